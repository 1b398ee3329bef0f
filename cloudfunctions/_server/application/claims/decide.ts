import type { BatchOutcome } from '@/contract/claims-views'
import type { ParsedInputOf } from '@/contract/actions'
import type { Claim, ClaimActor } from '@/domain/claims/claim'
import { reviewClaim, verifyClaim, witnessClaim, type CannotDecide, type ClaimDecision } from '@/domain/claims/decide-claim'
import { withdrawClaim } from '@/domain/claims/settle-claim'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { Instant } from '@/domain/shared/instant'
import { reasonHoldsPersonalData } from '@/domain/shared/personal-data'
import { err, ok, type Result } from '@/domain/shared/result'
import type { CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { changeClaim, claimActor } from './claim-store'

type Level = (claim: Claim, actor: ClaimActor, decision: ClaimDecision, now: Instant) => Result<Claim, CannotDecide>
type Decided = ParsedInputOf<'claims/verify'>

/** 核实. */
export const verify: CommandHandler<'claims/verify'> = { permission: PERMISSION_RULES.claimVerifier, run: (context, input) => decide(context, input, verifyClaim) }

/** 评议; passed, a claim goes on notice at once. */
export const review: CommandHandler<'claims/review'> = { permission: PERMISSION_RULES.claimReviewer, run: (context, input) => decide(context, input, reviewClaim) }

/**
 * Up to twenty claims in one transaction, each with an outcome of its own: so the whole answer is remembered under the request and a
 * retry gets the same one, which twenty transactions could not promise. A claim costs two operations, four when it is turned down.
 */
async function decide(context: CommandContext, { claimIds, decision: said }: Decided, level: Level) {
  const decision = decisionOf(said)
  const bad = 'words' in decision && decision.words !== undefined ? reasonHoldsPersonalData(decision.words) : undefined
  if (bad !== undefined) return err(bad)
  const actor = claimActor(context)
  const done: string[] = []
  const refused: BatchOutcome['refused'][number][] = []
  for (const claimId of new Set(claimIds)) {
    const outcome = await changeClaim(context, claimId, (claim) => level(claim, actor, decision, context.now))
    if (outcome.ok) done.push(claimId)
    else refused.push({ claimId, code: outcome.error.code })
  }
  return ok({ done, refused })
}

/** An absent sentence is absent, not undefined. */
function decisionOf(said: Decided['decision']): ClaimDecision {
  if (said.kind !== 'reject') return said
  return { kind: 'reject', reason: said.reason, ...(said.words === undefined || said.words === '' ? {} : { words: said.words }) }
}

/** 属实 or not, by the neighbour who was named. */
export const witness: CommandHandler<'claims/witness'> = {
  permission: PERMISSION_RULES.resident,
  async run(context, { claimId, isTrue }) {
    const answered = await changeClaim(context, claimId, (claim) => witnessClaim(claim, claimActor(context), isTrue, context.now))
    return answered.ok ? ok({ confirmed: isTrue }) : answered
  }
}

export const withdraw: CommandHandler<'claims/withdraw'> = {
  permission: PERMISSION_RULES.resident,
  async run(context, { claimId }) {
    const taken = await changeClaim(context, claimId, (claim) => withdrawClaim(claim, claimActor(context), context.now))
    return taken.ok ? ok({ claimId }) : taken
  }
}
