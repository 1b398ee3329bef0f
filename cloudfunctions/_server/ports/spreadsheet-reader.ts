import type { Result } from '@/domain/shared/result'

/** Reads the first sheet of a file that a person chose: `.xlsx`, or `.csv` in UTF-8 or GB 18030 as Excel and WPS write it. */
export interface SpreadsheetReader {
  /** Cells as the sheet shows them; dates as `YYYY-MM-DD`. Refuses what is no sheet, never throws for a bad file. */
  read(fileName: string, bytes: Uint8Array): Promise<Result<readonly (readonly string[])[], { readonly code: 'ROLL_FILE_UNREADABLE' }>>
}
