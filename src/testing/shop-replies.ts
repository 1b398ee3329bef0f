import type { OutputOf } from '@/contract/actions'
import type { FundDeskEntry, FundLine } from '@/contract/fund'
import type { GoodCard, OrderCard, OrderToHandOver, ShopDeskGood } from '@/contract/shop'
import { GOOD_PICTURES } from '@/domain/ledger/shop/good-picture'
import type { Day } from '@/domain/shared/instant'
import { instant } from '@/domain/shared/instant'
import type { Quarter } from '@/domain/shared/quarter'
import { NOW_MS } from './test-platform'

const NOW = instant(NOW_MS)
const LAST_DAY = '2026-04-23' as Day

export const sampleGood = (change: Partial<GoodCard> = {}): GoodCard => ({
  goodId: 'g1', name: '洗衣液2kg', kind: 'goods', unit: '瓶', picture: 'wash', monthlyLimit: 2, price: { version: 3, coins: 35 }, left: 12, taken: 0, ...change
})

/** What a household sees: one good of each kind of answer. */
export const sampleShop = (): OutputOf<'ledger/listGoods'> => ({
  balance: 86,
  goods: [
    sampleGood(),
    sampleGood({ goodId: 'g2', name: '大米5kg', unit: '袋', picture: 'rice', price: { version: 1, coins: 90 }, cannot: 'INSUFFICIENT_POINTS' }),
    sampleGood({ goodId: 'g3', name: '理发', kind: 'service', unit: '次', picture: 'cut', price: { version: 1, coins: 20 }, left: 4, coming: { coins: 22, from: '2026-04-19' as Day } }),
    sampleGood({ goodId: 'g4', name: '抽纸', unit: '提', picture: 'paper', price: { version: 2, coins: 25 }, left: 0, cannot: 'OUT_OF_STOCK' })
  ]
})

/** As many goods as a well-kept shop has, each with another drawing. */
export const sampleFullShop = (count: number): OutputOf<'ledger/listGoods'> => ({
  balance: 860,
  goods: Array.from({ length: count }, (_good, index) => sampleGood({
    goodId: `g${index + 1}`, name: `货架上的第${index + 1}样东西`, picture: GOOD_PICTURES[index % GOOD_PICTURES.length] ?? 'box', ...(index % 4 === 0 ? { coming: { coins: 40, from: '2026-04-19' as Day } } : {})
  }))
})

export const sampleOrder = (change: Partial<OrderCard> = {}): OrderCard => ({
  orderId: 'o1', goodName: '洗衣液2kg', unit: '瓶', quantity: 1, coins: 35, reservedAt: NOW, lastDay: LAST_DAY, state: 'reserved', ...change
})

/** A full page: one waits, the others are over. */
export const sampleOrders = (): OutputOf<'ledger/myOrders'> => ({
  items: Array.from({ length: 20 }, (_order, index) => sampleOrder({ orderId: `o${index + 1}`, state: index === 0 ? 'reserved' : index % 3 === 0 ? 'expired' : 'done' })),
  nextCursor: 'n'
})

export const sampleToHandOver = (change: Partial<OrderToHandOver> = {}): OrderToHandOver => ({ ...sampleOrder(), householdNo: '3组12号', orderedBy: '程**', ...change })

export const sampleDeskGood = (change: Partial<ShopDeskGood> = {}): ShopDeskGood => ({
  goodId: 'g1', name: '洗衣液2kg', kind: 'goods', unit: '瓶', picture: 'wash', monthlyLimit: 2, onSale: true, price: { version: 3, coins: 35 }, stock: 12, waiting: 3, version: 7, edition: 1, ...change
})

/** A good whose new price and whose count both wait for this person. */
export const sampleDecidable = (): ShopDeskGood => sampleDeskGood({
  proposal: { no: 4, coins: 38, by: '汪美兰', at: NOW, mayDecide: true },
  count: { takeId: 't1', counted: 14, expected: 15, reason: 'damaged', by: '吴小店', at: NOW, mayDecide: true }
})

export const sampleShopDesk = (goods: readonly ShopDeskGood[] = [sampleDeskGood(), sampleDeskGood({ goodId: 'g2', name: '大米5kg', unit: '袋', picture: 'rice', onSale: false })]): OutputOf<'ledger/shopDesk'> => ({ goods, noticeDays: 3 })

export const sampleCounterHousehold = (): OutputOf<'ledger/householdAtCounter'> => ({ householdId: 'c1:h9', householdNo: '3组9号', people: [{ personId: 'c1:p9', name: '方秀英' }, { personId: 'c1:p10', name: '方国平' }] })

export const sampleReservation = (): OutputOf<'ledger/reserve'> => ({ orderId: 'o1', code: 'K7MD-2XPF', coins: 70, balance: 16, lastDay: LAST_DAY })

const line = (no: number): FundLine => ({
  no, matter: no % 2 === 1 ? { direction: 'in', source: 'donation', donor: '云溪茶厂' } : { direction: 'out', use: 'goods', takes: [] }, change: no % 2 === 1 ? 200_000 : -128_050, balance: 1_000_000 + no * 1000, on: '2026-02-10' as Day, words: '镇上供销社'
})

/** A quarter that was published with many lines. */
export const sampleFund = (): OutputOf<'ledger/fund'> => ({
  communityName: '云溪村',
  quarters: ['2026Q1' as Quarter, '2025Q4' as Quarter],
  report: {
    noticeId: 'f1', quarter: '2026Q1' as Quarter, opening: 150_000, in: [{ kind: 'collectiveIncome', cents: 500_000 }, { kind: 'donation', cents: 200_000 }], out: [{ kind: 'goods', cents: 328_050 }, { kind: 'services', cents: 40_000 }], closing: 481_950, entries: 24,
    coins: { issued: 2860, redeemed: 1940, stock: 1210 }, publishedAt: NOW, objectionsEndAt: instant(NOW_MS + 5 * 86_400_000), lines: Array.from({ length: 24 }, (_line, index) => line(index + 1)),
    objections: [{ objectionId: 'b1', filedAt: NOW, by: '方**', answerDueAt: instant(NOW_MS + 5 * 86_400_000) }], mayObject: true
  }
})

const entry = (no: number, change: Partial<FundDeskEntry> = {}): FundDeskEntry => ({
  entryId: `e${no}`, matter: { direction: 'out', use: 'goods', takes: ['t1'] }, cents: 128_050, on: '2026-04-10' as Day, words: '镇上供销社', by: '吴会计', at: NOW, receipts: [], booked: { no, balance: 481_950, at: NOW, by: '汪监督' }, mayDecide: false, ...change
})

/** A book with something to confirm, a full page behind it, and a quarter to publish. */
export function sampleFundDesk(): OutputOf<'ledger/fundDesk'> {
  const { booked: _waits, ...waiting } = entry(21, { mayDecide: true })
  return {
    balance: 481_950, waiting: [waiting], booked: Array.from({ length: 20 }, (_entry, index) => entry(20 - index)), arrivals: [{ takeId: 't2', goodName: '大米5kg', pieces: 20, at: NOW }],
    toPublish: { quarter: '2026Q1' as Quarter, figures: { opening: 150_000, in: [{ kind: 'donation', cents: 700_000 }], out: [{ kind: 'goods', cents: 368_050 }], closing: 481_950, entries: 24 }, dueAt: instant(NOW_MS + 4 * 86_400_000) },
    mayEnter: true
  }
}
