import type { ContextName } from '@/contract/actions'
import type { Reply } from '@/contract/envelope'
import { nodeChance } from '@server/adapters/node/chance'
import { systemClock } from '@server/adapters/node/clock'
import { nodeDigest } from '@server/adapters/node/digest'
import { spreadsheetReader } from '@server/adapters/node/spreadsheet-reader'
import { sqliteStore } from '@server/adapters/sqlite/sqlite-store'
import { ALL_READ_MODELS } from '@server/application/all-read-models'
import { ballotHandlers } from '@server/application/ballot/handlers'
import { communityHandlers } from '@server/application/community/handlers'
import { consultationHandlers } from '@server/application/consultation/handlers'
import { disclosureHandlers } from '@server/application/disclosure/handlers'
import { ledgerHandlers } from '@server/application/ledger/handlers'
import { createEntry, type Entry, type EntryDependencies, type PlatformIdentity } from '@server/pipeline/entry'
import type { Chance } from '@server/ports/chance'
import type { Clock } from '@server/ports/clock'
import type { Digest } from '@server/ports/digest'
import type { DocumentStore } from '@server/ports/document-store'

export { DataFileDamaged, type DataFileProblem } from '@server/adapters/sqlite/data-file-damaged'

export const localClock: Clock = systemClock
export const localChance: Chance = nodeChance
export const localDigest: Digest = nodeDigest

/** The one-machine store; `:memory:` for none on disk. Throws DataFileDamaged. */
export const openLocalStore = (file: string): DocumentStore => sqliteStore({ file, readModels: ALL_READ_MODELS })

/** Sends one event to the context that the action's name begins with. Never throws. */
export type LocalCall = (action: string, event: unknown, identity: PlatformIdentity | undefined) => Promise<Reply>

/** All contexts in one process over one store. */
export function composeLocal(parts: Omit<EntryDependencies, 'digest' | 'chance'> & { readonly chance?: Chance }): LocalCall {
  const dependencies: EntryDependencies = { chance: localChance, digest: localDigest, ...parts }
  const entries: Readonly<Record<ContextName, Entry>> = {
    community: createEntry('community', communityHandlers({ spreadsheets: spreadsheetReader }), dependencies),
    ballot: createEntry('ballot', ballotHandlers, dependencies),
    consultation: createEntry('consultation', consultationHandlers, dependencies),
    disclosure: createEntry('disclosure', disclosureHandlers, dependencies),
    ledger: createEntry('ledger', ledgerHandlers, dependencies)
  }
  // A name that no context has is refused by any of them as UNKNOWN_ACTION.
  const entryOf = (action: string): Entry => new Map<string, Entry>(Object.entries(entries)).get(action.split('/')[0] ?? '') ?? entries.community
  return (action, event, identity) => entryOf(action)(event, identity)
}
