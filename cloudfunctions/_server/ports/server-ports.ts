import type { BallotChecks, BoxCrypto, IssuerCrypto } from './ballot-crypto'
import type { ContentCheck } from './content-check'
import type { FileStore } from './file-store'
import type { LedgerSigner } from './ledger-signer'
import type { Messenger } from './messenger'
import type { PaperWriter } from './paper-writer'
import type { PublicShelf } from './public-shelf'
import type { SpreadsheetReader } from './spreadsheet-reader'
import type { WorkbookWriter } from './workbook-writer'

/** What handlers need of the world besides the store, the clock and chance. A context names those that it takes. */
export interface ServerPorts {
  readonly spreadsheets: SpreadsheetReader
  readonly workbooks: WorkbookWriter
  readonly papers: PaperWriter
  readonly files: FileStore
  readonly contentCheck: ContentCheck
  readonly messenger: Messenger
  readonly ballotChecks: BallotChecks
  readonly issuer: IssuerCrypto
  /** The Box's public key, as the issuer puts it into a manifest; undefined where no Box was set up. */
  readonly boxPublicKey: string | undefined
  /** Undefined where no Box was set up, and everywhere but in the Box's own function. */
  readonly box: BoxCrypto | undefined
  readonly shelf: PublicShelf
  /** Undefined where the installation was given no key for the ledger. */
  readonly ledgerSigner: LedgerSigner | undefined
}
