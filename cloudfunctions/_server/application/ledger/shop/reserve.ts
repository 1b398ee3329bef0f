import type { ParsedInputOf, RefusalOf } from '@/contract/actions'
import type { Reservation } from '@/contract/shop'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { printedPickupCode, type PickupCode } from '@/domain/ledger/shop/pickup-code'
import { reserve, type Reserved } from '@/domain/ledger/shop/reserve'
import { asId, type OrderId } from '@/domain/shared/ids'
import { addMs, dayOf } from '@/domain/shared/instant'
import { assert, err, ok, type Result } from '@/domain/shared/result'
import { accountOf } from '@server/application/ledger/balances'
import { memberOf, type CommandContext, type QueryContext } from '@server/pipeline/context'
import type { KeyedCommandHandler } from '@server/pipeline/handlers'
import { buyerOf, purseOrEmpty, type Buyer } from './buyer'
import { GOODS, ORDERS, type GoodDocument, type OrderAsked, type OrderDocument, type RefusedOrderDocument, type ShopAccountDocument } from './documents'
import { codeAgain, newPickupCode, requestDigest } from './pickup-codes'
import { settleInTheWay } from './settle-overdue'
import { writeMove } from './write-moves'

type CannotReserve = RefusalOf<'ledger/reserve'>
type Wanted = Pick<ParsedInputOf<'ledger/reserve'>, 'goodId' | 'priceVersion' | 'quantity'>

const ID_CHARACTERS = 22
const orderIdOf = (context: QueryContext): OrderId => asId<OrderId>(`${context.communityId}:o:${requestDigest(context).slice(0, ID_CHARACTERS)}`)

/**
 * 预订. One transaction: the coins are set aside, the goods taken off what others can order, the order and its code made. What it costs
 * is read here; the input names the price that was seen.
 */
export const reserveGood: KeyedCommandHandler<'ledger/reserve'> = {
  permission: PERMISSION_RULES.resident,
  async run(context, input) {
    const placed = await placeOrder(context, input, await buyerOf(context, memberOf(context).member))
    return placed.ok ? ok(answerOf(placed.value.order, placed.value.code)) : placed
  },
  keepRefusal: (context, asked, refused) => keepRefusal(context, asked, refused),
  async recall(context, input) {
    const earlier = await earlierOrder(context, input)
    if (earlier === undefined || !earlier.ok) return earlier
    return ok(answerOf(earlier.value, codeAgain(context, earlier.value.pickup)))
  }
}

/** Under the id that the order would have had. */
export async function keepRefusal({ tx, communityId, ...context }: CommandContext, asked: OrderAsked, refused: CannotReserve): Promise<void> {
  await tx.insert<RefusedOrderDocument>(ORDERS, { _id: orderIdOf({ ...context, communityId }), communityId, schemaVersion: 1, refused: { ...refused }, asked })
}

/** What became of the same request before: the order, or its refusal. */
export async function earlierOrder(context: QueryContext, input: OrderAsked): Promise<Result<OrderDocument, CannotReserve | { readonly code: 'REQUEST_ID_REUSED' }> | undefined> {
  const earlier = await context.reader.get<OrderDocument | RefusedOrderDocument>(ORDERS, orderIdOf(context))
  if (earlier === undefined) return undefined
  if (!isSame('refused' in earlier ? earlier.asked : askedOf(earlier), input)) return err({ code: 'REQUEST_ID_REUSED' })
  return 'refused' in earlier ? err(earlier.refused as unknown as CannotReserve) : ok(earlier)
}

const askedOf = ({ goodId, price, quantity, helpedBy, orderedBy }: OrderDocument): OrderAsked => ({
  goodId, priceVersion: price.version, quantity, ...(helpedBy === undefined ? {} : { personId: orderedBy })
})

const isSame = (one: OrderAsked, other: OrderAsked): boolean =>
  one.goodId === other.goodId && one.priceVersion === other.priceVersion && one.quantity === other.quantity && one.personId === other.personId

export interface PlacedOrder {
  readonly order: OrderDocument
  readonly code: PickupCode
}

/** Orders for a buyer; what stands in the way and is overdue is settled first. */
export async function placeOrder(context: CommandContext, wanted: Wanted, buyer: Buyer): Promise<Result<PlacedOrder, CannotReserve>> {
  let decided = await decide(context, wanted, buyer)
  if (!decided.ok && (await settleInTheWay(context, decided.error.code, wanted.goodId, buyer.householdId))) decided = await decide(context, wanted, buyer)
  return decided.ok ? ok(await write(context, decided.value, buyer)) : decided
}

interface Decided extends Reserved {
  readonly document: GoodDocument
  readonly salt: string
}

async function decide(context: CommandContext, { goodId, priceVersion, quantity }: Wanted, buyer: Buyer): Promise<Result<Decided, CannotReserve>> {
  const { tx, communityId, now, digest, chance } = context
  const { householdId, personId, isAdult, payer, expiry } = buyer
  const good = await tx.get<GoodDocument>(GOODS, goodId)
  if (good === undefined) return err({ code: 'NOT_FOUND' })
  const stored: ShopAccountDocument | undefined = await accountOf(tx, payer)
  const salt = chance.secret(16)
  const reserved = reserve({
    id: orderIdOf(context), good, account: purseOrEmpty(stored, communityId, payer), shopMonth: stored?.shopMonth, expiry, priceVersion, quantity,
    householdId, personId, isAdult, by: memberOf(context).memberId, at: now,
    commitment: digest.sha256(`${salt}\n${orderIdOf(context)}\n${goodId}\n${quantity}\n${personId}`)
  })
  return reserved.ok ? ok({ ...reserved.value, document: good, salt }) : reserved
}

async function write(context: CommandContext, { order, hold, good, account, shopMonth, document, salt }: Decided, { householdNo, payer, helpedBy }: Buyer): Promise<PlacedOrder> {
  const { tx } = context
  const { code, pickup } = newPickupCode(context)
  const stored: OrderDocument = {
    ...order, _id: order.id, schemaVersion: 1, payer, ...(helpedBy === undefined ? {} : { helpedBy }),
    householdNo, pickup, salt, commitment: hold.commitment, balanceAfter: account.available
  }
  await tx.insert<OrderDocument>(ORDERS, stored)
  await writeMove(context, account, shopMonth, hold)
  await tx.put<GoodDocument>(GOODS, { ...document, ...good })
  return { order: stored, code }
}

/** What was ordered, with its code where this very request may see it. */
export function answerOf({ _id, coins, balanceAfter, expiresAt }: OrderDocument, code: PickupCode | undefined): Reservation {
  assert(coins > 0, 'nothing is given for nothing')
  return { orderId: _id, ...(code === undefined ? {} : { code: printedPickupCode(code) }), coins, balance: balanceAfter, lastDay: dayOf(addMs(expiresAt, -1)) }
}
