import { createHmac, randomBytes } from 'node:crypto'
import { ballotBoxActions } from '@/contract/ballot-box'
import type { Reply } from '@/contract/envelope'
import { memoryFiles } from '@server/adapters/memory/memory-files'
import { folderFiles, type FolderFiles } from '@server/adapters/node/folder-files'
import { memoryStore } from '@server/adapters/memory/memory-store'
import { boxPublicKeyOf, nodeBallotChecks, nodeBox, nodeIssuer } from '@server/adapters/node/ballot-crypto'
import { noContentCheck } from '@server/adapters/node/no-content-check'
import { noMessenger } from '@server/adapters/node/no-messenger'
import { nodeChance } from '@server/adapters/node/chance'
import { systemClock } from '@server/adapters/node/clock'
import { nodeDigest } from '@server/adapters/node/digest'
import { nodeLedgerSigner } from '@server/adapters/node/ledger-signer'
import { pdfPaperWriter } from '@server/adapters/node/pdf/paper-writer'
import { spreadsheetReader } from '@server/adapters/node/spreadsheet-reader'
import { workbookWriter } from '@server/adapters/node/workbook-writer'
import { sqliteStore } from '@server/adapters/sqlite/sqlite-store'
import { ALL_READ_MODELS } from '@server/application/all-read-models'
import { storedShelf } from '@server/application/ballot/public-shelf'
import { registry } from '@server/application/registry'
import { runJobs } from '@server/application/scheduler/run-jobs'
import { createAnonymousEntry, type AnonymousDependencies } from '@server/pipeline/anonymous-entry'
import { createEntries, type Entry, type EntryDependencies, type PlatformIdentity } from '@server/pipeline/entry'
import type { Chance } from '@server/ports/chance'
import type { Clock } from '@server/ports/clock'
import type { Digest } from '@server/ports/digest'
import type { DocumentStore } from '@server/ports/document-store'
import type { FileStore } from '@server/ports/file-store'
import type { LedgerSigner } from '@server/ports/ledger-signer'
import type { ServerPorts } from '@server/ports/server-ports'

export { FILES_PREFIX, type FolderFiles } from '@server/adapters/node/folder-files'
export { DataFileDamaged, type DataFileProblem } from '@server/adapters/sqlite/data-file-damaged'

export const localClock: Clock = systemClock
export const localChance: Chance = nodeChance
export const localDigest: Digest = nodeDigest

/** The one-machine store; `:memory:` for none on disk. Throws DataFileDamaged. */
export const openLocalStore = (file: string): DocumentStore => sqliteStore({ file, readModels: ALL_READ_MODELS })

/** 票箱: a store that keeps no trace of the order in which ballots came; `:memory:` for none on disk. Throws DataFileDamaged. */
export const openLocalBox = (file: string): DocumentStore => sqliteStore({ file, readModels: [], traceless: true })

/** Sends one event to the context that the action's name begins with. Never throws. */
export type LocalCall = (action: string, event: unknown, identity: PlatformIdentity | undefined) => Promise<Reply>

/** What reads and writes documents is the same everywhere. */
const OFFICE = { spreadsheets: spreadsheetReader, workbooks: workbookWriter, papers: pdfPaperWriter }
type OutsidePorts = Pick<ServerPorts, 'files' | 'contentCheck' | 'messenger'>
type BallotPorts = Pick<ServerPorts, 'ballotChecks' | 'issuer' | 'boxPublicKey' | 'box' | 'shelf'>

/** There is no platform to ask about words, nor to send messages. */
export const localPorts = (files: FileStore): OutsidePorts => ({ files, contentCheck: noContentCheck, messenger: noMessenger })

/** 票箱: a store of its own, and the installation's key, from which those of the issuer and of the Box are made. */
export interface LocalBox {
  readonly store: DocumentStore
  readonly key: Uint8Array
}

/** Forgets its ballots with this process. */
const passingBox = (): LocalBox => ({ store: memoryStore(), key: randomBytes(32) })

/** On one machine issuer and Box have one owner; still neither uses the other's key. */
function ballotPorts(village: DocumentStore, key: Uint8Array): BallotPorts {
  const box = nodeBox(keyFor(key, 'ballot box'))
  return { ballotChecks: nodeBallotChecks, issuer: nodeIssuer(keyFor(key, 'ballot issuer')), boxPublicKey: box.publicKey, box, shelf: storedShelf(village) }
}

const keyFor = (key: Uint8Array, purpose: string): Buffer => createHmac('sha256', key).update(purpose).digest()

/** The key that this installation's Box signs its promises with. */
export const localBoxPublicKey = (key: Uint8Array): string => boxPublicKeyOf(keyFor(key, 'ballot box'))

/** What signs this installation's receipts and checkpoints of coins. */
export const localLedgerSigner = (key: Uint8Array): LedgerSigner => nodeLedgerSigner(keyFor(key, 'coin ledger'))

/** Pictures and scans in a folder; addresses are signed with a key made from the installation's own. */
export const openLocalFiles = (folder: string, key: Buffer, clock: Clock = localClock): FolderFiles =>
  folderFiles({ folder, clock, key: createHmac('sha256', key).update('addresses of files').digest() })

/** A bug of the ballot box: in the terminal, without a time of its own. */
const localBugs: AnonymousDependencies['bugs'] = (line) => void process.stderr.write(`${JSON.stringify(line)}\n`)

/** The store and the clock, and what handlers need besides; without `ports` files live in this process only, without `box` ballots do. */
export interface LocalParts extends Omit<EntryDependencies, 'digest' | 'chance'> {
  readonly chance?: Chance
  readonly ports?: OutsidePorts
  readonly box?: LocalBox
}

/** All contexts in one process: the village's over one store, the ballot box's over another. */
export function composeLocal({ ports = localPorts(memoryFiles()), box = passingBox(), ...parts }: LocalParts): LocalCall {
  const dependencies: EntryDependencies = { chance: localChance, digest: localDigest, ...parts }
  const { 'ballot-box': boxHandlers, ...handlers } = registry({ ...OFFICE, ...ports, ...ballotPorts(parts.store, box.key), ledgerSigner: localLedgerSigner(box.key) })
  const entries = createEntries(handlers, dependencies)
  const boxEntry = createAnonymousEntry(ballotBoxActions, boxHandlers, { ...dependencies, store: box.store, bugs: localBugs })
  const byContext = new Map<string, Entry>([...Object.entries(entries), ['ballot-box', boxEntry]])
  // A name that no context has is refused by any of them as UNKNOWN_ACTION.
  const entryOf = (action: string): Entry => byContext.get(action.split('/')[0] ?? '') ?? entries.community
  return (action, event, identity) => entryOf(action)(event, identity)
}

/** What the jobs of this machine take; `key` is the installation's. */
export interface LocalJobs {
  readonly store: DocumentStore
  readonly clock: Clock
  readonly files: FileStore
  readonly key: Uint8Array
}

/** What a timer does on the cloud: removes files that nothing cites, and evidence after its time; seals the ledger. Never rejects. */
export const runLocalJobs = async ({ key, ...parts }: LocalJobs): Promise<void> =>
  void (await runJobs({ ...parts, messenger: noMessenger, digest: localDigest, chance: localChance, ledgerSigner: localLedgerSigner(key) }))
