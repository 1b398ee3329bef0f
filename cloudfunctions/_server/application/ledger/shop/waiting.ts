import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { WaitingMatter } from '@/domain/community/waiting'
import type { WaitingSource } from '@server/application/community/waiting-matters'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import { goodsWithProposal, stockTakesByState, type GoodDocument, type StockTakeDocument } from './documents'

/** Prices and counts of the shop that wait for a second person who the caller can be. Reads `limit` rows of each. */
export const shopWaitingFor: WaitingSource = async (context, limit) => (await Promise.all([pricesToConfirm(context, limit), stockToConfirm(context, limit)])).flat()

async function pricesToConfirm(context: QueryContext, limit: number): Promise<readonly WaitingMatter[]> {
  const { reader, communityId, caller } = context
  if (!PERMISSION_RULES.priceSetter.allows(caller)) return []
  const { personId } = memberOf(context).member
  const { items } = await reader.list<GoodDocument>(goodsWithProposal, [communityId], { limit })
  return items.filter(({ proposal }) => proposal?.by !== personId).map(({ id, name }) => ({ kind: 'priceToConfirm', id, title: name }))
}

async function stockToConfirm(context: QueryContext, limit: number): Promise<readonly WaitingMatter[]> {
  const { reader, communityId, caller } = context
  if (!PERMISSION_RULES.shopOffice.allows(caller)) return []
  const { personId } = memberOf(context).member
  const { items } = await reader.list<StockTakeDocument>(stockTakesByState, [communityId, 'proposed'], { limit })
  return items.filter(({ by }) => by !== personId).map(({ goodId, goodName }) => ({ kind: 'stockToConfirm', id: goodId, title: goodName }))
}
