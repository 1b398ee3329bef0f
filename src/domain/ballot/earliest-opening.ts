import { addDays, dayOf, endOfDay, startOfDay, type Instant } from '@/domain/shared/instant'
import { ROLL_CHALLENGE_DAYS } from './poll-phase'
import type { Preset } from './preset-types'

/** The first instant at which voting may open when the notice goes out now. */
export function earliestOpening(preset: Preset, now: Instant, adHoc: boolean): Instant {
  if (adHoc || !preset.formal) return now
  const today = dayOf(now)
  const afterNotice = preset.noticeDays === 0 ? now : startOfDay(addDays(today, preset.noticeDays))
  return Math.max(afterNotice, endOfDay(addDays(today, ROLL_CHALLENGE_DAYS))) as Instant
}
