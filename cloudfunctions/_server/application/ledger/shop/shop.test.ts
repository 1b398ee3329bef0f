import { DAY_MS } from '@/domain/shared/instant'
import { accountsIn, transfersIn } from '@server/testing/ledger-audit'
import { expectSoundShop, shopBed, type ShopBed } from '@server/testing/shop-bed'
import { SCHEMES_IN_FORCE, type SchemeInForceDocument } from '@server/application/scheme/documents'
import type { Neighbour } from '@server/testing/village'
import { ORDERS } from './documents'

let shop: ShopBed
let buyer: Neighbour

beforeEach(async () => {
  shop = await shopBed()
  buyer = await shop.home.neighbour({ name: '程大山' })
  await shop.earn(buyer, 50)
})
afterEach(() => expectSoundShop(shop))

const order = (goodId: string, change: { readonly quantity?: number; readonly priceVersion?: number } = {}) => ({ goodId, priceVersion: 1, quantity: 1, ...change })
const purse = async () => (await accountsIn(shop.bed)).map(({ available, held }) => [available, held])

test('from coins to goods: reserved, handed over by the printed code alone, and done', async () => {
  const goodId = await shop.good()
  const { code = '', ...reservation } = await buyer.value('ledger/reserve', order(goodId, { quantity: 2 }))
  expect(reservation).toMatchObject({ coins: 10, balance: 40, lastDay: '2026-12-01' })
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  expect(await purse()).toEqual([[40, 10]])
  expect((await shop.keeper.value('ledger/ordersToHandOver', {})).items).toMatchObject([{ orderId: reservation.orderId, goodName: '肥皂', quantity: 2, householdNo: buyer.householdNo, state: 'reserved' }])
  expect(await shop.keeper.value('ledger/handOver', { code: code.toLowerCase() })).toMatchObject({ orderId: reservation.orderId, quantity: 2, unit: '块', householdNo: buyer.householdNo })
  expect(await purse()).toEqual([[40, 0]])
  expect((await buyer.value('ledger/myOrders', {})).items).toMatchObject([{ state: 'done', coins: 10 }])
  expect((await shop.keeper.value('ledger/ordersToHandOver', {})).items).toEqual([])
  expect((await transfersIn(shop.bed)).map(({ kind }) => kind).sort()).toEqual(['award', 'hold', 'post'])
  expect(await buyer.value('ledger/statement', {})).toMatchObject({ redeemable: 40 })
})

test('the code stands nowhere in the store, and no list shows it', async () => {
  const goodId = await shop.good()
  const { code = '' } = await buyer.value('ledger/reserve', order(goodId))
  const shown = JSON.stringify([await buyer.value('ledger/myOrders', {}), await shop.keeper.value('ledger/ordersToHandOver', {}), await shop.chair.value('ledger/shopDesk', {})])
  for (const text of [await shop.bed.store.dump(), shown]) expect([text.includes(code), text.includes(code.replace('-', ''))]).toEqual([false, false])
})

test('the same request orders once and gets the same code; another input under it is refused', async () => {
  const goodId = await shop.good()
  const first = await buyer.call('ledger/reserve', order(goodId), 'request-of-sixteen')
  expect(await buyer.call('ledger/reserve', order(goodId), 'request-of-sixteen')).toEqual(first)
  expect(await buyer.code('ledger/reserve', order(goodId, { quantity: 2 }), 'request-of-sixteen')).toBe('REQUEST_ID_REUSED')
  expect(await shop.orders()).toHaveLength(1)
})

test('a refusal sticks to its request also when it would be accepted by now', async () => {
  const goodId = await shop.good({ stock: 1 })
  const { orderId } = await buyer.value('ledger/reserve', order(goodId))
  expect(await buyer.call('ledger/reserve', order(goodId), 'request-of-sixteen')).toMatchObject({ error: { code: 'OUT_OF_STOCK', left: 0 } })
  await buyer.value('ledger/cancelOrder', { orderId })
  expect(await buyer.call('ledger/reserve', order(goodId), 'request-of-sixteen')).toMatchObject({ error: { code: 'OUT_OF_STOCK', left: 0 } })
  expect(await buyer.code('ledger/reserve', order(goodId))).toBe('ok')
  expect((await buyer.value('ledger/myOrders', {})).items).toHaveLength(2)
})

test('a new code replaces the one that was lost; anybody of the household may ask for it, and nobody else', async () => {
  const goodId = await shop.good()
  const { orderId, code = '' } = await buyer.value('ledger/reserve', order(goodId), 'request-of-sixteen')
  const wife = await shop.home.neighbour({ livesWith: buyer })
  expect(await shop.chair.code('ledger/renewPickupCode', { orderId })).toBe('NOT_FOUND')
  const renewed = await wife.value('ledger/renewPickupCode', { orderId }, 'renewal-of-sixteen')
  expect(await wife.value('ledger/renewPickupCode', { orderId }, 'renewal-of-sixteen')).toEqual(renewed)
  expect(await shop.keeper.code('ledger/handOver', { code })).toBe('PICKUP_CODE_WRONG')
  expect(await buyer.value('ledger/reserve', order(goodId), 'request-of-sixteen')).not.toHaveProperty('code')
  expect(await shop.keeper.code('ledger/handOver', renewed)).toBe('ok')
})

test('a changed price waits for a second person and for its notice, is refused as the old one was seen, and leaves earlier orders alone', async () => {
  const goodId = await shop.good()
  const { orderId, code = '' } = await buyer.value('ledger/reserve', order(goodId))
  const { no } = await shop.pricer.value('ledger/proposePrice', { goodId, coins: 7 })
  expect(await shop.pricer.code('ledger/confirmPrice', { goodId, no, decision: 'confirm' })).toBe('SECOND_PERSON_NEEDED')
  expect(await shop.keeper.code('ledger/confirmPrice', { goodId, no, decision: 'confirm' })).toBe('NOT_PERMITTED')
  expect(await shop.chair.value('ledger/confirmPrice', { goodId, no, decision: 'confirm' })).toEqual({ from: '2026-11-27' })
  expect((await buyer.value('ledger/listGoods', {})).goods).toMatchObject([{ price: { version: 1, coins: 5 }, coming: { coins: 7, from: '2026-11-27' } }])
  shop.bed.clock.pass(3 * DAY_MS)
  expect(await buyer.call('ledger/reserve', order(goodId))).toMatchObject({ error: { code: 'PRICE_CHANGED', version: 2, coins: 7 } })
  expect(await buyer.value('ledger/reserve', order(goodId, { priceVersion: 2 }))).toMatchObject({ coins: 7 })
  await shop.keeper.value('ledger/handOver', { code })
  expect((await shop.orders()).find(({ _id }) => _id === orderId)).toMatchObject({ coins: 5 })
})

test('the notice days are those of the scheme', async () => {
  const goodId = await shop.good()
  await shop.bed.store.transact(async (tx) => {
    const inForce = await tx.get<SchemeInForceDocument>(SCHEMES_IN_FORCE, shop.home.communityId)
    if (inForce !== undefined) await tx.put<SchemeInForceDocument>(SCHEMES_IN_FORCE, { ...inForce, scheme: { ...inForce.scheme, priceNoticeDays: 10 } })
  })
  const { no } = await shop.chair.value('ledger/proposePrice', { goodId, coins: 7 })
  expect(await shop.pricer.value('ledger/confirmPrice', { goodId, no, decision: 'confirm' })).toEqual({ from: '2026-12-04' })
})

test('cancelled by anybody of the household: coins, goods and the share of the month come back', async () => {
  const goodId = await shop.good({ monthlyLimit: 1 })
  const { orderId, code = '' } = await buyer.value('ledger/reserve', order(goodId))
  expect(await buyer.code('ledger/reserve', order(goodId))).toBe('MONTHLY_LIMIT')
  expect(await shop.chair.code('ledger/cancelOrder', { orderId })).toBe('NOT_FOUND')
  expect(await (await shop.home.neighbour({ livesWith: buyer })).value('ledger/cancelOrder', { orderId })).toEqual({ state: 'cancelled', balance: 50 })
  expect(await shop.keeper.code('ledger/handOver', { code })).toBe('ORDER_CANCELLED')
  expect((await shop.goodNow(goodId)).stock).toBe(5)
  expect(await buyer.code('ledger/reserve', order(goodId))).toBe('ok')
})

test('after seven days it is over without any timer: for the list, for the keeper, for whoever wants the goods or the coins', async () => {
  const goodId = await shop.good({ stock: 1, coins: 50, monthlyLimit: 1 })
  const { code = '', orderId } = await buyer.value('ledger/reserve', order(goodId))
  const other = await shop.home.neighbour()
  await shop.earn(other, 50)
  shop.bed.clock.pass(7 * DAY_MS)
  expect(await other.code('ledger/reserve', order(goodId))).toBe('OUT_OF_STOCK')
  shop.bed.clock.pass(DAY_MS)
  expect((await buyer.value('ledger/myOrders', {})).items).toMatchObject([{ state: 'expired' }])
  expect(await shop.keeper.code('ledger/handOver', { code })).toBe('ORDER_EXPIRED')
  expect((await shop.keeper.value('ledger/ordersToHandOver', {})).items).toEqual([])
  expect(await buyer.value('ledger/listGoods', {})).toMatchObject({ balance: 50, goods: [{ left: 1, taken: 0 }] })
  expect(await other.code('ledger/reserve', order(goodId))).toBe('ok')
  expect((await shop.orders()).find(({ _id }) => _id === orderId)?.state.kind).toBe('expired')
  expect(await purse()).toEqual(expect.arrayContaining([[50, 0], [0, 50]]))
})

test('coins that are set aside for what nobody picked up are there for the next order of the household', async () => {
  const [dear, soap] = [await shop.good({ coins: 50 }), await shop.good()]
  await buyer.value('ledger/reserve', order(dear))
  expect(await buyer.code('ledger/reserve', order(soap))).toBe('INSUFFICIENT_POINTS')
  shop.bed.clock.pass(8 * DAY_MS)
  expect(await buyer.value('ledger/reserve', order(soap))).toMatchObject({ balance: 45 })
})

test('who cancels too late is told so, and the order is written off by that', async () => {
  const { orderId } = await buyer.value('ledger/reserve', order(await shop.good()))
  shop.bed.clock.pass(8 * DAY_MS)
  expect(await buyer.code('ledger/cancelOrder', { orderId })).toBe('ORDER_EXPIRED')
  expect(await purse()).toEqual([[50, 0]])
})

test('the hourly job writes off what nobody picked up, once', async () => {
  const goodId = await shop.good()
  await buyer.value('ledger/reserve', order(goodId))
  expect(await shop.jobs()).toMatchObject({ ordersExpired: 0, failed: [] })
  shop.bed.clock.pass(8 * DAY_MS)
  expect(await shop.jobs()).toMatchObject({ ordersExpired: 1, failed: [] })
  expect(await shop.jobs()).toMatchObject({ ordersExpired: 0 })
  expect([await purse(), (await shop.goodNow(goodId)).stock]).toEqual([[[50, 0]], 5])
})

test('a count of the shelf includes what waits, names its reason and moves the stock only with a second person', async () => {
  const goodId = await shop.good()
  await buyer.value('ledger/reserve', order(goodId, { quantity: 2 }))
  const [{ version = 0, waiting, stock } = {}] = (await shop.keeper.value('ledger/shopDesk', {})).goods
  expect([stock, waiting]).toEqual([3, 2])
  const count = { goodId, seenVersion: version, counted: 4 }
  expect(await shop.keeper.code('ledger/takeStock', count)).toBe('STOCK_REASON_MISSING')
  expect(await shop.keeper.code('ledger/takeStock', { ...count, reason: 'damaged', words: '找 13800138000' })).toBe('HOLDS_PERSONAL_DATA')
  const { takeId, difference } = await shop.keeper.value('ledger/takeStock', { ...count, reason: 'damaged', words: '一块泡了水' })
  expect(difference).toBe(-1)
  expect(await shop.keeper.code('ledger/confirmStock', { takeId, decision: 'confirm' })).toBe('SECOND_PERSON_NEEDED')
  await buyer.value('ledger/reserve', order(goodId))
  expect(await shop.chair.value('ledger/confirmStock', { takeId, decision: 'confirm' })).toEqual({ stock: 1 })
  expect(await shop.supervisor.code('ledger/confirmStock', { takeId, decision: 'confirm' })).toBe('STOCK_TAKE_DECIDED')
  expect(await shop.keeper.code('ledger/takeStock', count)).toBe('STOCK_CHANGED')
})

test('what waits for a second person stands on the first page of whoever can be it, and not of who began it', async () => {
  const goodId = await shop.good()
  await shop.pricer.value('ledger/proposePrice', { goodId, coins: 6 })
  await shop.keeper.value('ledger/takeStock', { goodId, seenVersion: (await shop.goodNow(goodId)).version, counted: 9, reason: 'delivery' })
  const waits = async (who: Neighbour) => (await who.value('community/home', {})).matters.map(({ kind }) => kind).sort()
  expect([await waits(shop.chair), await waits(shop.pricer), await waits(shop.supervisor), await waits(shop.keeper), await waits(buyer)]).toEqual([['priceToConfirm', 'stockToConfirm'], ['stockToConfirm'], ['stockToConfirm'], [], []])
  expect((await shop.chair.value('ledger/shopDesk', {})).goods).toMatchObject([{ proposal: { coins: 6, mayDecide: true }, count: { counted: 9, expected: 5, reason: 'delivery', mayDecide: true } }])
  await shop.chair.value('ledger/confirmPrice', { goodId, no: 2, decision: 'decline' })
  expect((await shop.goodNow(goodId)).prices).toHaveLength(1)
})

test('nothing is ordered off the shelf, by a child, or in another village; what was ordered before is handed over all the same', async () => {
  const goodId = await shop.good()
  const child = await shop.home.neighbour({ livesWith: buyer, person: { adultOn: '2026-11-25' as never } })
  expect((await child.value('ledger/listGoods', {})).goods).toMatchObject([{ cannot: 'ADULTS_ONLY' }])
  expect(await child.code('ledger/reserve', order(goodId))).toBe('ADULTS_ONLY')
  const { code = '' } = await buyer.value('ledger/reserve', order(goodId))
  await shop.chair.value('ledger/setOnSale', { goodId, onSale: false })
  expect(await buyer.code('ledger/reserve', order(goodId))).toBe('NOT_ON_SALE')
  expect((await buyer.value('ledger/listGoods', {})).goods).toEqual([])
  expect(await shop.keeper.code('ledger/handOver', { code })).toBe('ok')
})

test('money and ballots are no goods', async () => {
  for (const name of ['现金50元', '投票感谢包']) expect(await shop.chair.code('ledger/addGood', { name, kind: 'goods', unit: '份', coins: 5 })).toBe('NEVER_A_GOOD')
})

test('an order names nobody in clear but by ids, and its transfers carry only a commitment', async () => {
  await buyer.value('ledger/reserve', order(await shop.good()))
  expect(JSON.stringify(await shop.bed.store.all(ORDERS))).not.toContain('程大山')
  expect((await transfersIn(shop.bed)).filter(({ kind }) => kind === 'hold')[0]).not.toHaveProperty('deed')
})
