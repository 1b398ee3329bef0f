import * as fc from 'fast-check'
import { COSIGN_GOALS, cosignRule, neededFor, progressOf, reachedWay, type WayCounts } from './cosign'

const RUNS = { seed: 20261124, numRuns: 500 }
const bases = fc.record({ adults: fc.integer({ min: 0, max: 30_000 }), representatives: fc.integer({ min: 0, max: 200 }), householdReps: fc.integer({ min: 0, max: 9_000 }) })
const kinds = fc.constantFrom('village' as const, 'urban' as const)
const goals = fc.constantFrom(...COSIGN_GOALS)

test('the number needed is the smallest that reaches the fraction, or the cap of the rule', () => {
  fc.assert(
    fc.property(kinds, goals, bases, (kind, goal, base) => {
      for (const threshold of cosignRule(kind, goal).thresholds) {
        const least = neededFor(threshold, base[threshold.way])
        if (least === undefined) return expect(base[threshold.way]).toBe(0)
        const { numerator, denominator } = threshold.fraction
        const reaches = (count: number): boolean => count * denominator >= base[threshold.way] * numerator || count >= (threshold.atMost ?? Infinity)
        expect(reaches(least)).toBe(true)
        expect(reaches(least - 1)).toBe(false)
      }
      return undefined
    }),
    RUNS
  )
})

test('a further signature never undoes what was reached', () => {
  fc.assert(
    fc.property(kinds, goals, bases, bases, bases, (kind, goal, base, signed, more) => {
      const rule = cosignRule(kind, goal)
      const after: WayCounts = { adults: signed.adults + more.adults, representatives: signed.representatives + more.representatives, householdReps: signed.householdReps + more.householdReps }
      const before = reachedWay(progressOf(rule, base, signed))
      if (before !== undefined) expect(reachedWay(progressOf(rule, base, after))).toBeDefined()
    }),
    RUNS
  )
})
