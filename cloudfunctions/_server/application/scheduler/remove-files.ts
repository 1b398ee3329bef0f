import { heldPathOf, UNUSED_KEPT_MS } from '@/domain/files/file'
import { addMs, DAY_MS, type Instant } from '@/domain/shared/instant'
import { checksByAge, FILES, filesExpiring, filesUnused, PICTURE_CHECKS, type FileDocument, type PictureCheckDocument } from '@server/application/files/documents'
import { deliveriesByAge, MESSAGE_DELIVERIES, type MessageDeliveryDocument } from '@server/application/messages/documents'
import type { Transaction } from '@server/ports/document-store'
import type { SchedulerParts } from './parts'

const ITEMS_PER_RUN = 100
const VERSION = 1
/** Long after an answer can still come, or a change is still told. */
const NOTES_KEPT_MS = 30 * DAY_MS

/** Removes what nothing cites after a day, and evidence after its time. Returns the files removed. */
export async function removeFiles({ store, clock, files }: SchedulerParts): Promise<number> {
  const now = clock.now()
  const unused = await store.list<FileDocument>(filesUnused, [VERSION], { limit: ITEMS_PER_RUN })
  for (const { _id } of unused.items) await store.transact((tx) => giveUp(tx, _id, now))
  const expiring = await store.list<FileDocument>(filesExpiring, [VERSION], { limit: ITEMS_PER_RUN })
  const over = expiring.items.filter(({ expiresAt }) => expiresAt !== undefined && expiresAt <= now)
  for (const { _id, path, thumbPath } of over) {
    const paths = thumbPath === undefined ? [path] : [path, thumbPath]
    // Bytes first: what breaks off here is found again by its document.
    await files.remove([...paths, ...paths.map(heldPathOf)])
    await store.transact((tx) => tx.delete(FILES, _id))
  }
  return over.length
}

/** From here on nothing can cite the file any more, so its bytes may go. */
async function giveUp(tx: Transaction, id: string, now: Instant): Promise<void> {
  const file = await tx.get<FileDocument>(FILES, id)
  if (file?.unusedSince === undefined || addMs(file.unusedSince, UNUSED_KEPT_MS) > now) return
  const { unusedSince: _unused, heldSince: _held, ...rest } = file
  await tx.put<FileDocument>(FILES, { ...rest, expiresAt: now })
}

/** Forgets tickets whose answer will not come any more, and which member was told what. */
export async function removeNotes({ store, clock }: SchedulerParts): Promise<void> {
  const until = addMs(clock.now(), -NOTES_KEPT_MS)
  const checks = await store.list<PictureCheckDocument>(checksByAge, [VERSION], { limit: ITEMS_PER_RUN })
  for (const { _id, askedAt } of checks.items) if (askedAt < until) await store.transact((tx) => tx.delete(PICTURE_CHECKS, _id))
  const deliveries = await store.list<MessageDeliveryDocument>(deliveriesByAge, [VERSION], { limit: ITEMS_PER_RUN })
  for (const { _id, at } of deliveries.items) if (at < until) await store.transact((tx) => tx.delete(MESSAGE_DELIVERIES, _id))
}
