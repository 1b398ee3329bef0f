import type { ActionName, ContextName, InputOf, OutputOf, RefusalOf } from '@/contract/actions'
import { ballotBoxActions } from '@/contract/ballot-box'
import type { Reply } from '@/contract/envelope'
import type { Instant } from '@/domain/shared/instant'
import { memoryStore, type MemoryStoreOptions } from '@server/adapters/memory/memory-store'
import { boxPublicKeyOf, nodeBallotChecks, nodeBox, nodeIssuer } from '@server/adapters/node/ballot-crypto'
import { nodeLedgerSigner } from '@server/adapters/node/ledger-signer'
import { nodeDigest } from '@server/adapters/node/digest'
import { memoryFiles, type MemoryFiles } from '@server/adapters/memory/memory-files'
import { pdfPaperWriter } from '@server/adapters/node/pdf/paper-writer'
import { spreadsheetReader } from '@server/adapters/node/spreadsheet-reader'
import { workbookWriter } from '@server/adapters/node/workbook-writer'
import { storedShelf } from '@server/application/ballot/public-shelf'
import { registry } from '@server/application/registry'
import { createAnonymousEntry } from '@server/pipeline/anonymous-entry'
import type { Bug } from '@server/pipeline/describe-bug'
import { createEntries, type Entry, type EntryDependencies, type PlatformIdentity } from '@server/pipeline/entry'
import type { LogLine } from '@server/pipeline/log'
import type { DocumentStore } from '@server/ports/document-store'
import type { ServerPorts } from '@server/ports/server-ports'
import { at, movableClock, seededChance, type MovableClock } from './fixed-platform'
import { scriptedContentCheck, type ScriptedContentCheck } from './scripted-content-check'
import { scriptedMessenger, type ScriptedMessenger } from './scripted-messenger'
import { recordingStore, type RecordingStore } from './recording-store'

/** Whoever holds a phone: sends actions through the real entry of the action's cloud function. */
export interface Phone {
  /** The reply as it is. A request id is made for every call; give one to send the same request again. */
  call<N extends ActionName>(action: N, input: InputOf<N>, requestId?: string): Promise<Reply<OutputOf<N>, RefusalOf<N>>>
  /** The value of an accepted call; fails the test when it is refused. */
  value<N extends ActionName>(action: N, input: InputOf<N>, requestId?: string): Promise<OutputOf<N>>
  /** The code of a refused call, `ok` when it was not refused. */
  code<N extends ActionName>(action: N, input: InputOf<N>, requestId?: string): Promise<string>
  /** The same phone, with another community named in the envelope (`undefined`: none). */
  in(communityId: string | undefined): Phone
}

export interface TestBed {
  readonly store: RecordingStore
  /** The ballot box's own. */
  readonly box: RecordingStore
  readonly clock: MovableClock
  readonly dependencies: EntryDependencies
  /** Everything that was stored beside the documents. */
  readonly files: MemoryFiles
  /** Passes every word until told otherwise. */
  readonly contentCheck: ScriptedContentCheck
  /** Whose messages all arrive until told otherwise. */
  readonly messenger: ScriptedMessenger
  /** Every line that was logged. */
  readonly log: readonly LogLine[]
  /** Bugs of the ballot box, which logs nothing else. */
  readonly boxBugs: readonly Bug[]
  /** What the handlers were given. */
  readonly ports: ServerPorts
  /** The entry of one cloud function, for events that no phone would send. */
  entry(context: ContextName): Entry
  /** A phone whose platform identity is `subject`; `undefined` is a caller about whom the platform proved nothing. */
  phone(subject: string | undefined, communityId?: string): Phone
  /** A new id as clients make them. */
  requestId(): string
}

export interface TestBedOptions {
  readonly now?: Instant
  /** Instead of a new memory store. */
  readonly store?: DocumentStore
  /** Faults and interleavings of the memory store. */
  readonly memory?: MemoryStoreOptions
  /** Instead of a new memory store for the ballot box. */
  readonly box?: DocumentStore
  /** Faults and interleavings of the ballot box's memory store. */
  readonly boxMemory?: MemoryStoreOptions
}

export const TEST_PROVIDER = 'test'

const OFFICE = { spreadsheets: spreadsheetReader, workbooks: workbookWriter, papers: pdfPaperWriter }

/** The keys of the test bed: the same in every run. */
export const ISSUER_KEY = Buffer.alloc(32, 'issuer')
export const BOX_KEY = Buffer.alloc(32, 'box')
export const LEDGER_KEY = Buffer.alloc(32, 'ledger')
const ballotPortsOf = (village: DocumentStore) => ({
  ballotChecks: nodeBallotChecks,
  issuer: nodeIssuer(ISSUER_KEY),
  boxPublicKey: boxPublicKeyOf(BOX_KEY),
  box: nodeBox(BOX_KEY),
  shelf: storedShelf(village)
})

/**
 * The whole server on a memory store: real entries and handlers, a clock that stands still (a Tuesday afternoon unless told),
 * chance that repeats itself. `village.ts` has people for it.
 */
export function testBed(options: TestBedOptions = {}): TestBed {
  const clock = movableClock(options.now ?? at('2026-11-24 15:00'))
  const store = recordingStore(options.store ?? memoryStore(options.memory))
  const log: LogLine[] = []
  const dependencies: EntryDependencies = { store, clock, chance: seededChance(), digest: nodeDigest, log: (line) => log.push(line) }
  const files = memoryFiles()
  const contentCheck = scriptedContentCheck()
  const messenger = scriptedMessenger()
  const box = recordingStore(options.box ?? memoryStore(options.boxMemory))
  const boxBugs: Bug[] = []
  const ports = { ...OFFICE, ...ballotPortsOf(store), ledgerSigner: nodeLedgerSigner(LEDGER_KEY), files, contentCheck, messenger }
  const { 'ballot-box': boxHandlers, ...handlers } = registry(ports)
  const boxEntry = createAnonymousEntry(ballotBoxActions, boxHandlers, { ...dependencies, store: box, bugs: ({ bug }) => boxBugs.push(bug) })
  const entries = { ...createEntries(handlers, dependencies), 'ballot-box': boxEntry }
  let requests = 0
  const requestId = (): string => `request-${String((requests += 1)).padStart(12, '0')}`
  const phone = (subject: string | undefined, communityId?: string): Phone =>
    phoneOf({ entries, requestId, communityId, identity: subject === undefined ? undefined : { provider: TEST_PROVIDER, subject } })
  return { store, box, clock, dependencies, files, contentCheck, messenger, log, boxBugs, ports, entry: (context) => entries[context], phone, requestId }
}

export const contextOf = (action: ActionName): ContextName => action.slice(0, action.indexOf('/')) as ContextName

interface PhoneParts {
  readonly entries: Readonly<Record<ContextName, Entry>>
  readonly requestId: () => string
  readonly communityId: string | undefined
  readonly identity: PlatformIdentity | undefined
}

function phoneOf(parts: PhoneParts): Phone {
  const { entries, communityId, identity } = parts
  const call: Phone['call'] = async <N extends ActionName>(action: N, input: InputOf<N>, requestId: string = parts.requestId()) => {
    const event = { action, requestId, input, ...(communityId === undefined ? {} : { communityId }) }
    // What crosses the wire is JSON; a reply that would change on the way fails here.
    const reply = await entries[contextOf(action)](JSON.parse(JSON.stringify(event)), identity)
    return JSON.parse(JSON.stringify(reply)) as Reply<OutputOf<N>, RefusalOf<N>>
  }
  return {
    call,
    value: async (action, input, requestId) => {
      const reply = await call(action, input, requestId)
      if (!reply.ok) throw new Error(`${action} was refused: ${JSON.stringify(reply.error)}`)
      return reply.value
    },
    code: async (action, input, requestId) => {
      const reply = await call(action, input, requestId)
      return reply.ok ? 'ok' : reply.error.code
    },
    in: (other) => phoneOf({ ...parts, communityId: other })
  }
}
