import fc from 'fast-check'
import { TRANSFER_ENDS } from '@/domain/ledger/transfer'
import { violations } from '@/domain/ledger/violations'
import { noon } from '@/testing/builders/ledger-orders'
import { Bench, FIRST, run, step } from '@/testing/builders/shop-bench'
import { KEEPER } from '@/testing/builders/shop-goods'
import { stateNow, type OrderState } from './order'
import { cancelOrder, expireOrder, handOver } from './resolve-order'
import { shopViolations } from './shop-violations'

function expectSound(bench: Bench): void {
  const { accounts, transfers, orders, takes, good, naive } = bench
  expect(violations({ accounts, transfers })).toEqual([])
  expect(shopViolations({ goods: [good], orders, takes, transfers })).toEqual([])
  expect([good.stock, ...accounts.map(({ available }) => available), ...accounts.map(({ held }) => held)]).toEqual([naive.shelf, ...naive.purse, ...naive.aside])
  expect(Math.min(good.stock, ...accounts.flatMap(({ available, held }) => [available, held]))).toBeGreaterThanOrEqual(0)
}

test('whatever happens in whatever order, the shop keeps every invariant and agrees with the naive shop', () => {
  const ended = new Set<string>()
  fc.assert(
    fc.property(fc.array(step, { maxLength: 45, size: 'max' }), steps => {
      const bench = new Bench()
      for (const what of steps) {
        run(bench, what)
        expectSound(bench)
      }
      for (const { state } of bench.orders) ended.add(state.kind)
    }),
    { seed: 20261124, numRuns: 300 }
  )
  // Histories in which nothing of a kind ever happens would prove nothing about it.
  expect([...ended].sort()).toEqual(['cancelled', 'done', 'expired', 'reserved'])
})

test('a sold thing moves coins out of the household to nobody: no end of an order reaches another household or a hand', () => {
  const ends = (['hold', 'post', 'void', 'expire'] as const).map(kind => TRANSFER_ENDS[kind].redeemable?.to)
  expect([...new Set(ends)].sort()).toEqual(['available', 'expired', 'held', 'redeemed'])
})

const OVER: readonly OrderState[] = [{ kind: 'done', at: noon(FIRST), by: KEEPER }, { kind: 'cancelled', at: noon(FIRST), by: KEEPER }, { kind: 'expired', at: noon(FIRST) }]

/** One order handed over, one taken back, one that waits. */
function soundShop() {
  const bench = new Bench()
  for (const [who, how] of [[0, 'handOver'], [1, 'cancel'], [0, undefined]] as const) {
    bench.buy({ do: 'reserve', who, quantity: 1, stale: false })
    if (how !== undefined) bench.end({ do: how, which: bench.orders.length - 1 })
  }
  return { goods: [bench.good], orders: [...bench.orders], takes: [...bench.takes], transfers: [...bench.transfers] }
}

test.each<[string, (shop: ReturnType<typeof soundShop>) => Partial<ReturnType<typeof soundShop>>]>([
  ['resolves an order and forgets the coins', ({ transfers }) => ({ transfers: transfers.filter(({ kind }) => kind !== 'post') })],
  ['gives the coins back for goods that were handed over', ({ transfers }) => ({ transfers: transfers.map(each => (each.kind === 'post' ? { ...each, kind: 'void' as const } : each)) })],
  ['refunds twice', ({ transfers }) => ({ transfers: [...transfers, ...transfers.filter(({ kind }) => kind === 'void')] })],
  ['sets coins aside for no order', ({ orders }) => ({ orders: orders.slice(1) })],
  ['orders without setting coins aside', ({ transfers }) => ({ transfers: transfers.filter(({ kind }) => kind !== 'hold') })],
  ['takes the price that the phone said', ({ orders }) => ({ orders: orders.map(each => ({ ...each, coins: 1 })) })],
  ['restocks what was handed over', ({ goods }) => ({ goods: goods.map(each => ({ ...each, stock: each.stock + 1 })) })],
  ['sells more than there is', ({ goods, takes }) => ({ goods: goods.map(each => ({ ...each, stock: -2 })), takes: takes.slice(1) })]
])('a shop that %s is found', (_mutant, mutate) => {
  const shop = soundShop()
  expect(shopViolations(shop)).toEqual([])
  expect(shopViolations({ ...shop, ...mutate(shop) })).not.toEqual([])
})

test('what is over cannot be handed over, cancelled or expired again, in whatever way it ended', () => {
  const bench = new Bench()
  bench.buy({ do: 'reserve', who: 0, quantity: 1, stale: false })
  const [first] = bench.orders
  const [account] = bench.accounts
  if (first === undefined || account === undefined) throw new Error('an order')
  for (const state of OVER) {
    const over = { ...first, state }
    const aside = { order: over, account, good: bench.good, shopMonth: undefined }
    const late = { by: KEEPER, at: noon('2027-01-01'), commitment: 'c' }
    const code = `ORDER_${state.kind.toUpperCase()}`
    expect(stateNow(over, late.at)).toBe(state.kind)
    expect([handOver(over, account, late), cancelOrder(aside, late)]).toEqual([{ ok: false, error: expect.objectContaining({ code }) }, { ok: false, error: expect.objectContaining({ code }) }])
    expect(expireOrder(aside, late)).toBeUndefined()
  }
  expect(stateNow(first, noon('2027-01-01'))).toBe('expired')
})
