import { err, ok } from '@/domain/shared/result'
import type { Result } from '@/domain/shared/result'
import type { ElectoralRoll, RollRow, RollUnitId } from './electoral-roll'
import { sortedRows } from './electoral-roll'

export interface RollChange {
  readonly remove: readonly RollUnitId[]
  /** Added, or replacing the row of the same unit. */
  readonly put: readonly RollRow[]
}

export type CannotAmendRoll =
  | { readonly code: 'NOTHING_TO_AMEND' }
  | { readonly code: 'ROW_NOT_ON_ROLL' | 'UNIT_TWICE'; readonly unitId: RollUnitId }
  | { readonly code: 'ROLL_EMPTY' }

/** The next version after an upheld challenge: rows taken off, rows put on or replaced. */
export function amendRoll(roll: ElectoralRoll, change: RollChange): Result<ElectoralRoll, CannotAmendRoll> {
  if (change.remove.length + change.put.length === 0) return err({ code: 'NOTHING_TO_AMEND' })
  const rows = new Map(roll.rows.map(row => [row.unitId, row]))
  for (const unitId of change.remove) if (!rows.delete(unitId)) return err({ code: 'ROW_NOT_ON_ROLL', unitId })
  const put = new Map(change.put.map(row => [row.unitId, row]))
  const twice = change.put.find(row => put.get(row.unitId) !== row)
  if (twice) return err({ code: 'UNIT_TWICE', unitId: twice.unitId })
  for (const row of change.put) rows.set(row.unitId, row)
  return rows.size === 0 ? err({ code: 'ROLL_EMPTY' }) : ok({ ...roll, version: roll.version + 1, rows: sortedRows([...rows.values()]) })
}
