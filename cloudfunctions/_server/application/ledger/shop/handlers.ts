import type { shopActions } from '@/contract/shop'
import type { ContextHandlers } from '@server/pipeline/handlers'
import { addGood, changeGood, confirmPrice, proposePrice, setOnSale } from './change-goods'
import { myOrders, ordersToHandOver, readOrder } from './read-orders'
import { listGoods } from './read-shop'
import { reserveGood } from './reserve'
import { householdAtCounter, listGoodsFor, reserveFor } from './reserve-for'
import { cancelOrder, handOver, lookUpCode, renewPickupCode } from './resolve'
import { shopDesk } from './shop-desk'
import { confirmStock, takeStock } from './take-stock'

/** 积分超市: from coins to goods. */
export const shopHandlers: Pick<ContextHandlers<'ledger'>, keyof typeof shopActions> = {
  'ledger/listGoods': listGoods,
  'ledger/reserve': reserveGood,
  'ledger/myOrders': myOrders,
  'ledger/readOrder': readOrder,
  'ledger/cancelOrder': cancelOrder,
  'ledger/renewPickupCode': renewPickupCode,
  'ledger/ordersToHandOver': ordersToHandOver,
  'ledger/handOver': handOver,
  'ledger/lookUpCode': lookUpCode,
  'ledger/householdAtCounter': householdAtCounter,
  'ledger/listGoodsFor': listGoodsFor,
  'ledger/reserveFor': reserveFor,
  'ledger/shopDesk': shopDesk,
  'ledger/addGood': addGood,
  'ledger/changeGood': changeGood,
  'ledger/setOnSale': setOnSale,
  'ledger/proposePrice': proposePrice,
  'ledger/confirmPrice': confirmPrice,
  'ledger/takeStock': takeStock,
  'ledger/confirmStock': confirmStock
}
