import { createHmac } from 'node:crypto'
import type { Reply } from '@/contract/envelope'
import { memoryFiles } from '@server/adapters/memory/memory-files'
import { folderFiles, type FolderFiles } from '@server/adapters/node/folder-files'
import { noContentCheck } from '@server/adapters/node/no-content-check'
import { noMessenger } from '@server/adapters/node/no-messenger'
import { nodeChance } from '@server/adapters/node/chance'
import { systemClock } from '@server/adapters/node/clock'
import { nodeDigest } from '@server/adapters/node/digest'
import { pdfPaperWriter } from '@server/adapters/node/pdf/paper-writer'
import { spreadsheetReader } from '@server/adapters/node/spreadsheet-reader'
import { workbookWriter } from '@server/adapters/node/workbook-writer'
import { sqliteStore } from '@server/adapters/sqlite/sqlite-store'
import { ALL_READ_MODELS } from '@server/application/all-read-models'
import { registry } from '@server/application/registry'
import { runJobs } from '@server/application/scheduler/run-jobs'
import { createEntries, type Entry, type EntryDependencies, type PlatformIdentity } from '@server/pipeline/entry'
import type { Chance } from '@server/ports/chance'
import type { Clock } from '@server/ports/clock'
import type { Digest } from '@server/ports/digest'
import type { DocumentStore } from '@server/ports/document-store'
import type { FileStore } from '@server/ports/file-store'
import type { ServerPorts } from '@server/ports/server-ports'

export { FILES_PREFIX, type FolderFiles } from '@server/adapters/node/folder-files'
export { DataFileDamaged, type DataFileProblem } from '@server/adapters/sqlite/data-file-damaged'

export const localClock: Clock = systemClock
export const localChance: Chance = nodeChance
export const localDigest: Digest = nodeDigest

/** The one-machine store; `:memory:` for none on disk. Throws DataFileDamaged. */
export const openLocalStore = (file: string): DocumentStore => sqliteStore({ file, readModels: ALL_READ_MODELS })

/** Sends one event to the context that the action's name begins with. Never throws. */
export type LocalCall = (action: string, event: unknown, identity: PlatformIdentity | undefined) => Promise<Reply>

/** What reads and writes documents is the same everywhere. */
const OFFICE = { spreadsheets: spreadsheetReader, workbooks: workbookWriter, papers: pdfPaperWriter }
type OutsidePorts = Omit<ServerPorts, keyof typeof OFFICE>

/** There is no platform to ask about words, nor to send messages. */
export const localPorts = (files: FileStore): OutsidePorts => ({ files, contentCheck: noContentCheck, messenger: noMessenger })

/** Pictures and scans in a folder; addresses are signed with a key made from the installation's own. */
export const openLocalFiles = (folder: string, key: Buffer, clock: Clock = localClock): FolderFiles =>
  folderFiles({ folder, clock, key: createHmac('sha256', key).update('addresses of files').digest() })

/** The store and the clock, and what handlers need besides; without `ports` files live in this process only. */
export type LocalParts = Omit<EntryDependencies, 'digest' | 'chance'> & { readonly chance?: Chance; readonly ports?: OutsidePorts }

/** All contexts in one process over one store. */
export function composeLocal({ ports = localPorts(memoryFiles()), ...parts }: LocalParts): LocalCall {
  const dependencies: EntryDependencies = { chance: localChance, digest: localDigest, ...parts }
  const entries = createEntries(registry({ ...OFFICE, ...ports }), dependencies)
  // A name that no context has is refused by any of them as UNKNOWN_ACTION.
  const entryOf = (action: string): Entry => new Map<string, Entry>(Object.entries(entries)).get(action.split('/')[0] ?? '') ?? entries.community
  return (action, event, identity) => entryOf(action)(event, identity)
}

/** What a timer does on the cloud: removes files that nothing cites, and evidence after its time. Never rejects. */
export const runLocalJobs = async ({ store, clock, files }: { readonly store: DocumentStore; readonly clock: Clock; readonly files: FileStore }): Promise<void> =>
  void (await runJobs({ store, clock, files, messenger: noMessenger }))
