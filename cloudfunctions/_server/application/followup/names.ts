import type { MemberDocument } from '@server/application/community/documents'
import { nameInOffice } from '@server/application/community/names'
import type { Reader } from '@server/pipeline/context'

/** The names of one reply, of people who act in an office: everybody is looked up once. */
export function actingNames(reader: Pick<Reader, 'get'>, viewer: MemberDocument | undefined): (personId: string) => Promise<string> {
  const known = new Map<string, Promise<string>>()
  return (personId) => {
    const name = known.get(personId) ?? nameInOffice(reader, personId, viewer)
    known.set(personId, name)
    return name
  }
}
