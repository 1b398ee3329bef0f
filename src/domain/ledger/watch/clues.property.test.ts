import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { PointItem } from '@/domain/ledger/point-item'
import { asId, type ClaimId, type HouseholdId, type PersonId, type TransferId } from '@/domain/shared/ids'
import { addDays, addMs, HOUR_MS, instant, MINUTE_MS, startOfDay, type Day } from '@/domain/shared/instant'
import { cluesOf, type WatchedClaim, type WatchedPeriod, type WatchedStep } from './clues'
import { drawSample, sampleSize } from './sample'
import { WATCH_THRESHOLDS, type ClueKind } from './thresholds'

const RUNS = { numRuns: 100, seed: 20_261_124 }
const FIRST = '2026-11-01' as Day
const HOUSEHOLDS = 60
const person = (household: string, no = 1): PersonId => asId<PersonId>(`${household}.${no}`)
const householdOf = (no: number): HouseholdId => asId<HouseholdId>(`v:h:${no}`)
const step = (no: number, day: Day, minutes: number): WatchedStep => ({ at: addMs(startOfDay(day), minutes * MINUTE_MS), personId: person(`v:h:${no}`), householdId: householdOf(no) })

type Item = WatchedClaim['item']
const sweep: Item = { code: 'ENV01', unit: 'time', cap: { times: 4, period: 'month', per: 'household' } }
const paper: Item = { code: 'ENV05', unit: 'kilogram' }
const once = (code: string): Item => ({ code, unit: 'time', cap: { times: 2, period: 'month', per: 'household' } satisfies PointItem['cap'] })

const VERIFIERS = [101, 102, 103, 104, 105]
const REVIEWERS = [201, 202, 203]

/** A village in which everybody does something now and then, and five and three people take turns at deciding, by day. */
const cleanClaims = fc
  .array(fc.record({ item: fc.constantFrom(sweep, paper), day: fc.nat(25), minute: fc.nat(500), kilograms: fc.integer({ min: 1, max: 4 }) }), { minLength: 60, maxLength: HOUSEHOLDS * 2 })
  .map(deeds => deeds.map(({ item, day, minute, kilograms }, index): WatchedClaim => {
    const on = addDays(FIRST, day)
    const household = householdOf(index % HOUSEHOLDS)
    return {
      id: asId<ClaimId>(`claim-${String(index).padStart(3, '0')}`), item, householdId: household, personId: person(household), on,
      quantity: item === paper ? kilograms : 1,
      verified: step(VERIFIERS[index % VERIFIERS.length] ?? 0, addDays(on, 1), 8 * 60 + minute),
      reviewed: step(REVIEWERS[index % REVIEWERS.length] ?? 0, addDays(on, 2), 8 * 60 + minute)
    }
  }))

const period = (claims: readonly WatchedClaim[], more: Partial<WatchedPeriod> = {}): WatchedPeriod => ({ claims, writeOffs: [], relations: [], ...more })
const find = (watched: WatchedPeriod) => cluesOf(watched, WATCH_THRESHOLDS)

test('a clean village gives no clue', () => {
  fc.assert(fc.property(cleanClaims, claims => { expect(find(period(claims))).toEqual([]) }), RUNS)
})

const NEW = asId<HouseholdId>('v:h:900')
const planted = (count: number, make: (index: number) => Partial<WatchedClaim>): readonly WatchedClaim[] =>
  Array.from({ length: count }, (_, index) => ({
    id: asId<ClaimId>(`planted-${String(index).padStart(3, '0')}`), item: sweep, householdId: householdOf(500 + index), personId: person(`v:h:${500 + index}`),
    on: addDays(FIRST, index % 20), quantity: 1,
    verified: step(VERIFIERS[index % 5] ?? 0, addDays(FIRST, (index % 20) + 1), 9 * 60 + index), reviewed: step(REVIEWERS[index % 3] ?? 0, addDays(FIRST, (index % 20) + 2), 10 * 60 + index), ...make(index)
  }))
const ofNew = { householdId: NEW, personId: person(NEW) }
const morning = (no: number, minutes: number): WatchedStep => step(no, '2026-11-20' as Day, minutes)

/** What is put into a clean village, and the clue that must name exactly it. */
const PLANTS: readonly (readonly [kind: ClueKind, claims: readonly WatchedClaim[], more?: Partial<WatchedPeriod>])[] = [
  ['ownHousehold', planted(1, () => ({ ...ofNew, verified: { ...morning(1, 600), householdId: NEW } }))],
  ['relation', planted(1, () => ({ ...ofNew, reviewed: morning(777, 600) })), { relations: [{ personId: person('v:h:777'), householdId: NEW }] }],
  ['oneToOne', planted(6, index => ({ ...ofNew, item: paper, quantity: 3, verified: step(888, addDays(FIRST, index + 1), 600) }))],
  ['burst', planted(40, index => ({ verified: morning(889, 600 + index / 4) }))],
  ['householdDay', planted(5, () => ({ ...ofNew, item: paper, quantity: 2, on: '2026-11-20' as Day }))],
  ['night', planted(3, index => ({ reviewed: step(890, addDays(FIRST, index), index === 1 ? 60 : 23 * 60) }))],
  ['round', planted(10, index => ({ item: paper, quantity: 5 * (1 + (index % 4)), verified: step(891, addDays(FIRST, index), 600) }))],
  ['fullCaps', planted(8, index => ({ ...ofNew, item: once(`FUL0${Math.floor(index / 2)}`), quantity: 1 }))]
]

test.each(PLANTS.map(([kind, claims, more = {}]) => [kind, claims, more] as const))('what is planted is found among the clean: %s', (kind, claims, more) => {
  fc.assert(fc.property(cleanClaims, clean => {
    const found = find(period([...clean, ...claims], more)).filter(clue => clue.kind === kind)
    expect(found).toHaveLength(1)
    expect([...(found[0]?.cases ?? [])].sort()).toEqual(claims.map(({ id }) => id))
  }), RUNS)
})

test('the same two people deciding nearly everything are found, and not where only they decide', () => {
  const pair = (index: number): Partial<WatchedClaim> => ({ verified: step(101, addDays(FIRST, index % 20), 600 + index), reviewed: step(201, addDays(FIRST, index % 20), 900 + index) })
  const others = planted(4, () => ({})).map(claim => ({ ...claim, id: asId<ClaimId>(`other-${claim.id}`) }))
  const found = find(period([...planted(30, pair), ...others]))
  expect(found.filter(({ kind }) => kind === 'samePair')).toEqual([expect.objectContaining({ people: [person('v:h:101'), person('v:h:201')], of: 34 })])
  expect(find(period(planted(30, pair))).filter(({ kind }) => kind === 'samePair')).toEqual([])
})

test('every write-off is a clue', () => {
  const id = asId<TransferId>('writeoff:1')
  expect(find(period([], { writeOffs: [{ id, approvers: [] }] }))).toEqual([{ kind: 'writeOff', people: [], cases: [id] }])
})

test('clues do not depend on the order in which claims were read', () => {
  const claims = PLANTS.flatMap(([kind, own]) => own.map(claim => ({ ...claim, id: asId<ClaimId>(`${kind}-${claim.id}`) })))
  fc.assert(fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), shuffled => {
    expect(find(period(shuffled))).toEqual(find(period(claims)))
  }), { ...RUNS, numRuns: 30 })
})

describe('the draw', () => {
  const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
  const ids = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `award:claim:${index}`)

  test.each([[0, 0], [3, 3], [5, 5], [100, 5], [200, 10], [1000, 20]])('of %i credits draws %i', (count, size) => {
    expect(sampleSize(count)).toBe(size)
    expect(drawSample(ids(count), 'seed', sha256)).toHaveLength(size)
  })

  test('is the same for everybody who has the seed, whatever the order of the credits, and another for another seed', () => {
    fc.assert(fc.property(fc.shuffledSubarray([...ids(120)], { minLength: 120 }), fc.string(), (shuffled, seed) => {
      expect(drawSample(shuffled, seed, sha256)).toEqual(drawSample(ids(120), seed, sha256))
    }), { ...RUNS, numRuns: 30 })
    expect(drawSample(ids(120), 'one', sha256)).not.toEqual(drawSample(ids(120), 'other', sha256))
  })

  test('draws each credit equally often', () => {
    const drawn = new Map<string, number>()
    for (let seed = 0; seed < 1000; seed += 1) for (const id of drawSample(ids(100), String(seed), sha256)) drawn.set(id, (drawn.get(id) ?? 0) + 1)
    // 1000 draws of 5 out of 100: 50 times each, with a standard deviation of 7.
    expect(ids(100).every(id => Math.abs((drawn.get(id) ?? 0) - 50) < 35)).toBe(true)
  })
})

test('an hour counts as night by the clock of Shanghai', () => {
  const at = (hour: number) => instant(startOfDay('2026-11-20' as Day) + hour * HOUR_MS)
  const claims = (hour: number) => planted(3, () => ({ verified: { ...morning(890, 0), at: at(hour) }, reviewed: morning(201, 600) }))
  expect([22, 23, 4, 5].map(hour => find(period(claims(hour))).some(({ kind }) => kind === 'night'))).toEqual([false, true, true, false])
})
