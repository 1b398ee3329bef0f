import type { ContentCheck } from './content-check'
import type { FileStore } from './file-store'
import type { Messenger } from './messenger'
import type { SpreadsheetReader } from './spreadsheet-reader'

/** What handlers need of the world besides the store, the clock and chance. A context names those that it takes. */
export interface ServerPorts {
  readonly spreadsheets: SpreadsheetReader
  readonly files: FileStore
  readonly contentCheck: ContentCheck
  readonly messenger: Messenger
}
