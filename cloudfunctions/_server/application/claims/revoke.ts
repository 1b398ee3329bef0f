import { decideRevocation, proposeRevocation as propose } from '@/domain/claims/settle-claim'
import type { Claim } from '@/domain/claims/claim'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { reverse, reversalIdOf } from '@/domain/ledger/reversal'
import { reasonHoldsPersonalData } from '@/domain/shared/personal-data'
import { assert, err, ok } from '@/domain/shared/result'
import { ACCOUNTS, TRANSFERS, type AccountDocument, type TransferDocument } from '@server/application/ledger/documents'
import { postTransfers } from '@server/application/ledger/post-transfers'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { changeClaim, claimActor, putClaim } from './claim-store'
import { CLAIMS, type ClaimDocument } from './documents'

export const proposeRevocation: CommandHandler<'claims/proposeRevocation'> = {
  permission: PERMISSION_RULES.claimOverseer,
  async run(context, { claimId, words }) {
    const personal = reasonHoldsPersonalData(words)
    if (personal !== undefined) return err(personal)
    const proposed = await changeClaim(context, claimId, (claim) => propose(claim, claimActor(context), words, context.now))
    return proposed.ok ? ok({ claimId }) : proposed
  }
}

/** 撤销 by the second person: the coins go back by a reversal, and what is spent already is written off by the two. */
export const confirmRevocation: CommandHandler<'claims/confirmRevocation'> = {
  permission: PERMISSION_RULES.claimOverseer,
  async run(context, { claimId, decision }) {
    const document = await context.tx.get<ClaimDocument>(CLAIMS, claimId)
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    const decided = decideRevocation(document.claim, claimActor(context), decision, context.now)
    if (!decided.ok) return decided
    await putClaim(context, document, decided.value)
    return ok(decision === 'confirm' ? await takeBack(context, document.claim) : { takenBack: 0, writtenOff: 0 })
  }
}

async function takeBack(context: CommandContext, { transferId, revocation }: Claim): Promise<{ readonly takenBack: number; readonly writtenOff: number }> {
  const { tx, now, digest, chance } = context
  assert(transferId !== undefined && revocation !== undefined, 'what is revoked was credited, and somebody proposed it')
  const original = await tx.peek<TransferDocument>(TRANSFERS, transferId)
  assert(original?.posting !== undefined, 'the award of a claim stays')
  const account = await tx.get<AccountDocument>(ACCOUNTS, original.posting.account)
  assert(account !== undefined, 'an account stays')
  const { memberId } = memberOf(context)
  const reversed = reverse(account, {
    original, earlier: await tx.get<TransferDocument>(TRANSFERS, reversalIdOf(original.id)), reason: revocation.words, by: memberId, approvers: [revocation.by, memberId], at: now,
    commitment: digest.hmacSha256(chance.secret(16), transferId)
  })
  assert(reversed.ok, 'a claim is revoked once')
  await postTransfers(context, reversed.value.account, reversed.value.transfers)
  const sum = (kind: 'reverse' | 'writeOff'): number => reversed.value.transfers.filter((each) => each.kind === kind).reduce((total, { points }) => total + points, 0)
  return { takenBack: sum('reverse'), writtenOff: sum('writeOff') }
}
