import fc from 'fast-check'
import { emptyAccount, type HolderAccount } from '@/domain/ledger/account'
import { newGood, priceOn, reasonCannotDecidePrice, reasonCannotProposePrice, withConfirmedPrice, withoutProposal, withProposal, type Good } from '@/domain/ledger/shop/good'
import type { Order } from '@/domain/ledger/shop/order'
import { reserve } from '@/domain/ledger/shop/reserve'
import { cancelOrder, expireOrder, handOver, reasonCannotResolve } from '@/domain/ledger/shop/resolve-order'
import type { ShopMonth } from '@/domain/ledger/shop/shop-month'
import { reasonCannotDecideStock, reasonCannotTakeStock, withDecidedTake, withOpenTake, type StockTake } from '@/domain/ledger/shop/stock-take'
import { applyTransfer, type Transfer } from '@/domain/ledger/transfer'
import { asId, type HouseholdId, type OrderId, type TransferId } from '@/domain/shared/ids'
import { addDays, dayOf, type Day } from '@/domain/shared/instant'
import { COMMUNITY, noon, order as moneyOrder } from './ledger-orders'
import { KEEPER, PRICER, SECOND, SOAP, soap, wanted } from './shop-goods'

const HOUSES = ['yunxi:h:1-1', 'yunxi:h:1-2'].map(id => asId<HouseholdId>(id))
const LIMIT = 4
export const FIRST = '2026-10-20' as Day

/** The naive model: coins and pieces are counted where they lie, by the words of the rules and nothing else. */
interface Naive {
  readonly purse: number[]
  readonly aside: number[]
  shelf: number
  price: number
  readonly coming: { from: Day; coins: number }[]
}

export type Step =
  | { readonly do: 'reserve'; readonly who: number; readonly quantity: number; readonly stale: boolean }
  | { readonly do: 'handOver' | 'cancel' | 'expire'; readonly which: number }
  | { readonly do: 'propose'; readonly coins: number }
  | { readonly do: 'decidePrice' | 'decideStock'; readonly confirm: boolean; readonly same: boolean }
  | { readonly do: 'count'; readonly off: number }
  | { readonly do: 'pass'; readonly days: number }

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('reserve' as const), who: fc.nat(1), quantity: fc.integer({ min: 1, max: 3 }), stale: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('handOver' as const, 'cancel' as const, 'expire' as const), which: fc.nat(9) }) },
  fc.record({ do: fc.constant('propose' as const), coins: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ do: fc.constantFrom('decidePrice' as const, 'decideStock' as const), confirm: fc.boolean(), same: fc.boolean() }),
  fc.record({ do: fc.constant('count' as const), off: fc.integer({ min: -3, max: 4 }) }),
  fc.record({ do: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 9 }) })
)

/** A shop as the application stores it, beside the naive one; both must refuse the same for the same reason. */
export class Bench {
  today = FIRST
  good: Good
  readonly accounts: HolderAccount[]
  readonly months: (ShopMonth | undefined)[] = [undefined, undefined]
  readonly orders: Order[] = []
  readonly takes: StockTake[] = []
  readonly transfers: Transfer[] = []
  readonly naive: Naive = { purse: [60, 60], aside: [0, 0], shelf: 8, price: 5, coming: [] }
  constructor() {
    const first = newGood({ id: SOAP, communityId: COMMUNITY, name: soap().name, kind: 'goods', unit: '块', monthlyLimit: LIMIT, coins: 5, by: PRICER, at: noon(FIRST) })
    this.good = withConfirmedPrice(first, { no: 1, by: SECOND, today: FIRST, noticeDays: 3 })
    this.accounts = HOUSES.map((id, index) => this.given(emptyAccount(COMMUNITY, { kind: 'household', id }), index))
    this.count(8)
    this.decideStock(true, false)
  }
  get at() {
    return noon(this.today)
  }
  given(empty: HolderAccount, index: number): HolderAccount {
    return ['2026-02-01', '2026-08-01'].reduce((account, day) => {
      const awarded = applyTransfer(account, moneyOrder('award', 30, { id: asId<TransferId>(`award:${index}${day}`), deed: `${index}${day}`, at: noon(day) }))
      if (!awarded.ok) throw new Error(awarded.error.code)
      this.transfers.push(awarded.value.transfer)
      return awarded.value.account
    }, empty)
  }
  reserved = () => this.orders.filter(({ state }) => state.kind === 'reserved').reduce((sum, { quantity }) => sum + quantity, 0)
  count(off: number) {
    const expected = this.good.stock + this.reserved()
    const counted = Math.max(0, expected + off)
    const asked = { seenVersion: this.good.version, counted, expected, reason: 'delivery' as const }
    const reason = reasonCannotTakeStock(this.good, asked)
    expect(reason?.code).toBe(this.good.openTake === undefined ? undefined : 'STOCK_TAKE_WAITS_ALREADY')
    if (reason !== undefined) return
    const id = `t${this.takes.length}`
    this.takes.push({ id, goodId: SOAP, goodName: '', counted, expected, reason: 'delivery', by: PRICER, at: this.at, state: { kind: 'proposed' } })
    this.good = withOpenTake(this.good, id)
  }
  decideStock(confirm: boolean, same: boolean) {
    const index = this.takes.findIndex(({ state }) => state.kind === 'proposed')
    const open = this.takes[index]
    if (open === undefined) return
    const before = this.good.stock
    const answer = confirm ? 'confirm' : 'decline'
    const by = same ? PRICER : SECOND
    const reason = reasonCannotDecideStock(open, this.good, by, answer)
    const after = before + (confirm ? open.counted - open.expected : 0)
    expect(reason?.code).toBe(same ? 'SECOND_PERSON_NEEDED' : after < 0 ? 'STOCK_BELOW_ORDERS' : undefined)
    if (reason !== undefined) return
    const decided = withDecidedTake(open, this.good, by, answer, this.at)
    this.takes[index] = decided.take
    this.good = decided.good
    if (this.takes.length > 1 || !confirm) this.naive.shelf = after
  }
  takenThisMonth = (who: number) =>
    this.orders
      .filter(({ householdId, reservedAt, state }) => householdId === HOUSES[who] && dayOf(reservedAt).slice(0, 7) === this.today.slice(0, 7) && (state.kind === 'reserved' || state.kind === 'done'))
      .reduce((sum, { quantity }) => sum + quantity, 0)
  buy({ who, quantity, stale }: Step & { do: 'reserve' }) {
    const { naive, good } = this
    const account = this.accounts[who]
    if (account === undefined) throw new Error('two households')
    const price = priceOn(good, this.today)
    const priceVersion = (price?.version ?? 0) - (stale ? 1 : 0)
    const result = reserve(wanted({ id: asId<OrderId>(`o${this.orders.length}`), good, account, shopMonth: this.months[who], priceVersion, quantity, householdId: HOUSES[who]!, at: this.at }))
    const cost = naive.price * quantity
    const expected = stale ? 'PRICE_CHANGED' : naive.shelf < quantity ? 'OUT_OF_STOCK' : this.takenThisMonth(who) + quantity > LIMIT ? 'MONTHLY_LIMIT' : (naive.purse[who] ?? 0) < cost ? 'INSUFFICIENT_POINTS' : undefined
    expect(result.ok ? undefined : result.error.code).toBe(expected)
    if (!result.ok) return
    expect(result.value.order.coins).toBe(cost)
    this.good = result.value.good
    this.accounts[who] = result.value.account
    this.months[who] = result.value.shopMonth
    this.orders.push(result.value.order)
    this.transfers.push(result.value.hold)
    naive.shelf -= quantity
    naive.purse[who] = (naive.purse[who] ?? 0) - cost
    naive.aside[who] = (naive.aside[who] ?? 0) + cost
  }
  end({ do: how, which }: Step & { do: 'handOver' | 'cancel' | 'expire' }) {
    const index = which % Math.max(1, this.orders.length)
    const one = this.orders[index]
    if (one === undefined) return
    const who = HOUSES.indexOf(one.householdId)
    const account = this.accounts[who]
    if (account === undefined) throw new Error('two households')
    const lastDay = addDays(dayOf(one.reservedAt), 7)
    const open = one.state.kind === 'reserved'
    const allowed = open && (how === 'expire' ? this.today > lastDay : this.today <= lastDay)
    expect(reasonCannotResolve(one, this.at) === undefined).toBe(open && this.today <= lastDay)
    const stamp = { by: KEEPER, at: this.at, commitment: 'c' }
    const aside = { order: one, account, good: this.good, shopMonth: this.months[who] }
    if (how === 'handOver') {
      const done = handOver(one, account, stamp)
      expect(done.ok).toBe(allowed)
      if (done.ok) this.settle(index, who, done.value)
      return
    }
    const cancelled = how === 'cancel' ? cancelOrder(aside, stamp) : undefined
    const back = how === 'expire' ? expireOrder(aside, stamp) : cancelled?.ok === true ? cancelled.value : undefined
    expect(back !== undefined).toBe(allowed)
    if (back === undefined) return
    this.settle(index, who, back)
    this.good = back.good
    this.months[who] = back.shopMonth
    this.naive.shelf += one.quantity
    this.naive.purse[who] = (this.naive.purse[who] ?? 0) + one.coins
  }
  settle(index: number, who: number, { order, account, transfer }: { readonly order: Order; readonly account: HolderAccount; readonly transfer: Transfer }) {
    this.orders[index] = order
    this.accounts[who] = account
    this.transfers.push(transfer)
    this.naive.aside[who] = (this.naive.aside[who] ?? 0) - order.coins
  }
  propose(coins: number) {
    if (reasonCannotProposePrice(this.good, coins, this.today) === undefined) this.good = withProposal(this.good, { coins, by: PRICER, at: this.at })
  }
  decidePrice(confirm: boolean, same: boolean) {
    const { proposal } = this.good
    if (proposal === undefined) return
    const by = same ? PRICER : SECOND
    const reason = reasonCannotDecidePrice(this.good, { no: proposal.no, by })
    expect(reason?.code).toBe(same ? 'SECOND_PERSON_NEEDED' : undefined)
    if (reason !== undefined) return
    this.good = confirm ? withConfirmedPrice(this.good, { no: proposal.no, by, today: this.today, noticeDays: 3 }) : withoutProposal(this.good)
    if (confirm) this.naive.coming.push({ from: addDays(this.today, 3), coins: proposal.coins })
  }
  pass(days: number) {
    this.today = addDays(this.today, days)
    for (const { from, coins } of this.naive.coming) if (from <= this.today) this.naive.price = coins
  }
}

/** Does one step in both shops; fails the test where they differ. */
export function run(bench: Bench, what: Step): void {
  switch (what.do) {
    case 'reserve': return bench.buy(what)
    case 'handOver': case 'cancel': case 'expire': return bench.end(what)
    case 'propose': return bench.propose(what.coins)
    case 'decidePrice': return bench.decidePrice(what.confirm, what.same)
    case 'count': return bench.count(what.off)
    case 'decideStock': return bench.decideStock(what.confirm, what.same)
    case 'pass': return bench.pass(what.days)
  }
}
