import type { EntryDetail, RelatedEntry } from '@/contract/ledger-entry'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { reversalIdOf } from '@/domain/ledger/reversal'
import { effectOnAvailable } from '@/domain/ledger/statement'
import { TRANSFER_ENDS } from '@/domain/ledger/transfer'
import type { MemberId, TransferId } from '@/domain/shared/ids'
import { ok } from '@/domain/shared/result'
import { HOUSEHOLDS, MEMBERS, type HouseholdDocument, type MemberDocument } from '@server/application/community/documents'
import { nameInOffice } from '@server/application/community/names'
import { itemOfRule } from '@server/application/scheme/item-of-rule'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { TRANSFERS, type TransferDocument } from './documents'
import { visibleTransfer } from './evidence/find-transfer'
import { sourceOfDeed } from './deed-source'
import { ORDERS, type OrderDocument } from './shop/documents'

/** One movement in full, for its household and for supervisors. */
export const entry: QueryHandler<'ledger/entry'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { transferId }) {
    const found = await visibleTransfer(context, transferId)
    return found.ok ? ok(await detailOf(context, found.value)) : found
  }
}

async function detailOf(context: QueryContext, transfer: TransferDocument): Promise<EntryDetail> {
  const { id, at, kind, track, rule, reason, posting } = transfer
  const [what, enteredBy, approvers, corrects, correction, householdNo] = await Promise.all([
    whatItWas(context, transfer), nameOf(context, transfer.by), Promise.all(transfer.approvers.map((member) => nameOf(context, member))),
    related(context, transfer.parent), related(context, reversalIdOf(id)), foreignDoor(context, transfer)
  ])
  return {
    transferId: id, at, kind, track, points: effectOf(transfer), rule, ...what,
    approvedBy: approvers.flatMap((name) => name ?? []),
    correctedBy: correction === undefined ? [] : [correction],
    ...(posting === undefined ? {} : { balanceAfter: track === 'redeemable' ? posting.after.available : posting.after.honour }),
    ...(enteredBy === undefined ? {} : { enteredBy }),
    ...(reason === undefined ? {} : { reason }),
    // A pick-up resolves its hold; only what takes coins back corrects something.
    ...(corrects === undefined || (kind !== 'reverse' && kind !== 'writeOff') ? {} : { corrects }),
    ...(householdNo === undefined ? {} : { householdNo })
  }
}

/** At what can be spent; at honour, where it moved only that. */
function effectOf(transfer: TransferDocument): number {
  if (transfer.track === 'redeemable') return effectOnAvailable(transfer)
  return TRANSFER_ENDS[transfer.kind].honour?.to === 'honour' ? transfer.points : -transfer.points
}

type What = Pick<EntryDetail, 'item' | 'quantity' | 'good' | 'deed'>

/** The item of the scheme, the goods of an order, the deed that was rewarded: what of it there is. */
async function whatItWas(context: QueryContext, { id, rule, points, deed, kind }: TransferDocument): Promise<What> {
  const isOrder = kind === 'hold' || kind === 'post' || kind === 'void'
  const [itemOf, order] = await Promise.all([
    itemOfRule(context, [rule]),
    isOrder ? context.reader.get<OrderDocument>(ORDERS, id.slice(id.indexOf(':') + 1)) : undefined
  ])
  const item = itemOf(rule)
  const counted = item === undefined || kind !== 'award' || points % item.points !== 0 ? undefined : points / item.points
  return {
    ...(item === undefined ? {} : { item: { code: item.code, name: item.name, points: item.points, unit: item.unit, dimension: item.dimension } }),
    ...(counted === undefined ? {} : { quantity: counted }),
    ...(order === undefined ? {} : { good: { name: order.goodName, quantity: order.quantity, unit: order.unit } }),
    ...(deed === undefined ? {} : { deed: deedOf(deed) })
  }
}

function deedOf(deed: string): NonNullable<EntryDetail['deed']> {
  const kind = deed.startsWith('claim:') ? 'claim' : 'meetingAttendance'
  return { kind, source: sourceOfDeed(deed) }
}

/** Who did something in an office has a name for everybody of the place; the machine has none. */
async function nameOf({ reader, caller }: QueryContext, memberId: MemberId | 'system'): Promise<string | undefined> {
  if (memberId === 'system') return undefined
  const member = await reader.get<MemberDocument>(MEMBERS, memberId)
  return member === undefined ? undefined : nameInOffice(reader, member.personId, caller.member)
}

async function related({ reader }: QueryContext, id: TransferId | undefined): Promise<RelatedEntry | undefined> {
  const transfer = id === undefined ? undefined : await reader.get<TransferDocument>(TRANSFERS, id)
  if (transfer === undefined) return undefined
  const { kind, points, at, reason } = transfer
  return { transferId: transfer.id, kind, points, at, ...(reason === undefined ? {} : { reason }) }
}

async function foreignDoor(context: QueryContext, { holderKey = '' }: TransferDocument): Promise<string | undefined> {
  const [kind, ...rest] = holderKey.split(':')
  const id = rest.join(':')
  const householdId = kind === 'person' ? id.slice(0, id.lastIndexOf('.')) : id
  if (householdId === memberOf(context).member.householdId || householdId === '') return undefined
  return (await context.reader.get<HouseholdDocument>(HOUSEHOLDS, householdId))?.no
}
