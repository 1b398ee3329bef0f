import { expectSoundShop, shopBed, type ShopBed } from '@server/testing/shop-bed'
import type { Neighbour } from '@server/testing/village'

/** An old neighbour with coins and no phone, and a good that costs five. */
async function scene() {
  const shop = await shopBed()
  const old = await shop.home.neighbour()
  await shop.earn(old, 30)
  return { shop, old, goodId: await shop.good({ coins: 5, stock: 4 }) }
}

const wanted = (who: Neighbour, goodId: string, quantity = 1) => ({ householdId: who.householdId, personId: who.personId, goodId, priceVersion: 1, quantity })

async function secondKeeper({ home }: ShopBed): Promise<Neighbour> {
  return home.neighbour({ offices: ['shopKeeper'] })
}

test('the keeper orders for who has no phone, and another keeper hands it over on the printed code', async () => {
  const { shop, old, goodId } = await scene()
  const slip = await shop.keeper.value('ledger/reserveFor', wanted(old, goodId, 2))
  expect(slip).toMatchObject({ coins: 10, balance: 20, quantity: 2, goodName: '肥皂' })
  const code = slip.code ?? ''
  expect(await shop.keeper.code('ledger/lookUpCode', { code })).toBe('ANOTHER_KEEPER_NEEDED')
  expect(await shop.keeper.code('ledger/handOver', { code })).toBe('ANOTHER_KEEPER_NEEDED')
  const other = await secondKeeper(shop)
  expect(await other.value('ledger/lookUpCode', { code })).toMatchObject({ quantity: 2, state: 'reserved' })
  expect((await other.value('ledger/handOver', { code })).quantity).toBe(2)
  await expectSoundShop(shop)
})

test('nobody hands over to the own household, however it was ordered', async () => {
  const { shop, goodId } = await scene()
  await shop.earn(shop.keeper, 10)
  const { code = '' } = await shop.keeper.value('ledger/reserve', { goodId, priceVersion: 1, quantity: 1 })
  expect((await shop.keeper.value('ledger/ordersToHandOver', {})).items.map(({ needsAnother }) => needsAnother)).toEqual([true])
  expect(await shop.keeper.code('ledger/handOver', { code })).toBe('ANOTHER_KEEPER_NEEDED')
  expect(await (await secondKeeper(shop)).code('ledger/handOver', { code })).toBe('ok')
})

test('what was ordered at the counter is the household’s: it sees, renews and cancels it on a phone', async () => {
  const { shop, old, goodId } = await scene()
  const { orderId, code } = await shop.chair.value('ledger/reserveFor', wanted(old, goodId))
  expect((await old.value('ledger/myOrders', {})).items.map((order) => order.orderId)).toEqual([orderId])
  expect((await old.value('ledger/renewPickupCode', { orderId })).code).not.toBe(code)
  expect(await shop.keeper.code('ledger/handOver', { code: code ?? '' })).toBe('PICKUP_CODE_WRONG')
  expect((await old.value('ledger/cancelOrder', { orderId })).balance).toBe(30)
})

test.each(['supervisor', 'neighbour'] as const)('a %s does not order for others', async (who) => {
  const { shop, old, goodId } = await scene()
  const actor = who === 'supervisor' ? shop.supervisor : await shop.home.neighbour()
  expect(await actor.code('ledger/reserveFor', wanted(old, goodId))).toBe('NOT_PERMITTED')
  expect(await actor.code('ledger/householdAtCounter', { no: '1-1' })).toBe('NOT_PERMITTED')
})

test('the counter spends by the rules of the shop: coins, stock, and only for who lives there', async () => {
  const { shop, old, goodId } = await scene()
  expect(await shop.keeper.code('ledger/reserveFor', wanted(old, goodId, 5))).toBe('OUT_OF_STOCK')
  expect(await shop.keeper.code('ledger/reserveFor', { ...wanted(old, goodId), personId: shop.chair.personId })).toBe('NOT_FOUND')
  const poor = await shop.home.neighbour()
  expect(await shop.keeper.code('ledger/reserveFor', wanted(poor, goodId))).toBe('INSUFFICIENT_POINTS')
  expect((await shop.keeper.value('ledger/listGoodsFor', { householdId: old.householdId, personId: old.personId })).balance).toBe(30)
})

test('the same request for a person orders once and shows the same code; for another person it is another request', async () => {
  const { shop, old, goodId } = await scene()
  const requestId = shop.bed.requestId()
  const first = await shop.keeper.call('ledger/reserveFor', wanted(old, goodId), requestId)
  expect(await shop.keeper.call('ledger/reserveFor', wanted(old, goodId), requestId)).toEqual(first)
  expect(await shop.orders()).toHaveLength(1)
  const other = await shop.home.neighbour()
  expect(await shop.keeper.call('ledger/reserveFor', wanted(other, goodId), requestId)).toMatchObject({ ok: false, error: { code: 'REQUEST_ID_REUSED' } })
})

test('a household is found by the numbers on its door, however they are written, and not by half of them', async () => {
  const { shop, old } = await scene()
  const { no } = (await shop.bed.store.get<{ _id: string; communityId: string; schemaVersion: number; no: string }>('households', old.householdId)) ?? { no: '' }
  const [group = '', door = ''] = no.match(/\d+/g) ?? []
  for (const written of [no, `${group}-${door}`, `${group} ${door}`]) expect((await shop.keeper.value('ledger/householdAtCounter', { no: written })).householdId).toBe(old.householdId)
  expect(await shop.keeper.code('ledger/householdAtCounter', { no: group })).toBe('NOT_FOUND')
})

test('the words of a good change by edition; its unit not under a price', async () => {
  const { shop, goodId } = await scene()
  const words = { goodId, edition: 0, name: '香皂', unit: '块', picture: 'soap' as const }
  expect(await shop.keeper.code('ledger/changeGood', words)).toBe('NOT_PERMITTED')
  expect((await shop.pricer.value('ledger/changeGood', words)).edition).toBe(1)
  expect(await shop.chair.code('ledger/changeGood', { ...words, name: '药皂' })).toBe('GOOD_CHANGED')
  expect(await shop.chair.code('ledger/changeGood', { ...words, edition: 1, unit: '箱' })).toBe('UNIT_IS_PRICED')
  expect(await shop.chair.code('ledger/changeGood', { ...words, edition: 1, name: '现金券' })).toBe('NEVER_A_GOOD')
  expect(await shop.chair.code('ledger/changeGood', { ...words, edition: 1 })).toBe('NOTHING_CHANGED')
  expect((await shop.goodNow(goodId)).edits).toMatchObject([{ before: { name: '肥皂', unit: '块' }, by: shop.pricer.personId }])
})
