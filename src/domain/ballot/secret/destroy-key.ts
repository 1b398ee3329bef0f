import type { Poll } from '@/domain/ballot/poll'
import { OBJECTION_DAYS } from '@/domain/disclosure/objection'
import type { PersonId } from '@/domain/shared/ids'
import { addDays, addMs, dayOf, endOfDay, type Instant } from '@/domain/shared/instant'
import { DISPUTE_ANSWER_DAYS, DISPUTE_DAYS } from './dispute'

/**
 * House rule: the key that signed a poll's tokens is kept for this many whole days after the count, and as long as the published
 * result can be objected to or disputed and the last dispute be answered; so not before it is published. Nobody needs it after the close (tokens are checked with the public key); it waits so that an expert who
 * is called in a dispute can show that no token was signed beside the roll.
 */
export const KEY_KEPT_DAYS = 10

/** Who destroyed the issuer's key, and when: public, and for good. */
export interface KeyDestruction {
  readonly by: PersonId
  readonly at: Instant
}

export type CannotDestroyKey =
  | { readonly code: 'BALLOT_NOT_SECRET' }
  | { readonly code: 'NOT_OPENED' }
  | { readonly code: 'KEY_DESTROYED_ALREADY' }
  /** `until`: absent while the result is not published, for the days run from there. */
  | { readonly code: 'KEY_STILL_NEEDED'; readonly until?: Instant }

/** From when the issuer's key may be destroyed. Undefined: it never had one, or the result is not published. */
export function keyDestroyableAt(poll: Poll): Instant | undefined {
  if (poll.terms.ballotMode !== 'secret' || !('manifestHash' in poll)) return undefined
  if (poll.kind === 'voided') return poll.voidedAt
  if (poll.kind !== 'published') return undefined
  const counted = endOfDay(addDays(dayOf(poll.countedAt), KEY_KEPT_DAYS))
  const answered = endOfDay(addDays(dayOf(poll.publishedAt), Math.max(OBJECTION_DAYS, DISPUTE_DAYS + DISPUTE_ANSWER_DAYS)))
  return addMs(counted, Math.max(0, answered - counted))
}

/** Why the issuer's key is not destroyed now. */
export function reasonCannotDestroyKey(poll: Poll, destroyed: KeyDestruction | undefined, now: Instant): CannotDestroyKey | undefined {
  if (poll.terms.ballotMode !== 'secret') return { code: 'BALLOT_NOT_SECRET' }
  if (poll.kind === 'draft' || poll.kind === 'announced' || !('manifestHash' in poll)) return { code: 'NOT_OPENED' }
  if (destroyed) return { code: 'KEY_DESTROYED_ALREADY' }
  const until = keyDestroyableAt(poll)
  if (until === undefined) return { code: 'KEY_STILL_NEEDED' }
  return now < until ? { code: 'KEY_STILL_NEEDED', until } : undefined
}
