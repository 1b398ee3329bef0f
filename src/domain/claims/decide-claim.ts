import { addDays, dayOf, type Instant } from '@/domain/shared/instant'
import { err, ok, type Result } from '@/domain/shared/result'
import { logged, stepOf, type Claim, type ClaimActor, type ClaimStateKind, type ClaimStep, type RejectReason } from './claim'

/** 核实 and 评议. */
export const CLAIM_LEVELS = ['verify', 'review'] as const
export type ClaimLevel = (typeof CLAIM_LEVELS)[number]

/** The state in which each level finds a claim. */
export const LEVEL_STATES = { verify: 'submitted', review: 'verified' } as const satisfies Record<ClaimLevel, ClaimStateKind>

/** Somebody else was here first, or its author changed it: look again. */
export type MovedOn = { readonly code: 'CLAIM_MOVED_ON'; readonly state: ClaimStateKind }

/** Most fundamental first. */
export type CannotDecide =
  /** One decides nothing about the own household's claim. */
  | { readonly code: 'OWN_HOUSEHOLD' }
  /** The two levels, and the neighbour who bears witness, are people of different households. */
  | { readonly code: 'SAME_PERSON' }
  | MovedOn

export type ClaimDecision =
  | { readonly kind: 'pass' }
  | { readonly kind: 'return'; readonly words: string }
  | { readonly kind: 'reject'; readonly reason: RejectReason; readonly words?: string }

/** Whether a person, or somebody who lives with him, did this step. */
export const didStep = (step: Pick<ClaimStep, 'personId' | 'householdId'> | undefined, actor: ClaimActor): boolean =>
  step !== undefined && (step.personId === actor.personId || step.householdId === actor.householdId)

/** Why somebody must keep off a claim whatever its state. */
export function reasonNotImpartial(claim: Claim, actor: ClaimActor): Exclude<CannotDecide, MovedOn> | undefined {
  if (claim.householdId === actor.householdId || claim.personId === actor.personId) return { code: 'OWN_HOUSEHOLD' }
  return didStep(claim.witness, actor) ? { code: 'SAME_PERSON' } : undefined
}

export function reasonCannotDecide(claim: Claim, actor: ClaimActor, level: ClaimLevel): CannotDecide | undefined {
  const partial = reasonNotImpartial(claim, actor)
  if (partial !== undefined) return partial
  if (level === 'review' && didStep(claim.verified, actor)) return { code: 'SAME_PERSON' }
  return claim.state === LEVEL_STATES[level] ? undefined : { code: 'CLAIM_MOVED_ON', state: claim.state }
}

/** 核实: passes it on, hands it back to its author, or turns it down. */
export const verifyClaim = (claim: Claim, actor: ClaimActor, decision: ClaimDecision, now: Instant): Result<Claim, CannotDecide> => decide(claim, actor, 'verify', decision, now)

/** 评议: passing starts the notice at once. */
export const reviewClaim = (claim: Claim, actor: ClaimActor, decision: ClaimDecision, now: Instant): Result<Claim, CannotDecide> => decide(claim, actor, 'review', decision, now)

function decide(claim: Claim, actor: ClaimActor, level: ClaimLevel, decision: ClaimDecision, now: Instant): Result<Claim, CannotDecide> {
  const reason = reasonCannotDecide(claim, actor, level)
  if (reason !== undefined) return err(reason)
  if (decision.kind === 'pass') return ok(level === 'verify' ? verifiedBy(claim, stepOf(actor, now)) : onNotice(claim, stepOf(actor, now)))
  const { personId: by } = actor
  if (decision.kind === 'return') return ok(returned(claim, { reason: 'other', words: decision.words }, { by, at: now }))
  const why = { reason: decision.reason, ...(decision.words === undefined ? {} : { words: decision.words }) }
  return ok(logged({ ...claim, state: 'rejected', why }, { step: 'rejected', at: now, by, ...(decision.words === undefined ? {} : { words: decision.words }) }))
}

export const verifiedBy = (claim: Claim, step: ClaimStep): Claim => logged({ ...claim, state: 'verified', verified: step }, { step: 'verified', at: step.at, by: step.personId })

function onNotice(claim: Claim, step: ClaimStep): Claim {
  const noticeUntil = addDays(dayOf(step.at), claim.terms.noticeDays)
  return logged({ ...claim, state: 'publicized', reviewed: step, noticeUntil }, { step: 'reviewed', at: step.at, by: step.personId })
}

/** Back to its author; whoever verified it before verifies what becomes of it, or another. */
function returned(claim: Claim, why: NonNullable<Claim['why']>, { by, at }: { readonly by: Claim['personId']; readonly at: Instant }): Claim {
  const { verified: _again, ...rest } = claim
  return logged({ ...rest, state: 'returned', why }, { step: 'returned', at, by, ...(why.words === undefined ? {} : { words: why.words }) })
}

export type CannotWitness = { readonly code: 'NOT_THE_WITNESS' } | { readonly code: 'WITNESS_ANSWERED' } | MovedOn

/** Why somebody cannot say that a claim is true. */
export function reasonCannotWitness(claim: Claim, actor: ClaimActor): CannotWitness | undefined {
  if (claim.witness?.personId !== actor.personId) return { code: 'NOT_THE_WITNESS' }
  if (claim.witness.confirmed !== undefined) return { code: 'WITNESS_ANSWERED' }
  return claim.state === 'submitted' ? undefined : { code: 'CLAIM_MOVED_ON', state: claim.state }
}

/** 属实, or not: what the neighbour does not know of goes back to its author, who may name another or take it back. */
export function witnessClaim(claim: Claim, actor: ClaimActor, isTrue: boolean, now: Instant): Result<Claim, CannotWitness> {
  const reason = reasonCannotWitness(claim, actor)
  if (reason !== undefined) return err(reason)
  if (!isTrue) return ok(returned(claim, { reason: 'notDone' }, { by: actor.personId, at: now }))
  const { personId, householdId } = actor
  return ok(logged({ ...claim, witness: { personId, householdId, confirmed: stepOf(actor, now) } }, { step: 'witnessed', at: now, by: personId }))
}
