import type { ContentCheck } from './content-check'
import type { FileStore } from './file-store'
import type { Messenger } from './messenger'
import type { PaperWriter } from './paper-writer'
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
}
