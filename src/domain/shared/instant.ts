import type { Brand } from './brand'

/** Milliseconds since the epoch (UTC). */
export type Instant = Brand<number, 'Instant'>
/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. Days compare as strings. */
export type Day = Brand<string, 'Day'>

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS
/** China has one time zone and, since 1991, no summer time; no time-zone library is needed for dates after that. */
const SHANGHAI_OFFSET_MS = 8 * HOUR_MS

export const instant = (ms: number): Instant => ms as Instant
export const addMs = (at: Instant, ms: number): Instant => (at + ms) as Instant

/** The Shanghai calendar day that contains an instant. */
export function dayOf(at: Instant): Day {
  return new Date(at + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as Day
}

/** The first instant of a Shanghai day. */
export function startOfDay(day: Day): Instant {
  return (Date.parse(`${day}T00:00:00Z`) - SHANGHAI_OFFSET_MS) as Instant
}

/** The first instant after a Shanghai day: a deadline "by the end of that day". */
export const endOfDay = (day: Day): Instant => (startOfDay(day) + DAY_MS) as Instant

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as Day
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** A real calendar day written `YYYY-MM-DD`, or undefined (`2026-02-30`, `2026-2-3`). */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const ms = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) return undefined
  return text as Day
}
