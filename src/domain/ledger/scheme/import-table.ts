import type { PointItem } from '@/domain/ledger/point-item'
import { ATTENDANCE_ITEM } from '@/domain/ledger/point-item-catalog'
import { ITEMS_MAX, type MinusMode } from '@/domain/ledger/scheme'
import { err, ok, type Result } from '@/domain/shared/result'
import { foldedCell, isFilledRow, readSheetHeader, type BadSheetHeader } from '@/domain/shared/sheet-header'
import { reasonBadSchemeItem, reasonBadTogether, type BadSchemeItem, type BadTogether } from './item-rules'
import { CODE_PREFIX, TABLE_COLUMNS, type TableColumn } from './table-lexicon'
import { readTableRow, type BadCellCode, type TableRow } from './table-row'

/** One fault, with the row as the spreadsheet shows it: the header is row 1. */
export interface BadTableRow {
  readonly row: number
  readonly column: TableColumn
  readonly code: BadCellCode | 'TWICE' | 'BAD_ITEM'
  readonly value: string
  /** Of `BAD_ITEM`: the rule that the item breaks. */
  readonly reason?: BadSchemeItem
}

/** Every fault of the file, in sheet order; nothing is imported while there is one. */
export interface TableNotClean {
  readonly code: 'TABLE_NOT_CLEAN'
  readonly badHeaders: readonly BadSheetHeader<TableColumn>[]
  readonly badRows: readonly BadTableRow[]
}

export interface PointTable {
  /** Cells as text; the first row is the header. */
  readonly rows: readonly (readonly string[])[]
  /** `replace`: the file is the whole table, what it lacks goes. `merge`: what it lacks stays. */
  readonly mode: 'replace' | 'merge'
  /** The items of the draft, or of the scheme that the draft will begin with. */
  readonly present: readonly PointItem[]
  readonly minusMode: MinusMode
}

export interface TablePlan {
  readonly items: readonly PointItem[]
  readonly added: readonly PointItem[]
  readonly changed: readonly { readonly before: PointItem; readonly after: PointItem }[]
  readonly removed: readonly PointItem[]
  readonly same: number
  readonly ignoredHeaders: readonly string[]
}

interface Placed {
  readonly row: number
  readonly item: PointItem
}

/** From a parsed sheet to the items that the draft will have, or to the complete list of what is wrong with it. */
export function planTableImport({ rows, mode, present, minusMode }: PointTable): Result<TablePlan, TableNotClean | BadTogether> {
  const [headerRow = [], ...body] = rows
  const filled = body.filter(isFilledRow).length
  if (filled === 0) return notClean([{ code: 'EMPTY_FILE' }], [])
  if (filled > ITEMS_MAX) return notClean([{ code: 'TOO_MANY_ROWS', rows: filled, max: ITEMS_MAX }], [])
  const { header, bad: badHeaders } = readSheetHeader(headerRow, TABLE_COLUMNS)
  // With columns missing every row would be bad: the header is put right first.
  if (badHeaders.length > 0) return notClean(badHeaders, [])
  const read = body.flatMap((cells, index) => (isFilledRow(cells) ? [readTableRow(cells, index + 2, header)] : []))
  const placed = withCodes(read.flatMap(({ value }) => (value === undefined ? [] : [value])), present)
  const badRows = [...read.flatMap(({ bad }) => bad), ...faultsOf(placed)]
  if (badRows.length > 0) return notClean([], badRows)
  const inFile = new Map(placed.map(({ item }) => [item.code, item]))
  const kept = present.flatMap(item => inFile.get(item.code) ?? (mode === 'merge' ? [item] : []))
  const known = new Set(present.map(({ code }) => code))
  const items = [...kept, ...placed.map(({ item }) => item).filter(({ code }) => !known.has(code))]
  const together = reasonBadTogether({ items, minusMode })
  if (together !== undefined) return err(together)
  return ok({ items, ...changesOf(present, items), ignoredHeaders: header.ignored })
}

/** What a new list of items changes; items are told by their codes. */
export function changesOf(present: readonly PointItem[], items: readonly PointItem[]): Omit<TablePlan, 'items' | 'ignoredHeaders'> {
  const before = new Map(present.map(item => [item.code, item]))
  const after = new Set(items.map(({ code }) => code))
  const changed = items.flatMap(item => {
    const old = before.get(item.code)
    return old === undefined || sameItem(old, item) ? [] : [{ before: old, after: item }]
  })
  const added = items.filter(({ code }) => !before.has(code))
  return { added, changed, removed: present.filter(({ code }) => !after.has(code)), same: items.length - added.length - changed.length }
}

const FIELDS = ['name', 'dimension', 'points', 'unit', 'track', 'effect', 'earnedBy', 'evidence'] as const satisfies readonly (keyof PointItem)[]

const sameItem = (a: PointItem, b: PointItem): boolean =>
  FIELDS.every(field => a[field] === b[field]) && a.cap?.times === b.cap?.times && a.cap?.period === b.cap?.period && a.cap?.per === b.cap?.per

/**
 * A row is the item of its code; without one, the item of its name; otherwise a new item with the next number of its field.
 * How an item is earned, and in what it is counted, stays as it was where the table does not say.
 */
function withCodes(rows: readonly TableRow[], present: readonly PointItem[]): readonly Placed[] {
  const byName = new Map(present.map(item => [foldedCell(item.name), item]))
  const byCode = new Map(present.map(item => [item.code, item]))
  const taken = new Set([ATTENDANCE_ITEM, ...byCode.keys(), ...rows.flatMap(({ code }) => code ?? [])])
  return rows.map(({ row, code: written, earnedBy, unit, ...rest }) => {
    const known = written === undefined ? byName.get(foldedCell(rest.name)) : byCode.get(written)
    const code = written ?? known?.code ?? (earnedBy === 'meetingAttendance' ? ATTENDANCE_ITEM : nextCode(CODE_PREFIX[rest.dimension], taken))
    taken.add(code)
    return { row, item: { ...rest, code, unit: unit ?? known?.unit ?? 'time', earnedBy: earnedBy ?? known?.earnedBy ?? 'claim' } }
  })
}

function nextCode(prefix: string, taken: ReadonlySet<string>): string {
  let number = 1
  const code = (): string => `${prefix}${String(number).padStart(2, '0')}`
  while (taken.has(code())) number += 1
  return code()
}

function faultsOf(placed: readonly Placed[]): readonly BadTableRow[] {
  const codes = new Set<string>()
  const names = new Set<string>()
  return placed.flatMap(({ row, item }): readonly BadTableRow[] => {
    const twice = codes.has(item.code) || names.has(foldedCell(item.name))
    codes.add(item.code)
    names.add(foldedCell(item.name))
    if (twice) return [{ row, column: 'name', code: 'TWICE', value: item.name }]
    const reason = reasonBadSchemeItem(item)
    return reason === undefined ? [] : [{ row, column: columnOf(reason), code: 'BAD_ITEM', value: item.name, reason }]
  })
}

function columnOf({ code }: BadSchemeItem): TableColumn {
  switch (code) {
    case 'POINTS_OUT_OF_RANGE': return 'points'
    case 'CAP_OUT_OF_RANGE': return 'cap'
    case 'ATTENDANCE_CODE':
    case 'BAD_ITEM_CODE': return 'code'
    default: return 'name'
  }
}

const notClean = (badHeaders: TableNotClean['badHeaders'], badRows: readonly BadTableRow[]) =>
  err({ code: 'TABLE_NOT_CLEAN' as const, badHeaders, badRows: [...badRows].sort((a, b) => a.row - b.row) })
