import type { ShopDeskGood, StockTakeView } from '@/contract/shop'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { priceOn } from '@/domain/ledger/shop/good'
import { dayOf } from '@/domain/shared/instant'
import { ok } from '@/domain/shared/result'
import { nameInOffice } from '@server/application/community/names'
import { schemeInForce } from '@server/application/scheme/scheme-in-force'
import { listAll } from '@server/application/shared/list-all'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { goodsByName, noticeDaysOf, ordersByState, stockTakesByState, type GoodDocument, type OrderDocument, type StockTakeDocument } from './documents'
import { goodHead } from './read-shop'

interface Desk {
  readonly waiting: ReadonlyMap<string, number>
  readonly takes: ReadonlyMap<string, StockTakeDocument>
}

/** The shop as those see it who keep it, set its prices, decide or watch: what is on the shelf, and what waits for a second person. */
export const shopDesk: QueryHandler<'ledger/shopDesk'> = {
  permission: PERMISSION_RULES.shopOffice,
  async run(context) {
    const { reader, communityId } = context
    const [goods, orders, takes, scheme] = await Promise.all([
      listAll<GoodDocument>(reader, goodsByName, [communityId]),
      listAll<OrderDocument>(reader, ordersByState, [communityId, 'reserved']),
      listAll<StockTakeDocument>(reader, stockTakesByState, [communityId, 'proposed']),
      schemeInForce({ peek: (collection, id) => reader.get(collection, id) }, communityId)
    ])
    const desk: Desk = { waiting: piecesByGood(orders), takes: new Map(takes.map((take) => [take._id, take])) }
    return ok({ goods: await Promise.all(goods.map((good) => deskGood(context, good, desk))), noticeDays: noticeDaysOf(scheme) })
  }
}

export function piecesByGood(orders: readonly OrderDocument[]): ReadonlyMap<string, number> {
  const pieces = new Map<string, number>()
  for (const { goodId, quantity } of orders) pieces.set(goodId, (pieces.get(goodId) ?? 0) + quantity)
  return pieces
}

async function deskGood(context: QueryContext, good: GoodDocument, { waiting, takes }: Desk): Promise<ShopDeskGood> {
  const { reader, now, caller } = context
  const { personId } = memberOf(context).member
  const { onSale, stock, version, proposal, openTake } = good
  const price = priceOn(good, dayOf(now))
  const take = openTake === undefined ? undefined : takes.get(openTake)
  const mayPrice = PERMISSION_RULES.priceSetter.allows(caller)
  return {
    ...goodHead(good, dayOf(now)),
    onSale,
    stock,
    version,
    edition: good.edition ?? 0,
    waiting: waiting.get(good.id) ?? 0,
    ...(price === undefined ? {} : { price: { version: price.version, coins: price.coins } }),
    ...(proposal === undefined
      ? {}
      : { proposal: { no: proposal.no, coins: proposal.coins, at: proposal.at, by: await nameInOffice(reader, proposal.by, caller.member), mayDecide: mayPrice && proposal.by !== personId } }),
    ...(take === undefined ? {} : { count: await takeView(context, take, personId) })
  }
}

async function takeView({ reader, caller }: QueryContext, take: StockTakeDocument, personId: string): Promise<StockTakeView> {
  const { _id: takeId, counted, expected, reason, words, by, at } = take
  return {
    takeId,
    counted,
    expected,
    by: await nameInOffice(reader, by, caller.member),
    at,
    mayDecide: by !== personId,
    ...(reason === undefined ? {} : { reason }),
    ...(words === undefined ? {} : { words })
  }
}
