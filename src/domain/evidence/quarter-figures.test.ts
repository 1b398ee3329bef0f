import { asId, type UnitId } from '@/domain/shared/ids'
import { instant } from '@/domain/shared/instant'
import { addFacts, figuresOf, medianOf, NO_SUMS, type MatterFact } from './quarter-figures'

const at = (text: string) => instant(Date.parse(`${text}+08:00`))
const matter = (change: Partial<MatterFact> = {}): MatterFact => ({
  id: 'i1', kind: 'issue', unitId: asId<UnitId>('u1'), raisedAt: at('2026-10-08T09:00'), accepted: true, consulted: false, agreed: false, voted: false, carriedOut: false, ...change
})
const grades = (rated: number, satisfied: number) => Array.from({ length: rated }, (_, index) => ({ id: `i${index}`, kind: 'issue' as const, satisfied: index < satisfied }))

test('nothing raised is nothing counted, and no median is made of it', () => {
  const figures = figuresOf(NO_SUMS)
  expect(figures.counts).toEqual({ raised: 0, accepted: 0, handled: 0, consulted: 0, agreed: 0, voted: 0, carriedOut: 0 })
  expect(figures).not.toHaveProperty('medianDays')
  expect(figures.byUnit).toEqual([])
})

test('a matter counts once in every count that it belongs to', () => {
  const figures = figuresOf(addFacts(NO_SUMS, { matters: [matter({ handledAt: at('2026-10-15T08:00'), consulted: true, agreed: true, voted: true, carriedOut: true }), matter({ accepted: false })] }))
  expect(figures.counts).toEqual({ raised: 2, accepted: 1, handled: 1, consulted: 1, agreed: 1, voted: 1, carriedOut: 1 })
  expect(figures.medianDays).toEqual({ lower: 7, upper: 7, twice: 14, of: 1 })
})

test('an agreement that no closed meeting stands behind is not counted', () => {
  expect(figuresOf(addFacts(NO_SUMS, { matters: [matter({ consulted: false, agreed: true })] })).counts.agreed).toBe(0)
})

test.each([
  ['one', [4], { lower: 4, upper: 4, twice: 8, of: 1 }],
  ['three, in any order', [9, 1, 4], { lower: 4, upper: 4, twice: 8, of: 3 }],
  ['two: the mean of both, exactly', [3, 4], { lower: 3, upper: 4, twice: 7, of: 2 }],
  ['four: the mean of the middle two', [0, 10, 2, 5], { lower: 2, upper: 5, twice: 7, of: 4 }],
  ['ten is more than nine, not less', [10, 9, 100], { lower: 10, upper: 10, twice: 20, of: 3 }]
])('the median of %s', (_what, days, median) => expect(medianOf(days)).toEqual(median))

test('days are counted from day to day in Shanghai, not in hours', () => {
  const figures = figuresOf(addFacts(NO_SUMS, { matters: [matter({ raisedAt: at('2026-10-08T23:59'), handledAt: at('2026-10-09T00:01') })] }))
  expect(figures.medianDays?.lower).toBe(1)
})

test('of fewer than five grades nothing is in the data at all', () => {
  const four = figuresOf(addFacts(NO_SUMS, { ratings: grades(4, 4) })).satisfaction
  expect(four).toEqual([{ kind: 'issue', shown: false }, { kind: 'meeting', shown: false }, { kind: 'notice', shown: false }])
  expect(figuresOf(addFacts(NO_SUMS, { ratings: grades(5, 3) })).satisfaction[0]).toEqual({ kind: 'issue', shown: true, rated: 5, satisfied: 3 })
})

test('attendance adds up by kind of party, and a party without anybody is left out', () => {
  const figures = figuresOf(addFacts(NO_SUMS, {
    meetings: [
      { id: 'm1', attendance: { residents: 12, experts: 1, guests: 0 }, consensus: 1, unresolved: 1 },
      { id: 'm2', attendance: { residents: 8, elders: 3 }, consensus: 2, unresolved: 0 }
    ]
  }))
  expect(figures.meetings).toEqual({ held: 2, consensus: 3, unresolved: 1, attendance: 24 })
  expect(figures.parties).toEqual([{ party: 'elders', people: 3 }, { party: 'experts', people: 1 }, { party: 'residents', people: 20 }])
})

test('undertakings are counted as opened, done and overdue', () => {
  const undertakings = [{ id: 'a', done: true, overdue: false }, { id: 'b', done: false, overdue: true }, { id: 'c', done: false, overdue: false }]
  expect(figuresOf(addFacts(NO_SUMS, { undertakings })).undertakings).toEqual({ opened: 3, done: 1, overdue: 1 })
})
