import type { HandOverReceipt } from '@/contract/shop'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { payerOf } from '@/domain/ledger/shop/order'
import { parsePickupCode, printedPickupCode } from '@/domain/ledger/shop/pickup-code'
import { cancelOrder as cancel, handOver as give, reasonCannotHandOver, reasonCannotResolve } from '@/domain/ledger/shop/resolve-order'
import type { Instant } from '@/domain/shared/instant'
import { assert, err, ok } from '@/domain/shared/result'
import { accountOf } from '@server/application/ledger/balances'
import { nameFor } from '@server/application/community/names'
import { memberOf, type CommandContext, type QueryContext } from '@server/pipeline/context'
import type { CommandHandler, QueryHandler } from '@server/pipeline/handlers'
import { refuseAndKeep } from '@server/pipeline/remember'
import { GOODS, ORDERS, ordersByCode, type GoodDocument, type OrderDocument, type RefusedOrderDocument, type ShopAccountDocument } from './documents'
import { codeAgain, codeDigest, newPickupCode, requestDigest } from './pickup-codes'
import { orderCard } from './read-orders'
import { settleOverdue } from './settle-overdue'
import { writeMove } from './write-moves'

/**
 * 核销: the keeper scans or types the code that somebody brings, on a phone or on paper; whoever brings it gets the goods. A code is
 * one of 7.8e10 and good for a week, and only a keeper may try, under his own name.
 */
export const handOver: CommandHandler<'ledger/handOver'> = {
  permission: PERMISSION_RULES.shopKeeper,
  repeatable: 'the order keeps which request handed it over, so the same one gets the same receipt and another is told that it is done',
  async run(context, { code }) {
    const { tx, now } = context
    const found = await orderOfCode(context, code)
    if (found === undefined) return err({ code: 'PICKUP_CODE_WRONG' })
    const order = await tx.get<OrderDocument>(ORDERS, found._id)
    // A new code may have been made between finding and reading.
    if (order?.pickup.digest !== found.pickup.digest) return err({ code: 'PICKUP_CODE_WRONG' })
    const request = requestDigest(context)
    if (order.state.kind === 'done' && order.handOverRequest === request) return ok(receiptOf(order, order.state.at))
    const reason = reasonCannotHandOver(order, memberOf(context).member, now)
    if (reason !== undefined) return err(reason)
    const account = await purseOf(context, order)
    const given = give(order, account, { by: memberOf(context).memberId, at: now, commitment: order.commitment })
    if (!given.ok) return given
    await writeMove(context, given.value.account, account.shopMonth, given.value.transfer)
    await tx.put<OrderDocument>(ORDERS, { ...order, state: given.value.order.state, handOverRequest: request })
    return ok(receiptOf(order, now))
  }
}

/** The same before anything happens: what the keeper takes off the shelf, and that it is his to give. */
export const lookUpCode: QueryHandler<'ledger/lookUpCode'> = {
  permission: PERMISSION_RULES.shopKeeper,
  async run(context, { code }) {
    const order = await orderOfCode(context, code)
    if (order === undefined) return err({ code: 'PICKUP_CODE_WRONG' })
    const reason = reasonCannotHandOver(order, memberOf(context).member, context.now)
    if (reason !== undefined) return err(reason)
    const orderedBy = await nameFor(context.reader, order.orderedBy, context.caller.member)
    return ok({ ...orderCard(order, context.now), householdNo: order.householdNo, orderedBy })
  }
}

async function orderOfCode(context: QueryContext, typed: string): Promise<OrderDocument | undefined> {
  const code = parsePickupCode(typed)
  if (code === undefined) return undefined
  const { items } = await context.reader.list<OrderDocument>(ordersByCode, [context.communityId, codeDigest(context, code)], { limit: 1 })
  return items[0]
}

async function purseOf({ tx }: CommandContext, order: OrderDocument): Promise<ShopAccountDocument> {
  const account = await accountOf(tx, payerOf(order))
  assert(account !== undefined, 'who ordered has an account')
  return account
}

const receiptOf = ({ _id, goodName, unit, quantity, householdNo }: OrderDocument, doneAt: Instant): HandOverReceipt => ({ orderId: _id, goodName, unit, quantity, householdNo, doneAt })

/** An order of the caller's household, or as if there were none. */
async function ownOrder(context: CommandContext, orderId: string): Promise<OrderDocument | undefined> {
  const order = await context.tx.get<OrderDocument | RefusedOrderDocument>(ORDERS, orderId)
  return order !== undefined && !('refused' in order) && order.householdId === memberOf(context).member.householdId ? order : undefined
}

/** 取消, by anybody of the household, until the goods are picked up. Coins return to the lots they came from. */
export const cancelOrder: CommandHandler<'ledger/cancelOrder'> = {
  permission: PERMISSION_RULES.resident,
  async run(context, { orderId }) {
    const { tx, now } = context
    const order = await ownOrder(context, orderId)
    if (order === undefined) return err({ code: 'NOT_FOUND' })
    const reason = reasonCannotResolve(order, now)
    if (reason !== undefined) return (await settleOverdue(context, orderId, now)) ? refuseAndKeep(reason) : err(reason)
    const account = await purseOf(context, order)
    const good = await tx.get<GoodDocument>(GOODS, order.goodId)
    assert(good !== undefined, 'an order has its good')
    const back = cancel({ order, account, good, shopMonth: account.shopMonth }, { by: memberOf(context).memberId, at: now, commitment: order.commitment })
    if (!back.ok) return back
    await writeMove(context, back.value.account, back.value.shopMonth, back.value.transfer)
    await tx.put<GoodDocument>(GOODS, { ...good, ...back.value.good })
    await tx.put<OrderDocument>(ORDERS, { ...order, state: back.value.order.state })
    return ok({ state: 'cancelled' as const, balance: back.value.account.available })
  }
}

export const renewPickupCode: CommandHandler<'ledger/renewPickupCode'> = {
  permission: PERMISSION_RULES.resident,
  repeatable: 'the same request gets the same code; the answer holds it in clear and must not be kept',
  async run(context, { orderId }) {
    const order = await ownOrder(context, orderId)
    if (order === undefined) return err({ code: 'NOT_FOUND' })
    const reason = reasonCannotResolve(order, context.now)
    if (reason !== undefined) return err(reason)
    const again = codeAgain(context, order.pickup)
    if (again !== undefined) return ok({ code: printedPickupCode(again) })
    const { code, pickup } = newPickupCode(context)
    await context.tx.put<OrderDocument>(ORDERS, { ...order, pickup })
    return ok({ code: printedPickupCode(code) })
  }
}
