import type { Day } from '@/domain/shared/instant'
import type { CapPeriod } from './period'
import { endOfQuarter, monthBefore, periodKey } from './period'

const day = (text: string): Day => text as Day

test.each<[CapPeriod, string, string]>([
  ['day', '2026-11-24', '2026-11-24'],
  ['month', '2026-11-24', '2026-11'],
  ['quarter', '2026-01-01', '2026Q1'],
  ['quarter', '2026-03-31', '2026Q1'],
  ['quarter', '2026-04-01', '2026Q2'],
  ['quarter', '2026-12-31', '2026Q4'],
  ['year', '2026-11-24', '2026'],
  ['ever', '2026-11-24', 'ever']
])('a %s that holds %s is %s', (period, on, key) => expect(periodKey(period, day(on))).toBe(key))

test('an unknown period is a bug', () => expect(() => periodKey('week' as CapPeriod, day('2026-11-24'))).toThrow('Unreachable'))

test.each([['2026-11-24', 0, '2026-11'], ['2026-01-31', 1, '2025-12'], ['2026-03-31', 14, '2025-01']])(
  'from %s back %i months is %s', (on, back, month) => expect(monthBefore(day(on), back)).toBe(month))

test.each([['2026Q1', 0, '2026-03-31'], ['2026Q2', 0, '2026-06-30'], ['2026Q4', 1, '2027-03-31'], ['2026Q3', 5, '2027-12-31']])(
  '%s and %i quarters more end on %s', (quarter, more, end) => expect(endOfQuarter(quarter, more)).toBe(end))

test('what is no quarter is a bug', () => expect(() => endOfQuarter('autumn', 0)).toThrow('no quarter'))
