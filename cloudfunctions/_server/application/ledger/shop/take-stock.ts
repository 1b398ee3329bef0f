import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { differenceOf, reasonCannotDecideStock, reasonCannotTakeStock, withDecidedTake, withOpenTake } from '@/domain/ledger/shop/stock-take'
import { reasonHoldsPersonalData } from '@/domain/shared/personal-data'
import { assert, err, ok } from '@/domain/shared/result'
import { listAll } from '@server/application/shared/list-all'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { GOODS, ordersOfGood, STOCK_TAKES, type GoodDocument, type OrderDocument, type StockTakeDocument } from './documents'
import { piecesByGood } from './shop-desk'

/** 盘点: one person counts the shelf and says why it differs. Nothing changes until another has confirmed it. */
export const takeStock: CommandHandler<'ledger/takeStock'> = {
  permission: PERMISSION_RULES.shopKeeper,
  async run(context, { goodId, seenVersion, counted, reason, words }) {
    const { tx, now, communityId, chance } = context
    const held = reasonHoldsPersonalData(words ?? '')
    if (held !== undefined) return err(held)
    const good = await tx.get<GoodDocument>(GOODS, goodId)
    if (good === undefined) return err({ code: 'NOT_FOUND' })
    const expected = good.stock + (await waitingPieces(context, goodId))
    const why = { ...(reason === undefined ? {} : { reason }) }
    const refusal = reasonCannotTakeStock(good, { seenVersion, counted, expected, ...why })
    if (refusal !== undefined) return err(refusal)
    const takeId = `${communityId}:count:${chance.id()}`
    const take: StockTakeDocument = {
      _id: takeId, id: takeId, communityId, schemaVersion: 1, goodId: good.id, goodName: good.name, counted, expected, ...why,
      ...(words === undefined || words === '' ? {} : { words }), by: memberOf(context).member.personId, at: now, state: { kind: 'proposed' }
    }
    await tx.insert<StockTakeDocument>(STOCK_TAKES, take)
    await tx.put<GoodDocument>(GOODS, { ...good, ...withOpenTake(good, takeId) })
    return ok({ takeId, difference: differenceOf(take) })
  }
}

/** Whoever orders or cancels meanwhile changes the good, so that the version named with the count no longer fits. */
async function waitingPieces({ reader, communityId }: CommandContext, goodId: string): Promise<number> {
  const orders = await listAll<OrderDocument>(reader, ordersOfGood, [communityId, goodId, 'reserved'])
  return piecesByGood(orders).get(goodId) ?? 0
}

export const confirmStock: CommandHandler<'ledger/confirmStock'> = {
  permission: PERMISSION_RULES.shopOffice,
  async run(context, { takeId, decision }) {
    const { tx, now } = context
    const take = await tx.get<StockTakeDocument>(STOCK_TAKES, takeId)
    if (take === undefined) return err({ code: 'NOT_FOUND' })
    const good = await tx.get<GoodDocument>(GOODS, take.goodId)
    assert(good !== undefined, 'what is counted is a good')
    const by = memberOf(context).member.personId
    const reason = reasonCannotDecideStock(take, good, by, decision)
    if (reason !== undefined) return err(reason)
    const decided = withDecidedTake(take, good, by, decision, now)
    const unpaid = decision === 'confirm' && take.reason === 'delivery' && differenceOf(take) > 0
    await tx.put<StockTakeDocument>(STOCK_TAKES, { ...take, state: decided.take.state, ...(unpaid ? { unpaid: true } : {}) })
    await tx.put<GoodDocument>(GOODS, { ...decided.good, _id: good._id, schemaVersion: good.schemaVersion })
    return ok({ stock: decided.good.stock })
  }
}
