import type { FileView } from '@/contract/files'
import { heldPathOf, isReleased, type FileRef } from '@/domain/files/file'
import type { FileStore } from '@server/ports/file-store'

/** `seesUnchecked`: the author, and who decides about it. */
export interface FileViewer {
  readonly seesUnchecked: boolean
}

/**
 * The files of one document for who may read that document. A picture that has not passed its check is left out, or marked
 * `waiting` for who sees unchecked ones; a file that is gone (refused, past its time) is left out.
 */
export async function fileViews(files: FileStore, refs: readonly FileRef[], viewer: FileViewer): Promise<FileView[]> {
  const [views] = await fileViewLists(files, [refs], viewer)
  return views ?? []
}

/** The same for many documents (the cards of a list) with one question to the store. */
export async function fileViewLists(files: FileStore, lists: readonly (readonly FileRef[])[], { seesUnchecked }: FileViewer): Promise<FileView[][]> {
  const addresses = await files.addresses([...new Set(lists.flat().flatMap((ref) => pathsOf(ref, seesUnchecked)))])
  return lists.map((refs) => refs.flatMap((ref) => viewOf(ref, addresses)))
}

const own = ({ path, thumbPath }: FileRef): readonly string[] => (thumbPath === undefined ? [path] : [path, thumbPath])

/** A check may have passed since the file was attached, so its own place is always asked for. */
const pathsOf = (ref: FileRef, seesUnchecked: boolean): readonly string[] =>
  isReleased(ref.check) || !seesUnchecked ? own(ref) : [...own(ref), ...own(ref).map(heldPathOf)]

function viewOf({ fileId, type, path, thumbPath }: FileRef, addresses: Readonly<Record<string, string>>): readonly FileView[] {
  const at = (place: (path: string) => string): Pick<FileView, 'url' | 'thumbUrl'> | undefined => {
    const url = addresses[place(path)]
    const thumbUrl = thumbPath === undefined ? undefined : addresses[place(thumbPath)]
    return url === undefined ? undefined : { url, ...(thumbUrl === undefined ? {} : { thumbUrl }) }
  }
  const shown = at((each) => each)
  if (shown !== undefined) return [{ fileId, type, ...shown }]
  const held = at(heldPathOf)
  return held === undefined ? [] : [{ fileId, type, ...held, waiting: true }]
}
