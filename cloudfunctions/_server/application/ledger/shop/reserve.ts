import type { Reservation } from '@/contract/shop'
import type { ParsedInputOf, RefusalOf } from '@/contract/actions'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { isAdultOn } from '@/domain/community/person'
import { emptyAccount } from '@/domain/ledger/account'
import { STANDARD_EXPIRY } from '@/domain/ledger/lots'
import { printedPickupCode, type PickupCode } from '@/domain/ledger/shop/pickup-code'
import { reserve, type Reserved } from '@/domain/ledger/shop/reserve'
import { asId, type CommunityId, type OrderId } from '@/domain/shared/ids'
import { addMs, dayOf } from '@/domain/shared/instant'
import { assert, err, ok, type Result } from '@/domain/shared/result'
import { HOUSEHOLDS, type HouseholdDocument } from '@server/application/community/documents'
import { accountOf } from '@server/application/ledger/balances'
import { householdHolder } from '@server/application/ledger/documents'
import { memberOf, type CommandContext, type QueryContext } from '@server/pipeline/context'
import type { KeyedCommandHandler } from '@server/pipeline/handlers'
import { GOODS, ORDERS, type GoodDocument, type OrderDocument, type RefusedOrderDocument, type ShopAccountDocument } from './documents'
import { codeAgain, newPickupCode, requestDigest } from './pickup-codes'
import { settleInTheWay } from './settle-overdue'
import { writeMove } from './write-moves'

type Input = ParsedInputOf<'ledger/reserve'>
type CannotReserve = RefusalOf<'ledger/reserve'>

const ID_CHARACTERS = 22
const orderIdOf = (context: QueryContext): OrderId => asId<OrderId>(`${context.communityId}:o:${requestDigest(context).slice(0, ID_CHARACTERS)}`)

/**
 * 预订. One transaction: the coins are set aside, the goods taken off what others can order, the order and its code made. What it costs
 * is read here; the input names the price that was seen.
 */
export const reserveGood: KeyedCommandHandler<'ledger/reserve'> = {
  permission: PERMISSION_RULES.resident,
  async run(context, input) {
    const buyer = await buyerOf(context)
    let decided = await decide(context, input, buyer)
    if (!decided.ok && (await settleInTheWay(context, decided.error.code, input.goodId, buyer.householdId))) decided = await decide(context, input, buyer)
    if (!decided.ok) return decided
    return ok(await write(context, decided.value, buyer))
  },
  async keepRefusal({ tx, communityId, ...context }, asked, refused) {
    await tx.insert<RefusedOrderDocument>(ORDERS, { _id: orderIdOf({ ...context, communityId }), communityId, schemaVersion: 1, refused, asked })
  },
  async recall(context, input) {
    const earlier = await context.reader.get<OrderDocument | RefusedOrderDocument>(ORDERS, orderIdOf(context))
    if (earlier === undefined) return undefined
    const asked = 'refused' in earlier ? earlier.asked : { goodId: earlier.goodId, priceVersion: earlier.price.version, quantity: earlier.quantity }
    if (asked.goodId !== input.goodId || asked.priceVersion !== input.priceVersion || asked.quantity !== input.quantity) return err({ code: 'REQUEST_ID_REUSED' })
    return 'refused' in earlier ? err(earlier.refused as unknown as CannotReserve) : ok(answerOf(earlier, codeAgain(context, earlier.pickup)))
  }
}

interface Buyer {
  readonly householdId: HouseholdDocument['id']
  readonly householdNo: string
  readonly isAdult: boolean
}

/** Read beside the transaction: who comes of age or moves while ordering may be judged by the moment before. */
async function buyerOf(context: QueryContext): Promise<Buyer> {
  const { member } = memberOf(context)
  const household = await context.reader.get<HouseholdDocument>(HOUSEHOLDS, member.householdId)
  const person = household?.people.find(({ id }) => id === member.personId)
  return { householdId: member.householdId, householdNo: household?.no ?? '', isAdult: person !== undefined && isAdultOn(person, dayOf(context.now)) }
}

interface Decided extends Reserved {
  readonly document: GoodDocument
  readonly salt: string
}

async function decide(context: CommandContext, { goodId, priceVersion, quantity }: Input, { householdId, isAdult }: Buyer): Promise<Result<Decided, CannotReserve>> {
  const { tx, communityId, now, digest, chance } = context
  const { member, memberId } = memberOf(context)
  const good = await tx.get<GoodDocument>(GOODS, goodId)
  if (good === undefined) return err({ code: 'NOT_FOUND' })
  const stored = await accountOf(tx, householdId, 'redeemable')
  const account = stored ?? emptyAccount(asId<CommunityId>(communityId), householdHolder(householdId), 'redeemable')
  const salt = chance.secret(16)
  const reserved = reserve({
    id: orderIdOf(context), good, account, shopMonth: (stored as ShopAccountDocument | undefined)?.shopMonth, expiry: STANDARD_EXPIRY, priceVersion, quantity,
    householdId, personId: member.personId, isAdult, by: memberId, at: now,
    commitment: digest.sha256(`${salt}\n${orderIdOf(context)}\n${goodId}\n${quantity}\n${member.personId}`)
  })
  return reserved.ok ? ok({ ...reserved.value, document: good, salt }) : reserved
}

async function write(context: CommandContext, { order, hold, good, account, shopMonth, document, salt }: Decided, { householdNo }: Buyer): Promise<Reservation> {
  const { tx } = context
  const { code, pickup } = newPickupCode(context)
  const stored: OrderDocument = { ...order, _id: order.id, schemaVersion: 1, householdNo, pickup, salt, commitment: hold.commitment, balanceAfter: account.available }
  await tx.insert<OrderDocument>(ORDERS, stored)
  await writeMove(context, account, shopMonth, hold)
  await tx.put<GoodDocument>(GOODS, { ...document, ...good })
  return answerOf(stored, code)
}

function answerOf({ _id, coins, balanceAfter, expiresAt }: OrderDocument, code: PickupCode | undefined): Reservation {
  assert(coins > 0, 'nothing is given for nothing')
  return { orderId: _id, ...(code === undefined ? {} : { code: printedPickupCode(code) }), coins, balance: balanceAfter, lastDay: dayOf(addMs(expiresAt, -1)) }
}
