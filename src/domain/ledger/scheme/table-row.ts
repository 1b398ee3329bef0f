import type { PointCap, PointItem } from '@/domain/ledger/point-item'
import { foldedCell, type SheetHeader } from '@/domain/shared/sheet-header'
import { CAP_TIMES_MAX, ITEM_CODE } from './item-rules'
import {
  DIMENSION_WORDS,
  EARNED_WORDS,
  MINUS_WORDS,
  NO_CAP_WORDS,
  PER_WORDS,
  PERIOD_WORDS,
  POINTS_CELL,
  TABLE_CELL_MAX,
  TABLE_COLUMNS,
  UNIT_WORDS,
  type TableColumn
} from './table-lexicon'

export type BadCellCode = 'MISSING' | 'TOO_LONG' | 'UNKNOWN_WORD' | 'BAD_POINTS' | 'BAD_CAP' | 'CAP_WITHOUT_PERIOD'

export interface BadCell {
  readonly row: number
  readonly column: TableColumn
  readonly code: BadCellCode
  readonly value: string
}

/** A row as it is written; what the table does not say is left open. */
export interface TableRow extends Omit<PointItem, 'code' | 'unit' | 'earnedBy'> {
  readonly row: number
  readonly code?: string
  readonly unit?: PointItem['unit']
  readonly earnedBy?: PointItem['earnedBy']
}

interface Cells {
  readonly cell: (column: TableColumn) => string
  readonly note: (column: TableColumn, code: BadCellCode) => undefined
}

/** Reads one row; every fault of it is listed, and the row is given only without one. */
export function readTableRow(cells: readonly string[], row: number, header: SheetHeader<TableColumn>): { readonly value?: TableRow; readonly bad: readonly BadCell[] } {
  const bad: BadCell[] = []
  const cell = (column: TableColumn): string => {
    const index = header.at[column]
    return index === undefined ? '' : (cells[index] ?? '').trim()
  }
  const note = (column: TableColumn, code: BadCellCode): undefined => {
    bad.push({ row, column, code, value: cell(column).slice(0, 40) })
    return undefined
  }
  for (const column of TABLE_COLUMNS.required) if (cell(column) === '') note(column, 'MISSING')
  for (const column of ['name', 'evidence'] as const) if (cell(column).length > TABLE_CELL_MAX) note(column, 'TOO_LONG')
  const value = rowOf({ cell, note }, row)
  return bad.length > 0 || value === undefined ? { bad } : { value, bad }
}

function rowOf(cells: Cells, row: number): TableRow | undefined {
  const { cell, note } = cells
  const said = wordOf(cells, 'dimension', DIMENSION_WORDS)
  const points = cell('points') === '' ? undefined : (pointsOf(cell('points')) ?? note('points', 'BAD_POINTS'))
  const unit = wordOf(cells, 'unit', UNIT_WORDS)
  const earnedBy = wordOf(cells, 'earnedBy', EARNED_WORDS)
  const cap = capOf(cells)
  if (said === undefined || points === undefined) return undefined
  // A minus is a reminder, under whatever head the table lists it; it lowers honour only.
  const reminds = points < 0 || said === 'reminder'
  const code = foldedCell(cell('code')).toUpperCase()
  return {
    row, name: cell('name'), evidence: cell('evidence'), points: Math.abs(points),
    dimension: reminds ? 'reminder' : said, effect: reminds ? 'remind' : 'earn', track: reminds ? 'honour' : 'redeemable',
    // Running numbers are no codes; they would change with every sorting of the sheet.
    ...(ITEM_CODE.test(code) ? { code } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(earnedBy === undefined ? {} : { earnedBy }),
    ...(cap === undefined ? {} : { cap })
  }
}

function wordOf<T>({ cell, note }: Cells, column: TableColumn, words: ReadonlyMap<string, T>): T | undefined {
  const text = foldedCell(cell(column))
  return text === '' ? undefined : (words.get(text.toLowerCase()) ?? note(column, 'UNKNOWN_WORD'))
}

/** `+5`, `5分`, `−5`, `扣5分`, `5.0`; undefined if it is no whole number. */
export function pointsOf(text: string): number | undefined {
  const { word, sign = '+', figure } = POINTS_CELL.exec(foldedCell(text))?.groups ?? {}
  if (figure === undefined) return undefined
  const minus = sign !== '+' || (word !== undefined && MINUS_WORDS.includes(word))
  return minus ? -Number(figure) : Number(figure)
}

/** `4` with a period beside it, or all in one cell: `每月4次`, `4次/月`, `每户每年2次`, `一次性`. */
function capOf(cells: Cells): PointCap | undefined {
  const { cell, note } = cells
  const text = foldedCell(cell('cap'))
  const period = periodIn(text) ?? wordOf(cells, 'period', PERIOD_WORDS)
  const per = perIn(text) ?? wordOf(cells, 'per', PER_WORDS) ?? 'person'
  if (NO_CAP_WORDS.has(text)) return period === 'ever' ? { times: 1, period, per } : undefined
  if (PERIOD_WORDS.get(text) === 'ever') return { times: 1, period: 'ever', per }
  const figures = text.match(/\d+/g) ?? []
  const times = Number(figures[0])
  if (figures.length !== 1 || times < 1 || times > CAP_TIMES_MAX) return note('cap', 'BAD_CAP')
  return period === undefined ? note('cap', 'CAP_WITHOUT_PERIOD') : { times, period, per }
}

/** `每月4次` and `4次/月` name their period themselves. */
function periodIn(text: string): PointCap['period'] | undefined {
  const named = /(?:每|\/)(?:户|人)?(?:每)?(日|天|月|季度|季|年)/.exec(text)
  return named === null ? undefined : PERIOD_WORDS.get(named[1] ?? '')
}

function perIn(text: string): PointCap['per'] | undefined {
  const named = /每?(户|人)/.exec(text)
  return named === null ? undefined : PER_WORDS.get(named[1] ?? '')
}
