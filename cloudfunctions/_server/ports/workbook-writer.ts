/** A cell; numbers stay numbers, so that a sheet can add them up. Text is never read as a formula. */
export type SheetCell = string | number

export interface SheetPage {
  /** The name on the tab; at most 31 characters, without `:\/?*[]`. */
  readonly name: string
  /** Width of each column in characters; text breaks within it. */
  readonly widths: readonly number[]
  /** The first `headRows` rows are headings. */
  readonly headRows: number
  readonly rows: readonly (readonly SheetCell[])[]
}

/** Writes a workbook (`.xlsx`, ECMA-376) that Excel, WPS and phones open. */
export interface WorkbookWriter {
  write(sheets: readonly SheetPage[]): Promise<Uint8Array>
}
