import { isOverdue, payerOf } from '@/domain/ledger/shop/order'
import { expireOrder } from '@/domain/ledger/shop/resolve-order'
import type { Instant } from '@/domain/shared/instant'
import { assert } from '@/domain/shared/result'
import { accountOf } from '@server/application/ledger/balances'
import type { CommandContext } from '@server/pipeline/context'
import type { ReadModel } from '@server/ports/document-store'
import { GOODS, ORDERS, ordersOfGood, ordersOfHousehold, type GoodDocument, type OrderDocument, type ShopAccountDocument } from './documents'
import { writeMove, type MoveTools } from './write-moves'

/** Orders that one command settles beside its own work; each costs seven operations of its transaction. */
const SETTLED_AT_ONCE = 5

/** Gives back the coins and the goods of an order whose days are over; false where there is nothing to settle any more. */
export async function settleOverdue(tools: MoveTools, orderId: string, now: Instant): Promise<boolean> {
  const { tx } = tools
  const order = await tx.get<OrderDocument>(ORDERS, orderId)
  if (order === undefined || !isOverdue(order, now)) return false
  const [account, good] = [await accountOf(tx, payerOf(order)), await tx.get<GoodDocument>(GOODS, order.goodId)]
  assert(account !== undefined && good !== undefined, 'an order has its account and its good')
  const back = expireOrder({ order, account, good, shopMonth: (account as ShopAccountDocument).shopMonth }, { at: now, commitment: order.commitment })
  assert(back !== undefined, 'an overdue order expires')
  await writeMove(tools, back.account, back.shopMonth, back.transfer)
  await tx.put<GoodDocument>(GOODS, { ...good, ...back.good })
  await tx.put<OrderDocument>(ORDERS, { ...order, state: back.order.state })
  return true
}

/**
 * Settles what stands in the way of an order: goods that nobody picked up, or coins and a month's share of the household that are set
 * aside for such goods. So a timer that never fires does no harm.
 */
export async function settleInTheWay(context: CommandContext, refusal: string, goodId: string, householdId: string): Promise<boolean> {
  if (refusal === 'OUT_OF_STOCK') return settleFrom(context, ordersOfGood, goodId)
  if (refusal === 'INSUFFICIENT_POINTS' || refusal === 'MONTHLY_LIMIT') return settleFrom(context, ordersOfHousehold, householdId)
  return false
}

async function settleFrom(context: CommandContext, model: ReadModel, whose: string): Promise<boolean> {
  const { reader, communityId, now } = context
  const { items } = await reader.list<OrderDocument>(model, [communityId, whose, 'reserved'], { limit: SETTLED_AT_ONCE })
  let settled = false
  for (const order of items) if (isOverdue(order, now)) settled = (await settleOverdue(context, order._id, now)) || settled
  return settled
}
