import type { Chance } from '@server/ports/chance'
import type { Clock } from '@server/ports/clock'
import type { Digest } from '@server/ports/digest'
import type { DocumentStore } from '@server/ports/document-store'
import type { FileStore } from '@server/ports/file-store'
import type { LedgerSigner } from '@server/ports/ledger-signer'
import type { Messenger } from '@server/ports/messenger'

/** What the jobs are made of. They see all communities, so none of it goes to a caller. */
export interface SchedulerParts {
  readonly store: DocumentStore
  readonly clock: Clock
  readonly files: FileStore
  readonly messenger: Messenger
  readonly digest: Digest
  readonly chance: Chance
  /** Undefined where the installation was given no key: seals are made all the same, unsigned. */
  readonly ledgerSigner: LedgerSigner | undefined
}
