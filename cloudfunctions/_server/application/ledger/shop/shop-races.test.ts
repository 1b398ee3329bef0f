import { DAY_MS } from '@/domain/shared/instant'
import type { CommitFault } from '@server/adapters/memory/memory-store'
import { accountsIn, transfersIn } from '@server/testing/ledger-audit'
import { expectSoundShop, shopBed, type ShopBed } from '@server/testing/shop-bed'

const order = (goodId: string) => ({ goodId, priceVersion: 1, quantity: 1 })
const kinds = async ({ bed }: ShopBed) => (await transfersIn(bed)).map(({ kind }) => kind).filter((kind) => kind !== 'award').sort()

test('one is left and fifty want it at once: one order, and the others are told that it is gone', async () => {
  const shop = await shopBed()
  const goodId = await shop.good({ stock: 1 })
  const buyers = await shop.home.neighbours(50)
  for (const buyer of buyers) await shop.earn(buyer, 20)
  const codes = await Promise.all(buyers.map((buyer) => buyer.code('ledger/reserve', order(goodId))))
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
  expect(codes.filter((code) => code === 'OUT_OF_STOCK')).toHaveLength(49)
  expect((await shop.goodNow(goodId)).stock).toBe(0)
  expect(await shop.orders()).toHaveLength(1)
  await expectSoundShop(shop)
})

test('the coins of one household are spent once, however many of it order at once', async () => {
  const shop = await shopBed()
  const goodId = await shop.good({ coins: 20, stock: 10 })
  const head = await shop.home.neighbour()
  const family = [head, await shop.home.neighbour({ livesWith: head }), await shop.home.neighbour({ livesWith: head })]
  await shop.earn(head, 50)
  const codes = await Promise.all(family.map((each) => each.code('ledger/reserve', order(goodId))))
  expect([...codes].sort()).toEqual(['INSUFFICIENT_POINTS', 'ok', 'ok'])
  await expectSoundShop(shop)
})

test('the same request five times at once orders once and shows one code', async () => {
  const shop = await shopBed()
  const goodId = await shop.good()
  const buyer = await shop.home.neighbour()
  await shop.earn(buyer, 50)
  const replies = await Promise.all([1, 2, 3, 4, 5].map(() => buyer.value('ledger/reserve', order(goodId), 'request-of-sixteen')))
  expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1)
  expect(await kinds(shop)).toEqual(['hold'])
  await expectSoundShop(shop)
})

test.each<[string, CommitFault]>([['was kept', 'reply-lost'], ['was lost', 'lost']])('the reply to the commit of an order does not arrive and the order %s: there is one, with its code', async (_what, fault) => {
  let faults: CommitFault[] = []
  const shop = await shopBed({ memory: { failCommit: () => faults.shift() } })
  const goodId = await shop.good()
  const buyer = await shop.home.neighbour()
  await shop.earn(buyer, 50)
  faults = [fault]
  const { code = '' } = await buyer.value('ledger/reserve', order(goodId))
  faults = [fault]
  expect(await shop.keeper.code('ledger/handOver', { code })).toBe('ok')
  expect(await kinds(shop)).toEqual(['hold', 'post'])
  await expectSoundShop(shop)
})

async function reserved() {
  const shop = await shopBed()
  const goodId = await shop.good()
  const buyer = await shop.home.neighbour()
  await shop.earn(buyer, 50)
  const { code = '', orderId } = await buyer.value('ledger/reserve', order(goodId))
  return { shop, goodId, buyer, code, orderId }
}

test('a code scanned twice at once hands over once; the same request again gets the same receipt', async () => {
  const { shop, code } = await reserved()
  const second = await shop.home.neighbour({ offices: ['shopKeeper'] })
  const codes = await Promise.all([shop.keeper.code('ledger/handOver', { code }, 'scan-number-00001'), second.code('ledger/handOver', { code })])
  expect([...codes].sort()).toEqual(['ORDER_DONE', 'ok'])
  const [winner, request] = codes[0] === 'ok' ? [shop.keeper, 'scan-number-00001'] : [second, undefined]
  if (request !== undefined) expect(await winner.code('ledger/handOver', { code }, request)).toBe('ok')
  expect(await shop.keeper.code('ledger/handOver', { code })).toBe('ORDER_DONE')
  expect(await kinds(shop)).toEqual(['hold', 'post'])
  await expectSoundShop(shop)
})

test('hand-over and cancellation at once: one of them', async () => {
  const { shop, buyer, code, orderId, goodId } = await reserved()
  const [given, cancelled] = await Promise.all([shop.keeper.code('ledger/handOver', { code }), buyer.code('ledger/cancelOrder', { orderId })])
  expect([['ok', 'ORDER_DONE'], ['ORDER_CANCELLED', 'ok']]).toContainEqual([given, cancelled])
  expect(await kinds(shop)).toHaveLength(2)
  expect((await shop.goodNow(goodId)).stock).toBe(given === 'ok' ? 4 : 5)
  await expectSoundShop(shop)
})

test('everything at once when the days are over: the order ends once and the coins come back once', async () => {
  const { shop, buyer, code, orderId, goodId } = await reserved()
  shop.bed.clock.pass(8 * DAY_MS)
  const [given, cancelled] = await Promise.all([shop.keeper.code('ledger/handOver', { code }), buyer.code('ledger/cancelOrder', { orderId }), shop.jobs(), shop.jobs()])
  expect([given, cancelled]).toEqual(['ORDER_EXPIRED', 'ORDER_EXPIRED'])
  expect(await kinds(shop)).toEqual(['hold', 'void'])
  expect((await accountsIn(shop.bed)).map(({ available, held }) => [available, held])).toEqual([[50, 0]])
  expect((await shop.goodNow(goodId)).stock).toBe(5)
  await expectSoundShop(shop)
})

test('a price is confirmed while people order: each pays the price of its version', async () => {
  const { shop, goodId, buyer } = await reserved()
  const { no } = await shop.pricer.value('ledger/proposePrice', { goodId, coins: 7 })
  const [confirmed, ordered] = await Promise.all([shop.chair.code('ledger/confirmPrice', { goodId, no, decision: 'confirm' }), buyer.code('ledger/reserve', order(goodId))])
  expect([confirmed, ordered]).toEqual(['ok', 'ok'])
  expect((await shop.orders()).map(({ coins }) => coins)).toEqual([5, 5])
  await expectSoundShop(shop)
})

test('a count is confirmed while people order: nothing that was promised is counted away', async () => {
  const { shop, goodId, buyer } = await reserved()
  const { takeId } = await shop.keeper.value('ledger/takeStock', { goodId, seenVersion: (await shop.goodNow(goodId)).version, counted: 2, reason: 'lost' })
  const codes = await Promise.all([shop.chair.code('ledger/confirmStock', { takeId, decision: 'confirm' }), ...[1, 2].map(() => buyer.code('ledger/reserve', order(goodId)))])
  expect((await shop.goodNow(goodId)).stock).toBeGreaterThanOrEqual(0)
  expect(codes).toContain('ok')
  await expectSoundShop(shop)
})
