import type { CannotVote } from '@/domain/ballot/cast-vote'
import { reasonNoBallot } from '@/domain/ballot/cast-vote'
import type { RollRow } from '@/domain/ballot/electoral-roll'
import type { OpenPoll, Poll } from '@/domain/ballot/poll'
import type { PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { TakenBallot } from './issue-token'
import type { InclusionPromise, SignedBallot } from './signed-ballot'

export type CannotExchange =
  | CannotVote
  | {
      readonly code:
        | 'NO_TOKEN_TAKEN'
        /** The ballot that is shown was not given up. */
        | 'BALLOT_NOT_VOID'
        | 'TOKEN_INVALID'
        | 'SIGNATURE_INVALID'
        /** The Box did not take in this very ballot. */
        | 'PROMISE_INVALID'
        /** Somebody had a slip for this ballot already. */
        | 'RECEIPT_USED'
    }

export interface ExchangeAttempt {
  readonly poll: Poll
  readonly row: RollRow | undefined
  readonly personId: PersonId
  readonly slot: TakenBallot | undefined
  readonly now: Instant
}

/** Why a unit cannot give its phone ballot up for a slip, before its receipt is looked at. */
export function reasonCannotExchange({ poll, row, personId, slot, now }: ExchangeAttempt): CannotExchange | undefined {
  const reason = reasonNoBallot({ poll, row, by: { channel: 'phone', personId }, slot: slot?.channel, now }, 'secret')
  if (reason) return reason
  if (!(poll as OpenPoll).manifest.channels.includes('paper')) return { code: 'CHANNEL_NOT_OFFERED' }
  return slot?.blinded === undefined ? { code: 'NO_TOKEN_TAKEN' } : undefined
}

/** A public void with the Box's promise, and what checking them gave. */
export interface VoidReceipt {
  readonly ballot: SignedBallot
  readonly promise: InclusionPromise
  /** Of the ballot itself: its number, and the hash of its text. */
  readonly number: string
  readonly ballotHash: string
  readonly tokenSigned: boolean
  readonly ballotSigned: boolean
  readonly promiseSigned: boolean
}

/** Why a receipt does not show that this ballot was given up for good. */
export function reasonReceiptInvalid({ ballot, promise, number, ballotHash, tokenSigned, ballotSigned, promiseSigned }: VoidReceipt): CannotExchange | undefined {
  if (ballot.selection !== 'void') return { code: 'BALLOT_NOT_VOID' }
  if (!tokenSigned) return { code: 'TOKEN_INVALID' }
  if (!ballotSigned) return { code: 'SIGNATURE_INVALID' }
  const same = promise.number === number && promise.version === ballot.version && promise.ballotHash === ballotHash
  return same && promiseSigned ? undefined : { code: 'PROMISE_INVALID' }
}
