import type { TransferId } from '@/domain/shared/ids'
import { dayOf, type Day, type Instant } from '@/domain/shared/instant'
import { assert, err, ok, type Result } from '@/domain/shared/result'
import { logged, openObjections, stepOf, type Claim, type ClaimActor } from './claim'
import { didStep, reasonNotImpartial, type MovedOn } from './decide-claim'

export type CannotCredit =
  | MovedOn
  /** Through the last day of the notice. */
  | { readonly code: 'NOTICE_RUNNING'; readonly until: Day }
  | { readonly code: 'OBJECTION_OPEN'; readonly open: number }

/** Why a claim brings no coins yet, or never. */
export function reasonCannotCredit(claim: Claim, now: Instant): CannotCredit | undefined {
  const { state, noticeUntil } = claim
  if (state !== 'publicized' || noticeUntil === undefined) return { code: 'CLAIM_MOVED_ON', state }
  if (dayOf(now) <= noticeUntil) return { code: 'NOTICE_RUNNING', until: noticeUntil }
  const open = openObjections(claim).length
  return open === 0 ? undefined : { code: 'OBJECTION_OPEN', open }
}

export const creditedClaim = (claim: Claim, transferId: TransferId, now: Instant): Claim =>
  logged({ ...claim, state: 'credited', transferId, creditedAt: now }, { step: 'credited', at: now })

export type CannotWithdraw = { readonly code: 'NOT_YOUR_CLAIM' } | MovedOn

const WITHDRAWABLE: readonly Claim['state'][] = ['submitted', 'returned', 'verified', 'publicized']

/** Its author, or any of the household, takes it back until it is credited. */
export function reasonCannotWithdraw(claim: Claim, actor: ClaimActor): CannotWithdraw | undefined {
  if (claim.householdId !== actor.householdId) return { code: 'NOT_YOUR_CLAIM' }
  return WITHDRAWABLE.includes(claim.state) ? undefined : { code: 'CLAIM_MOVED_ON', state: claim.state }
}

export function withdrawClaim(claim: Claim, actor: ClaimActor, now: Instant): Result<Claim, CannotWithdraw> {
  const reason = reasonCannotWithdraw(claim, actor)
  return reason === undefined ? ok(logged({ ...claim, state: 'withdrawn' }, { step: 'withdrawn', at: now, by: actor.personId })) : err(reason)
}

export type CannotEdit = { readonly code: 'NOT_YOUR_CLAIM' } | MovedOn

/** Only its author changes what he said, and only when it came back to him. */
export function reasonCannotEdit(claim: Claim, actor: ClaimActor): CannotEdit | undefined {
  if (claim.personId !== actor.personId || claim.source !== 'own') return { code: 'NOT_YOUR_CLAIM' }
  return claim.state === 'returned' ? undefined : { code: 'CLAIM_MOVED_ON', state: claim.state }
}

export type CannotRevoke =
  | { readonly code: 'OWN_HOUSEHOLD' }
  /** Two of different households, of whom neither bore witness. */
  | { readonly code: 'SAME_PERSON' }
  | MovedOn
  | { readonly code: 'REVOCATION_PROPOSED' }
  | { readonly code: 'NO_REVOCATION' }

export function reasonCannotProposeRevocation(claim: Claim, actor: ClaimActor): CannotRevoke | undefined {
  const partial = reasonNotImpartial(claim, actor)
  if (partial !== undefined) return partial
  if (claim.state !== 'credited') return { code: 'CLAIM_MOVED_ON', state: claim.state }
  return claim.revocation === undefined ? undefined : { code: 'REVOCATION_PROPOSED' }
}

export function proposeRevocation(claim: Claim, actor: ClaimActor, words: string, now: Instant): Result<Claim, CannotRevoke> {
  const reason = reasonCannotProposeRevocation(claim, actor)
  if (reason !== undefined) return err(reason)
  return ok(logged({ ...claim, revocation: { ...stepOf(actor, now), words } }, { step: 'revocationProposed', at: now, by: actor.personId, words }))
}

export function reasonCannotConfirmRevocation(claim: Claim, actor: ClaimActor): CannotRevoke | undefined {
  const partial = reasonNotImpartial(claim, actor)
  if (partial !== undefined) return partial
  if (didStep(claim.revocation, actor)) return { code: 'SAME_PERSON' }
  if (claim.state !== 'credited') return { code: 'CLAIM_MOVED_ON', state: claim.state }
  return claim.revocation === undefined ? { code: 'NO_REVOCATION' } : undefined
}

/** 撤销: the reversal of its coins is the caller's, in the same transaction. Declined, the claim stays credited. */
export function decideRevocation(claim: Claim, actor: ClaimActor, decision: 'confirm' | 'decline', now: Instant): Result<Claim, CannotRevoke> {
  const reason = reasonCannotConfirmRevocation(claim, actor)
  if (reason !== undefined) return err(reason)
  const { revocation, ...rest } = claim
  if (decision === 'decline') return ok(rest)
  assert(revocation !== undefined, 'what is confirmed was proposed')
  return ok(logged({ ...claim, state: 'revoked' }, { step: 'revoked', at: now, by: actor.personId, words: revocation.words }))
}
