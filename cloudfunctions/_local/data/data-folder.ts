import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DataFileDamaged } from '@server/compose-local'

const KEY_BYTES = 32

/** Where the village of this machine lives. */
export interface DataFolder {
  readonly folder: string
  readonly dataFile: string
  /** 票箱: a file of its own, which knows nobody. */
  readonly boxFile: string
  /** Both while the village is being built; they take the places when they are whole. */
  readonly unfinishedFile: string
  readonly unfinishedBoxFile: string
  readonly keyFile: string
  /** Pictures and scans. */
  readonly filesFolder: string
}

/** Makes the folder if it is not there. Throws DataFileDamaged (`UNREACHABLE`) if it cannot be. */
export function dataFolder(folder: string): DataFolder {
  const dataFile = path.join(folder, 'village.db')
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new DataFileDamaged(dataFile, 'UNREACHABLE', error)
  }
  const inside = (name: string): string => path.join(folder, name)
  return {
    folder,
    dataFile,
    boxFile: inside('box.db'),
    unfinishedFile: inside('village.unfinished.db'),
    unfinishedBoxFile: inside('box.unfinished.db'),
    keyFile: inside('session.key'),
    filesFolder: inside('files')
  }
}

/**
 * The key that signs sessions, and of which those of the ballot box are made; made once, readable by this user only. A cut-off one
 * is made anew: people choose again, and boxes that are still sealed with the old one stay shut.
 */
export function sessionKey({ keyFile, dataFile }: DataFolder): Buffer {
  try {
    const key = existsSync(keyFile) ? readFileSync(keyFile) : Buffer.alloc(0)
    if (key.length === KEY_BYTES) return key
    const fresh = randomBytes(KEY_BYTES)
    writeFileSync(keyFile, fresh, { mode: 0o600 })
    return fresh
  } catch (error) {
    throw new DataFileDamaged(dataFile, 'UNREACHABLE', error)
  }
}

const withSidecars = (file: string): readonly string[] => [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]

/** Takes away what an interrupted first run left behind. */
export const dropUnfinished = ({ unfinishedFile, unfinishedBoxFile }: DataFolder): void =>
  [unfinishedFile, unfinishedBoxFile].flatMap(withSidecars).forEach((file) => rmSync(file, { force: true }))

/**
 * The finished village takes its place. The data file comes last: a village is there when it is, and a box without one is that of
 * a first run that was cut off here, which the next one replaces.
 */
export function adoptUnfinished({ unfinishedFile, dataFile, unfinishedBoxFile, boxFile }: DataFolder): void {
  renameSync(unfinishedBoxFile, boxFile)
  renameSync(unfinishedFile, dataFile)
}

/**
 * Moves the old village aside, whole and damaged alike; nothing is deleted. `stamp` names the place.
 * @returns the folder that it went to, or undefined if there was none.
 */
export function setAside({ folder, dataFile, boxFile, keyFile, filesFolder }: DataFolder, stamp: string): string | undefined {
  const present = [...withSidecars(dataFile), ...withSidecars(boxFile), keyFile, filesFolder].filter((file) => existsSync(file))
  if (present.length === 0) return undefined
  const target = freeName(path.join(folder, `old-${stamp}`))
  mkdirSync(target, { recursive: true })
  for (const file of present) renameSync(file, path.join(target, path.basename(file)))
  return target
}

function freeName(wanted: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    if (!existsSync(name)) return name
  }
}
