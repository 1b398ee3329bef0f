import type { Day } from '@/domain/shared/instant'
import type { Result } from '@/domain/shared/result'
import { err, ok } from '@/domain/shared/result'
import { isFilledRow as isFilled } from '@/domain/shared/sheet-header'
import type { Community, Unit } from './community'
import type { BadHeader } from './roll-columns'
import { readRollHeader } from './roll-columns'
import type { BadHouseholdRow, HouseholdRows } from './roll-household'
import { faultsOfHousehold } from './roll-household'
import type { Roll, RollPlan } from './roll-plan'
import { planRoll } from './roll-plan'
import type { BadCell, RollRow } from './roll-row'
import { readRollRow, unitsByKey } from './roll-row'

/** A community has far fewer people; a longer sheet is the wrong sheet. */
export const ROLL_ROWS_MAX = 20_000

export type BadRow = BadCell | BadHouseholdRow

/** Every fault of the file, in sheet order; nothing is imported while there is one. */
export interface RollNotClean {
  readonly code: 'ROLL_NOT_CLEAN'
  readonly badHeaders: readonly BadHeader[]
  readonly badRows: readonly BadRow[]
}

/** One line of the preview; without a name it is about the household itself (户主, 户代表, grid, area). */
export interface RollChange {
  readonly kind: 'added' | 'changed' | 'removed'
  readonly householdNo: string
  readonly name?: string
}

export interface RollSheet {
  readonly community: Community
  readonly units: readonly Unit[]
  /** Cells as text; the first row is the header. */
  readonly rows: readonly (readonly string[])[]
  readonly present: Roll
  readonly today: Day
}

/** From a parsed sheet to a clean plan, or to the complete list of what is wrong with it. */
export function planRollImport(sheet: RollSheet): Result<RollPlan, RollNotClean> {
  const [headerRow = [], ...body] = sheet.rows
  if (!body.some(isFilled)) return refused([{ code: 'EMPTY_FILE' }], [])
  if (body.length > ROLL_ROWS_MAX) {
    return refused([{ code: 'TOO_MANY_ROWS', rows: body.length, max: ROLL_ROWS_MAX }], [])
  }
  const { header, bad: badHeaders } = readRollHeader(headerRow)
  // With columns missing every row would be bad: the header is put right first.
  if (badHeaders.length > 0) return refused(badHeaders, [])
  const units = { group: unitsByKey(sheet.units, 'group'), grid: unitsByKey(sheet.units, 'grid') }
  const context = { units, today: sheet.today, header }
  const read = body.flatMap((cells, index) => (isFilled(cells) ? [readRollRow(cells, index + 2, context)] : []))
  const groups = byHousehold(read.flatMap(({ value }) => (value === undefined ? [] : [value])))
  const badRows = [...read.flatMap(({ bad }) => bad), ...groups.flatMap(faultsOfHousehold)]
  if (badRows.length > 0) return refused([], badRows.sort((a, b) => a.row - b.row))
  return ok(planRoll({ community: sheet.community, today: sheet.today, present: sheet.present, header, groups }))
}

const refused = (badHeaders: readonly BadHeader[], badRows: readonly BadRow[]) =>
  err({ code: 'ROLL_NOT_CLEAN' as const, badHeaders, badRows })

function byHousehold(rows: readonly RollRow[]): readonly HouseholdRows[] {
  const groups = new Map<string, [RollRow, ...RollRow[]]>()
  for (const row of rows) {
    const key = `${row.groupKey}-${row.householdNo}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()]
}
