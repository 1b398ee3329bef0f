import type { RefusedClaim, Statement, StatementEntry } from '@/contract/ledger'
import { coinsOf } from '@/domain/claims/claim'
import { addMs, DAY_MS } from '@/domain/shared/instant'
import { MEMBERS, type MemberDocument } from '@server/application/community/documents'
import { nameInOffice } from '@server/application/community/names'
import { claimsByHousehold, type ClaimDocument } from '@server/application/claims/documents'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { TransferDocument } from './documents'
import { ORDERS, type OrderDocument } from './shop/documents'

/** What happened to a household's claims lately stands among its newest few. */
const CLAIMS_READ = 30
const REFUSED_SHOWN = 3
const REFUSED_FOR_MS = 30 * DAY_MS

/** What a statement says of claims, out of one page of the household's newest. */
export async function claimsBeside(context: QueryContext): Promise<Pick<Statement, 'onNotice' | 'refused'>> {
  const { reader, communityId, now } = context
  const { items } = await reader.list<ClaimDocument>(claimsByHousehold, [communityId, memberOf(context).member.householdId], { limit: CLAIMS_READ })
  const onNotice = items.filter(({ claim }) => claim.state === 'publicized')
  const refused = items.filter(({ claim, changedAt }) => claim.state === 'rejected' && changedAt > addMs(now, -REFUSED_FOR_MS))
  const [until] = onNotice.flatMap(({ noticeUntil }) => noticeUntil ?? []).sort()
  return {
    refused: refused.slice(0, REFUSED_SHOWN).map(refusedOf),
    ...(until === undefined ? {} : { onNotice: { claims: onNotice.length, coins: onNotice.reduce((sum, { claim }) => sum + coinsOf(claim), 0), until } })
  }
}

function refusedOf({ claim: { id, terms, on, why } }: ClaimDocument): RefusedClaim {
  return { claimId: id, itemName: terms.name, on, reason: why?.reason ?? 'other', ...(why?.words === undefined ? {} : { words: why.words }) }
}

type More = Pick<StatementEntry, 'good' | 'approvedBy'>

/** Goods and names of a page's entries; each person is looked up once. */
export async function moreOfEntries(context: QueryContext, transfers: readonly TransferDocument[]): Promise<ReadonlyMap<string, More>> {
  const { reader, caller } = context
  const approvers = [...new Set(transfers.flatMap((transfer) => transfer.approvers))]
  const [names, goods] = await Promise.all([
    Promise.all(approvers.map(async (memberId) => {
      const member = await reader.get<MemberDocument>(MEMBERS, memberId)
      return [memberId, member === undefined ? '' : await nameInOffice(reader, member.personId, caller.member)] as const
    })).then((pairs) => new Map(pairs)),
    Promise.all(transfers.map(async ({ id, kind }) => (kind === 'hold' || kind === 'post' || kind === 'void' ? [id, await goodOf(context, id)] as const : undefined)))
  ])
  const goodById = new Map(goods.flatMap((pair) => (pair === undefined ? [] : [pair])))
  return new Map(transfers.map((transfer) => {
    const good = goodById.get(transfer.id)
    const approvedBy = transfer.approvers.flatMap((memberId) => names.get(memberId) || [])
    return [transfer.id, { ...(good === undefined ? {} : { good }), ...(approvedBy.length === 0 ? {} : { approvedBy }) }]
  }))
}

/** The order's id follows the first colon of its transfers. */
async function goodOf({ reader }: QueryContext, transferId: string): Promise<More['good']> {
  const order = await reader.get<OrderDocument>(ORDERS, transferId.slice(transferId.indexOf(':') + 1))
  return order && { name: order.goodName, quantity: order.quantity, unit: order.unit }
}
