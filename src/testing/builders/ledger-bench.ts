import fc from 'fast-check'
import { asId, type AccountId, type HouseholdId, type TransferId } from '@/domain/shared/ids'
import { account, attendance, awardOrder, COMMITTEE, noon, order, SECOND_APPROVER } from './ledger-orders'
import type { HolderAccount } from '@/domain/ledger/account'
import { award, awardIdOf, type CapWindow, capWindowIdOf } from '@/domain/ledger/award'
import type { Deed } from '@/domain/ledger/deed'
import { bucketOf } from '@/domain/ledger/lots'
import { findPointItem } from '@/domain/ledger/point-item'
import { STARTER_CATALOG } from '@/domain/ledger/point-item-catalog'
import { reversalIdOf, reverse } from '@/domain/ledger/reversal'
import { applyTransfer, repeatOf, type Transfer } from '@/domain/ledger/transfer'

/** The naive model: every coin is an object that lies somewhere. */
interface Coin {
  readonly bucket: string
  place: 'available' | 'held' | 'gone'
}

/** The store as the application keeps it: documents by id, one outcome per key. */
export class Bench {
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

export const DAYS = ['2026-01-15', '2026-03-31', '2026-04-01', '2026-08-20', '2026-11-24', '2027-02-02']
export type Step =
  | { readonly do: 'award'; readonly who: number; readonly meeting: number; readonly day: number; readonly item: string }
  | { readonly do: 'hold' | 'expire'; readonly who: number; readonly amount: number; readonly key: number }
  | { readonly do: 'post' | 'void'; readonly which: number }
  | { readonly do: 'reverse'; readonly which: number; readonly part: number }

const who = fc.nat(1)
export const step: fc.Arbitrary<Step> = fc.oneof(
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

export function run(bench: Bench, what: Step) {
  switch (what.do) {
    case 'award': return doAward(bench, what)
    case 'hold': case 'expire': return doSpend(bench, what)
    case 'post': case 'void': return doResolve(bench, what)
    case 'reverse': return doReverse(bench, what)
  }
}

export const HOUSEHOLDS = [asId<HouseholdId>('yunxi:h:1-1'), asId<HouseholdId>('yunxi:h:1-2')]
