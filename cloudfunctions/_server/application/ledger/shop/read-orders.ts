import type { OrderCard } from '@/contract/shop'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { isOverdue, stateNow } from '@/domain/ledger/shop/order'
import { needsAnotherKeeper } from '@/domain/ledger/shop/resolve-order'
import { addMs, dayOf, type Instant } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { nameFor } from '@server/application/community/names'
import { memberOf } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { ORDERS, ordersByHousehold, ordersByState, type OrderDocument, type RefusedOrderDocument } from './documents'

const PAGE = 20
const pageFrom = (cursor: string | undefined) => ({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })

/** The orders of the caller's household, newest first. Codes are not among them: they are not known here. */
export const myOrders: QueryHandler<'ledger/myOrders'> = {
  permission: PERMISSION_RULES.resident,
  async run(context, { cursor }) {
    const { reader, communityId, now } = context
    const page = await reader.list<OrderDocument>(ordersByHousehold, [communityId, memberOf(context).member.householdId], pageFrom(cursor))
    return ok({ items: page.items.map((order) => orderCard(order, now)), ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
}

/** One of them, for the page that shows its code. */
export const readOrder: QueryHandler<'ledger/readOrder'> = {
  permission: PERMISSION_RULES.resident,
  async run(context, { orderId }) {
    const order = await context.reader.get<OrderDocument | RefusedOrderDocument>(ORDERS, orderId)
    if (order === undefined || 'refused' in order || order.householdId !== memberOf(context).member.householdId) return err({ code: 'NOT_FOUND' })
    return ok(orderCard(order, context.now))
  }
}

/** What the keeper has to set aside: everything that waits, whose days end first stand first. */
export const ordersToHandOver: QueryHandler<'ledger/ordersToHandOver'> = {
  permission: PERMISSION_RULES.shopKeeper,
  async run(context, { cursor }) {
    const { reader, communityId, now, caller } = context
    const { member } = memberOf(context)
    const page = await reader.list<OrderDocument>(ordersByState, [communityId, 'reserved'], pageFrom(cursor))
    const waiting = page.items.filter((order) => !isOverdue(order, now))
    const names = await Promise.all(waiting.map(({ orderedBy }) => nameFor(reader, orderedBy, caller.member)))
    const items = waiting.map((order, index) => ({ ...orderCard(order, now), householdNo: order.householdNo, orderedBy: names[index] ?? '', ...(needsAnotherKeeper(order, member) ? { needsAnother: true as const } : {}) }))
    return ok({ items, ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
}

/** An order as everybody sees it who may see it at all. */
export function orderCard(order: OrderDocument, now: Instant): OrderCard {
  const { _id: orderId, goodName, unit, quantity, coins, reservedAt, expiresAt } = order
  return { orderId, goodName, unit, quantity, coins, reservedAt, lastDay: dayOf(addMs(expiresAt, -1)), state: stateNow(order, now) }
}
