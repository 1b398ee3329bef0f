import type { AccountAtDoor, AccountChangeView } from '@/contract/coin-accounts'
import { householdIdOf } from '@/domain/community/household'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { Holder } from '@/domain/ledger/account'
import { reasonCannotDecideChange } from '@/domain/ledger/accounts/account-change'
import { spendableOn } from '@/domain/ledger/lots'
import { findPointItem } from '@/domain/ledger/point-item'
import type { SchemeInForce } from '@/domain/ledger/scheme'
import { asId, type CommunityId } from '@/domain/shared/ids'
import { dayOf } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { HOUSEHOLDS, type HouseholdDocument } from '@server/application/community/documents'
import { nameInOffice, personOf } from '@server/application/community/names'
import { householdHolder, personHolder } from '@server/application/ledger/documents'
import type { QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { accountOrEmpty, actorOf, householdOf, schemeFor } from './change-context'
import { changesByTime, type AccountChangeDocument } from './documents'

const PAGE = 20
/** What is written on a door: `3组12号`, `3-12`. */
const DOOR = /^\s*(.+?)\s*(?:组|-|－|—)\s*(.+?)\s*号?\s*$/

/** The accounts behind a door, with what is on them. */
export const accountsAtDoor: QueryHandler<'ledger/accountsAtDoor'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { householdNo }) {
    const { reader, communityId } = context
    const [, group, no] = DOOR.exec(householdNo.normalize('NFKC')) ?? []
    const scheme = await schemeFor(context)
    if (scheme === undefined) return err({ code: 'SCHEME_NOT_ADOPTED' })
    const household = group === undefined || no === undefined ? undefined : await reader.get<HouseholdDocument>(HOUSEHOLDS, householdIdOf(asId<CommunityId>(communityId), group, no))
    if (household === undefined) return err({ code: 'NOT_FOUND' })
    const people = scheme.unit === 'household' ? [] : household.people
    const own = scheme.unit === 'person' ? [] : [await atDoor(context, householdHolder(household._id), scheme)]
    const accounts = [...own, ...(await Promise.all(people.map(async ({ id, name }) => ({ ...(await atDoor(context, personHolder(id), scheme)), personId: id, name }))))]
    return ok({ householdId: household._id, householdNo: household.no, accounts })
  }
}

async function atDoor({ reader, communityId, now }: QueryContext, holder: Holder, { expiry }: SchemeInForce): Promise<AccountAtDoor> {
  const account = await accountOrEmpty(reader, communityId, holder)
  const { held, honour, frozen } = account
  return { coins: spendableOn(account, dayOf(now), expiry), held, honour, ...(frozen === undefined ? {} : { frozen }) }
}

/** What waits and what was decided, newest first, with what can be proposed. */
export const accountChanges: QueryHandler<'ledger/accountChanges'> = {
  permission: PERMISSION_RULES.committeeOrSupervisor,
  async run(context, { cursor }) {
    const scheme = await schemeFor(context)
    if (scheme === undefined) return err({ code: 'SCHEME_NOT_ADOPTED' })
    const { items, nextCursor } = await context.reader.list<AccountChangeDocument>(changesByTime, [context.communityId], { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    const reminders = scheme.minusMode === 'none' ? [] : scheme.items.filter(({ effect }) => effect === 'remind').map(({ code, name, points }) => ({ code, name, points }))
    return ok({
      unit: scheme.unit, reminders,
      items: await Promise.all(items.map((change) => viewOf(context, change, scheme))),
      ...(nextCursor === undefined ? {} : { nextCursor })
    })
  }
}

async function viewOf(context: QueryContext, change: AccountChangeDocument, scheme: SchemeInForce): Promise<AccountChangeView> {
  const { reader, caller } = context
  const { what, proposed, state } = change
  const mayDecide = PERMISSION_RULES.committee.allows(caller) && reasonCannotDecideChange(change, actorOf(context)) === undefined
  return {
    changeId: change.id, kind: what.kind, from: await labelOf(context, what.from), ...('to' in what ? { to: await labelOf(context, what.to) } : {}),
    ...(what.kind === 'split' ? { coins: what.coins, honour: what.honour } : {}),
    ...(what.kind === 'freeze' ? { because: what.because } : {}),
    ...(what.kind === 'remind' ? { itemName: findPointItem(scheme, what.item)?.name ?? what.item, on: what.on } : {}),
    proposedBy: await nameInOffice(reader, proposed.personId, caller.member), at: proposed.at, state: state.kind, mayDecide,
    ...(state.kind === 'proposed' ? {} : { decidedBy: await nameInOffice(reader, state.by, caller.member) })
  }
}

/** `3组12号`, or `3组12号 汪明`: who proposes and who decides must know which account is meant. */
async function labelOf({ reader }: QueryContext, holder: Holder): Promise<string> {
  const no = (await reader.get<HouseholdDocument>(HOUSEHOLDS, householdOf(holder)))?.no ?? ''
  return holder.kind === 'household' ? no : `${no} ${(await personOf(reader, holder.id))?.name ?? ''}`
}
