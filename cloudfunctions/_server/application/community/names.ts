import { displayName, maskName } from '@/domain/community/masked-name'
import type { Reader } from '@server/pipeline/context'
import { asId, type CommunityId } from '@/domain/shared/ids'
import { HOUSEHOLDS, type HouseholdDocument, type MemberDocument } from './documents'

/** A person's id begins with the household's: `community:h:3-12.2`. */
const householdIdOfPerson = (personId: string): string => personId.slice(0, personId.lastIndexOf('.'))

/** The name of a person as this viewer may read it; a visitor reads masked names. */
export async function nameFor(reader: Pick<Reader, 'get'>, personId: string, viewer: MemberDocument | undefined): Promise<string> {
  const household = await reader.get<HouseholdDocument>(HOUSEHOLDS, householdIdOfPerson(personId))
  const person = household?.people.find((each) => each.id === personId)
  if (household === undefined || person === undefined) return ''
  if (viewer === undefined) return maskName(person.name)
  return displayName({ ...person, communityId: asId<CommunityId>(household.communityId) }, viewer)
}
