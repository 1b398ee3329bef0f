import {
  sampleCounterHousehold, sampleDecidable, sampleFullShop, sampleFund, sampleFundDesk, sampleOrder, sampleOrders, sampleReservation, sampleShop, sampleShopDesk, sampleToHandOver
} from '@/testing/shop-replies'
import { sampleMembership, sampleSession } from '@/testing/test-platform'
import { fundDeskText, fundText } from '@/text/fund'
import { orderText, shopText, slipText } from '@/text/shop'
import { counterText, goodEditText, goodText, handOverText, shopDeskText } from '@/text/shop-desk'
import { replyCloud, type ReplyCloud } from './reply-cloud'

const KEEPER = sampleMembership({ roles: ['resident', 'householdRep', 'shopKeeper', 'committeeMember'] })
/** Somebody of the committee who also keeps the shop, so that every page opens; the phone knows the code of one order. */
export const KEPT_KEEPER = {
  session: { version: 1, value: sampleSession(KEEPER) },
  [`pickup codes ${KEEPER.personId}`]: { version: 1, value: [{ orderId: 'o1', code: 'K7MD-2XPF' }] }
}

/** Every call of the pages of the shop and its fund. */
export const shopCloud = (): ReplyCloud =>
  replyCloud({
    'ledger/listGoods': sampleShop(),
    'ledger/reserve': sampleReservation(),
    'ledger/myOrders': sampleOrders(),
    'ledger/readOrder': sampleOrder(),
    'ledger/cancelOrder': { state: 'cancelled', balance: 86 },
    'ledger/renewPickupCode': { code: 'QW34-RT56' },
    'ledger/ordersToHandOver': { items: [sampleToHandOver(), sampleToHandOver({ orderId: 'o2', needsAnother: true })] },
    'ledger/lookUpCode': sampleToHandOver(),
    'ledger/handOver': { orderId: 'o1', goodName: '洗衣液2kg', unit: '瓶', quantity: 1, householdNo: '3组12号', doneAt: sampleOrder().reservedAt },
    'ledger/householdAtCounter': sampleCounterHousehold(),
    'ledger/listGoodsFor': sampleShop(),
    'ledger/reserveFor': { ...sampleReservation(), goodName: '洗衣液2kg', unit: '瓶', quantity: 1, householdNo: '3组9号' },
    'ledger/shopDesk': sampleShopDesk([sampleDecidable(), ...sampleShopDesk().goods.slice(1)]),
    'ledger/addGood': { goodId: 'g9' },
    'ledger/changeGood': { edition: 2 },
    'ledger/proposePrice': { no: 5 },
    'ledger/confirmPrice': {},
    'ledger/takeStock': { takeId: 't9', difference: 0 },
    'ledger/confirmStock': { stock: 11 },
    'ledger/setOnSale': ({ onSale }) => ({ onSale }),
    'ledger/fund': sampleFund(),
    'ledger/fundDesk': sampleFundDesk(),
    'ledger/enterFund': { entryId: 'e9' },
    'ledger/confirmFund': { balance: 353_900 },
    'ledger/reverseFund': { entryId: 'e9' },
    'ledger/publishFund': { noticeId: 'f2' },
    'disclosure/object': { objectionId: 'b2', answerDueAt: sampleOrder().reservedAt }
  })

export const SHOP = 'packages/coins/shop/index'
export const ORDER = 'packages/coins/order/index?orderId=o1'
/** Ordered on another phone of the household. */
export const FOREIGN_ORDER = 'packages/coins/order/index?orderId=o2'
export const FUND = 'packages/coins/fund/index'
export const DESK = 'packages/coin-office/shop-desk/index'
export const HAND_OVER = 'packages/coin-office/hand-over/index'
export const COUNTER = 'packages/coin-office/counter/index'
export const GOOD = 'packages/coin-office/good/index?goodId=g1'
export const GOOD_EDIT = 'packages/coin-office/good-edit/index'
export const FUND_DESK = 'packages/coin-office/fund-desk/index'

export interface ShopPageAt {
  readonly name: string
  readonly url: string
  /** A sentence without which the page would be wrong. */
  readonly says: string
  /** Cloud calls of its first showing. */
  readonly calls: number
  readonly prepare?: (cloud: ReplyCloud) => void
}
export const SHOP_PAGES: readonly ShopPageAt[] = [
  { name: '绿币超市', url: SHOP, says: '还差 4 币', calls: 1 },
  { name: '满满的货架', url: SHOP, says: '货架上的第1样东西', calls: 1, prepare: cloud => cloud.answer('ledger/listGoods', sampleFullShop(30)) },
  { name: '货架还空着', url: SHOP, says: shopText.emptyText, calls: 1, prepare: cloud => cloud.answer('ledger/listGoods', { balance: 86, goods: [] }) },
  { name: '我的兑换', url: 'packages/coins/orders/index', says: `等您来取，${orderText.until(sampleOrder().lastDay)}`, calls: 1 },
  { name: '还没换过', url: 'packages/coins/orders/index', says: orderText.emptyTitle, calls: 1, prepare: cloud => cloud.answer('ledger/myOrders', { items: [] }) },
  { name: '取货码', url: ORDER, says: orderText.show, calls: 1 },
  { name: '别的手机换的', url: FOREIGN_ORDER, says: orderText.noCodeTitle, calls: 1 },
  { name: '取过的一份', url: ORDER, says: orderText.states.done, calls: 1, prepare: cloud => cloud.answer('ledger/readOrder', sampleOrder({ state: 'done' })) },
  { name: '取货条', url: 'packages/coins/slip/index?orderId=o1', says: slipText.noPrinter, calls: 1 },
  { name: '绿币的钱', url: FUND, says: '1500 元 + 7000 元 − 3680.50 元 = 4819.50 元', calls: 1 },
  { name: '还没公开过', url: FUND, says: fundText.noneText, calls: 1, prepare: cloud => cloud.answer('ledger/fund', { communityName: '云溪村', quarters: [] }) },
  { name: '店务', url: DESK, says: shopDeskText.another, calls: 2 },
  {
    name: '店务，满的', url: DESK, says: '第15样东西', calls: 2,
    prepare: cloud => {
      cloud.answer('ledger/shopDesk', sampleShopDesk(sampleFullShop(30).goods.map(({ goodId, name, picture }) => ({ ...sampleDecidable(), goodId, name, picture }))))
      cloud.answer('ledger/ordersToHandOver', { items: Array.from({ length: 20 }, (_order, index) => sampleToHandOver({ orderId: `o${index}` })), nextCursor: 'n' })
    }
  },
  { name: '扫码交货', url: HAND_OVER, says: handOverText.lead, calls: 0 },
  { name: '代换', url: COUNTER, says: counterText.lead, calls: 0 },
  { name: '一样东西', url: GOOD, says: goodText.proposal(38), calls: 1 },
  { name: '加一样东西', url: GOOD_EDIT, says: goodEditText.addNote, calls: 0 },
  { name: '改这样东西', url: `${GOOD_EDIT}?goodId=g1`, says: goodEditText.unitFixed, calls: 1 },
  { name: '资金台账', url: FUND_DESK, says: fundDeskText.confirm, calls: 1 }
]
