import type { shopActions } from '@/contract/shop'
import type { ContextHandlers } from '@server/pipeline/handlers'
import { addGood, confirmPrice, proposePrice, setOnSale } from './change-goods'
import { myOrders, ordersToHandOver } from './read-orders'
import { listGoods } from './read-shop'
import { reserveGood } from './reserve'
import { cancelOrder, handOver, renewPickupCode } from './resolve'
import { shopDesk } from './shop-desk'
import { confirmStock, takeStock } from './take-stock'

/** 积分超市: from coins to goods. */
export const shopHandlers: Pick<ContextHandlers<'ledger'>, keyof typeof shopActions> = {
  'ledger/listGoods': listGoods,
  'ledger/reserve': reserveGood,
  'ledger/myOrders': myOrders,
  'ledger/cancelOrder': cancelOrder,
  'ledger/renewPickupCode': renewPickupCode,
  'ledger/ordersToHandOver': ordersToHandOver,
  'ledger/handOver': handOver,
  'ledger/shopDesk': shopDesk,
  'ledger/addGood': addGood,
  'ledger/setOnSale': setOnSale,
  'ledger/proposePrice': proposePrice,
  'ledger/confirmPrice': confirmPrice,
  'ledger/takeStock': takeStock,
  'ledger/confirmStock': confirmStock
}
