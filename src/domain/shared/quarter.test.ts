import fc from 'fast-check'
import { instant, parseDay, type Day } from './instant'
import { addQuarters, parseQuarter, quarterOf, quarterOfDay, quarterSpan, type Quarter } from './quarter'

const at = (text: string) => instant(Date.parse(`${text}+08:00`))

test.each([
  ['2026-01-01T00:00:00', '2026Q1'],
  ['2026-03-31T23:59:59', '2026Q1'],
  ['2026-04-01T00:00:00', '2026Q2'],
  ['2026-06-30T23:59:59', '2026Q2'],
  ['2026-09-30T23:59:59', '2026Q3'],
  ['2026-10-01T00:00:00', '2026Q4'],
  ['2026-12-31T23:59:59', '2026Q4']
])('%s in Shanghai lies in %s', (moment, quarter) => expect(quarterOf(at(moment))).toBe(quarter))

test('a quarter is written with four digits, a Q and 1 to 4, and in no other way', () => {
  expect(parseQuarter('2026Q4')).toBe('2026Q4')
  for (const wrong of ['2026Q0', '2026Q5', '2026-Q4', '26Q4', '2026q4', ' 2026Q4', '']) expect(parseQuarter(wrong)).toBeUndefined()
})

test('quarters are counted across years', () => {
  expect(addQuarters('2026Q4' as Quarter, 1)).toBe('2027Q1')
  expect(addQuarters('2026Q1' as Quarter, -1)).toBe('2025Q4')
  expect(addQuarters('2026Q2' as Quarter, -7)).toBe('2024Q3')
})

test('every instant lies in the span of its quarter, and spans follow one another without a gap', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.parse('1992-01-01T00:00:00Z'), max: Date.parse('2199-12-31T00:00:00Z') }), (ms) => {
      const quarter = quarterOf(instant(ms))
      const { from, until } = quarterSpan(quarter)
      expect(from <= ms && ms < until).toBe(true)
      expect(quarterOf(until)).toBe(addQuarters(quarter, 1))
    }),
    { seed: 20261124 }
  )
})

test('the quarter of a day is that of its first instant', () => expect(quarterOfDay(parseDay('2026-11-24') as Day)).toBe('2026Q4'))
