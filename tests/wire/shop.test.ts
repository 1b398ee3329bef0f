/** @jest-environment node */
import cloud from 'wx-server-sdk'
import { cloudbaseStore } from '@server/adapters/cloudbase/cloudbase-store'
import { ALL_COLLECTIONS } from '@server/application/all-read-models'
import { expectSoundShop, shopBed, type ShopBed } from '@server/testing/shop-bed'
import { gatewayEnvironment } from '@tests/wire/gateway/environment'
import { Gateway } from '@tests/wire/gateway/gateway'
import { conflict } from '@tests/wire/gateway/wire-error'

/** Begin and commit included (ledger.md, bars). */
const CALLS_IN_TRANSACTION_MAX = 8

const gateway = new Gateway({ collections: ALL_COLLECTIONS })
let shop: ShopBed

beforeAll(async () => {
  Object.assign(process.env, gatewayEnvironment(await gateway.listen()))
  cloud.init({ env: 'test-env' })
})
afterAll(() => gateway.close())
beforeEach(async () => {
  gateway.reset()
  gateway.fault = () => undefined
  // No real waiting: a turn of the event loop lets the others go on.
  shop = await shopBed({ store: cloudbaseStore({ cloud, sleep: () => new Promise((resolve) => setImmediate(resolve)) }) })
})
afterEach(() => expectSoundShop(shop))

const order = (goodId: string) => ({ goodId, priceVersion: 1, quantity: 1 })

/** Wire calls of one action, printed: those of its transaction and all of them. */
async function counted<T>(name: string, action: () => Promise<T>): Promise<{ readonly value: T; readonly inTransaction: number }> {
  gateway.calls.length = 0
  const value = await action()
  const inTransaction = gateway.calls.filter((each) => each.body['transactionId'] !== undefined || each.action === 'startTransaction').length
  console.info(`${name} on CloudBase: ${gateway.calls.length} wire calls, ${inTransaction} in the transaction`)
  return { value, inTransaction }
}

test('ordering and handing over are one transaction of at most eight wire calls', async () => {
  const goodId = await shop.good({ monthlyLimit: 3 })
  const buyer = await shop.home.neighbour()
  await shop.earn(buyer, 50)
  const reserved = await counted('reserve', () => buyer.value('ledger/reserve', order(goodId)))
  const given = await counted('handOver', () => shop.keeper.value('ledger/handOver', { code: reserved.value.code ?? '' }))
  expect(given.value).toMatchObject({ orderId: reserved.value.orderId })
  expect(Math.max(reserved.inTransaction, given.inTransaction)).toBeLessThanOrEqual(CALLS_IN_TRANSACTION_MAX)
  const { orderId } = await buyer.value('ledger/reserve', order(goodId))
  await counted('cancelOrder', () => buyer.value('ledger/cancelOrder', { orderId }))
})

test('one is left and fifty want it at once over the wire: one order, the others are told', async () => {
  const goodId = await shop.good({ stock: 1 })
  const buyers = await shop.home.neighbours(50)
  for (const buyer of buyers) await shop.earn(buyer, 20)
  const codes = await Promise.all(buyers.map((buyer) => buyer.code('ledger/reserve', order(goodId))))
  expect([codes.filter((code) => code === 'ok').length, codes.filter((code) => code === 'OUT_OF_STOCK').length]).toEqual([1, 49])
  expect((await shop.goodNow(goodId)).stock).toBe(0)
})

test('the same request twice at once over the wire is one order with one code', async () => {
  const goodId = await shop.good()
  const buyer = await shop.home.neighbour()
  await shop.earn(buyer, 50)
  const replies = await Promise.all([1, 2].map(() => buyer.value('ledger/reserve', order(goodId), 'request-of-sixteen')))
  expect(replies[0]).toEqual(replies[1])
  expect(await shop.orders()).toHaveLength(1)
})

test.each(['ledger/reserve', 'ledger/handOver'] as const)('%s: conflicts are tried again, and a lost reply to the commit is found out', async (action) => {
  const goodId = await shop.good()
  const buyer = await shop.home.neighbour()
  await shop.earn(buyer, 50)
  let conflicts = 2
  let lost = false
  const spoil = () => {
    gateway.fault = (call) => {
      if (call.action === 'modifyDocument' && conflicts-- > 0) return conflict()
      if (call.action !== 'commitTransaction' || lost) return undefined
      lost = true
      return 'lost-reply'
    }
  }
  if (action === 'ledger/reserve') spoil()
  const { code = '' } = await buyer.value('ledger/reserve', order(goodId))
  if (action === 'ledger/handOver') spoil()
  expect(await shop.keeper.code('ledger/handOver', { code })).toBe('ok')
  expect([lost, conflicts < 0]).toEqual([true, true])
})
