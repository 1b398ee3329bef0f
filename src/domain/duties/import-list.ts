import type { Result } from '@/domain/shared/result'
import { err, ok } from '@/domain/shared/result'
import { foldedCell, isFilledRow, readSheetHeader, type BadSheetHeader, type SheetColumns, type SheetHeader } from '@/domain/shared/sheet-header'
import { changeBetween } from './change-list'
import { holdsIdNumber } from './public-words'
import { ALIASES_MAX, dutyKey, ENTRIES_MAX, proofKey, type DutyItem, type Entries, type ListChange, type ListLevel, type ListName, type ListNow, type ProofItem } from './duty-list'
import { ALIAS_LENGTH_MAX, CELL_MAX, DUTY_COLUMNS, KIND_WORDS, PROOF_COLUMNS, type DutyColumn, type ListColumn, type ProofColumn } from './list-lexicon'
import { NATIONAL_PROOFS } from './national-proofs-catalog'

export type BadListCellCode = 'MISSING' | 'TOO_LONG' | 'TOO_MANY_ALIASES' | 'UNKNOWN_KIND' | 'ID_NUMBER' | 'TWICE' | 'TAKEN_ELSEWHERE'

export interface BadListRow {
  /** Row of the sheet as the spreadsheet shows it: the header is row 1. */
  readonly row: number
  readonly column: ListColumn
  readonly code: BadListCellCode
  readonly value: string
}
export type BadListHeader = BadSheetHeader<ListColumn>

/** Every fault of the file, in sheet order; nothing is imported while there is one. */
export interface ListNotClean {
  readonly code: 'LIST_NOT_CLEAN'
  readonly badHeaders: readonly BadListHeader[]
  readonly badRows: readonly BadListRow[]
}

export interface ListSheet<N extends ListName> {
  /** Cells as text; the first row is the header. */
  readonly rows: readonly (readonly string[])[]
  /** Whose list the file is. It is that list whole: entries of this level that it lacks go. */
  readonly level: ListLevel
  readonly present: ListNow<N>
}

export interface ListPlan<N extends ListName> {
  readonly items: readonly Entries[N][]
  readonly change: ListChange<Entries[N]>
  readonly same: number
  readonly ignoredHeaders: readonly string[]
}

interface Read<T> {
  readonly row: number
  readonly item: T
}

/** From a parsed sheet of duties to a clean plan, or to the complete list of what is wrong with it. */
export function planDutyImport(sheet: ListSheet<'duties'>): Result<ListPlan<'duties'>, ListNotClean> {
  const read = readRows('duties', sheet.rows, DUTY_COLUMNS, (cells) => dutyOf(cells, sheet.level))
  if (!read.ok) return read
  const others = sheet.present.items.filter((item) => item.level !== sheet.level)
  const taken = new Set(others.map(dutyKey))
  const elsewhere = read.value.items.filter(({ item }) => taken.has(dutyKey(item))).map(({ row, item }) => bad(row, 'code', 'TAKEN_ELSEWHERE', item.code))
  const badRows = [...read.value.badRows, ...elsewhere, ...twice(read.value.items, 'code', dutyKey, ({ code }) => code)]
  if (badRows.length > 0) return notClean([], badRows)
  return planned('duties', sheet.present, [...others, ...read.value.items.map(({ item }) => item)], read.value.ignored)
}

/**
 * The same for proofs. What the community found out itself (who issues, how, other words) stays where the file says nothing.
 * A national proof that also stands in this level's list belongs to it from then on, and is national again when it leaves it.
 */
export function planProofImport(sheet: ListSheet<'proofs'>): Result<ListPlan<'proofs'>, ListNotClean> {
  const read = readRows('proofs', sheet.rows, PROOF_COLUMNS, (cells) => proofOf(cells, sheet.level))
  if (!read.ok) return read
  const badRows = [...read.value.badRows, ...twice(read.value.items, 'name', proofKey, ({ name }) => name)]
  if (badRows.length > 0) return notClean([], badRows)
  const { present } = sheet
  const before = new Map(present.items.map((item) => [proofKey(item), item]))
  const inFile = new Map(read.value.items.map(({ item }) => [proofKey(item), kept(before.get(proofKey(item)), item)]))
  const national = new Map(NATIONAL_PROOFS.map((item) => [proofKey(item), item]))
  const stay = present.items.flatMap((item) => {
    const from = inFile.get(proofKey(item))
    if (from !== undefined) return [from]
    if (item.level !== sheet.level) return [item]
    const shipped = sheet.level === 'nation' ? undefined : national.get(proofKey(item))
    return shipped === undefined ? [] : [kept(item, shipped)]
  })
  return planned('proofs', present, [...stay, ...[...inFile].filter(([key]) => !before.has(key)).map(([, item]) => item)], read.value.ignored)
}

function planned<N extends ListName>(name: N, present: ListNow<N>, items: readonly Entries[N][], ignoredHeaders: readonly string[]): Result<ListPlan<N>, ListNotClean> {
  const max = ENTRIES_MAX[name]
  if (items.length > max) return notClean([{ code: 'TOO_MANY_ROWS', rows: items.length, max }], [])
  const change = changeBetween(name, present.items, items)
  return ok({ items, change, same: items.length - change.added.length - change.changed.length, ignoredHeaders })
}

/** The file's entry, with what the community knew where the file is silent. */
const kept = (before: ProofItem | undefined, { aliases, ...item }: ProofItem): ProofItem => ({
  ...(before?.whoIssues === undefined ? {} : { whoIssues: before.whoIssues }),
  ...(before?.whoSource === undefined || item.whoIssues !== undefined ? {} : { whoSource: before.whoSource }),
  ...(before?.how === undefined ? {} : { how: before.how }),
  ...(before?.onlineLink === undefined ? {} : { onlineLink: before.onlineLink }),
  ...item,
  aliases: aliases.length > 0 ? aliases : (before?.aliases ?? [])
})

type Cells<C extends ListColumn> = { readonly row: number; readonly cell: (column: C) => string; readonly note: (column: C, code: BadListCellCode) => undefined }

/** Every row that can be told apart is given beside the faults, so that the faults of the sheet as a whole are listed in the same round. */
function readRows<N extends ListName, C extends ListColumn>(
  name: N,
  rows: readonly (readonly string[])[],
  columns: SheetColumns<C>,
  itemOf: (cells: Cells<C>) => Entries[N] | undefined
): Result<{ readonly items: readonly Read<Entries[N]>[]; readonly badRows: readonly BadListRow[]; readonly ignored: readonly string[] }, ListNotClean> {
  const [headerRow = [], ...body] = rows
  const filled = body.filter(isFilledRow).length
  if (filled === 0) return notClean([{ code: 'EMPTY_FILE' }], [])
  const max = ENTRIES_MAX[name]
  if (filled > max) return notClean([{ code: 'TOO_MANY_ROWS', rows: filled, max }], [])
  const { header, bad: badHeaders } = readSheetHeader(headerRow, columns)
  // With columns missing every row would be bad: the header is put right first.
  if (badHeaders.length > 0) return notClean(badHeaders, [])
  const badRows: BadListRow[] = []
  const items = body.flatMap((cells, index) => {
    if (!isFilledRow(cells)) return []
    const row = index + 2
    const item = itemOf(cellsOf(cells, row, header, columns.required, badRows))
    return item === undefined ? [] : [{ row, item }]
  })
  return ok({ items, badRows, ignored: header.ignored })
}

/** Checks what every cell must be as it is read: there when required, not too long. */
function cellsOf<C extends ListColumn>(cells: readonly string[], row: number, header: SheetHeader<C>, required: readonly C[], badRows: BadListRow[]): Cells<C> {
  const raw = (column: C): string => {
    const index = header.at[column]
    // Words stay as they are written, with their full-width punctuation; only what is compared is folded.
    return index === undefined ? '' : (cells[index] ?? '').trim()
  }
  const note = (column: C, code: BadListCellCode): undefined => {
    badRows.push(bad(row, column, code, raw(column).slice(0, 40)))
    return undefined
  }
  const cell = (column: C): string => {
    const text = raw(column)
    if (text === '' && required.includes(column)) note(column, 'MISSING')
    if (text.length > CELL_MAX[column]) note(column, 'TOO_LONG')
    if (holdsIdNumber(text)) note(column, 'ID_NUMBER')
    return text
  }
  return { row, cell, note }
}

function dutyOf({ cell, note }: Cells<DutyColumn>, level: ListLevel): DutyItem | undefined {
  const [code, word, title, legalBasis, source, remark] = [cell('code'), cell('kind'), cell('title'), cell('legalBasis'), cell('source'), cell('note')]
  const kind = KIND_WORDS.get(foldedCell(word))
  if (word !== '' && kind === undefined) return note('kind', 'UNKNOWN_KIND')
  if (kind === undefined) return undefined
  return { code, kind, title, legalBasis, source, level, ...(remark === '' ? {} : { note: remark }) }
}

function proofOf({ cell, note }: Cells<ProofColumn>, level: ListLevel): ProofItem {
  const aliases = [...new Set(cell('aliases').split(/[、，,;；|/\s]+/).filter((alias) => alias !== ''))]
  if (aliases.length > ALIASES_MAX) note('aliases', 'TOO_MANY_ALIASES')
  if (aliases.some((alias) => alias.length > ALIAS_LENGTH_MAX)) note('aliases', 'TOO_LONG')
  const optional = (['whoIssues', 'whoSource', 'how', 'onlineLink'] as const).map((column) => [column, cell(column)] as const)
  return { name: cell('name'), aliases, issuable: false, source: cell('source'), level, ...Object.fromEntries(optional.filter(([, text]) => text !== '')) }
}

function twice<T>(read: readonly Read<T>[], column: ListColumn, keyOf: (item: T) => string, valueOf: (item: T) => string): readonly BadListRow[] {
  const seen = new Set<string>()
  return read.flatMap(({ row, item }) => {
    const key = keyOf(item)
    if (key === '' || !seen.has(key)) {
      seen.add(key)
      return []
    }
    return [bad(row, column, 'TWICE', valueOf(item))]
  })
}

const bad = (row: number, column: ListColumn, code: BadListCellCode, value: string): BadListRow => ({ row, column, code, value })

const notClean = (badHeaders: readonly BadListHeader[], badRows: readonly BadListRow[]) =>
  err({ code: 'LIST_NOT_CLEAN' as const, badHeaders, badRows: [...badRows].sort((a, b) => a.row - b.row) })
