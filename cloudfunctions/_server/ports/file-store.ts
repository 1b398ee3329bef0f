import type { MediaType } from '@/domain/files/media-type'

/** Bytes outside the documents: pictures, scans. Nobody reads a file but by an address that a handler gave out. */
export interface FileStore {
  /** Paths name their content, so storing the same path again changes nothing. Throws when it could not be stored. */
  put(path: string, bytes: Uint8Array, type: MediaType): Promise<void>
  /** Moving what is not there is no error: it was moved before. */
  move(from: string, to: string): Promise<void>
  /** Addresses that stop working after a while (two hours at most), by path; a path that is gone is left out. */
  addresses(paths: readonly string[]): Promise<Readonly<Record<string, string>>>
  /** Removing what is not there is no error. */
  remove(paths: readonly string[]): Promise<void>
}
