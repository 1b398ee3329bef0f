import { heldPathOf } from '@/domain/files/file'
import type { FileStore } from '@server/ports/file-store'
import type { FileDocument } from './documents'

/** Moves a file's bytes to where they may be seen. Doing it twice changes nothing. */
export async function releaseBytes(files: FileStore, { path, thumbPath }: Pick<FileDocument, 'path' | 'thumbPath'>): Promise<void> {
  // The picture last: a file whose picture can be seen is whole.
  if (thumbPath !== undefined) await files.move(heldPathOf(thumbPath), thumbPath)
  await files.move(heldPathOf(path), path)
}
