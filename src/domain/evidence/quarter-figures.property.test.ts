import fc from 'fast-check'
import { asId, type UnitId } from '@/domain/shared/ids'
import { addMs, DAY_MS, instant } from '@/domain/shared/instant'
import { addFacts, COUNT_NAMES, figuresOf, NO_SUMS, type CountName, type MatterFact, type MeetingFact, type QuarterFigures } from './quarter-figures'

const SEED = 20261124
const BEGIN = instant(Date.parse('2026-10-01T00:00:00+08:00'))

/** As the processes make them: nothing is carried out that was not accepted, nothing agreed that was not consulted. */
const matters: fc.Arbitrary<readonly MatterFact[]> = fc.array(
  fc
    .record({ unit: fc.integer({ min: 1, max: 4 }), day: fc.integer({ min: 0, max: 91 }), took: fc.option(fc.integer({ min: 0, max: 60 })), flags: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()) })
    .map(({ unit, day, took, flags: [accepted, consulted, agreed, voted, carriedOut] }): MatterFact => {
      const raisedAt = addMs(BEGIN, day * DAY_MS)
      return {
        id: 'x', kind: 'issue', unitId: asId<UnitId>(`u${unit}`), raisedAt, accepted,
        ...(took === null || !accepted ? {} : { handledAt: addMs(raisedAt, took * DAY_MS) }),
        consulted: accepted && consulted, agreed: accepted && consulted && agreed, voted: accepted && voted, carriedOut: accepted && carriedOut
      }
    }),
  { maxLength: 60 }
)
const meetings: fc.Arbitrary<readonly MeetingFact[]> = fc.array(
  fc.record({ id: fc.constant('m'), attendance: fc.dictionary(fc.constantFrom('residents', 'elders', 'experts'), fc.nat({ max: 50 })), consensus: fc.nat({ max: 5 }), unresolved: fc.nat({ max: 5 }) }),
  { maxLength: 12 }
)
const count = (all: readonly MatterFact[], held: readonly MeetingFact[] = []): QuarterFigures => figuresOf(addFacts(NO_SUMS, { matters: all, meetings: held }))

test('nothing is counted that was not raised, and nobody agreed who was not consulted', () => {
  fc.assert(
    fc.property(matters, (all) => {
      const { counts } = count(all)
      expect(counts.raised).toBe(all.length)
      for (const name of COUNT_NAMES) expect(counts[name]).toBeLessThanOrEqual(counts.raised)
      expect(counts.carriedOut).toBeLessThanOrEqual(counts.accepted)
      expect(counts.agreed).toBeLessThanOrEqual(counts.consulted)
    }),
    { seed: SEED }
  )
})

test('the units add up to the whole', () => {
  fc.assert(
    fc.property(matters, (all) => {
      const { counts, byUnit } = count(all)
      const sum = (name: CountName): number => byUnit.reduce((total, unit) => total + unit.counts[name], 0)
      for (const name of COUNT_NAMES) expect(sum(name)).toBe(counts[name])
      expect(byUnit.reduce((total, { medianDays }) => total + (medianDays?.of ?? 0), 0)).toBe(counts.handled)
    }),
    { seed: SEED }
  )
})

test('the parties add up to the attendance', () => {
  fc.assert(
    fc.property(meetings, (held) => {
      const { parties, meetings: of } = count([], held)
      expect(parties.reduce((sum, { people }) => sum + people, 0)).toBe(of.attendance)
    }),
    { seed: SEED }
  )
})

test('counting page by page is counting at once, wherever the pages end', () => {
  fc.assert(
    fc.property(matters, meetings, fc.nat({ max: 60 }), (all, held, cut) => {
      const first = addFacts(NO_SUMS, { matters: all.slice(0, cut), meetings: held.slice(cut) })
      expect(figuresOf(addFacts(first, { matters: all.slice(cut), meetings: held.slice(0, cut) }))).toEqual(count(all, held))
    }),
    { seed: SEED }
  )
})

test('at least half of the days are no longer than the upper middle, and no shorter than the lower', () => {
  fc.assert(
    fc.property(matters, (all) => {
      const days = all.flatMap(({ raisedAt, handledAt }) => (handledAt === undefined ? [] : [(handledAt - raisedAt) / DAY_MS]))
      const { medianDays } = count(all)
      if (medianDays === undefined) return expect(days).toEqual([])
      expect(days.filter((each) => each <= medianDays.upper).length * 2).toBeGreaterThanOrEqual(days.length)
      expect(days.filter((each) => each >= medianDays.lower).length * 2).toBeGreaterThanOrEqual(days.length)
    }),
    { seed: SEED }
  )
})
