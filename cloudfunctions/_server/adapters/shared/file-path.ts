import { EXTENSIONS, MEDIA_TYPES, type MediaType } from '@/domain/files/media-type'

/** Names of letters, digits, `_`, `-` and dots, none beginning with a dot: nothing of it leads out of a folder or hides in it. */
const PATH = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,5}$/
const PATH_LENGTH_MAX = 200

export const isFilePath = (path: string): boolean => path.length <= PATH_LENGTH_MAX && PATH.test(path)

/** For paths that our own code makes: another one is a bug. */
export function checkedPath(path: string): string {
  if (!isFilePath(path)) throw new Error('Not a path of a stored file')
  return path
}

/** By its ending, which the upload made from what the bytes are. */
export const typeOfPath = (path: string): MediaType | undefined => MEDIA_TYPES.find((type) => path.endsWith(`.${EXTENSIONS[type]}`))
