import fc from 'fast-check'
import { account, COMMITTEE, noon, order, SECOND_APPROVER } from '@/testing/builders/ledger-orders'
import type { TransferId } from '@/domain/shared/ids'
import { addDays, dayOf, type Day, type Instant } from '@/domain/shared/instant'
import type { HolderAccount } from './account'
import { dueBuckets, expireDue, expireIdOf, type Expiry } from './expire'
import { lastDayOf, spendableOn, STANDARD_EXPIRY, type ExpiryPolicy } from './lots'
import { remind, type ReminderOrder } from './remind'
import { applyTransfer, type Transfer } from './transfer'
import { violations } from './violations'

const BUILT: { account: HolderAccount; transfers: readonly Transfer[] } = { account: account(), transfers: [] }
const days = (list: readonly (readonly [day: string, coins: number])[]) =>
  list.reduce((before, [day, coins], index) => {
    const result = applyTransfer(before.account, order('award', coins, { id: `award:d${index}` as never, deed: `d${index}`, at: noon(day) }))
    if (!result.ok) throw new Error(result.error.code)
    return { account: result.value.account, transfers: [...before.transfers, result.value.transfer] }
  }, BUILT)
const expiry = (at: Instant, change: Partial<Expiry> = {}): Expiry => ({ policy: STANDARD_EXPIRY, schemeVersion: 3, at, isTaken: () => false, commitmentOf: id => `c:${id}`, ...change })

test('coins expire the day after their last day, lot by lot, and honour stays', () => {
  const { account: before, transfers } = days([['2026-02-01', 5], ['2026-05-01', 7]])
  expect(dueBuckets(before, expiry(noon('2027-03-31')))).toEqual([])
  const { account: after, transfers: expired } = expireDue(before, expiry(noon('2027-07-01')))
  expect(after).toMatchObject({ available: 0, honour: 12, lots: [], version: 4 })
  expect(expired.map(({ id, kind, points, rule, by, commitment }) => ({ id, kind, points, rule, by, commitment }))).toEqual(['2026Q1', '2026Q2'].map((bucket, index) => ({
    id: `expire:${before.id}:${bucket}`, kind: 'expire', points: [5, 7][index], rule: { id: 'expiry', version: 3 }, by: 'system', commitment: `c:expire:${before.id}:${bucket}`
  })))
  expect(violations({ accounts: [after], transfers: [...transfers, ...expired] })).toEqual([])
  expect(expireDue(after, expiry(noon('2027-07-01'))).transfers).toEqual([])
})

test('what is set aside for an order waits until it comes back, and then goes under a key of its own', () => {
  const { account: before } = days([['2026-02-01', 5]])
  const hold = applyTransfer(before, order('hold', 2))
  if (!hold.ok) throw new Error('hold')
  const first = expireDue(hold.value.account, expiry(noon('2027-04-02')))
  expect([first.account.held, first.transfers.map(({ points }) => points)]).toEqual([2, [3]])
  const back = applyTransfer(first.account, order('void', 2, { parent: hold.value.transfer.id }), hold.value.transfer.posting?.lots)
  if (!back.ok) throw new Error('void')
  const again = expireDue(back.value.account, expiry(noon('2027-04-03'), { isTaken: id => id === expireIdOf(before.id, '2026Q1') }))
  expect(again.transfers.map(({ id, points }) => [id, points])).toEqual([[`expire:${before.id}:2026Q1:4`, 2]])
})

const POLICIES: readonly ExpiryPolicy[] = [{ quartersAlive: 1 }, { quartersAlive: 4 }, { quartersAlive: 12 }, ...([1, 2, 3, 4] as const).map(resetQuarter => ({ resetQuarter }))]

test('whatever the policy, what an expiry leaves is what could be spent that day, and nobody has less than a quarter to spend', () => {
  const someDay = fc.nat(1000).map(offset => addDays('2025-01-01' as Day, offset))
  fc.assert(
    fc.property(fc.array(fc.tuple(someDay, fc.integer({ min: 1, max: 9 })), { maxLength: 8 }), someDay, fc.constantFrom(...POLICIES), (earned, today, policy) => {
      const { account: before, transfers } = days([...earned].sort(([a], [b]) => (a < b ? -1 : 1)))
      const spendable = spendableOn(before, today, policy)
      const { account: after, transfers: expired } = expireDue(before, expiry(noon(today), { policy }))
      expect([after.available, spendableOn(after, today, policy)]).toEqual([spendable, spendable])
      expect(after.honour).toBe(before.honour)
      expect(violations({ accounts: before.version === 0 ? [] : [after], transfers: [...transfers, ...expired] })).toEqual([])
      for (const [day] of earned) {
        const bucket = before.lots.find(lot => lot.bucket.slice(0, 4) === day.slice(0, 4) && Number(lot.bucket.slice(5)) === Math.ceil(Number(day.slice(5, 7)) / 3))?.bucket ?? ''
        expect(lastDayOf(bucket, policy) > addDays(day, 88)).toBe(true)
      }
    }),
    { seed: 20261124, numRuns: 200 }
  )
})

const honoured = days([['2026-02-01', 5]])
const reminder = (change: Partial<ReminderOrder> = {}): ReminderOrder => ({
  account: honoured.account, key: 'case1', rule: { id: 'MIN01', version: 3 }, points: 3, by: COMMITTEE, approver: SECOND_APPROVER, at: noon('2026-11-24'), commitment: 'c', ...change
})

test('a reminder lowers honour by no more than there is, and no coin', () => {
  const lowered = [3, 9].map(points => {
    const result = remind(reminder({ points }))
    return result.ok ? [result.value.account.honour, result.value.account.available, result.value.transfer.points, result.value.transfer.approvers.length] : result.error.code
  })
  expect(lowered).toEqual([[2, 5, 3, 2], [0, 5, 5, 2]])
  const result = remind(reminder())
  expect(result.ok && violations({ accounts: [result.value.account], transfers: [...honoured.transfers, result.value.transfer] })).toEqual([])
})

test.each<[string, Partial<ReminderOrder>, string]>([
  ['alone', { approver: COMMITTEE, account: account() }, 'SECOND_PERSON_NEEDED'],
  ['who has no honour left', { account: account() }, 'NO_HONOUR_LEFT'],
  ['whose account is frozen', { account: { ...honoured.account, frozen: { since: noon('2026-11-01'), because: 'movedAway' } } }, 'ACCOUNT_FROZEN']
])('nobody is reminded %s', (_why, change, code) => {
  const result = remind(reminder(change))
  expect(result.ok ? undefined : result.error.code).toBe(code)
})

test('the key of a reminder is the case, so that it lowers honour once', () => {
  const result = remind(reminder())
  expect(result.ok && result.value.transfer.id).toBe('remind:case1' as TransferId)
  expect(dayOf(reminder().at)).toBe('2026-11-24')
})
