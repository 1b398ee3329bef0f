import { householdLabel, householdNoOf, unitKey } from '@/domain/community/roll-lexicon'
import type { Holder } from '@/domain/ledger/account'
import { accountIdOf } from '@/domain/ledger/account'
import type { SchemeUnit } from '@/domain/ledger/scheme'
import type { HouseholdId, PersonId } from '@/domain/shared/ids'
import { err, ok, type Result } from '@/domain/shared/result'
import { foldedCell, isFilledRow, readSheetHeader, type BadSheetHeader, type SheetHeader } from '@/domain/shared/sheet-header'
import { figureOf, groupLabel, namesGroup, OPENING_COLUMNS, type OpeningColumn } from './openings-lexicon'

/** The most that one holder may bring in, in coins of either track; more is a slip of the keyboard. */
export const OPENING_MAX = 5_000
/** A community has fewer households and members of them with a book of their own. */
export const OPENING_ROWS_MAX = 3_000

/** A household as its door says, with those who live in it. */
export interface KnownHousehold {
  readonly id: HouseholdId
  /** `3组12号` */
  readonly no: string
  readonly people: readonly { readonly id: PersonId; readonly name: string; readonly movedAway?: true }[]
}

export interface Opening {
  readonly holder: Holder
  /** Of the household, for the preview. */
  readonly no: string
  readonly redeemable: number
  readonly honour: number
}

export type BadOpeningCode = 'MISSING' | 'UNKNOWN_HOUSEHOLD' | 'HOUSEHOLD_NOT_CLEAR' | 'UNKNOWN_PERSON' | 'PERSON_NOT_CLEAR' | 'NOT_WHOLE' | 'NEGATIVE' | 'ABOVE_LIMIT' | 'NOTHING_TO_OPEN' | 'TWICE' | 'OPENED_BEFORE'

export interface BadOpening {
  readonly row: number
  readonly column: OpeningColumn
  readonly code: BadOpeningCode
  /** As it stands in the sheet; a name is not repeated. */
  readonly value: string
}

export interface OpeningsNotClean {
  readonly code: 'OPENINGS_NOT_CLEAN'
  readonly badHeaders: readonly BadSheetHeader<OpeningColumn>[]
  readonly badRows: readonly BadOpening[]
}

export interface OpeningSheet {
  readonly rows: readonly (readonly string[])[]
  readonly unit: SchemeUnit
  readonly households: readonly KnownHousehold[]
  /** Accounts that an earlier import opened. */
  readonly opened: Pick<ReadonlySet<string>, 'has'>
}

export interface OpeningPlan {
  /** In the order of the sheet. */
  readonly openings: readonly Opening[]
  readonly ignoredHeaders: readonly string[]
}

/** From a parsed sheet to the balances that would be opened, or to the complete list of what is wrong with it. */
export function planOpenings({ rows, unit, households, opened }: OpeningSheet): Result<OpeningPlan, OpeningsNotClean> {
  const [headerRow = [], ...body] = rows
  const filled = body.filter(isFilledRow).length
  if (filled === 0) return notClean([{ code: 'EMPTY_FILE' }], [])
  if (filled > OPENING_ROWS_MAX) return notClean([{ code: 'TOO_MANY_ROWS', rows: filled, max: OPENING_ROWS_MAX }], [])
  const columns = unit === 'person' ? { ...OPENING_COLUMNS, required: [...OPENING_COLUMNS.required, 'name' as const] } : OPENING_COLUMNS
  const { header, bad: badHeaders } = readSheetHeader(headerRow, columns)
  if (badHeaders.length > 0) return notClean(badHeaders, [])
  const doors = doorsOf(households)
  const seen = new Set<string>()
  const badRows: BadOpening[] = []
  const openings = body.flatMap((cells, index) => {
    if (!isFilledRow(cells)) return []
    const read = rowReader(cells, index + 2, header, badRows)
    const opening = openingOf(read, unit, doors)
    if (opening === undefined) return []
    const account = accountIdOf(opening.holder)
    if (seen.has(account)) read.note('householdNo', 'TWICE')
    else if (opened.has(account)) read.note('householdNo', 'OPENED_BEFORE')
    seen.add(account)
    return [opening]
  })
  return badRows.length > 0 ? notClean([], badRows) : ok({ openings, ignoredHeaders: header.ignored })
}

interface RowReader {
  readonly cell: (column: OpeningColumn) => string
  readonly note: (column: OpeningColumn, code: BadOpeningCode) => undefined
}

function rowReader(cells: readonly string[], row: number, header: SheetHeader<OpeningColumn>, bad: BadOpening[]): RowReader {
  const cell = (column: OpeningColumn): string => {
    const index = header.at[column]
    return index === undefined ? '' : (cells[index] ?? '').trim()
  }
  const note = (column: OpeningColumn, code: BadOpeningCode): undefined => {
    bad.push({ row, column, code, value: column === 'name' ? '' : cell(column).slice(0, 20) })
    return undefined
  }
  return { cell, note }
}

function openingOf({ cell, note }: RowReader, unit: SchemeUnit, doors: Doors): Opening | undefined {
  const redeemable = coinsOf('redeemable', { cell, note })
  // Where a table keeps one figure only, what can be spent is also what was earned.
  const honour = cell('honour') === '' ? redeemable : coinsOf('honour', { cell, note })
  const household = householdOf({ cell, note }, doors)
  const holder = household === undefined ? undefined : holderOf({ cell, note }, unit, household)
  if (redeemable === undefined || honour === undefined || household === undefined || holder === undefined) return undefined
  if (redeemable + honour === 0) return note('redeemable', 'NOTHING_TO_OPEN')
  return { holder, no: household.no, redeemable, honour }
}

/** Whole coins from 0; `12.0` is whole, `12.5` is not. */
function coinsOf(column: 'redeemable' | 'honour', { cell, note }: RowReader): number | undefined {
  const text = figureOf(foldedCell(cell(column)))
  if (text === '') return note(column, 'MISSING')
  const figure = /^([-−])?(\d{1,9})(?:\.(\d+))?$/.exec(text)
  if (figure === null) return note(column, 'NOT_WHOLE')
  if (figure[1] !== undefined) return note(column, 'NEGATIVE')
  if (/[1-9]/.test(figure[3] ?? '')) return note(column, 'NOT_WHOLE')
  const coins = Number(figure[2])
  return coins <= OPENING_MAX ? coins : note(column, 'ABOVE_LIMIT')
}

/** Households by what their door says, with and without the group. */
type Doors = ReadonlyMap<string, readonly KnownHousehold[]>

function doorsOf(households: readonly KnownHousehold[]): Doors {
  const doors = new Map<string, KnownHousehold[]>()
  const put = (key: string, household: KnownHousehold) => doors.set(key, [...(doors.get(key) ?? []), household])
  for (const household of households) {
    put(foldedCell(household.no), household)
    const alone = householdNoOf(household.no)
    if (alone !== undefined) put(`#${alone}`, household)
  }
  return doors
}

/** `3组12号` says all; `12` needs its group beside it, unless only one household has that number. */
function householdOf({ cell, note }: RowReader, doors: Doors): KnownHousehold | undefined {
  const written = cell('householdNo')
  if (written === '') return note('householdNo', 'MISSING')
  const alone = householdNoOf(written)
  const group = cell('group')
  const full = group === '' || alone === undefined ? foldedCell(written) : householdLabel(groupLabel(unitKey(group)), alone)
  const found = doors.get(full) ?? (group === '' && alone !== undefined && !namesGroup(written) ? doors.get(`#${alone}`) : undefined) ?? []
  if (found.length > 1) return note('householdNo', 'HOUSEHOLD_NOT_CLEAR')
  return found[0] ?? note('householdNo', 'UNKNOWN_HOUSEHOLD')
}

/** A household's scheme credits the household, whoever is named beside it; a person's needs the person. */
function holderOf({ cell, note }: RowReader, unit: SchemeUnit, household: KnownHousehold): Holder | undefined {
  const name = foldedCell(cell('name'))
  if (name === '') return unit === 'person' ? note('name', 'MISSING') : { kind: 'household', id: household.id }
  const named = household.people.filter(person => foldedCell(person.name) === name && person.movedAway === undefined)
  if (named.length > 1 && unit !== 'household') return note('name', 'PERSON_NOT_CLEAR')
  const person = named[0]
  if (person === undefined) return note('name', 'UNKNOWN_PERSON')
  return unit === 'household' ? { kind: 'household', id: household.id } : { kind: 'person', id: person.id }
}

const notClean = (badHeaders: OpeningsNotClean['badHeaders'], badRows: readonly BadOpening[]) =>
  err({ code: 'OPENINGS_NOT_CLEAN' as const, badHeaders, badRows: [...badRows].sort((a, b) => a.row - b.row) })
