import * as v from 'valibot'
import type { CannotDestroyKey } from '@/domain/ballot/secret/destroy-key'
import type { DisputeCounts } from '@/domain/ballot/secret/dispute'
import type { CannotExchange } from '@/domain/ballot/secret/exchange'
import type { CannotTakeToken } from '@/domain/ballot/secret/issue-token'
import type { Review } from '@/domain/ballot/secret/review'
import type { Instant } from '@/domain/shared/instant'
import { promiseField, signedBallotField, type BoardPartView, type CannotReadBoard } from './ballot-box'
import { bytes, id } from './fields'
import { command, query } from './spec'

/** What a secret poll shows besides, from its opening. Nothing in it knows a choice. */
export interface SecretView {
  /** Of the caller's unit: `none` taken yet, a token of a phone, or a slip of paper. */
  readonly token: 'none' | 'taken' | 'paper'
  readonly manifestHash: string
  /** From the count. `withheld`: its single lines are shown to those who confirm it and to supervisors only. */
  readonly board?: { readonly root: string; readonly rows: number; readonly withheld: boolean; readonly mayRead: boolean }
  /** Tokens that were signed once more for a lost phone. */
  readonly replaced: number
  /** Slips that a neighbour wrote for somebody, under another's eyes (代写); absent where nobody was helped. */
  readonly assisted?: number
  /** From when the issuer's key may be destroyed; absent before the result is published. */
  readonly keyDestroyableAt?: Instant
  readonly keyDestroyedAt?: Instant
  /** Whoever acts in an office is named in full. */
  readonly keyDestroyedBy?: string
  readonly disputes?: DisputeCounts
  /** 须复核, from the count, for whoever may see the result. */
  readonly review?: Review
}

/** Modulus of 2048 bits. */
const TOKEN_BYTES = 256
type NotFound = { readonly code: 'NOT_FOUND' }

export const ballotSecretActions = {
  /** 领票: signs one token for the caller's unit, blindly. The same blinded message gets the same answer, also after a lost reply. */
  'ballot/issueToken': command<{ readonly blindSignature: string }, CannotTakeToken | NotFound>()(v.strictObject({ pollId: id(), blinded: bytes(TOKEN_BYTES) })),
  /** A phone ballot that was given up in public (`void`) for a slip of paper; the receipt is good for one slip. */
  'ballot/exchangeForPaper': command<{ readonly exchanged: true }, CannotExchange | NotFound>()(
    v.strictObject({ pollId: id(), ballot: signedBallotField, promise: promiseField })
  ),
  'ballot/destroyKey': command<{ readonly destroyedAt: Instant }, CannotDestroyKey | NotFound>()(v.strictObject({ pollId: id() })),
  /** 公示板 of the own village; a withheld one for those who confirm the count, the committee and supervisors. */
  'ballot/readBoard': query<BoardPartView & { readonly manifestHash: string; readonly withheld: boolean }, CannotReadBoard>()(
    v.strictObject({ pollId: id(), part: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1000)) })
  )
}
