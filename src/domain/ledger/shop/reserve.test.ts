import { purse, soap, wanted } from '@/testing/builders/shop-goods'
import { noon } from '@/testing/builders/ledger-orders'
import type { Day } from '@/domain/shared/instant'
import { comingPrice } from './good'
import { parsePickupCode, pickupCodeFrom, printedPickupCode } from './pickup-code'
import { pickupEndsAt } from './order'
import type { CannotReserve, ReserveOrder } from './reserve'
import { reasonCannotReserve, reserve } from './reserve'
import { takenIn, withTaken } from './shop-month'

const PRICES = [...soap().prices, { ...soap().prices[0]!, version: 2, coins: 6, from: '2026-11-24' as Day }]
const month = (quantity: number) => ({ month: '2026-11', goods: [{ goodId: soap().id, quantity }] })

test.each<[string, Partial<ReserveOrder>, CannotReserve['code'] | undefined]>([
  ['a child', { isAdult: false, good: soap({ onSale: false }) }, 'ADULTS_ONLY'],
  ['something taken off the shelf', { good: soap({ onSale: false }), priceVersion: 9 }, 'NOT_ON_SALE'],
  ['something without a confirmed price', { good: soap({ prices: [] }) }, 'NOT_ON_SALE'],
  ['at the price of yesterday', { good: soap({ prices: PRICES, stock: 0 }) }, 'PRICE_CHANGED'],
  ['at a price that does not count yet', { good: soap({ prices: PRICES, stock: 0 }), priceVersion: 2, at: noon('2026-11-23') }, 'PRICE_CHANGED'],
  ['more than there is', { quantity: 6, shopMonth: month(2), good: soap({ monthlyLimit: 2 }) }, 'OUT_OF_STOCK'],
  ['more than the month allows', { quantity: 2, shopMonth: month(1), good: soap({ monthlyLimit: 2 }), account: purse([]) }, 'MONTHLY_LIMIT'],
  ['more than the coins', { quantity: 5, account: purse([['2026-11-01', 24]]) }, 'INSUFFICIENT_POINTS'],
  ['with coins whose last day is over', { account: purse([['2025-07-01', 50]]), at: noon('2026-10-01') }, 'INSUFFICIENT_POINTS'],
  ['with coins on their last day', { account: purse([['2025-07-01', 50]]), at: noon('2026-09-30') }, undefined],
  ['at the new price on its first day', { good: soap({ prices: PRICES }), priceVersion: 2 }, undefined],
  ['as much as the month allows', { quantity: 1, shopMonth: month(1), good: soap({ monthlyLimit: 2 }) }, undefined],
  ['in a new month', { quantity: 2, shopMonth: { ...month(2), month: '2026-10' }, good: soap({ monthlyLimit: 2 }) }, undefined]
])('ordering %s', (_what, change, code) => expect(reasonCannotReserve(wanted(change))?.code).toBe(code))

test('what was refused says the numbers that the sentence needs', () => {
  expect(reserve(wanted({ good: soap({ prices: PRICES }) }))).toEqual({ ok: false, error: { code: 'PRICE_CHANGED', version: 2, coins: 6 } })
  expect(reasonCannotReserve(wanted({ quantity: 6 }))).toEqual({ code: 'OUT_OF_STOCK', left: 5 })
  expect(reasonCannotReserve(wanted({ quantity: 5, account: purse([['2025-07-01', 50], ['2026-10-02', 7]]), at: noon('2026-10-02') }))).toEqual({ code: 'INSUFFICIENT_POINTS', balance: 7, required: 25 })
})

test('coins come out of the lots that expire first, and not out of those that are over', () => {
  const account = purse([['2025-07-01', 9], ['2026-01-05', 3], ['2026-05-05', 50]])
  const reserved = reserve(wanted({ account, quantity: 2 }))
  if (!reserved.ok) throw new Error(reserved.error.code)
  expect(reserved.value.order.lots).toEqual([{ bucket: '2026Q1', points: 3 }, { bucket: '2026Q2', points: 7 }])
  expect(reserved.value.account).toMatchObject({ available: 52, held: 10 })
  expect(reserved.value.good.stock).toBe(3)
  expect(reserved.value.order).toMatchObject({ coins: 10, price: { version: 1, coins: 5 }, state: { kind: 'reserved' } })
  expect(takenIn(reserved.value.shopMonth, soap().id, '2026-11-30' as Day)).toBe(2)
})

test('an order can be picked up until the end of the seventh day after its own', () => {
  expect(pickupEndsAt(noon('2026-11-24'))).toBe(noon('2026-12-01') + 12 * 3_600_000)
})

test('a month counts its own orders only', () => {
  const november = withTaken(undefined, soap().id, 3, '2026-11-24' as Day)
  expect(withTaken(november, soap().id, -3, '2026-11-24' as Day)).toEqual({ month: '2026-11', goods: [] })
  const december = withTaken(november, soap().id, 1, '2026-12-01' as Day)
  expect(withTaken(december, soap().id, -3, '2026-11-24' as Day)).toBe(december)
  expect(takenIn(december, soap().id, '2026-12-31' as Day)).toBe(1)
  expect(withTaken(november, 'other' as never, 1, '2026-11-30' as Day)?.goods).toHaveLength(2)
})

test('a price that was confirmed and does not count yet is announced', () => {
  expect(comingPrice(soap({ prices: PRICES }), '2026-11-23' as Day)).toMatchObject({ coins: 6 })
  expect(comingPrice(soap({ prices: PRICES }), '2026-11-24' as Day)).toBeUndefined()
})

test('a code is what was printed, however it is typed', () => {
  const code = pickupCodeFrom('kZ3-x_91AbQwErTyUiOpLkJhGfDsAz0123456789abc')
  expect(code).toMatch(/^[23456789CDFHJKMNPRTVWXY]{8}$/)
  expect(parsePickupCode(` ${printedPickupCode(code).toLowerCase()} `)).toBe(code)
  expect(parsePickupCode('K7MD-2XP')).toBeUndefined()
  expect(() => pickupCodeFrom('short')).toThrow('enough letters')
})
