import { folded, FORBIDDEN_HEADER, ROLL_COLUMNS, ROLL_HEADERS, type RollColumn } from './roll-lexicon'

const REQUIRED: readonly RollColumn[] = ['group', 'householdNo', 'name', 'relation']

export type BadHeader =
  | { readonly code: 'EMPTY_FILE' }
  | { readonly code: 'TOO_MANY_ROWS'; readonly rows: number; readonly max: number }
  | { readonly code: 'FORBIDDEN_COLUMN'; readonly header: string }
  | { readonly code: 'DUPLICATE_COLUMN'; readonly column: RollColumn; readonly header: string }
  | { readonly code: 'MISSING_COLUMN'; readonly column: RollColumn }

export interface RollHeader {
  /** Index in the row of each column that the sheet has. */
  readonly at: Partial<Readonly<Record<RollColumn, number>>>
  /** Headers that mean nothing here; their cells are not read. */
  readonly ignored: readonly string[]
}

const KNOWN: ReadonlyMap<string, RollColumn> = new Map(
  ROLL_COLUMNS.flatMap(column => ROLL_HEADERS[column].map(header => [folded(header), column] as const))
)

/** Reads the header row; every fault of the header is listed. */
export function readRollHeader(row: readonly string[]): { readonly header: RollHeader; readonly bad: readonly BadHeader[] } {
  const at: Partial<Record<RollColumn, number>> = {}
  const ignored: string[] = []
  const bad: BadHeader[] = []
  row.forEach((cell, index) => {
    const header = folded(cell)
    const column = KNOWN.get(header)
    if (column !== undefined && at[column] !== undefined) bad.push({ code: 'DUPLICATE_COLUMN', column, header: cell })
    else if (column !== undefined) at[column] = index
    else if (FORBIDDEN_HEADER.test(header)) bad.push({ code: 'FORBIDDEN_COLUMN', header: cell })
    else if (header !== '') ignored.push(cell)
  })
  for (const column of REQUIRED) if (at[column] === undefined) bad.push({ code: 'MISSING_COLUMN', column })
  // One of the two says who is of full age.
  if (at.bornOn === undefined && at.adult === undefined) bad.push({ code: 'MISSING_COLUMN', column: 'bornOn' })
  return { header: { at, ignored }, bad }
}
