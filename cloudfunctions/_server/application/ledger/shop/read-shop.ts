import type { GoodCard, ShopPage } from '@/contract/shop'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { accountIdOf, type HolderAccount } from '@/domain/ledger/account'
import { spendableOn } from '@/domain/ledger/lots'
import { comingPrice, priceOn } from '@/domain/ledger/shop/good'
import { pictureOf } from '@/domain/ledger/shop/good-picture'
import { isOverdue, payerOf } from '@/domain/ledger/shop/order'
import { reasonCannotReserve } from '@/domain/ledger/shop/reserve'
import { expireOrder } from '@/domain/ledger/shop/resolve-order'
import { takenIn, type ShopMonth } from '@/domain/ledger/shop/shop-month'
import { dayOf } from '@/domain/shared/instant'
import { ok } from '@/domain/shared/result'
import { accountOf } from '@server/application/ledger/balances'
import { listAll } from '@server/application/shared/list-all'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { buyerOf, purseOrEmpty, type Buyer } from './buyer'
import { goodsByName, ordersByState, type GoodDocument, type OrderDocument, type ShopAccountDocument } from './documents'

/** Orders whose days are over and which nobody settled yet: few, for every order and the hourly job settle them. */
const OVERDUE_LOOKED_AT = 50

/** 积分超市: everything that can be ordered, and why not. */
export const listGoods: QueryHandler<'ledger/listGoods'> = {
  permission: PERMISSION_RULES.member,
  async run(context) {
    return ok(await shopPage(context, await buyerOf(context, memberOf(context).member)))
  }
}

/** The shop as one buyer sees it. What nobody picked up in time counts as given back already. */
export async function shopPage(context: QueryContext, buyer: Buyer): Promise<ShopPage> {
  const { reader, communityId, now } = context
  const [goods, reserved, stored] = await Promise.all([
    listAll<GoodDocument>(reader, goodsByName, [communityId]),
    reader.list<OrderDocument>(ordersByState, [communityId, 'reserved'], { limit: OVERDUE_LOOKED_AT }),
    accountOf(reader, buyer.payer)
  ])
  const overdue = reserved.items.filter((order) => isOverdue(order, now))
  const purse = settled(context, buyer, stored, overdue, goods)
  const shown = goods.map((good) => withGivenBack(good, overdue)).flatMap((good) => cardOf(context, good, purse, buyer) ?? [])
  return { balance: spendableOn(purse.account, dayOf(now), buyer.expiry), goods: shown }
}

interface Purse {
  readonly account: HolderAccount
  readonly shopMonth: ShopMonth | undefined
}

/** The account that pays as it will be once its overdue orders are written off. */
function settled({ communityId, now }: QueryContext, { payer }: Buyer, stored: ShopAccountDocument | undefined, overdue: readonly OrderDocument[], goods: readonly GoodDocument[]): Purse {
  const start: Purse = { account: purseOrEmpty(stored, communityId, payer), shopMonth: stored?.shopMonth }
  return overdue
    .filter((order) => accountIdOf(payerOf(order)) === accountIdOf(payer))
    .reduce((purse, order) => {
      const good = goods.find(({ id }) => id === order.goodId)
      return (good && expireOrder({ order, good, ...purse }, { at: now, commitment: order.commitment })) ?? purse
    }, start)
}

const withGivenBack = (good: GoodDocument, overdue: readonly OrderDocument[]): GoodDocument => ({
  ...good,
  stock: good.stock + overdue.filter(({ goodId }) => goodId === good.id).reduce((sum, { quantity }) => sum + quantity, 0)
})

function cardOf({ now }: QueryContext, good: GoodDocument, purse: Purse, { isAdult, expiry }: Buyer): GoodCard | undefined {
  const today = dayOf(now)
  const price = priceOn(good, today)
  if (!good.onSale || price === undefined) return undefined
  const reason = reasonCannotReserve({ ...purse, good, expiry, priceVersion: price.version, quantity: 1, isAdult, at: now })
  return {
    ...goodHead(good, today),
    price: { version: price.version, coins: price.coins },
    left: good.stock,
    taken: takenIn(purse.shopMonth, good.id, today),
    ...(reason === undefined ? {} : { cannot: reason.code })
  }
}

/** What everybody sees of a good. */
export function goodHead(good: GoodDocument, today: ReturnType<typeof dayOf>) {
  const { id: goodId, name, kind, unit, monthlyLimit } = good
  const coming = comingPrice(good, today)
  return {
    goodId,
    name,
    kind,
    unit,
    picture: pictureOf(good),
    ...(monthlyLimit === undefined ? {} : { monthlyLimit }),
    ...(coming === undefined ? {} : { coming: { coins: coming.coins, from: coming.from } })
  }
}
