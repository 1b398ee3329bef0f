import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { constants, promises as fs } from 'node:fs'
import path from 'node:path'
import type { MediaType } from '@/domain/files/media-type'
import { HOUR_MS } from '@/domain/shared/instant'
import { checkedPath, isFilePath, typeOfPath } from '@server/adapters/shared/file-path'
import type { Clock } from '@server/ports/clock'
import type { FileStore } from '@server/ports/file-store'

export const FILES_PREFIX = '/files/'

export interface FolderFilesOptions {
  readonly folder: string
  /** Signs addresses; 32 bytes that only this installation has. */
  readonly key: Buffer
  readonly clock: Clock
}

export interface OpenedFile {
  readonly bytes: Buffer
  readonly type: MediaType
}

export interface FolderFiles extends FileStore {
  /** What an address (`/files/…?until=…&sign=…`) that this store gave out opens; undefined for every other, and after its time. */
  open(address: string): Promise<OpenedFile | undefined>
}

/** Files in a folder of this machine. Addresses are good for one to two hours: the same for an hour, so that browsers keep pictures. */
export function folderFiles({ folder, key, clock }: FolderFilesOptions): FolderFiles {
  const place = (name: string): string => path.join(folder, checkedPath(name))
  const sign = (name: string, until: string): string => createHmac('sha256', key).update(`${name}\n${until}`).digest('base64url')
  const addressOf = (name: string): string => {
    const until = String((Math.floor(clock.now() / HOUR_MS) + 2) * HOUR_MS)
    return `${FILES_PREFIX}${name}?until=${until}&sign=${sign(name, until)}`
  }
  return {
    put: (name, bytes) => writeWhole(place(name), bytes),
    move: (from, to) => moveFile(place(from), place(to)),
    addresses: async (names) => {
      const there = await Promise.all(names.map((name) => exists(place(name))))
      return Object.fromEntries(names.filter((_name, index) => there[index] === true).map((name) => [name, addressOf(name)]))
    },
    remove: async (names) => {
      for (const name of names) await fs.rm(place(name), { force: true })
    },
    open: async (address) => {
      const asked = readAddress(address)
      if (asked === undefined || !isSame(asked.sign, sign(asked.name, asked.until)) || Number(asked.until) <= clock.now()) return undefined
      const type = typeOfPath(asked.name)
      return type === undefined ? undefined : readWhole(place(asked.name), type)
    }
  }
}

/** Written beside its place and renamed, so that a reader or a power cut never sees half a file. The dot keeps it out of every path. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true })
  const half = path.join(path.dirname(file), `.${randomBytes(9).toString('base64url')}`)
  try {
    const handle = await fs.open(half, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await fs.rename(half, file)
  } catch (error) {
    await fs.rm(half, { force: true })
    throw error
  }
}

async function moveFile(from: string, to: string): Promise<void> {
  await fs.mkdir(path.dirname(to), { recursive: true })
  await ifThere(fs.rename(from, to))
}

const exists = (file: string): Promise<boolean> => fs.access(file, constants.R_OK).then(() => true, () => false)

async function readWhole(file: string, type: MediaType): Promise<OpenedFile | undefined> {
  const bytes = await ifThere(fs.readFile(file))
  return bytes === undefined ? undefined : { bytes, type }
}

/** Undefined when the file is not there; other failures are failures. */
async function ifThere<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    const { code } = error as { readonly code?: unknown }
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined
    throw error
  }
}

/** The parts of an address as it was sent; nothing in it is decoded, so there is only one way to write a path. */
function readAddress(address: string): { readonly name: string; readonly until: string; readonly sign: string } | undefined {
  const [, name = '', until = '', sign = ''] = /^\/files\/([^?]+)\?until=([0-9]{1,16})&sign=([A-Za-z0-9_-]{43})$/.exec(address) ?? []
  return isFilePath(name) ? { name, until, sign } : undefined
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}
