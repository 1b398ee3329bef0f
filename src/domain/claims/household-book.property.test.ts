import fc from 'fast-check'
import { CLAIM_SCHEME, claimActor, sampleClaim } from '@/testing/builders/claims'
import { periodKey, monthOf } from '@/domain/ledger/period'
import { asId, type ClaimId } from '@/domain/shared/ids'
import { addDays, type Day } from '@/domain/shared/instant'
import { entered, entryOf, leftOf, monthCoins, released, type HouseholdBook } from './household-book'
import { reasonCannotClaim, type ClaimOrder } from './submit-claim'

const SEED = 20261124
const ITEMS = ['ENV05', 'RUL02', 'PUB02', 'PUB01', 'CUS01'] as const
const SOURCES = { ENV05: 'weighing', PUB01: 'volunteering' } as const
const START = '2026-11-24' as Day
const MONTH_CAP = 60

interface Step {
  readonly item: (typeof ITEMS)[number]
  readonly who: 'a' | 'b'
  readonly later: number
  readonly ago: number
  readonly quantity: number
  readonly drop: boolean
}

const steps = fc.array(fc.record<Step>({
  item: fc.constantFrom(...ITEMS), who: fc.constantFrom('a' as const, 'b' as const), later: fc.nat(20), ago: fc.nat(65), quantity: fc.integer({ min: 1, max: 12 }), drop: fc.boolean()
}), { maxLength: 60 })

const scheme = { ...CLAIM_SCHEME, householdMonthCap: MONTH_CAP }

/** Lets a household claim as the steps say; returns every claim that was let in and still holds its place, and the book. */
function live(history: readonly Step[]) {
  let [book, today, no]: [HouseholdBook, Day, number] = [[], START, 0]
  const kept = new Map<string, ReturnType<typeof sampleClaim>>()
  for (const { item, who, later, ago, quantity, drop } of history) {
    today = addDays(today, later)
    const { personId } = claimActor(who, 'home')
    const { householdId } = claimActor('home')
    const on = addDays(today, -ago)
    const unit = scheme.items.find(({ code }) => code === item)?.unit
    const deed = { item, on, quantity: unit === 'time' ? 1 : quantity, source: item in SOURCES ? SOURCES[item as keyof typeof SOURCES] : 'own' as const, occasion: item in SOURCES ? `n:${no}` : `day:${on}` }
    const order: ClaimOrder = { scheme, today, book, photos: 0, photoUsed: false, claimant: { personId, householdId, adult: true }, ...deed }
    if (reasonCannotClaim(order) !== undefined) continue
    const claim = sampleClaim({ id: asId<ClaimId>(`c${(no += 1)}`), personId, householdId, ...deed })
    book = entered(book, entryOf(claim), today)
    kept.set(claim.id, claim)
    if (!drop) continue
    book = released(book, claim.id)
    kept.delete(claim.id)
  }
  return { book, kept: [...kept.values()] }
}

test('no cap of any item is ever passed, nor the month of the household, nor does a deed count twice, whatever is forgotten of old claims', () => {
  fc.assert(fc.property(steps, history => {
    const { kept } = live(history)
    const sums = new Map<string, { used: number; max: number }>()
    const months = new Map<string, number>()
    for (const { item, terms, personId, householdId, on, quantity } of kept) {
      months.set(monthOf(on), (months.get(monthOf(on)) ?? 0) + terms.points * quantity)
      if (terms.cap === undefined) continue
      const key = `${item} ${terms.cap.per === 'person' ? personId : householdId} ${periodKey(terms.cap.period, on)}`
      sums.set(key, { used: (sums.get(key)?.used ?? 0) + quantity, max: terms.cap.times })
    }
    expect([...sums.values()].filter(({ used, max }) => used > max)).toEqual([])
    expect([...months.values()].filter(coins => coins > MONTH_CAP)).toEqual([])
    const told = kept.filter(({ source }) => source === 'own').map(({ item, personId, on }) => `${item} ${personId} ${on}`)
    expect(new Set(told).size).toBe(told.length)
  }), { seed: SEED, numRuns: 400 })
})

test('what is left is what can still be claimed, and a claim that came to nothing gives it back', () => {
  fc.assert(fc.property(steps, history => {
    const { book } = live(history.map(step => ({ ...step, drop: true })))
    expect(book).toEqual([])
    expect(monthCoins(live(history.slice(0, 1)).book, START)).toBeLessThanOrEqual(MONTH_CAP)
    const cap = scheme.items.find(({ code }) => code === 'ENV05') ?? {}
    expect(leftOf(book, { item: 'ENV05', personId: claimActor('a').personId, on: START }, cap)).toBe(20)
  }), { seed: SEED, numRuns: 100 })
})
