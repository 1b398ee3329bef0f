import type { CannotVote } from '@/domain/ballot/cast-vote'
import { reasonNoBallot } from '@/domain/ballot/cast-vote'
import type { RollRow } from '@/domain/ballot/electoral-roll'
import type { Poll } from '@/domain/ballot/poll'
import type { Channel } from '@/domain/ballot/tally'
import type { PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'

export type CannotTakeToken =
  | CannotVote
  | {
      readonly code:
        /** The unit took its ballot with another phone, or with this phone before its memory was cleared. */
        | 'TOKEN_TAKEN'
        /** No message for this poll's key: the phone must blind anew. */
        | 'BLINDED_INVALID'
    }

/** What the slot of a unit holds in a secret poll. */
export interface TakenBallot {
  readonly channel: Channel
  /** The blinded message that was signed. Absent on paper, and where a lost phone's token waits to be taken anew. */
  readonly blinded?: string
}

export interface TokenAttempt {
  readonly poll: Poll
  /** The unit's row of the frozen roll, if it has one. */
  readonly row: RollRow | undefined
  readonly personId: PersonId
  readonly slot: TakenBallot | undefined
  readonly blinded: string
  readonly now: Instant
}

/**
 * Why no token is signed (领票). Whether `blinded` is a message for the key is found by signing, last of all. The blinded message
 * that was signed before is no reason: the same question gets the same answer, for the first may have been lost on its way.
 */
export function reasonCannotTakeToken({ poll, row, personId, slot, blinded, now }: TokenAttempt): CannotTakeToken | undefined {
  const reason = reasonNoBallot({ poll, row, by: { channel: 'phone', personId }, slot: slot?.channel, now }, 'secret')
  if (reason) return reason
  return slot?.blinded !== undefined && slot.blinded !== blinded ? { code: 'TOKEN_TAKEN' } : undefined
}
