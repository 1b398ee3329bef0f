import type { RefusalOf } from '@/contract/actions'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { reasonCannotChange, reasonCannotPropose, type CannotChange, type ChangeWhat } from '@/domain/ledger/accounts/account-change'
import { asId, type HouseholdId } from '@/domain/shared/ids'
import { dayOf } from '@/domain/shared/instant'
import { err, ok, type Result } from '@/domain/shared/result'
import type { CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { accountOrEmpty, actorOf, holderOf, householdOf, schemeFor } from './change-context'
import { ACCOUNT_CHANGES, type AccountChangeDocument } from './documents'

const SALT_BYTES = 16
const permission = PERMISSION_RULES.committee

type Cannot = CannotChange | Extract<RefusalOf<'ledger/proposeMerge'>, { readonly code: 'NOT_FOUND' | 'SCHEME_NOT_ADOPTED' }>

/** Writes a proposal that could be carried out now; whether it still can is asked again when the second person confirms it. */
async function propose(context: CommandContext, what: ChangeWhat): Promise<Result<{ readonly changeId: string }, Cannot>> {
  const { tx, communityId, now, chance, reader } = context
  const households = [...new Set(('to' in what ? [what.from, what.to] : [what.from]).map((holder) => asId<HouseholdId>(householdOf(holder))))]
  const actor = actorOf(context)
  const scheme = await schemeFor(context)
  if (scheme === undefined) return err({ code: 'SCHEME_NOT_ADOPTED' })
  const [from, to] = [await accountOrEmpty(reader, communityId, what.from), 'to' in what ? await accountOrEmpty(reader, communityId, what.to) : undefined]
  const reason = reasonCannotPropose(households, actor) ?? reasonCannotChange(what, { scheme, from, to, today: dayOf(now) })
  if (reason !== undefined) return err(reason)
  const id = `${communityId}:change:${chance.id()}`
  await tx.insert<AccountChangeDocument>(ACCOUNT_CHANGES, {
    _id: id, id, communityId, schemaVersion: 1, what, households, proposed: { ...actor, at: now }, proposedAt: now, state: { kind: 'proposed' }, salt: chance.secret(SALT_BYTES)
  })
  return ok({ changeId: id })
}

const NOT_FOUND = { code: 'NOT_FOUND' } as const

export const proposeSplit: CommandHandler<'ledger/proposeSplit'> = {
  permission,
  async run(context, { householdId, toHouseholdId, coins, honour }) {
    const [from, to] = await Promise.all([holderOf(context.reader, { householdId }), holderOf(context.reader, { householdId: toHouseholdId })])
    return from === undefined || to === undefined ? err(NOT_FOUND) : propose(context, { kind: 'split', from, to, coins, honour })
  }
}

export const proposeMerge: CommandHandler<'ledger/proposeMerge'> = {
  permission,
  async run(context, { householdId, toHouseholdId }) {
    const [from, to] = await Promise.all([holderOf(context.reader, { householdId }), holderOf(context.reader, { householdId: toHouseholdId })])
    return from === undefined || to === undefined ? err(NOT_FOUND) : propose(context, { kind: 'merge', from, to })
  }
}

/**
 * 停用: for who has moved away or died. Never by itself when a person leaves the roll: an entry can be a mistake, and the family
 * may stay; whoever has left neither earns nor spends, because every action asks for a membership.
 */
export const proposeFreeze: CommandHandler<'ledger/proposeFreeze'> = {
  permission,
  async run(context, { because, ...whose }) {
    const from = await holderOf(context.reader, whose)
    return from === undefined ? err(NOT_FOUND) : propose(context, { kind: 'freeze', from, because })
  }
}

export const proposeUnfreeze: CommandHandler<'ledger/proposeUnfreeze'> = {
  permission,
  async run(context, whose) {
    const from = await holderOf(context.reader, whose)
    return from === undefined ? err(NOT_FOUND) : propose(context, { kind: 'unfreeze', from })
  }
}

export const proposeReminder: CommandHandler<'ledger/proposeReminder'> = {
  permission,
  async run(context, { item, on, ...whose }) {
    if (on > dayOf(context.now)) return err({ code: 'DEED_IN_FUTURE' })
    const from = await holderOf(context.reader, whose)
    return from === undefined ? err(NOT_FOUND) : propose(context, { kind: 'remind', from, item, on })
  }
}
