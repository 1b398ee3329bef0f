import type { MediaType } from '@/domain/files/media-type'
import type { FileStore } from '@server/ports/file-store'

export interface MemoryFiles extends FileStore {
  /** What was stored under a path. */
  read(path: string): { readonly bytes: Uint8Array; readonly type: MediaType } | undefined
  readonly paths: readonly string[]
}

/** Files of one process, for tests. */
export function memoryFiles(): MemoryFiles {
  const stored = new Map<string, { readonly bytes: Uint8Array; readonly type: MediaType }>()
  return {
    put: async (path, bytes, type) => void stored.set(path, { bytes: bytes.slice(), type }),
    move: async (from, to) => {
      const file = stored.get(from)
      if (file === undefined) return
      stored.set(to, file)
      stored.delete(from)
    },
    addresses: async (paths) => Object.fromEntries(paths.filter((path) => stored.has(path)).map((path) => [path, `memory:${path}`])),
    remove: async (paths) => paths.forEach((path) => stored.delete(path)),
    read: (path) => stored.get(path),
    get paths() {
      return [...stored.keys()]
    }
  }
}
