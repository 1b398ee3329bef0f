import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { emptyAccount } from '@/domain/ledger/account'
import { points } from '@/domain/ledger/points'
import type { SchemeInForce } from '@/domain/ledger/scheme'
import type { Opening } from '@/domain/ledger/scheme/import-openings'
import { applyTransfer, type HolderOrder } from '@/domain/ledger/transfer'
import { asId, type CommunityId, type TransferId } from '@/domain/shared/ids'
import { assert, err, ok } from '@/domain/shared/result'
import { accountOf } from '@server/application/ledger/balances'
import { postTransfers } from '@server/application/ledger/post-transfers'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { OPENED_ACCOUNTS, OPENING_IMPORTS, OPENING_PARTS, openedAccountId, openingPartId, type OpenedAccountDocument, type OpeningImportDocument, type OpeningPartDocument } from './documents'
import { placeOf } from './opening-steps'
import { schemeInForce } from './scheme-in-force'

/** Credits one part. What was cut off goes on at the next step, whoever of the committee takes it up. */
export const applyOpenings: CommandHandler<'scheme/applyOpenings'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { importId, step }) {
    const { tx, communityId } = context
    const running = await tx.get<OpeningImportDocument>(OPENING_IMPORTS, importId)
    if (running === undefined) return err({ code: 'NOT_FOUND' })
    const { done, steps, state } = running
    if (state !== 'confirmed' && state !== 'done') return err({ code: 'OPENINGS_NOT_CONFIRMED' })
    if (step < done) return ok({ done, steps })
    if (step > done || step >= steps) return err({ code: 'OPENINGS_STEP_OUT_OF_ORDER', next: done })
    const scheme = await schemeInForce(tx, communityId)
    if (scheme === undefined) return err({ code: 'SCHEME_NOT_ADOPTED' })
    const { part, from, to } = placeOf(step)
    const stored = await tx.peek<OpeningPartDocument>(OPENING_PARTS, openingPartId(importId, part))
    assert(stored !== undefined, 'a part of an import stays')
    for (const opening of stored.openings.slice(from, to)) await open(context, running, scheme, opening)
    await tx.put<OpeningImportDocument>(OPENING_IMPORTS, { ...running, done: step + 1, ...(step + 1 === steps ? { state: 'done' } : {}) })
    return ok({ done: step + 1, steps })
  }
}

/**
 * One balance, once for ever: whoever was opened by another file meanwhile is passed over. So is a frozen account (the household
 * moved away), which is not marked: once it is not frozen any more, another sheet can open it.
 */
async function open(context: CommandContext, running: OpeningImportDocument, scheme: SchemeInForce, { holder, no, redeemable, honour }: Opening): Promise<void> {
  const { tx, communityId, now, chance, digest } = context
  const account = (await accountOf(tx, holder)) ?? emptyAccount(asId<CommunityId>(communityId), holder)
  if (account.frozen !== undefined) return
  const markId = openedAccountId(account.id)
  if ((await tx.get(OPENED_ACCOUNTS, markId)) !== undefined) return
  const salt = chance.id()
  const order = orderOf(running, scheme, { redeemable, honour }, {
    id: asId<TransferId>(`opening:${running._id}:${account.id}`),
    by: memberOf(context).memberId,
    at: now,
    commitment: digest.sha256(`${salt}\n${running._id}\n${no}\n${redeemable}\n${honour}`)
  })
  const applied = applyTransfer(account, order)
  assert(applied.ok, 'an opening balance is far below the limit of an account')
  await postTransfers(context, applied.value.account, [applied.value.transfer])
  await tx.insert<OpenedAccountDocument>(OPENED_ACCOUNTS, { _id: markId, communityId, schemaVersion: 1, importId: running._id, salt, openedAt: now })
}

/** Coins with honour beside them; who has honour only gets honour only. */
function orderOf(
  { stagedByMember, decidedByMember }: OpeningImportDocument,
  { version }: SchemeInForce,
  { redeemable, honour }: Pick<Opening, 'redeemable' | 'honour'>,
  stamp: Pick<HolderOrder, 'id' | 'by' | 'at' | 'commitment'>
): HolderOrder {
  assert(decidedByMember !== undefined, 'balances are credited after a second person confirmed them')
  const common = { ...stamp, kind: 'opening' as const, rule: { id: 'opening', version }, approvers: [stagedByMember, decidedByMember] }
  if (redeemable === 0) return { ...common, track: 'honour', points: points(honour) }
  return { ...common, points: points(redeemable), ...(honour === 0 ? {} : { withHonour: points(honour) }) }
}
