import type { MediaType } from '@/domain/files/media-type'
import { checkedPath } from '@server/adapters/shared/file-path'
import type { FileStore } from '@server/ports/file-store'

/** What of the SDK's storage is used. Types are written here, for the SDK's own leave the replies open. */
export interface CloudStorage {
  uploadFile(options: { readonly cloudPath: string; readonly fileContent: Buffer }): Promise<{ readonly fileID: string }>
  downloadFile(options: { readonly fileID: string }): Promise<{ readonly fileContent: Buffer }>
  getTempFileURL(options: { readonly fileList: readonly { readonly fileID: string; readonly maxAge: number }[] }): Promise<{ readonly fileList: readonly CloudAddress[] }>
  deleteFile(options: { readonly fileList: readonly string[] }): Promise<{ readonly fileList: readonly { readonly fileID: string; readonly status: number }[] }>
}

interface CloudAddress {
  readonly fileID: string
  /** 0: there is an address. */
  readonly status: number
  readonly tempFileURL: string
}

/**
 * `cloud://environment.bucket`, which stands before every path and which the platform tells only when something is uploaded.
 * Kept between calls, so that a function that only reads files knows it.
 */
export interface StorageRoot {
  read(): Promise<string | undefined>
  write(root: string): Promise<void>
}

const ADDRESS_SECONDS = 3600
/** Files of one question to the platform. */
const FILES_AT_ONCE = 50

/** Files in the cloud environment's own storage. Its permission must be "only administrators" (docs/deploy.md). */
export function cloudFiles(storage: CloudStorage, rootNote: StorageRoot): FileStore {
  const root = remembered(rootNote)
  /** Before anything was uploaded nothing is there. */
  const idsOf = async (paths: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const before = paths.length === 0 ? undefined : await root.read()
    return new Map(before === undefined ? [] : paths.map((path) => [`${before}/${checkedPath(path)}`, path]))
  }
  const put = async (path: string, bytes: Uint8Array): Promise<void> => {
    const { fileID } = await storage.uploadFile({ cloudPath: checkedPath(path), fileContent: Buffer.from(bytes) })
    if (typeof fileID !== 'string' || !fileID.endsWith(`/${path}`)) throw new Error('The platform did not store the file')
    await root.write(fileID.slice(0, -path.length - 1))
  }
  const addresses = async (paths: readonly string[]): Promise<Record<string, string>> => {
    const found: Record<string, string> = {}
    const ids = await idsOf(paths)
    for (const some of chunks([...ids.keys()])) {
      const { fileList } = await storage.getTempFileURL({ fileList: some.map((fileID) => ({ fileID, maxAge: ADDRESS_SECONDS })) })
      for (const { fileID, status, tempFileURL } of fileList) {
        const path = ids.get(fileID)
        if (path !== undefined && status === 0 && tempFileURL !== '') found[path] = tempFileURL
      }
    }
    return found
  }
  const remove = async (paths: readonly string[]): Promise<void> => {
    for (const some of chunks([...(await idsOf(paths)).keys()])) await storage.deleteFile({ fileList: some })
  }
  return {
    put: (path, bytes, _type: MediaType) => put(path, bytes),
    // The platform cannot move: the copy first, so that a failure in between leaves two and never none.
    move: async (from, to) => {
      const [fileID] = [...(await idsOf([from])).keys()]
      if (fileID === undefined || (await addresses([from]))[from] === undefined) return
      const { fileContent } = await storage.downloadFile({ fileID })
      await put(to, fileContent)
      await remove([from])
    },
    addresses,
    remove
  }
}

/** Read once, and written only when it says something new. */
function remembered(note: StorageRoot): StorageRoot {
  let known: string | undefined
  const read = async (): Promise<string | undefined> => (known ??= await note.read())
  const write = async (root: string): Promise<void> => {
    if ((await read()) === root) return
    await note.write(root)
    known = root
  }
  return { read, write }
}

function chunks(items: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(items.length / FILES_AT_ONCE) }, (_each, index) => items.slice(index * FILES_AT_ONCE, (index + 1) * FILES_AT_ONCE))
}
