import { sessionKey, dataFolder } from '@local/data/data-folder'
import { openVillage } from '@local/seed/open-village'
import { composeLocal, localChance, localClock, localPorts, openLocalFiles, runLocalJobs } from '@server/compose-local'
import type { Log } from '@server/pipeline/log'
import type { Clock } from '@server/ports/clock'
import { everyHour } from './every-hour'
import { listen, portOf, stopListening } from './http-server'
import type { Choice } from './who-page'

export interface LocalServerOptions {
  readonly dataDir: string
  /** 0 lets the system choose. */
  readonly port: number
  readonly clock?: Clock
  readonly log: Log
  /** The built pages: `dist/h5`. */
  readonly h5Dir: string
  /** Told what a first run is doing. */
  readonly say?: (sentence: string) => void
}

export interface LocalServer {
  readonly port: number
  /** `http://127.0.0.1:8787` */
  readonly url: string
  /** Whom one can be. */
  readonly choices: readonly Choice[]
  close(): Promise<void>
}

/**
 * The village on this machine: opens the data (builds the sample village on a first run) and serves pages and calls.
 * Throws DataFileDamaged; rejects with Node's error if the port cannot be had.
 */
export async function createLocalServer({ dataDir, port, clock = localClock, log, h5Dir, say = () => undefined }: LocalServerOptions): Promise<LocalServer> {
  const folder = dataFolder(dataDir)
  const key = sessionKey(folder)
  const files = openLocalFiles(folder.filesFolder, key, clock)
  const { store, box, choices } = await openVillage(folder, { now: clock.now(), say, files })
  const call = composeLocal({ store, clock, log, ports: localPorts(files), box })
  const closeStores = async (): Promise<void> => {
    await store.close()
    await box.store.close()
  }
  const newSubject = (): string => `newcomer-${localChance.id()}`
  try {
    const server = await listen({ call, clock, files, key, choices, h5Dir, newSubject }, port)
    const jobs = everyHour(() => runLocalJobs({ store, clock, files, key }))
    const close = async (): Promise<void> => {
      await stopListening(server)
      await jobs.stop()
      await closeStores()
    }
    return { port: portOf(server), url: `http://127.0.0.1:${portOf(server)}`, choices, close }
  } catch (error) {
    await closeStores()
    throw error
  }
}
