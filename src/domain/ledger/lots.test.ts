import { lastDayOf } from './lots'

test.each<[string, 1 | 2 | 3 | 4, string]>([
  ['2026Q1', 4, '2026-12-31'],
  ['2026Q3', 4, '2026-12-31'],
  ['2026Q4', 4, '2027-12-31'],
  ['2026Q4', 1, '2027-03-31'],
  ['2026Q1', 1, '2027-03-31'],
  ['2026Q2', 3, '2026-09-30']
])('coins of %s with a reset at the end of quarter %i are good until %s', (bucket, resetQuarter, last) => expect(lastDayOf(bucket, { resetQuarter })).toBe(last))

test('nobody has less than a whole quarter to spend before a reset', () => {
  for (const earned of [1, 2, 3, 4]) for (const resetQuarter of [1, 2, 3, 4] as const) expect(lastDayOf(`2026Q${earned}`, { resetQuarter }) > lastDayOf(`2026Q${earned}`, { quartersAlive: 0 })).toBe(true)
})
