import type { Day } from '@/domain/shared/instant'
import { parseDay } from '@/domain/shared/instant'
import { assert, unreachable } from '@/domain/shared/result'

/** How often a cap starts anew; all by Shanghai calendar days. `ever` = once in a life. */
export const CAP_PERIODS = ['day', 'month', 'quarter', 'year', 'ever'] as const
export type CapPeriod = (typeof CAP_PERIODS)[number]

/** `2026-11` */
export const monthOf = (day: Day): string => day.slice(0, 7)

/** `2026Q4` */
export const quarterOf = (day: Day): string => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** The period that a day falls into, as the key of its cap window. */
export function periodKey(period: CapPeriod, day: Day): string {
  switch (period) {
    case 'day': return day
    case 'month': return monthOf(day)
    case 'quarter': return quarterOf(day)
    case 'year': return day.slice(0, 4)
    case 'ever': return 'ever'
    default: return unreachable(period)
  }
}

/** The month `back` months before the month of a day: `2026-01`, 2 → `2025-11`. */
export function monthBefore(day: Day, back: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - back
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

const LAST_DAY = ['03-31', '06-30', '09-30', '12-31']

/** The last day of the quarter that lies `quarters` after a quarter: `2026Q4`, 4 → `2027-12-31`. */
export function endOfQuarter(quarter: string, quarters: number): Day {
  const count = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(5)) - 1 + quarters
  const day = parseDay(`${Math.floor(count / 4)}-${LAST_DAY[count % 4] ?? ''}`)
  assert(day !== undefined, `${quarter} is no quarter`)
  return day
}
