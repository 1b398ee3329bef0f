const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** China has one time zone. */
const SHANGHAI_OFFSET_MS = 8 * HOUR_MS
/** Hours are worth saying in the last two days only. */
const HOURS_SHOWN_BELOW_MS = 48 * HOUR_MS

export type TimeLeft =
  | { readonly kind: 'days', readonly days: number }
  | { readonly kind: 'hours', readonly days: number, readonly hours: number }
  /** Closes before midnight of the same day; `clock` is `18:00`. */
  | { readonly kind: 'today', readonly clock: string }
  | { readonly kind: 'closed' }

/** How a deadline is told: days, then hours in the last 48, then the clock, then 已截止. Both in epoch ms; started hours and days are not counted. */
export function timeLeft(now: number, closesAt: number): TimeLeft {
  const left = closesAt - now
  if (left <= 0) return { kind: 'closed' }
  const day = (at: number) => Math.floor((at + SHANGHAI_OFFSET_MS) / DAY_MS)
  // A deadline at 24:00 belongs to the day that ends.
  if (day(closesAt - 1) === day(now)) return { kind: 'today', clock: clockOf(closesAt) }
  if (left >= HOURS_SHOWN_BELOW_MS) return { kind: 'days', days: Math.floor(left / DAY_MS) }
  return { kind: 'hours', days: Math.floor(left / DAY_MS), hours: Math.floor((left % DAY_MS) / HOUR_MS) }
}

function clockOf(at: number): string {
  const minutes = Math.floor(((at + SHANGHAI_OFFSET_MS) % DAY_MS) / 60_000)
  if (minutes === 0) return '24:00'
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
