import { addMs, dayOf, HOUR_MS, MINUTE_MS, parseDay, startOfDay, type Instant } from '@/domain/shared/instant'
import { clockText } from '@/text/dates'

/** An instant as the wheels of a phone hold it. */
export interface WheelMoment {
  /** `YYYY-MM-DD` */
  readonly day: string | undefined
  /** `HH:mm` */
  readonly clock: string | undefined
  readonly onChange: (day: string, clock: string) => void
}

/** A moment of the village's time, taken apart for two wheels and put together again. */
export const wheelMoment = (value: Instant | undefined, put: (at: Instant) => void): WheelMoment => ({
  day: value === undefined ? undefined : dayOf(value),
  clock: value === undefined ? undefined : clockText(value),
  onChange: (dayWord, clock) => {
    const day = parseDay(dayWord)
    const [hours = 0, minutes = 0] = clock.split(':').map(Number)
    if (day !== undefined) put(addMs(startOfDay(day), hours * HOUR_MS + minutes * MINUTE_MS))
  }
})
