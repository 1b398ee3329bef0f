import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { Holder } from '@/domain/ledger/account'
import { reasonCannotDecideChange, type CannotChange } from '@/domain/ledger/accounts/account-change'
import { carryOut } from '@/domain/ledger/accounts/carry-out'
import type { Expired } from '@/domain/ledger/expire'
import type { SchemeInForce } from '@/domain/ledger/scheme'
import { err, ok, type Result } from '@/domain/shared/result'
import { expireOver } from '@server/application/ledger/expire-over'
import { postTransfers } from '@server/application/ledger/post-transfers'
import type { CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { accountOrEmpty, actorOf, schemeFor } from './change-context'
import { ACCOUNT_CHANGES, type AccountChangeDocument } from './documents'

/** The second of the committee says yes or no. What was proposed is judged again as things stand now. */
export const decideAccountChange: CommandHandler<'ledger/decideAccountChange'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { changeId, decision }) {
    const { tx, now } = context
    const change = await tx.get<AccountChangeDocument>(ACCOUNT_CHANGES, changeId)
    if (change === undefined) return err({ code: 'NOT_FOUND' })
    const actor = actorOf(context)
    const reason = reasonCannotDecideChange(change, actor)
    if (reason !== undefined) return err(reason)
    const kind = decision === 'confirm' ? 'confirmed' : 'declined'
    if (kind === 'confirmed') {
      const scheme = await schemeFor(context)
      if (scheme === undefined) return err({ code: 'SCHEME_NOT_ADOPTED' })
      const done = await carry(context, change, scheme)
      if (!done.ok) return done
    }
    await tx.put<AccountChangeDocument>(ACCOUNT_CHANGES, { ...change, state: { kind, by: actor.personId, at: now } })
    return ok({ state: kind })
  }
}

/** Both accounts of a move in one transaction: what is over expires first, then the rest goes over. A dozen operations. */
async function carry(context: CommandContext, change: AccountChangeDocument, scheme: SchemeInForce): Promise<Result<void, CannotChange>> {
  const { tx, digest, now: at } = context
  const { what, salt } = change
  const from = await freshAccount(context, what.from, scheme)
  const to = 'to' in what ? await freshAccount(context, what.to, scheme) : undefined
  const commitment = digest.hmacSha256(salt, `${change.id}:${JSON.stringify(what)}`)
  const done = carryOut({ change, scheme, from: from.account, to: to?.account, approver: actorOf(context).memberId, at, commitment })
  if (!done.ok) return done
  for (const { account, transfers } of done.value) {
    const expired = [from, to].find((each) => each?.account.id === account.id)?.transfers ?? []
    await postTransfers({ tx, digest }, account, [...expired, ...transfers])
  }
  return ok(undefined)
}

const freshAccount = async (context: CommandContext, holder: Holder, scheme: SchemeInForce): Promise<Expired> =>
  expireOver(context, await accountOrEmpty(context.tx, context.communityId, holder), scheme)
