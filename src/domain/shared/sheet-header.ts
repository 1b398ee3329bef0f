/** A fault of the first row of a sheet. */
export type BadSheetHeader<Column extends string> =
  | { readonly code: 'EMPTY_FILE' }
  | { readonly code: 'TOO_MANY_ROWS'; readonly rows: number; readonly max: number }
  | { readonly code: 'FORBIDDEN_COLUMN'; readonly header: string }
  | { readonly code: 'DUPLICATE_COLUMN'; readonly column: Column; readonly header: string }
  | { readonly code: 'MISSING_COLUMN'; readonly column: Column }

export interface SheetHeader<Column extends string> {
  /** Index in the row of each column that the sheet has. */
  readonly at: Partial<Readonly<Record<Column, number>>>
  /** Headers that mean nothing here; their cells are not read. */
  readonly ignored: readonly string[]
}

export interface SheetColumns<Column extends string> {
  /** Headers as they occur, for each column. */
  readonly headers: Readonly<Record<Column, readonly string[]>>
  readonly required: readonly Column[]
  /** Columns that must not even be uploaded. */
  readonly forbidden?: RegExp
}

/** Full-width folded, all blanks dropped: cells and headers are compared like that. */
export const foldedCell = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

export const isFilledRow = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '')

/** Reads the header row; every fault of the header is listed. */
export function readSheetHeader<Column extends string>(
  row: readonly string[],
  { headers, required, forbidden }: SheetColumns<Column>
): { readonly header: SheetHeader<Column>; readonly bad: readonly BadSheetHeader<Column>[] } {
  const known = new Map(Object.entries<readonly string[]>(headers).flatMap(([column, names]) => names.map((name) => [foldedCell(name), column as Column] as const)))
  const at: Partial<Record<Column, number>> = {}
  const ignored: string[] = []
  const bad: BadSheetHeader<Column>[] = []
  row.forEach((cell, index) => {
    const header = foldedCell(cell)
    const column = known.get(header)
    if (column !== undefined && at[column] !== undefined) bad.push({ code: 'DUPLICATE_COLUMN', column, header: cell })
    else if (column !== undefined) at[column] = index
    else if (forbidden?.test(header) === true) bad.push({ code: 'FORBIDDEN_COLUMN', header: cell })
    else if (header !== '') ignored.push(cell)
  })
  for (const column of required) if (at[column] === undefined) bad.push({ code: 'MISSING_COLUMN', column })
  return { header: { at, ignored }, bad }
}
