import type { InputOf } from '@/contract/actions'
import { addMs, DAY_MS, dayOf, instant } from '@/domain/shared/instant'
import { quarterOf, quarterSpan } from '@/domain/shared/quarter'
import { shopBed, type ShopBed } from '@server/testing/shop-bed'
import type { Neighbour } from '@server/testing/village'

const today = ({ bed }: ShopBed) => dayOf(bed.clock.now())
const income = (shop: ShopBed, cents: number): InputOf<'ledger/enterFund'> => ({ matter: { direction: 'in', source: 'collectiveIncome' }, cents, on: today(shop), receiptIds: [] })
const bill = (shop: ShopBed, cents: number, takes: readonly string[] = []): InputOf<'ledger/enterFund'> => ({ matter: { direction: 'out', use: 'goods', takes: [...takes] }, cents, on: today(shop), receiptIds: [] })

/** Entered by the chair, confirmed by the supervisor. */
async function book(shop: ShopBed, input: InputOf<'ledger/enterFund'>): Promise<string> {
  const { entryId } = await shop.chair.value('ledger/enterFund', input)
  await shop.supervisor.value('ledger/confirmFund', { entryId, decision: 'confirm' })
  return entryId
}

const desk = (who: Neighbour) => who.value('ledger/fundDesk', {})

test('an entry changes the balance when another person has confirmed it, and not before', async () => {
  const shop = await shopBed()
  const { entryId } = await shop.chair.value('ledger/enterFund', income(shop, 40_000))
  expect((await desk(shop.chair)).balance).toBe(0)
  expect(await shop.chair.code('ledger/confirmFund', { entryId, decision: 'confirm' })).toBe('SECOND_PERSON_NEEDED')
  expect((await shop.supervisor.value('ledger/confirmFund', { entryId, decision: 'confirm' })).balance).toBe(40_000)
  expect(await shop.supervisor.code('ledger/confirmFund', { entryId, decision: 'confirm' })).toBe('FUND_DECIDED')
  expect((await desk(shop.supervisor)).booked.map(({ booked }) => [booked?.no, booked?.balance])).toEqual([[1, 40_000]])
})

test('who watches confirms and does not enter; who sells does neither', async () => {
  const shop = await shopBed()
  expect(await shop.supervisor.code('ledger/enterFund', income(shop, 1))).toBe('NOT_PERMITTED')
  expect(await shop.keeper.code('ledger/enterFund', income(shop, 1))).toBe('NOT_PERMITTED')
  expect(await shop.keeper.code('ledger/fundDesk', {})).toBe('NOT_PERMITTED')
})

test('two bills that are covered one by one and not together: the second waits for money', async () => {
  const shop = await shopBed()
  await book(shop, income(shop, 100))
  const [first, second] = [await shop.chair.value('ledger/enterFund', bill(shop, 80)), await shop.chair.value('ledger/enterFund', bill(shop, 60))]
  const codes = await Promise.all([first, second].map(({ entryId }) => shop.supervisor.code('ledger/confirmFund', { entryId, decision: 'confirm' })))
  expect(codes.sort()).toEqual(['FUND_SHORT', 'ok'])
  expect((await desk(shop.chair)).balance).toBeGreaterThanOrEqual(0)
})

test('an arrival is paid for by one bill; a bill that is declined or taken back lets it wait again', async () => {
  const shop = await shopBed()
  await shop.good({ stock: 5 })
  await book(shop, income(shop, 10_000))
  const takes = (await desk(shop.chair)).arrivals.map(({ takeId }) => takeId)
  expect(takes).toHaveLength(1)
  const { entryId } = await shop.chair.value('ledger/enterFund', bill(shop, 2_000, takes))
  expect(await shop.chair.code('ledger/enterFund', bill(shop, 2_000, takes))).toBe('ARRIVAL_PAID')
  await shop.supervisor.value('ledger/confirmFund', { entryId, decision: 'decline' })
  const paid = await book(shop, bill(shop, 2_000, takes))
  expect((await desk(shop.chair)).arrivals).toEqual([])
  const reversal = await shop.chair.value('ledger/reverseFund', { entryId: paid, reason: '金额写错' })
  expect(await shop.chair.code('ledger/reverseFund', { entryId: paid, reason: '金额写错' })).toBe('FUND_REVERSED_ALREADY')
  await shop.supervisor.value('ledger/confirmFund', { entryId: reversal.entryId, decision: 'confirm' })
  const after = await desk(shop.chair)
  expect([after.balance, after.arrivals.map(({ takeId }) => takeId)]).toEqual([10_000, takes])
})

test('a reversal that is declined takes nothing back and can be proposed again', async () => {
  const shop = await shopBed()
  const entryId = await book(shop, income(shop, 700))
  const first = await shop.chair.value('ledger/reverseFund', { entryId, reason: '金额写错' })
  await shop.supervisor.value('ledger/confirmFund', { entryId: first.entryId, decision: 'decline' })
  expect((await desk(shop.chair)).balance).toBe(700)
  expect(await shop.chair.code('ledger/reverseFund', { entryId, reason: '金额写错' })).toBe('ok')
})

test('words and donors hold no phone number', async () => {
  const shop = await shopBed()
  expect(await shop.chair.code('ledger/enterFund', { ...income(shop, 1), words: '找 13800138000' })).toBe('HOLDS_PERSONAL_DATA')
})

test('a quarter that is over is published once, for everybody, and can be objected to like every notice', async () => {
  const shop = await shopBed()
  await book(shop, income(shop, 50_000))
  await book(shop, bill(shop, 20_000))
  const quarter = quarterOf(shop.bed.clock.now())
  expect(await shop.chair.code('ledger/publishFund', { quarter })).toBe('FUND_QUARTER_NOT_OVER')
  shop.bed.clock.set(addMs(instant(quarterSpan(quarter).until), DAY_MS))
  expect((await desk(shop.chair)).toPublish).toMatchObject({ quarter, figures: { opening: 0, closing: 30_000, entries: 2 } })
  const { noticeId } = await shop.chair.value('ledger/publishFund', { quarter })
  expect(await shop.chair.code('ledger/publishFund', { quarter })).toBe('FUND_QUARTER_PUBLISHED')
  expect((await shop.chair.value('ledger/fund', {})).report?.checkpoint).toBeUndefined()
  const reader = await shop.home.neighbour()
  const page = await reader.value('ledger/fund', {})
  expect(page.report).toMatchObject({ quarter, closing: 30_000, mayObject: true, lines: [{ no: 1, change: 50_000 }, { no: 2, change: -20_000 }] })
  const { objectionId } = await reader.value('disclosure/object', { noticeId, text: '进货单价比镇上贵' })
  await shop.chair.value('disclosure/answerObjection', { objectionId, text: '附上三家比价' })
  expect((await reader.value('ledger/fund', { quarter })).report?.objections).toMatchObject([{ text: '进货单价比镇上贵', answer: { text: '附上三家比价' } }])
})

test('with a quarter goes the checkpoint of the coin ledger as it stood then, whatever is sealed later', async () => {
  const shop = await shopBed()
  await book(shop, income(shop, 900))
  await shop.earn(shop.chair, 5)
  const quarter = quarterOf(shop.bed.clock.now())
  shop.bed.clock.set(addMs(instant(quarterSpan(quarter).until), DAY_MS))
  await shop.jobs()
  const { number, size, code, sealedAt } = await shop.chair.value('ledger/checkpoint', {})
  await shop.chair.value('ledger/publishFund', { quarter })
  await shop.earn(shop.chair, 5)
  shop.bed.clock.pass(DAY_MS)
  await shop.jobs()
  expect((await shop.chair.value('ledger/checkpoint', {})).number).toBe(2)
  expect((await shop.chair.value('ledger/fund', { quarter })).report?.checkpoint).toEqual({ number, size, code, sealedAt })
  expect([number, size]).toEqual([1, 1])
})

test('a quarter without entries is published with what the one before left', async () => {
  const shop = await shopBed()
  await book(shop, income(shop, 900))
  const first = quarterOf(shop.bed.clock.now())
  shop.bed.clock.set(addMs(instant(quarterSpan(first).until), 100 * DAY_MS))
  const second = quarterOf(addMs(instant(quarterSpan(first).until), DAY_MS))
  await shop.chair.value('ledger/publishFund', { quarter: second })
  expect((await shop.keeper.value('ledger/fund', { quarter: second })).report).toMatchObject({ opening: 900, closing: 900, in: [], out: [] })
})

test('an entry waits on the first page of who can confirm it, and of nobody else', async () => {
  const shop = await shopBed()
  await shop.chair.value('ledger/enterFund', income(shop, 1))
  const waits = async (who: Neighbour) => (await who.value('community/home', {})).matters.map(({ kind }) => kind)
  expect([await waits(shop.chair), await waits(shop.supervisor), await waits(shop.keeper)]).toEqual([[], ['fundToConfirm'], []])
})
