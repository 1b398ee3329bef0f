import { displayName, maskName } from '@/domain/community/masked-name'
import { actsForCommittee } from '@/domain/followup/undertaking'
import type { MemberDocument } from '@server/application/community/documents'
import { personOf } from '@server/application/community/names'
import type { Reader } from '@server/pipeline/context'

/** The names of one reply: everybody is looked up once. Who acts for the committee is named in full, everybody else as the viewer may read. */
export function actingNames(reader: Pick<Reader, 'get'>, viewer: MemberDocument | undefined): (personId: string) => Promise<string> {
  const known = new Map<string, Promise<string>>()
  const look = async (personId: string): Promise<string> => {
    const person = await personOf(reader, personId)
    if (person === undefined) return ''
    if (actsForCommittee(person.offices)) return person.name
    return viewer === undefined ? maskName(person.name) : displayName(person, viewer)
  }
  return (personId) => {
    const name = known.get(personId) ?? look(personId)
    known.set(personId, name)
    return name
  }
}
