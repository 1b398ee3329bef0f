import type { UnitId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { parseDay } from '@/domain/shared/instant'
import type { Unit, UnitKind } from './community'
import { adulthoodOf } from './person'
import type { RollHeader } from './roll-columns'
import {
  areaOf, folded, HEAD_WORDS, householdNoOf, isoDayOf, NO_WORDS, OWN_WORDS, SEX_WORDS, unitKey, WOMAN, YES_WORDS,
  type RollColumn
} from './roll-lexicon'

export const NAME_LENGTH_MAX = 20
export const HOUSEHOLD_NO_LENGTH_MAX = 20
/** Nobody older has been on a roll; an earlier date is a slip of the pen. */
export const AGE_YEARS_MAX = 130
/** 10,000 m² in 0.01 m². */
export const AREA_MAX = 100_000_000

export type BadCellCode =
  | 'MISSING'
  | 'TOO_LONG'
  | 'BAD_NAME'
  | 'BAD_HOUSEHOLD_NO'
  | 'UNKNOWN_GROUP'
  | 'UNKNOWN_GRID'
  | 'BAD_DATE'
  | 'DATE_IN_FUTURE'
  | 'DATE_TOO_OLD'
  | 'MINOR_WITHOUT_BIRTH_DATE'
  | 'ADULT_CONTRADICTS_BIRTH_DATE'
  | 'BAD_YES_NO'
  | 'BAD_SEX'
  | 'BAD_AREA'

export interface BadCell {
  /** Row of the sheet as the spreadsheet shows it: the header is row 1. */
  readonly row: number
  readonly column: RollColumn
  readonly code: BadCellCode
  readonly value: string
}

/** One person as the sheet says, before households are looked at as a whole. */
export interface RollRow {
  readonly row: number
  readonly groupId: UnitId
  readonly groupKey: string
  readonly groupName: string
  readonly gridId?: UnitId
  readonly householdNo: string
  readonly name: string
  readonly adultOn?: Day
  readonly head: boolean
  readonly householdRep: boolean
  readonly villagerRep: boolean
  readonly partyMember: boolean
  readonly woman: boolean
  readonly area?: number
}

export interface RollContext {
  /** By `unitKey`, looked up once for each row of a long sheet. */
  readonly units: Readonly<Record<'group' | 'grid', ReadonlyMap<string, Unit>>>
  readonly today: Day
  readonly header: RollHeader
}

export const unitsByKey = (units: readonly Unit[], kind: UnitKind): ReadonlyMap<string, Unit> =>
  new Map(units.filter(unit => unit.kind === kind).map(unit => [unitKey(unit.name), unit]))

type Cells = (column: RollColumn) => string
type Note = (column: RollColumn, code: BadCellCode) => undefined

/**
 * Reads one row and lists all its bad cells. The row itself is given whenever its household is clear,
 * so that the faults of the household are listed in the same round.
 */
export function readRollRow(
  cells: readonly string[],
  row: number,
  context: RollContext
): { readonly value?: RollRow; readonly bad: readonly BadCell[] } {
  const bad: BadCell[] = []
  const cell: Cells = column => {
    const index = context.header.at[column]
    return index === undefined ? '' : (cells[index] ?? '').normalize('NFKC').trim()
  }
  const note: Note = (column, code) => {
    bad.push({ row, column, code, value: cell(column).slice(0, 40) })
    return undefined
  }
  const group = readUnit('group', 'UNKNOWN_GROUP', cell, note, context.units)
  const grid = cell('grid') === '' ? undefined : readUnit('grid', 'UNKNOWN_GRID', cell, note, context.units)
  const householdNo = readHouseholdNo(cell, note)
  const name = readName(cell, note)
  const adultOn = readAdulthood(cell, note, context.today)
  const yes = (column: 'householdRep' | 'villagerRep' | 'partyMember') => readYesNo(column, cell, note)
  const marks = {
    head: readHead(cell, note), householdRep: yes('householdRep'), villagerRep: yes('villagerRep'),
    partyMember: yes('partyMember'), woman: readWoman(cell, note)
  }
  const area = readArea(cell, note)
  if (group === undefined || householdNo === undefined) return { bad }
  return {
    bad,
    value: {
      row, groupId: group.id, groupKey: unitKey(group.name), groupName: group.name, householdNo, name, ...marks,
      ...(grid === undefined ? {} : { gridId: grid.id }),
      ...(adultOn === undefined ? {} : { adultOn }),
      ...(area === undefined ? {} : { area })
    }
  }
}

function readUnit(
  kind: 'group' | 'grid',
  code: BadCellCode,
  cell: Cells,
  note: Note,
  units: RollContext['units']
): Unit | undefined {
  if (cell(kind) === '') return note(kind, 'MISSING')
  return units[kind].get(unitKey(cell(kind))) ?? note(kind, code)
}

function readHouseholdNo(cell: Cells, note: Note): string | undefined {
  if (cell('householdNo') === '') return note('householdNo', 'MISSING')
  if (cell('householdNo').length > HOUSEHOLD_NO_LENGTH_MAX) return note('householdNo', 'TOO_LONG')
  return householdNoOf(cell('householdNo')) ?? note('householdNo', 'BAD_HOUSEHOLD_NO')
}

function readName(cell: Cells, note: Note): string {
  // Blanks inside Chinese names come from justified columns ("汪　明").
  const name = cell('name').replace(/(\p{Script=Han})\s+(?=\p{Script=Han})/gu, '$1')
  if (name === '') note('name', 'MISSING')
  else if (name.length > NAME_LENGTH_MAX) note('name', 'TOO_LONG')
  else if (!/^[\p{Script=Han}A-Za-z·• ]+$/u.test(name)) note('name', 'BAD_NAME')
  return name
}

/** The 18th birthday if it is still ahead: all that is kept of a birth date. */
function readAdulthood(cell: Cells, note: Note, today: Day): Day | undefined {
  const saysAdult = cell('adult') === '' ? undefined : readYesNo('adult', cell, note)
  if (cell('bornOn') === '') {
    if (saysAdult === undefined) return note('bornOn', 'MISSING')
    return saysAdult ? undefined : note('bornOn', 'MINOR_WITHOUT_BIRTH_DATE')
  }
  const bornOn = parseDay(isoDayOf(cell('bornOn')))
  if (bornOn === undefined) return note('bornOn', 'BAD_DATE')
  if (bornOn > today) return note('bornOn', 'DATE_IN_FUTURE')
  if (Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4)) > AGE_YEARS_MAX) return note('bornOn', 'DATE_TOO_OLD')
  const adultOn = adulthoodOf(bornOn)
  if (saysAdult !== undefined && saysAdult !== adultOn <= today) return note('adult', 'ADULT_CONTRADICTS_BIRTH_DATE')
  return adultOn <= today ? undefined : adultOn
}

function readYesNo(column: RollColumn, cell: Cells, note: Note): boolean {
  const text = folded(cell(column)).toUpperCase()
  if (YES_WORDS.has(text) || OWN_WORDS[column]?.test(text) === true) return true
  if (!NO_WORDS.has(text)) note(column, 'BAD_YES_NO')
  return false
}

function readHead(cell: Cells, note: Note): boolean {
  const text = folded(cell('relation')).toUpperCase()
  if (text.length > NAME_LENGTH_MAX) note('relation', 'TOO_LONG')
  return YES_WORDS.has(text) || HEAD_WORDS.has(text)
}

function readWoman(cell: Cells, note: Note): boolean {
  const text = folded(cell('sex'))
  if (!SEX_WORDS.test(text)) note('sex', 'BAD_SEX')
  return WOMAN.test(text)
}

function readArea(cell: Cells, note: Note): number | undefined {
  if (cell('area') === '') return undefined
  const area = areaOf(cell('area'))
  return area !== undefined && area > 0 && area <= AREA_MAX ? area : note('area', 'BAD_AREA')
}
