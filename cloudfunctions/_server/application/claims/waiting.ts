import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { WaitingKind, WaitingMatter } from '@/domain/community/waiting'
import type { WaitingSource } from '@server/application/community/waiting-matters'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import { claimsAsking, claimsByLevel, type ClaimDocument } from './documents'

/**
 * What of the claims waits for the caller: as a neighbour who is asked each by itself; in an office one line for a level, whose page shows
 * all. The own household's and what the caller did on the level before do not wait for him.
 */
export const claimsWaitingFor: WaitingSource = async (context, limit) => {
  const { caller } = context
  const [verifies, reviews, oversees] = [PERMISSION_RULES.claimVerifier.allows(caller), PERMISSION_RULES.claimReviewer.allows(caller), PERMISSION_RULES.claimOverseer.allows(caller)]
  const levels = await Promise.all([
    verifies ? waitingOn(context, 'verify', 'claimToVerify') : [],
    reviews ? waitingOn(context, 'review', 'claimToReview') : [],
    oversees ? waitingOn(context, 'objections', 'claimObjection') : [],
    oversees ? waitingOn(context, 'revocations', 'claimRevocation') : [],
    asked(context, limit)
  ])
  return levels.flat()
}

/** Claims looked at for one line. */
const LOOKED_AT = 20

async function waitingOn(context: QueryContext, level: ClaimDocument['level'], kind: WaitingKind): Promise<readonly WaitingMatter[]> {
  const { personId, householdId } = memberOf(context).member
  const { items } = await context.reader.list<ClaimDocument>(claimsByLevel, [context.communityId, level], { limit: LOOKED_AT })
  const mine = items.find(({ claim }) => ![claim, claim.witness, claim.verified, claim.revocation, level === 'objections' ? claim.reviewed : undefined]
    .some((step) => step !== undefined && (step.householdId === householdId || step.personId === personId)))
  if (mine === undefined) return []
  const dueOn = mine.claim.objections.find(({ answer }) => answer === undefined)?.answerBy
  return [{ kind, id: mine._id, title: mine.claim.terms.name, ...(dueOn === undefined ? {} : { dueOn }) }]
}

async function asked({ reader, communityId, caller }: QueryContext, limit: number): Promise<readonly WaitingMatter[]> {
  if (caller.member === undefined) return []
  const { items } = await reader.list<ClaimDocument>(claimsAsking, [communityId, caller.member.personId], { limit })
  return items.map(({ _id, claim }) => ({ kind: 'claimWitness', id: _id, title: claim.terms.name }))
}
