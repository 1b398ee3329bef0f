import { addDays, dayOf, type Instant } from '@/domain/shared/instant'
import { err, ok, type Result } from '@/domain/shared/result'
import { ANSWER_DAYS, logged, OBJECTIONS_MAX, openObjections, stepOf, type Claim, type ClaimActor, type Objection } from './claim'
import { didStep, reasonNotImpartial, type MovedOn } from './decide-claim'

export type CannotObject =
  /** The own claim is taken back instead. */
  | { readonly code: 'OWN_HOUSEHOLD' }
  | MovedOn
  | { readonly code: 'NOTICE_OVER' }
  | { readonly code: 'OWN_OBJECTION_OPEN' }
  | { readonly code: 'OBJECTIONS_FULL' }

/** Why a resident cannot object to a claim. The offices may: whoever sees that something is wrong. */
export function reasonCannotObject(claim: Claim, actor: ClaimActor, now: Instant): CannotObject | undefined {
  if (claim.householdId === actor.householdId) return { code: 'OWN_HOUSEHOLD' }
  if (claim.state !== 'publicized') return { code: 'CLAIM_MOVED_ON', state: claim.state }
  if (claim.noticeUntil === undefined || dayOf(now) > claim.noticeUntil) return { code: 'NOTICE_OVER' }
  if (openObjections(claim).some(({ raised }) => raised.personId === actor.personId)) return { code: 'OWN_OBJECTION_OPEN' }
  return claim.objections.length < OBJECTIONS_MAX ? undefined : { code: 'OBJECTIONS_FULL' }
}

/** The claim is not credited before this is answered. */
export function objectTo(claim: Claim, actor: ClaimActor, objection: Pick<Objection, 'id' | 'kind' | 'words'>, now: Instant): Result<Claim, CannotObject> {
  const reason = reasonCannotObject(claim, actor, now)
  if (reason !== undefined) return err(reason)
  const raised: Objection = { ...objection, raised: stepOf(actor, now), answerBy: addDays(dayOf(now), ANSWER_DAYS) }
  return ok(logged({ ...claim, objections: [...claim.objections, raised] }, { step: 'objected', at: now }))
}

export type CannotAnswer =
  | { readonly code: 'OWN_HOUSEHOLD' }
  /** Verifier, reviewer, witness and whoever objected let others answer. */
  | { readonly code: 'SAME_PERSON' }
  | MovedOn
  | { readonly code: 'OBJECTION_ANSWERED' }

/** Why somebody must not answer what is open about a claim; `objectionId` where it is known which. */
export function reasonCannotAnswer(claim: Claim, actor: ClaimActor, objectionId?: string): CannotAnswer | undefined {
  const partial = reasonNotImpartial(claim, actor)
  if (partial !== undefined) return partial
  const asked = claim.objections.filter(({ id }) => objectionId === undefined || id === objectionId)
  if ([claim.verified, claim.reviewed, ...asked.map(({ raised }) => raised)].some(step => didStep(step, actor))) return { code: 'SAME_PERSON' }
  if (claim.state !== 'publicized') return { code: 'CLAIM_MOVED_ON', state: claim.state }
  return asked.some(({ answer }) => answer === undefined) ? undefined : { code: 'OBJECTION_ANSWERED' }
}

/** An objection that is upheld ends the claim, and with it whatever else was objected. */
export function answerObjection(claim: Claim, actor: ClaimActor, answer: { readonly objectionId: string; readonly upheld: boolean; readonly words: string }, now: Instant): Result<Claim, CannotAnswer> {
  const { objectionId, upheld, words } = answer
  const reason = reasonCannotAnswer(claim, actor, objectionId)
  if (reason !== undefined) return err(reason)
  const given = { ...stepOf(actor, now), upheld, words }
  const objections = claim.objections.map(each => (each.answer === undefined && (upheld || each.id === objectionId) ? { ...each, answer: given } : each))
  const answered = logged({ ...claim, objections }, { step: 'answered', at: now, by: actor.personId, words })
  if (!upheld) return ok(answered)
  return ok(logged({ ...answered, state: 'rejected', why: { reason: 'objectionUpheld', words } }, { step: 'rejected', at: now, by: actor.personId }))
}
