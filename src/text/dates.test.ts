import { instant, type Day, type Instant } from '@/domain/shared/instant'
import { closesText, dayText, deadlineText, momentText, overdueText, timeLeftText, todayText } from './dates'

const at = (text: string): Instant => instant(Date.parse(`${text}+08:00`))

test('a moment is told in the village time, without the year', () => {
  expect(momentText(at('2026-04-20T18:05'))).toBe('4月20日 18:05')
  expect(todayText(at('2026-04-16T00:30'))).toBe('4月16日 周四')
})

test('a day of another year says so', () => {
  expect(dayText('2025-12-31' as Day, '2026-01-01' as Day)).toBe('2025年12月31日')
  expect(dayText('2026-12-31' as Day, '2026-01-01' as Day)).toBe('12月31日')
})

test('a deadline at midnight belongs to the day that ends', () => {
  expect(deadlineText(at('2026-04-18T00:00'))).toBe('4月17日 24:00')
  expect(closesText(at('2026-04-20T18:00'))).toBe('4月20日 18:00 截止')
})

test.each([
  ['days while more than two are left', '2026-04-16T09:41', '还剩 4 天'],
  ['days and hours in the last 48 hours', '2026-04-19T04:00', '还剩 1 天 14 小时'],
  ['whole days alone when no hour is left over', '2026-04-18T18:00', '还剩 2 天'],
  ['hours alone on the evening before', '2026-04-19T20:00', '还剩 22 小时'],
  ['no hour as 0', '2026-04-19T23:59:59', '还剩 18 小时'],
  ['the clock on the day itself', '2026-04-20T09:00', '今天 18:00 截止'],
  ['closed at the very instant', '2026-04-20T18:00', '已截止']
])('time left is told in %s', (_why, now, told) => {
  expect(timeLeftText(at('2026-04-20T18:00'), at(now))).toBe(told)
})

test('a deadline at midnight is today for the whole day before it', () => {
  expect(timeLeftText(at('2026-04-21T00:00'), at('2026-04-20T00:00'))).toBe('今天 24:00 截止')
})

test('being late is counted in days begun', () => {
  expect(overdueText(at('2026-04-10T00:00'), at('2026-04-09T23:59'))).toBeUndefined()
  expect(overdueText(at('2026-04-10T00:00'), at('2026-04-15T09:00'))).toBe('超了 6 天')
})
