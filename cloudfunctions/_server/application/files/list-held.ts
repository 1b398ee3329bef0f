import { HELD_PAGE_SIZE, type HeldPicture } from '@/contract/files'
import type { WaitingMatter } from '@/domain/community/waiting'
import { isOpen, type FileRef } from '@/domain/files/file'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { ok } from '@/domain/shared/result'
import { asId, type FileId } from '@/domain/shared/ids'
import type { QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { heldPictures, type FileDocument } from './documents'
import { fileViewLists } from './views'

/** What the committee is to look at, oldest first. A picture whose bytes are gone is left out. */
export const listHeld = ({ files }: Pick<ServerPorts, 'files'>): QueryHandler<'files/listHeld'> => ({
  permission: PERMISSION_RULES.committee,
  async run({ reader, communityId }, { cursor }) {
    const page = await reader.list<FileDocument>(heldPictures, [communityId], { limit: HELD_PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) })
    const views = await fileViewLists(files, page.items.map((file) => [refOf(file)]), { seesUnchecked: true })
    const items = page.items.flatMap((file, index): readonly HeldPicture[] => {
      const { check, purpose, heldSince, usedBy } = file
      const view = views[index]?.[0]
      if (view === undefined || heldSince === undefined || usedBy === undefined || !isOpen(check)) return []
      return [{ ...view, purpose, why: check, since: heldSince, citedBy: usedBy.id }]
    })
    return ok({ items, ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
})

const refOf = ({ _id, path, thumbPath, type, check }: FileDocument): FileRef => ({
  fileId: asId<FileId>(_id), path, type, check, ...(thumbPath === undefined ? {} : { thumbPath })
})

/** One matter for the committee while any picture waits; reads one row. */
export async function photosWaitingFor({ reader, communityId, caller }: QueryContext): Promise<readonly WaitingMatter[]> {
  if (!PERMISSION_RULES.committee.allows(caller)) return []
  const { items } = await reader.list<FileDocument>(heldPictures, [communityId], { limit: 1 })
  return items.length === 0 ? [] : [{ kind: 'photosHeld', id: 'photos' }]
}
