import type { HonourRow, OwnDeed, OwnHonour } from '@/contract/honours'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { hiddenBecause, honourOrder } from '@/domain/ledger/honours/honour'
import { reversalIdOf } from '@/domain/ledger/reversal'
import { dayOf } from '@/domain/shared/instant'
import { ok } from '@/domain/shared/result'
import { UNITS, type UnitDocument } from '@server/application/community/documents'
import { holderKeyOf, transfersByHolder, TRANSFERS, type TransferDocument } from '@server/application/ledger/documents'
import { itemOfRule } from '@server/application/scheme/item-of-rule'
import { listAll } from '@server/application/shared/list-all'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { honoursOfCommunity, type HonourDocument } from './documents'

const PAGE = 20
const OWN_DEEDS = 40
const compareNames = new Intl.Collator('zh-CN').compare

/** 光荣榜. A deed that was taken back is not on it, nor a nickname that was put away. */
export const honours: QueryHandler<'ledger/honours'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { order, cursor }) {
    const { reader, communityId, caller } = context
    const { personId } = memberOf(context).member
    const [all, deeds] = await Promise.all([listAll<HonourDocument>(reader, honoursOfCommunity, [communityId]), cursor === undefined ? deedsOf(context) : []])
    const own = all.find((each) => each.personId === personId)
    const shown = all.filter((each) => hiddenBecause(each) === undefined).sort(honourOrder(order, compareNames))
    const from = pageFrom(cursor)
    const rows = await Promise.all(shown.slice(from, from + PAGE).map((each) => rowOf(context, each)))
    return ok({
      rows: rows.flatMap((row) => row ?? []), deeds, mayHide: PERMISSION_RULES.committee.allows(caller),
      ...(own === undefined ? {} : { own: ownOf(own) }),
      ...(shown.length > from + PAGE ? { nextCursor: String(from + PAGE) } : {})
    })
  }
}

const pageFrom = (cursor = '0'): number => (/^[0-9]{1,6}$/.test(cursor) ? Number(cursor) : 0)

function ownOf(honour: HonourDocument): OwnHonour {
  const hidden = hiddenBecause(honour)
  const { shape, deedName, on } = honour
  return { shape, deedName, on, ...(hidden === undefined ? {} : { hidden: { words: hidden.words, on: dayOf(hidden.at) } }) }
}

async function rowOf(context: QueryContext, { _id: honourId, shape, unitId, deedName, dimension, on, transferId, personId }: HonourDocument): Promise<HonourRow | undefined> {
  const { reader } = context
  const [unit, takenBack] = await Promise.all([reader.get<UnitDocument>(UNITS, unitId), reader.get<TransferDocument>(TRANSFERS, reversalIdOf(transferId))])
  if (takenBack !== undefined) return undefined
  return {
    honourId, unitName: unit?.name ?? '', deedName, dimension, on, mine: personId === memberOf(context).member.personId,
    ...(shape.kind === 'nickname' ? { nickname: shape.nickname } : {})
  }
}

/** What the caller did and was credited for, newest first. */
async function deedsOf(context: QueryContext): Promise<readonly OwnDeed[]> {
  const { reader, communityId } = context
  const { personId, householdId } = memberOf(context).member
  const holders = [holderKeyOf({ kind: 'household', id: householdId }), holderKeyOf({ kind: 'person', id: personId })]
  const pages = await Promise.all(holders.map((holder) => reader.list<TransferDocument>(transfersByHolder, [communityId, holder], { limit: OWN_DEEDS })))
  const transfers = pages.flatMap(({ items }) => items)
  const takenBack = new Set(transfers.flatMap(({ kind, parent }) => (kind === 'reverse' ? (parent ?? []) : [])))
  const own = transfers.filter((transfer) => isDeedOf(transfer, personId) && !takenBack.has(transfer.id)).sort((one, other) => other.at - one.at)
  const itemOf = await itemOfRule(context, own.map(({ rule }) => rule))
  return own.flatMap(({ id, rule, at }) => {
    const item = itemOf(rule)
    return item === undefined ? [] : [{ transferId: id, name: item.name, on: dayOf(at) }]
  })
}

/** A credited deed of this very person: its key ends with who did it. */
export const isDeedOf = ({ kind, deed }: Pick<TransferDocument, 'kind' | 'deed'>, personId: string): boolean => kind === 'award' && deed?.endsWith(`:${personId}`) === true

