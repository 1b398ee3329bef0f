export const MEDIA_TYPES = ['image/jpeg', 'image/png', 'application/pdf'] as const
export type MediaType = (typeof MEDIA_TYPES)[number]

/** Bytes outside the documents: pictures, scans. Nobody reads a file but by an address that a handler gave out. */
export interface FileStore {
  /** Paths name their content, so storing the same path again changes nothing. Throws when it could not be stored. */
  put(path: string, bytes: Uint8Array, type: MediaType): Promise<void>
  /** Addresses that stop working after a while (two hours at most), by path; a path that is gone is left out. */
  addresses(paths: readonly string[]): Promise<Readonly<Record<string, string>>>
  /** Removing what is not there is no error. */
  remove(paths: readonly string[]): Promise<void>
}
