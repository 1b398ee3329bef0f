import { sampleDecidable, sampleFund, sampleShopDesk } from '@/testing/shop-replies'
import { refusalText } from '@/text/error-text'
import { fundDeskText, fundFormText, fundText } from '@/text/fund'
import { orderText, shopText, slipText } from '@/text/shop'
import { counterText, countSheetText, goodEditText, goodText, handOverText, priceSheetText, shopDeskText } from '@/text/shop-desk'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import type { ReplyCloud } from './reply-cloud'
import { COUNTER, DESK, FOREIGN_ORDER, FUND, FUND_DESK, GOOD, GOOD_EDIT, HAND_OVER, KEPT_KEEPER, ORDER, SHOP, SHOP_PAGES, shopCloud } from './shop-pages'

let village: ReplyCloud
async function open(url: string, prepare?: (cloud: ReplyCloud) => void): Promise<MiniApp> {
  village = shopCloud()
  prepare?.(village)
  return launch({ cloud: village.cloud, url, storage: KEPT_KEEPER })
}
const press = (app: MiniApp, text: string, within = ''): Promise<void> => app.tap(app.$$(`${within} .btn`).find(button => app.text(button) === text) ?? text)
/** Somebody else confirmed a new price meanwhile. */
const CHANGED = { code: 'PRICE_CHANGED', version: 4, coins: 38 } as const
const inputs = (name: Parameters<ReplyCloud['of']>[0]): readonly unknown[] => village.of(name).map(({ input }) => input)
/** Writes into the field that has this name. */
const write = (app: MiniApp, label: string, value: string): Promise<void> => app.input(app.$$('.field').find(field => app.text(field).startsWith(label)) ?? label, value)

test.each(SHOP_PAGES)('$name says what it is for, within its calls and its budget', async ({ name, url, says, calls, prepare }) => {
  const app = await open(url, prepare)
  expect(app.text()).toContain(says)
  expect(village.received).toHaveLength(calls)
  expectWithinBudget(paintOf(app, name))
})

test('two of a good are ordered at the version of the price that was read, and the code stands there', async () => {
  const app = await open(SHOP)
  await app.tap('.good')
  await app.tap(app.byText('+') ?? '+')
  expect(app.text()).toContain(shopText.sum(86, 70))
  await press(app, shopText.order(70), '.sheet')
  expect(inputs('ledger/reserve')).toEqual([{ goodId: 'g1', priceVersion: 3, quantity: 2 }])
  expect(app.text('.pickup__code')).toBe('K7MD2XPF')
  expect(app.text()).toContain(shopText.spent(70, 16))
})

test('a good that the coins do not reach opens, and says why it cannot be ordered', async () => {
  const app = await open(SHOP)
  await app.tap(app.$$('.good')[1] ?? '.good')
  expect(app.text('.sheet .btn')).toBe('还差 4 币')
  await app.tap('.sheet .btn')
  expect(inputs('ledger/reserve')).toEqual([])
})

test('a price that changed meanwhile is told, and the shelf is read again', async () => {
  const app = await open(SHOP, cloud => cloud.refuse('ledger/reserve', CHANGED))
  await app.tap('.good')
  await press(app, shopText.order(35), '.sheet')
  expect(app.text('.sheet')).toContain(refusalText(CHANGED))
  expect(inputs('ledger/listGoods')).toHaveLength(2)
})

test('taking an order back asks once more', async () => {
  const app = await open(ORDER)
  expect(app.text('.pickup__code')).toBe('K7MD2XPF')
  await press(app, orderText.cancel)
  expect(inputs('ledger/cancelOrder')).toEqual([])
  await press(app, orderText.cancel, '.sheet')
  expect(inputs('ledger/cancelOrder')).toEqual([{ orderId: 'o1' }])
  expect(app.text()).toContain(orderText.cancelled(86))
})

test('a phone that does not know the code gets a new one by one tap', async () => {
  const app = await open(FOREIGN_ORDER)
  await press(app, orderText.renew)
  expect(inputs('ledger/renewPickupCode')).toEqual([{ orderId: 'o2' }])
  expect(app.text('.pickup__code')).toBe('QW34RT56')
})

test('from the code it is one tap to the slip, which names nobody', async () => {
  const app = await open(ORDER)
  await press(app, orderText.print)
  expect(app.text('.pickup-slip')).toContain('K7MD-2XPF')
  expect(app.text('.pickup-slip')).toContain(slipText.keep)
  expect(app.text('.pickup-slip')).not.toContain('程')
})

test('an objection to the published book goes to its notice', async () => {
  const app = await open(FUND)
  await press(app, fundText.object)
  await app.input('.sheet .field__input', '第 3 笔不对')
  await press(app, fundText.objectSend, '.sheet')
  expect(inputs('disclosure/object')).toEqual([{ noticeId: 'f1', text: '第 3 笔不对' }])
  expect(app.text()).toContain(fundText.private)
})

test('an earlier quarter is one tap away, and the lines come page by page', async () => {
  const app = await open(FUND)
  expect(app.text()).toContain('第 15 笔')
  expect(app.text()).not.toContain('第 16 笔')
  await app.tap(app.byText(fundText.quarter(sampleFund().quarters[1] ?? (0 as never))) ?? '')
  expect(inputs('ledger/fund')).toEqual([{}, { quarter: '2025Q4' }])
})

test('a scanned code is looked up, and handed over only after a second tap', async () => {
  const app = await open(DESK)
  await press(app, shopDeskText.scan)
  app.surroundings.scans.push('K7MD-2XPF')
  await press(app, handOverText.scan)
  expect(inputs('ledger/lookUpCode')).toEqual([{ code: 'K7MD-2XPF' }])
  expect(app.text()).toContain('3组12号')
  expect(inputs('ledger/handOver')).toEqual([])
  await press(app, handOverText.confirm)
  expect(inputs('ledger/handOver')).toEqual([{ code: 'K7MD-2XPF' }])
  expect(app.text()).toContain(handOverText.done)
})

test('a code that is typed in small letters is the same code', async () => {
  const app = await open(HAND_OVER, cloud => cloud.refuse('ledger/lookUpCode', { code: 'PICKUP_CODE_WRONG' }))
  await app.input('.field__input', 'k7md2xpf')
  await press(app, handOverText.find)
  expect(inputs('ledger/lookUpCode')).toEqual([{ code: 'K7MD-2XPF' }])
  expect(app.text()).toContain(refusalText({ code: 'PICKUP_CODE_WRONG' }))
})

test('for who has no phone: the door, the person, the good, and a slip with the number of the door', async () => {
  const app = await open(COUNTER)
  await app.input('.field__input', '3-9')
  await press(app, counterText.find)
  await app.tap(app.byText('方秀英') ?? '')
  await app.tap(app.byText('洗衣液2kg') ?? '')
  await press(app, counterText.order(35))
  expect(inputs('ledger/householdAtCounter')).toEqual([{ no: '3-9' }])
  expect(inputs('ledger/reserveFor')).toEqual([{ householdId: 'c1:h9', personId: 'c1:p9', goodId: 'g1', priceVersion: 3, quantity: 1 }])
  expect(app.text('.pickup-slip')).toContain('3组9号')
  await press(app, counterText.next)
  expect(app.text()).not.toContain('K7MD-2XPF')
})

test('the second person confirms the price and the count that were read', async () => {
  const app = await open(GOOD)
  await press(app, goodText.confirmPrice)
  await press(app, goodText.declineCount)
  expect(inputs('ledger/confirmPrice')).toEqual([{ goodId: 'g1', no: 4, decision: 'confirm' }])
  expect(inputs('ledger/confirmStock')).toEqual([{ takeId: 't1', decision: 'decline' }])
})

test('a new price is proposed, a count that differs needs a reason', async () => {
  const app = await open(GOOD, cloud => cloud.answer('ledger/shopDesk', sampleShopDesk()))
  await app.tap(app.byText(goodText.changePrice) ?? '')
  await app.input('.sheet .field__input', '38')
  await press(app, priceSheetText.send, '.sheet')
  expect(inputs('ledger/proposePrice')).toEqual([{ goodId: 'g1', coins: 38 }])
  await app.tap(app.byText(goodText.count) ?? '')
  await app.input('.sheet .field__input', '14')
  await app.emit('.sheet wx-picker', 'change', { value: 1 })
  await press(app, countSheetText.send, '.sheet')
  expect(inputs('ledger/takeStock')).toEqual([{ goodId: 'g1', seenVersion: 7, counted: 14, reason: 'damaged' }])
})

test('a new good is added with its first price, which another person confirms', async () => {
  const app = await open(GOOD_EDIT)
  await write(app, goodEditText.name, '毛巾')
  await write(app, goodEditText.unit, '条')
  await write(app, goodEditText.coins, '12')
  await app.tap(app.byText(goodText.pictures.towel) ?? '')
  await press(app, goodEditText.add)
  expect(inputs('ledger/addGood')).toEqual([{ name: '毛巾', unit: '条', kind: 'goods', picture: 'towel', coins: 12 }])
})

test('putting a good right names the edition that was read and no price', async () => {
  const app = await open(`${GOOD_EDIT}?goodId=g1`, cloud => cloud.answer('ledger/shopDesk', sampleShopDesk([sampleDecidable()])))
  await write(app, goodEditText.name, '洗衣液3kg')
  await press(app, goodEditText.save)
  expect(inputs('ledger/changeGood')).toEqual([{ goodId: 'g1', edition: 1, name: '洗衣液3kg', unit: '瓶', picture: 'wash', monthlyLimit: 2 }])
})

test('what waits in the book is confirmed by one tap, and a wrong entry is taken back with a reason', async () => {
  const app = await open(FUND_DESK)
  await press(app, fundDeskText.confirm)
  expect(inputs('ledger/confirmFund')).toEqual([{ entryId: 'e21', decision: 'confirm' }])
  await press(app, fundDeskText.reverse)
  await app.input('.sheet .field__input', '金额写错')
  await press(app, fundDeskText.reverseSend, '.sheet')
  expect(inputs('ledger/reverseFund')).toEqual([{ entryId: 'e20', reason: '金额写错' }])
})

test('a quarter is published after a second look', async () => {
  const app = await open(FUND_DESK)
  await app.tap(app.byText(fundDeskText.publish) ?? '')
  expect(app.text('.sheet')).toContain(fundDeskText.publishNote)
  await press(app, fundDeskText.publishSend, '.sheet')
  expect(inputs('ledger/publishFund')).toEqual([{ quarter: '2026Q1' }])
})

test('a bill is entered in fen with the arrival that it pays for', async () => {
  const app = await open(FUND_DESK)
  await press(app, fundDeskText.enter)
  await app.tap(app.byText(fundFormText.directions.out) ?? '')
  await write(app, fundFormText.yuan, '128.50')
  await app.emit(app.$$('wx-picker')[1] ?? 'wx-picker', 'change', { value: '2026-04-15' })
  await app.tap(app.byText(fundFormText.arrival('大米5kg', 20, '4月16日')) ?? '')
  await press(app, fundFormText.send)
  expect(inputs('ledger/enterFund')).toEqual([{ matter: { direction: 'out', use: 'goods', takes: ['t2'] }, cents: 12_850, on: '2026-04-15', receiptIds: [] }])
})
