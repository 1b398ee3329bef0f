import { addDays, addMs, dayOf, HOUR_MS, MINUTE_MS, startOfDay, type Day, type Instant } from '@/domain/shared/instant'
import type { Clock } from '@server/ports/clock'

/** Days from today, with a time of day: `at(-3, 19, 30)`. */
export interface Calendar {
  readonly now: Instant
  day(days: number): Day
  at(days: number, hour: number, minute?: number): Instant
}

export const calendarOf = (now: Instant): Calendar => {
  const day = (days: number): Day => addDays(dayOf(now), days)
  return { now, day, at: (days, hour, minute = 0) => addMs(startOfDay(day(days)), hour * HOUR_MS + minute * MINUTE_MS) }
}

/** The clock of a village that is lived through in seconds; whoever tells the story moves it. */
export class SeedClock implements Clock {
  constructor(private current: Instant) {}

  now(): Instant {
    return this.current
  }

  moveTo(at: Instant): void {
    this.current = at
  }
}
