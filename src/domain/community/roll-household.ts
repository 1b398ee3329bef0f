import type { RollColumn } from './roll-lexicon'
import type { RollRow } from './roll-row'

export const HOUSEHOLD_PERSONS_MAX = 50

export type BadHouseholdCode =
  | 'DUPLICATE_PERSON'
  | 'NO_HEAD'
  | 'TWO_HEADS'
  | 'TWO_HOUSEHOLD_REPS'
  | 'MINOR_AS_HOUSEHOLD_REP'
  | 'MINOR_AS_VILLAGER_REP'
  | 'MINOR_AS_PARTY_MEMBER'
  | 'GRIDS_DIFFER'
  | 'AREAS_DIFFER'
  | 'TOO_MANY_PERSONS'

/** The rows of one household in sheet order. */
export type HouseholdRows = readonly [RollRow, ...RollRow[]]

/** A row that is good by itself and does not fit its household. */
export interface BadHouseholdRow {
  readonly row: number
  readonly column: RollColumn
  readonly code: BadHouseholdCode
  readonly value: string
}

/** Everything that is wrong with one household. */
export function faultsOfHousehold(rows: HouseholdRows): readonly BadHouseholdRow[] {
  return [...headFaults(rows), ...repeatFaults(rows), ...rows.flatMap(minorFaults), ...differenceFaults(rows)]
}

function headFaults(rows: HouseholdRows): readonly BadHouseholdRow[] {
  const [first] = rows
  const heads = rows.filter(row => row.head)
  const reps = rows.filter(row => row.householdRep)
  const none: readonly BadHouseholdRow[] =
    heads.length === 0 ? [{ row: first.row, column: 'relation', code: 'NO_HEAD', value: first.householdNo }] : []
  return [
    ...none,
    ...heads.slice(1).map(row => ({ row: row.row, column: 'relation' as const, code: 'TWO_HEADS' as const, value: row.name })),
    ...reps.slice(1).map(row => ({
      row: row.row, column: 'householdRep' as const, code: 'TWO_HOUSEHOLD_REPS' as const, value: row.name
    }))
  ]
}

/** One name twice in a household is taken for a row copied twice: two of a name must be told apart by hand. */
function repeatFaults(rows: readonly RollRow[]): readonly BadHouseholdRow[] {
  const repeated = rows.filter((row, index) => row.name !== '' && rows.findIndex(other => other.name === row.name) < index)
  const many = rows.slice(HOUSEHOLD_PERSONS_MAX, HOUSEHOLD_PERSONS_MAX + 1)
  return [
    ...repeated.map(row => ({ row: row.row, column: 'name' as const, code: 'DUPLICATE_PERSON' as const, value: row.name })),
    ...many.map(row => ({
      row: row.row, column: 'householdNo' as const, code: 'TOO_MANY_PERSONS' as const, value: row.householdNo
    }))
  ]
}

function minorFaults(row: RollRow): readonly BadHouseholdRow[] {
  if (row.adultOn === undefined) return []
  const value = row.name
  return [
    ...(row.householdRep ? [{ row: row.row, column: 'householdRep', code: 'MINOR_AS_HOUSEHOLD_REP', value } as const] : []),
    ...(row.villagerRep ? [{ row: row.row, column: 'villagerRep', code: 'MINOR_AS_VILLAGER_REP', value } as const] : []),
    ...(row.partyMember ? [{ row: row.row, column: 'partyMember', code: 'MINOR_AS_PARTY_MEMBER', value } as const] : [])
  ]
}

/** A household lies in one grid and has one area; a blank cell says nothing. */
function differenceFaults(rows: readonly RollRow[]): readonly BadHouseholdRow[] {
  const grid = rows.find(row => row.gridId !== undefined)?.gridId
  const area = rows.find(row => row.area !== undefined)?.area
  return rows.flatMap(row => [
    ...(row.gridId !== undefined && row.gridId !== grid
      ? [{ row: row.row, column: 'grid', code: 'GRIDS_DIFFER', value: row.householdNo } as const] : []),
    ...(row.area !== undefined && row.area !== area
      ? [{ row: row.row, column: 'area', code: 'AREAS_DIFFER', value: row.householdNo } as const] : [])
  ])
}
