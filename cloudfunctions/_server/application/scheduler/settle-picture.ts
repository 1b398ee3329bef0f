import { checkOf, isOpen } from '@/domain/files/file'
import { FILES, PICTURE_CHECKS, type FileDocument, type PictureCheckDocument } from '@server/application/files/documents'
import { releaseBytes } from '@server/application/files/release-bytes'
import type { Verdict } from '@server/ports/content-check'
import type { Transaction } from '@server/ports/document-store'
import type { SchedulerParts } from './parts'

/**
 * The platform's answer about a picture has come. When all of a file has passed, it may be seen from now on; else it waits for a
 * person. An answer that comes twice, or for what was decided or removed meanwhile, changes nothing.
 */
export async function settlePicture({ store, files }: Pick<SchedulerParts, 'store' | 'files'>, ticket: string, verdict: Verdict): Promise<void> {
  const file = await store.transact((tx) => noteAnswer(tx, ticket, verdict))
  if (file === undefined || checkOf(Object.values(file.parts)) !== 'pass') return
  await releaseBytes(files, file)
  await store.transact(async (tx) => {
    await tx.delete(PICTURE_CHECKS, ticket)
    const current = await tx.get<FileDocument>(FILES, file._id)
    if (current !== undefined && isOpen(current.check)) await tx.put<FileDocument>(FILES, passed(current))
  })
}

const passed = ({ heldSince: _held, ...file }: FileDocument): FileDocument => ({ ...file, check: 'pass' })

/** The file with this answer, while it is open. */
async function noteAnswer(tx: Transaction, ticket: string, verdict: Verdict): Promise<FileDocument | undefined> {
  const check = await tx.get<PictureCheckDocument>(PICTURE_CHECKS, ticket)
  if (check === undefined) return undefined
  const file = await tx.get<FileDocument>(FILES, check.fileId)
  if (file === undefined || !isOpen(file.check)) {
    await tx.delete(PICTURE_CHECKS, ticket)
    return undefined
  }
  const parts = { ...file.parts, ...Object.fromEntries(check.parts.map((part) => [part, verdict])) }
  const combined = checkOf(Object.values(parts))
  // `pass` is written only after the bytes have moved.
  const next: FileDocument = { ...file, parts, check: combined === 'pass' ? file.check : combined }
  await tx.put<FileDocument>(FILES, next)
  if (combined !== 'pass') await tx.delete(PICTURE_CHECKS, ticket)
  return next
}
