import fc from 'fast-check'
import { asId, type AccountId, type HouseholdId, type TransferId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { account, attendance, awardOrder, COMMITTEE, noon, order, SECOND_APPROVER } from '@/testing/builders/ledger-orders'
import type { HolderAccount } from './account'
import { award, awardIdOf, type CapWindow, capWindowIdOf } from './award'
import type { Deed } from './deed'
import { bucketOf, takeFromLots } from './lots'
import { findPointItem } from './point-item'
import { STARTER_CATALOG } from './point-item-catalog'
import { reversalIdOf, reverse } from './reversal'
import { applyTransfer, repeatOf, type Transfer, type TransferKind } from './transfer'
import { violations } from './violations'

/** The naive model: every coin is an object that lies somewhere. */
interface Coin {
  readonly bucket: string
  place: 'available' | 'held' | 'gone'
}

/** The store as the application keeps it: documents by id, one outcome per key. */
class Bench {
  readonly accounts = new Map<AccountId, HolderAccount>()
  readonly transfers = new Map<TransferId, Transfer>()
  readonly windows = new Map<string, CapWindow>()
  readonly coins = new Map<AccountId, Coin[]>()
  constructor(households: readonly HouseholdId[]) {
    for (const household of households) {
      const opened = account(household)
      this.accounts.set(opened.id, opened)
      this.coins.set(opened.id, [])
    }
  }
  at(index: number): HolderAccount {
    const found = [...this.accounts.values()][index % this.accounts.size]
    if (found === undefined) throw new Error('no account')
    return found
  }
  write(next: HolderAccount, transfers: readonly Transfer[]) {
    this.accounts.set(next.id, next)
    for (const transfer of transfers) this.transfers.set(transfer.id, transfer)
  }
  /** Earliest first out of the naive pot, or undefined if there are not enough. */
  pick(id: AccountId, place: 'available' | 'held', count: number, first: readonly string[] = []): Coin[] | undefined {
    const rank = (coin: Coin) => `${first.includes(coin.bucket) ? 0 : 1}${coin.bucket}`
    const there = (this.coins.get(id) ?? []).filter(coin => coin.place === place).sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
    return there.length < count ? undefined : there.slice(0, count)
  }
  count = (id: AccountId, place: Coin['place']) => (this.coins.get(id) ?? []).filter(coin => coin.place === place).length
  snapshot = () => ({ accounts: [...this.accounts.values()], transfers: [...this.transfers.values()] })
}

const DAYS = ['2026-01-15', '2026-03-31', '2026-04-01', '2026-08-20', '2026-11-24', '2027-02-02']
type Step =
  | { readonly do: 'award'; readonly who: number; readonly meeting: number; readonly day: number; readonly item: string }
  | { readonly do: 'hold' | 'expire'; readonly who: number; readonly amount: number; readonly key: number }
  | { readonly do: 'post' | 'void'; readonly which: number }
  | { readonly do: 'reverse'; readonly which: number; readonly part: number }

const who = fc.nat(1)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('award' as const), who, meeting: fc.nat(8), day: fc.nat(5), item: fc.constantFrom('DEL01', 'DEL01', 'PUB02') }),
  fc.record({ do: fc.constantFrom('hold' as const, 'expire' as const), who, amount: fc.integer({ min: 1, max: 9 }), key: fc.nat(12) }),
  fc.record({ do: fc.constantFrom('post' as const, 'void' as const), which: fc.nat(6) }),
  fc.record({ do: fc.constant('reverse' as const), which: fc.nat(6), part: fc.integer({ min: 1, max: 5 }) })
)

function doAward(bench: Bench, what: Step & { do: 'award' }) {
  const from = bench.at(what.who)
  const day = DAYS[what.day] ?? '2026-01-15'
  const deed: Deed = attendance({
    kind: what.item === 'DEL01' ? 'meetingAttendance' : 'claim', source: `m${what.meeting}`, on: day as never,
    householdId: asId<HouseholdId>(`${from.holder.id}`), personId: asId(`${from.holder.id}.1`)
  })
  const done = bench.transfers.get(awardIdOf(deed))
  const item = findPointItem(STARTER_CATALOG, what.item)
  const windowId = item && capWindowIdOf(item, deed)
  if (done !== undefined) {
    const same = repeatOf(done, { ...done, account: from.id })
    const other = repeatOf(done, { ...done, rule: { id: 'OTHER', version: 1 }, account: from.id })
    expect([same.ok, other.ok]).toEqual([true, false])
    return
  }
  const used = windowId === undefined ? undefined : bench.windows.get(windowId)
  const result = award(awardOrder({ account: from, deed, item: what.item, at: noon(day), window: used }))
  const reached = used !== undefined && item?.cap !== undefined && used.used >= item.cap.times
  expect(result.ok).toBe(!reached)
  if (!result.ok) return
  bench.write(result.value.account, [result.value.transfer])
  for (const window of result.value.windows) bench.windows.set(window.id, window)
  const bucket = bucketOf(day as never)
  const earned = Array.from({ length: result.value.transfer.points }, (): Coin => ({ bucket, place: 'available' }))
  bench.coins.get(from.id)?.push(...earned)
}

function doSpend(bench: Bench, what: Step & { do: 'hold' | 'expire' }) {
  const from = bench.at(what.who)
  const wanted = order(what.do, what.amount, { id: asId<TransferId>(`${what.do}:${what.key}`) })
  const done = bench.transfers.get(wanted.id)
  if (done !== undefined) {
    const answer = repeatOf(done, { ...wanted, account: from.id })
    expect(answer.ok).toBe(done.points === wanted.points && done.posting?.account === from.id)
    return
  }
  const coins = bench.pick(from.id, 'available', what.amount)
  const result = applyTransfer(from, wanted)
  expect(result.ok).toBe(coins !== undefined)
  if (!result.ok) return
  bench.write(result.value.account, [result.value.transfer])
  for (const coin of coins ?? []) coin.place = what.do === 'hold' ? 'held' : 'gone'
}

function doResolve(bench: Bench, what: Step & { do: 'post' | 'void' }) {
  const holds = [...bench.transfers.values()].filter(({ kind }) => kind === 'hold')
  const hold = holds[what.which % Math.max(1, holds.length)]
  const id = asId<TransferId>(`resolve:${hold?.id ?? ''}`)
  const from = hold?.posting && bench.accounts.get(hold.posting.account)
  if (hold?.posting === undefined || from === undefined || bench.transfers.has(id)) return
  const result = applyTransfer(from, order(what.do, hold.points, { id, parent: hold.id }), hold.posting.lots)
  if (!result.ok) throw new Error('a hold always resolves')
  bench.write(result.value.account, [result.value.transfer])
  for (const { bucket, points } of hold.posting.lots) {
    const held = (bench.coins.get(from.id) ?? []).filter(coin => coin.place === 'held' && coin.bucket === bucket)
    for (const coin of held.slice(0, points)) coin.place = what.do === 'post' ? 'gone' : 'available'
  }
}

function doReverse(bench: Bench, what: Step & { do: 'reverse' }) {
  const awards = [...bench.transfers.values()].filter(({ kind }) => kind === 'award')
  const original = awards[what.which % Math.max(1, awards.length)]
  const from = original?.posting && bench.accounts.get(original.posting.account)
  if (original?.posting === undefined || from === undefined) return
  const part = Math.min(what.part, original.points)
  const result = reverse(from, {
    original, earlier: bench.transfers.get(reversalIdOf(original.id)), points: part as never, reason: 'r', by: COMMITTEE,
    approvers: [COMMITTEE, SECOND_APPROVER], at: noon('2027-02-02'), commitment: 'c'
  })
  expect(result.ok).toBe(!bench.transfers.has(reversalIdOf(original.id)))
  if (!result.ok) return
  bench.write(result.value.account, result.value.transfers)
  const there = Math.min(part, bench.count(from.id, 'available'))
  const coins = bench.pick(from.id, 'available', there, original.posting.lots.map(lot => lot.bucket))
  for (const coin of coins ?? []) coin.place = 'gone'
}

function run(bench: Bench, what: Step) {
  switch (what.do) {
    case 'award': return doAward(bench, what)
    case 'hold': case 'expire': return doSpend(bench, what)
    case 'post': case 'void': return doResolve(bench, what)
    case 'reverse': return doReverse(bench, what)
  }
}

const HOUSEHOLDS = [asId<HouseholdId>('yunxi:h:1-1'), asId<HouseholdId>('yunxi:h:1-2')]

test('whatever happens in whatever order, the ledger keeps its invariants and agrees with loose coins', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => {
      const bench = new Bench(HOUSEHOLDS)
      for (const what of steps) {
        run(bench, what)
        expect(violations(bench.snapshot())).toEqual([])
        for (const { id, available, held, lots } of bench.accounts.values()) {
          expect([available, held]).toEqual([bench.count(id, 'available'), bench.count(id, 'held')])
          const loose = (bench.coins.get(id) ?? []).filter(coin => coin.place === 'available')
          for (const lot of lots) expect(lot.available).toBe(loose.filter(coin => coin.bucket === lot.bucket).length)
        }
      }
    }),
    { seed: 20261124, numRuns: 300 }
  )
})

/** A short sound history on which every mutant can act: two awards, a hold, its pick-up, a reversal. */
function soundHistory(): { readonly accounts: readonly HolderAccount[]; readonly transfers: readonly Transfer[] } {
  const bench = new Bench(HOUSEHOLDS)
  const steps: readonly Step[] = [
    { do: 'award', who: 0, meeting: 1, day: 3, item: 'DEL01' },
    { do: 'award', who: 0, meeting: 2, day: 4, item: 'DEL01' },
    { do: 'award', who: 0, meeting: 3, day: 0, item: 'DEL01' },
    { do: 'hold', who: 0, amount: 2, key: 1 },
    { do: 'post', which: 0 },
    { do: 'reverse', which: 1, part: 3 }
  ]
  for (const what of steps) run(bench, what)
  return bench.snapshot()
}

const change = (kind: TransferKind, to: (transfer: Transfer) => Transfer | readonly Transfer[]) => {
  const { accounts, transfers } = soundHistory()
  return { accounts, transfers: transfers.flatMap(transfer => (transfer.kind === kind ? to(transfer) : transfer)) }
}
const changeAccount = (to: (account: HolderAccount) => HolderAccount) => {
  const { accounts, transfers } = soundHistory()
  return { accounts: accounts.map((one, index) => (index === 0 ? to(one) : one)), transfers }
}
const posting = (transfer: Transfer, to: Partial<NonNullable<Transfer['posting']>>): Transfer =>
  transfer.posting === undefined ? transfer : { ...transfer, posting: { ...transfer.posting, ...to } }
const copy = (transfer: Transfer, id: string, more: Partial<Transfer> = {}) => [transfer, { ...transfer, id: asId<TransferId>(id), ...more }]
const unposted = ({ posting: _dropped, ...rest }: Transfer): Transfer => rest

test.each([
  ['drops the leg it comes from', 'I1', () => change('hold', transfer => ({ ...transfer, from: '' as never }))],
  ['drops the leg it goes to', 'I1', () => change('post', transfer => ({ ...transfer, to: '' as never }))],
  ['drops the holder', 'I1', () => change('hold', unposted)],
  ['earns coins without honour', 'I1', () => change('award', ({ honour: _dropped, ...rest }) => rest)],
  ['raises honour by more than coins', 'I1', () => change('award', transfer => ({ ...transfer, honour: transfer.honour && { ...transfer.honour, points: 9 as never } }) as Transfer)],
  ['raises the honour of somebody else', 'I1', () => change('award', transfer => ({ ...transfer, honour: transfer.honour && { ...transfer.honour, to: 'x' as never } }) as Transfer)],
  ['moves honour where its kind moves none', 'I1', () => change('hold', transfer => ({ ...transfer, honour: { points: 1, from: 'x', to: 'y' } }) as never)],
  ['moves out what comes in nowhere', 'I1', () => change('hold', transfer => copy(transfer, 'out', { kind: 'moveOut' }))],
  ['lets in what went out nowhere', 'I1', () => change('hold', transfer => copy(transfer, 'in', { kind: 'moveIn' }))],
  ['moves half a coin', 'I1', () => change('hold', transfer => ({ ...transfer, points: 0.5 as never }))],
  ['posts a write-off to a holder', 'I1', () => change('hold', transfer => ({ ...transfer, kind: 'writeOff' as const }))],
  ['does not write the account', 'I2', () => changeAccount(one => ({ ...one, available: one.available - 5 }))],
  ['writes an account nobody has', 'I2', () => ({ ...soundHistory(), accounts: [] })],
  ['notes a balance that was not', 'I2', () => change('post', transfer => posting(transfer, { before: { available: 0, held: 0, honour: 0 } }))],
  ['lets a balance fall below zero', 'I3', () => change('award', () => [])],
  ['stores a negative honour', 'I3', () => changeAccount(one => ({ ...one, honour: -1 }))],
  ['stores another honour', 'I2', () => changeAccount(one => ({ ...one, honour: one.honour + 1 }))],
  ['takes back more honour than was given', 'I6', () => change('reverse', transfer => ({ ...transfer, honour: transfer.honour && { ...transfer.honour, points: 9 as never } }) as Transfer)],
  ['stores a negative balance', 'I3', () => changeAccount(one => ({ ...one, held: -1 }))],
  ['credits twice on retry', 'I4', () => change('award', transfer => copy(transfer, `${transfer.id}:retry`))],
  ['uses a key twice', 'I4', () => change('hold', transfer => [transfer, transfer])],
  ['awards without a deed', 'I4', () => change('award', ({ deed: _dropped, ...rest }) => rest)],
  ['resolves a hold twice', 'I5', () => change('post', transfer => copy(transfer, 'again', { kind: 'void' }))],
  ['resolves what nobody held', 'I5', () => change('post', ({ parent: _dropped, ...rest }) => rest)],
  ['resolves less than was held', 'I5', () => change('post', transfer => ({ ...transfer, points: 1 as never }))],
  ['resolves on another account', 'I5', () => change('post', transfer => posting(transfer, { account: 'x' as never }))],
  ['reverses twice', 'I6', () => change('reverse', transfer => copy(transfer, 'again'))],
  ['reverses more than was given', 'I6', () => change('reverse', transfer => ({ ...transfer, points: 6 as never }))],
  ['reverses what is not there', 'I6', () => change('reverse', transfer => ({ ...transfer, parent: asId<TransferId>('x') }))],
  ['reverses nothing in particular', 'I6', () => change('reverse', ({ parent: _dropped, ...rest }) => rest)],
  ['leaves a gap in the versions', 'I7', () => change('reverse', transfer => posting(transfer, { version: 9 }))],
  ['forgets to count a version', 'I7', () => changeAccount(one => ({ ...one, version: one.version - 1 }))],
  ['spends without lots', 'I10', () => change('hold', transfer => posting(transfer, { lots: [] }))],
  ['stores other lots', 'I10', () => changeAccount(one => ({ ...one, lots: [{ bucket: '2020Q1', available: one.available, held: one.held }] }))],
  ['stores lots in the same buckets with other sums', 'I10', () => changeAccount(one => ({ ...one, lots: one.lots.map((lot, index) => ({ ...lot, available: lot.available + (index === 0 ? 1 : -1) })) }))],
  ['hides a negative lot', 'I10', () => changeAccount(one => ({ ...one, lots: [{ bucket: '2020Q1', available: -1, held: 0 }, { bucket: '2020Q2', available: one.available + 1, held: 0 }] }))]
] as const)('a ledger that %s is found by %s', (_mutant, invariant, mutate) => {
  expect(violations(soundHistory())).toEqual([])
  expect(violations(mutate()).map(violation => violation.invariant)).toContain(invariant)
})

test('reversing the whole of an award gives the balance before it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(...DAYS), (amount, day) => {
      const at: Instant = noon(day)
      const first = applyTransfer(account(), order('award', amount, { id: asId<TransferId>('award:x'), deed: 'x', at }))
      if (!first.ok) throw new Error(first.error.code)
      const undone = reverse(first.value.account, {
        original: first.value.transfer, earlier: undefined, reason: 'r', by: COMMITTEE, approvers: [], at, commitment: 'c'
      })
      expect(undone).toMatchObject({ ok: true, value: { account: { available: 0, held: 0, lots: [], version: 2 } } })
      expect(takeFromLots(first.value.account.lots, 'available', amount)).toEqual(first.value.transfer.posting?.lots)
    }),
    { seed: 20261124, numRuns: 100 }
  )
})
