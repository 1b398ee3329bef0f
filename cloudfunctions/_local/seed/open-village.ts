import { existsSync } from 'node:fs'
import type { Instant } from '@/domain/shared/instant'
import { adoptUnfinished, dropUnfinished, type DataFolder } from '@local/data/data-folder'
import type { Choice } from '@local/host/who-page'
import { TERMINAL_TEXT } from '@local/text'
import { localClock, openLocalStore } from '@server/compose-local'
import type { DocumentStore } from '@server/ports/document-store'
import { choicesOn } from './choices'
import { seedVillage, type SeedOptions } from './seed-village'

export interface Village {
  readonly store: DocumentStore
  readonly choices: readonly Choice[]
}

/**
 * Opens the village of this machine; on a first run the sample village is built in a file of its own, which takes the
 * place only when it is whole. Throws DataFileDamaged.
 */
export async function openVillage(folder: DataFolder, options: SeedOptions): Promise<Village> {
  if (!existsSync(folder.dataFile)) await build(folder, options)
  return { store: openLocalStore(folder.dataFile), choices: choicesOn(options.now) }
}

async function build(folder: DataFolder, options: SeedOptions): Promise<void> {
  const began: Instant = localClock.now()
  options.say(TERMINAL_TEXT.seeding)
  dropUnfinished(folder)
  const store = openLocalStore(folder.unfinishedFile)
  try {
    await seedVillage(store, options)
  } finally {
    await store.close()
  }
  adoptUnfinished(folder)
  options.say(TERMINAL_TEXT.seeded(((localClock.now() - began) / 1000).toFixed(1)))
}
