import { asId, type PersonId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { COMMUNITY, noon } from '@/testing/builders/ledger-orders'
import { PRICER, SECOND, SOAP, soap } from '@/testing/builders/shop-goods'
import { newGood, priceOn, reasonCannotDecidePrice, reasonCannotProposePrice, reasonNeverAGood, withConfirmedPrice, withoutProposal, withProposal, type Good } from './good'
import { GOOD_STOCK_MAX } from './good'
import { reasonCannotDecideStock, reasonCannotTakeStock, withDecidedTake, withOpenTake, type StockCount, type StockTake } from './stock-take'

const today = '2026-11-24' as Day
const at = noon(today)
const decision = { no: 2, by: SECOND, today, noticeDays: 3 }
const waiting = withProposal(soap(), { coins: 6, by: PRICER, at })

test('the first price counts from the day it is confirmed; a later one after the notice days', () => {
  const fresh = newGood({ id: SOAP, communityId: COMMUNITY, name: '肥皂', kind: 'goods', unit: '块', coins: 5, by: PRICER, at })
  expect(priceOn(fresh, today)).toBeUndefined()
  expect(priceOn(withConfirmedPrice(fresh, { ...decision, no: 1 }), today)).toMatchObject({ version: 1, coins: 5 })
  const changed = withConfirmedPrice(waiting, decision)
  expect([priceOn(changed, '2026-11-26' as Day)?.coins, priceOn(changed, '2026-11-27' as Day)?.coins]).toEqual([5, 6])
  expect(changed).not.toHaveProperty('proposal')
  expect(withConfirmedPrice(changed, decision)).toBe(changed)
})

test.each<[string, Good, number, string | undefined]>([
  ['while another waits', waiting, 7, 'PRICE_WAITS_ALREADY'],
  ['while another is announced', withConfirmedPrice(waiting, decision), 7, 'PRICE_COMING_ALREADY'],
  ['that is the price of today', soap(), 5, 'SAME_PRICE'],
  ['that is new', soap(), 6, undefined]
])('proposing a price %s', (_when, good, coins, code) => expect(reasonCannotProposePrice(good, coins, today)?.code).toBe(code))

test.each<[string, Good, number, PersonId, string | undefined]>([
  ['a proposal that there is not', soap(), 1, SECOND, 'PRICE_PROPOSAL_GONE'],
  ['another proposal than was read', waiting, 1, SECOND, 'PRICE_PROPOSAL_GONE'],
  ['one\'s own', waiting, 2, PRICER, 'SECOND_PERSON_NEEDED'],
  ['somebody else\'s', waiting, 2, SECOND, undefined]
])('deciding on %s', (_what, good, no, by, code) => expect(reasonCannotDecidePrice(good, { no, by })?.code).toBe(code))

test('a declined proposal leaves the price and its number is not given again', () => {
  const declined = withoutProposal(waiting)
  expect(priceOn(declined, today)?.coins).toBe(5)
  expect(withProposal(declined, { coins: 8, by: PRICER, at }).proposal?.no).toBe(3)
})

test.each(['现金50元', '微信红包', '话费余额', '选票', '代币'])('%s is never given for coins', name => expect(reasonNeverAGood(name)?.code).toBe('NEVER_A_GOOD'))
test.each(['食盐', '肥皂', '大米5kg', '理发一次', '老人助餐一餐', '茶苗5株'])('%s may be given for coins', name => expect(reasonNeverAGood(name)).toBeUndefined())

const counting = { seenVersion: 3, counted: 5, expected: 5 }
test.each<[string, Good, Partial<StockCount>, string | undefined]>([
  ['while another waits', withOpenTake(soap(), 't'), { seenVersion: 9 }, 'STOCK_TAKE_WAITS_ALREADY'],
  ['after something was ordered', soap(), { seenVersion: 2, counted: 4 }, 'STOCK_CHANGED'],
  ['with a difference and no reason', soap(), { counted: 4 }, 'STOCK_REASON_MISSING'],
  ['with a difference and a reason', soap(), { counted: 4, reason: 'damaged' }, undefined],
  ['that agrees', soap(), {}, undefined]
])('a count %s', (_when, good, change, code) => expect(reasonCannotTakeStock(good, { ...counting, ...change })?.code).toBe(code))

const take = (change: Partial<StockTake> = {}): StockTake => ({ id: 't', goodId: SOAP, goodName: '肥皂', counted: 3, expected: 5, reason: 'lost', by: PRICER, at, state: { kind: 'proposed' }, ...change })

test.each<[string, StockTake, Good, PersonId, string | undefined]>([
  ['twice', take({ state: { kind: 'confirmed', by: SECOND, at } }), soap(), PRICER, 'STOCK_TAKE_DECIDED'],
  ['by who counted', take(), soap({ stock: 1 }), PRICER, 'SECOND_PERSON_NEEDED'],
  ['although it takes what was promised', take(), soap({ stock: 1 }), SECOND, 'STOCK_BELOW_ORDERS'],
  ['beyond every shelf', take({ counted: GOOD_STOCK_MAX + 1, expected: 0 }), soap(), SECOND, 'STOCK_LIMIT'],
  ['by another', take(), soap(), SECOND, undefined]
])('confirming a count %s', (_how, which, good, by, code) => expect(reasonCannotDecideStock(which, good, by, 'confirm')?.code).toBe(code))

test('what cannot be confirmed can be declined, by the second person', () => {
  expect(reasonCannotDecideStock(take(), soap({ stock: 1 }), SECOND, 'decline')).toBeUndefined()
  expect(reasonCannotDecideStock(take(), soap(), PRICER, 'decline')).toEqual({ code: 'SECOND_PERSON_NEEDED' })
})

test('a confirmed count moves the stock by the difference, a declined one does not', () => {
  const open = withOpenTake(soap({ stock: 4 }), 't')
  const third = asId<PersonId>('yunxi:h:1-3.1')
  expect(withDecidedTake(take(), open, third, 'confirm', at).good).toMatchObject({ stock: 2 })
  const { good, take: declined } = withDecidedTake(take(), open, third, 'decline', at)
  expect([good.stock, declined.state.kind]).toEqual([4, 'declined'])
  expect(good).not.toHaveProperty('openTake')
})
