import { actsInPublic, displayName, maskName } from '@/domain/community/masked-name'
import type { Reader } from '@server/pipeline/context'
import type { Person } from '@/domain/community/person'
import { HOUSEHOLDS, type HouseholdDocument, type MemberDocument } from './documents'

/** A person's id begins with the household's: `community:h:3-12.2`. */
export const householdIdOfPerson = (personId: string): string => personId.slice(0, personId.lastIndexOf('.'))

/** A person of the community, by the id alone. */
export async function personOf(reader: Pick<Reader, 'get'>, personId: string): Promise<Person | undefined> {
  const household = await reader.get<HouseholdDocument>(HOUSEHOLDS, householdIdOfPerson(personId))
  return household?.people.find((each) => each.id === personId)
}

/** The name of a person as this viewer may read it; a visitor reads masked names. */
export async function nameFor(reader: Pick<Reader, 'get'>, personId: string, viewer: MemberDocument | undefined): Promise<string> {
  const person = await personOf(reader, personId)
  return person === undefined ? '' : shownName(person, viewer)
}

/** The name under something done in an office (a signature, a judgement, an answer): in full for everybody of the place, who can hold them to it; of somebody without an office, and for a visitor, as `nameFor`. */
export async function nameInOffice(reader: Pick<Reader, 'get'>, personId: string, viewer: MemberDocument | undefined): Promise<string> {
  const person = await personOf(reader, personId)
  if (person === undefined) return ''
  return viewer !== undefined && actsInPublic(person.offices) ? person.name : shownName(person, viewer)
}

const shownName = (person: Person, viewer: MemberDocument | undefined): string => (viewer === undefined ? maskName(person.name) : displayName(person, viewer))
