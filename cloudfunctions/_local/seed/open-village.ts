import { existsSync } from 'node:fs'
import type { Instant } from '@/domain/shared/instant'
import { adoptUnfinished, dropUnfinished, sessionKey, type DataFolder } from '@local/data/data-folder'
import type { Choice } from '@local/host/who-page'
import { TERMINAL_TEXT } from '@local/text'
import { localClock, openLocalBox, openLocalStore, type LocalBox } from '@server/compose-local'
import type { DocumentStore } from '@server/ports/document-store'
import { choicesOn } from './choices'
import { seedVillage, type SeedOptions } from './seed-village'

export interface Village {
  readonly store: DocumentStore
  readonly box: LocalBox
  readonly choices: readonly Choice[]
}

export type OpenOptions = Omit<SeedOptions, 'box'>

/**
 * Opens the village of this machine; on a first run the sample village is built in files of its own, which take the
 * places only when it is whole. Throws DataFileDamaged.
 */
export async function openVillage(folder: DataFolder, options: OpenOptions): Promise<Village> {
  if (!existsSync(folder.dataFile)) await build(folder, options)
  const { store, box } = await openBoth(folder.dataFile, folder.boxFile, sessionKey(folder))
  return { store, box, choices: choicesOn(options.now) }
}

/** Neither stays open, and so locked, without the other. */
async function openBoth(dataFile: string, boxFile: string, key: Buffer): Promise<Omit<Village, 'choices'>> {
  const store = openLocalStore(dataFile)
  try {
    return { store, box: { store: openLocalBox(boxFile), key } }
  } catch (error) {
    await store.close()
    throw error
  }
}

async function build(folder: DataFolder, options: OpenOptions): Promise<void> {
  const began: Instant = localClock.now()
  options.say(TERMINAL_TEXT.seeding)
  dropUnfinished(folder)
  const { store, box } = await openBoth(folder.unfinishedFile, folder.unfinishedBoxFile, sessionKey(folder))
  try {
    await seedVillage(store, { ...options, box })
  } finally {
    await store.close()
    await box.store.close()
  }
  adoptUnfinished(folder)
  options.say(TERMINAL_TEXT.seeded(((localClock.now() - began) / 1000).toFixed(1)))
}
