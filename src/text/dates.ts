import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { addDays, dayOf, DAY_MS, HOUR_MS, MINUTE_MS, type Day, type Instant } from '@/domain/shared/instant'

dayjs.extend(utc)

const SHANGHAI_OFFSET_MINUTES = 8 * 60
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
/** From here on hours are told, not only days. */
const HOURS_TOLD_FROM_MS = 2 * DAY_MS

/** The village's own time, wherever the phone is. */
const shanghai = (at: number): dayjs.Dayjs => dayjs(at).utcOffset(SHANGHAI_OFFSET_MINUTES)

/** `4月20日`; with the year when it is not the year of `today`. */
export function dayText(day: Day, today?: Day): string {
  const [year = '', month, date] = day.split('-')
  const text = `${Number(month)}月${Number(date)}日`
  return today === undefined || today.startsWith(year) ? text : `${year}年${text}`
}

/** `18:00` */
export const clockText = (at: Instant): string => shanghai(at).format('HH:mm')

/** `4月20日 18:00` */
export const momentText = (at: Instant): string => shanghai(at).format('M月D日 HH:mm')

/** `周四` */
export const weekdayText = (at: Instant): string => WEEKDAYS[shanghai(at).day()] ?? ''

/** `4月16日 周四`, as the first line of the first page. */
export const todayText = (now: Instant): string => `${dayText(dayOf(now))} ${weekdayText(now)}`

/** A deadline at midnight belongs to the day that ends: `4月17日 24:00`. */
export function deadlineText(at: Instant): string {
  return isMidnight(at) ? `${dayText(addDays(dayOf(at), -1))} 24:00` : momentText(at)
}

/** `4月20日 18:00 截止` */
export const closesText = (at: Instant): string => `${deadlineText(at)} 截止`

/** `还剩 4 天`, in the last 48 hours `还剩 1 天 14 小时`, on the day itself `今天 18:00 截止`, then `已截止`. */
export function timeLeftText(at: Instant, now: Instant): string {
  const left = at - now
  if (left <= 0) return '已截止'
  if (endsToday(at, now)) return `今天 ${isMidnight(at) ? '24:00' : clockText(at)} 截止`
  const days = Math.floor(left / DAY_MS)
  if (left > HOURS_TOLD_FROM_MS) return `还剩 ${days} 天`
  const hours = Math.floor((left % DAY_MS) / HOUR_MS)
  return ['还剩', ...(days > 0 ? [`${days} 天`] : []), ...(hours > 0 || days === 0 ? [`${hours} 小时`] : [])].join(' ')
}

/** `2 天` past a day that is over; undefined while it is not. */
export function overdueText(dueAt: Instant, now: Instant): string | undefined {
  return now < dueAt ? undefined : `超了 ${Math.max(1, Math.ceil((now - dueAt) / DAY_MS))} 天`
}

/** `2026-04` as `4月`. */
export const monthText = (month: string): string => `${Number(month.slice(5))}月`

const isMidnight = (at: Instant): boolean => clockText(at) === '00:00'
const endsToday = (at: Instant, now: Instant): boolean => dayOf(justBefore(at)) === dayOf(now)
const justBefore = (at: Instant): Instant => (at - MINUTE_MS) as Instant
