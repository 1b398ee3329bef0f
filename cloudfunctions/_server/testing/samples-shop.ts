import type { ActionName, InputOf } from '@/contract/actions'
import type { shopActions } from '@/contract/shop'

/** For every action of the shop an input with every field there is; see `SAMPLE_INPUTS`. */
export const shopSamples = (cursor: string): { readonly [N in keyof typeof shopActions]: InputOf<N> } => ({
  'ledger/listGoods': {},
  'ledger/reserve': { goodId: 'none', priceVersion: 1, quantity: 1 },
  'ledger/myOrders': { cursor },
  'ledger/readOrder': { orderId: 'none' },
  'ledger/cancelOrder': { orderId: 'none' },
  'ledger/renewPickupCode': { orderId: 'none' },
  'ledger/ordersToHandOver': { cursor },
  'ledger/handOver': { code: 'K7MD-2XPF' },
  'ledger/lookUpCode': { code: 'K7MD-2XPF' },
  'ledger/householdAtCounter': { no: '3组12号' },
  'ledger/listGoodsFor': { householdId: 'none', personId: 'none.1' },
  'ledger/reserveFor': { householdId: 'none', personId: 'none.1', goodId: 'none', priceVersion: 1, quantity: 1 },
  'ledger/shopDesk': {},
  'ledger/addGood': { name: '现金', kind: 'goods', unit: '块', coins: 5, picture: 'soap', monthlyLimit: 2 },
  'ledger/changeGood': { goodId: 'none', edition: 0, name: '香皂', unit: '块', picture: 'soap', monthlyLimit: 2 },
  'ledger/setOnSale': { goodId: 'none', onSale: false },
  'ledger/proposePrice': { goodId: 'none', coins: 6 },
  'ledger/confirmPrice': { goodId: 'none', no: 1, decision: 'confirm' },
  'ledger/takeStock': { goodId: 'none', seenVersion: 1, counted: 5, reason: 'delivery', words: '供销社送来' },
  'ledger/confirmStock': { takeId: 'none', decision: 'confirm' }
})

export const SHOP_OPTIONAL: Readonly<Partial<Record<ActionName, readonly string[]>>> = {
  'ledger/myOrders': ['cursor'],
  'ledger/ordersToHandOver': ['cursor'],
  'ledger/addGood': ['monthlyLimit', 'picture'],
  'ledger/changeGood': ['monthlyLimit'],
  'ledger/takeStock': ['reason', 'words']
}
