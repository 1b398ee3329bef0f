import type { Manifest } from '@/domain/ballot/manifest'
import { reasonSelectionInvalid } from '@/domain/ballot/methods/tally-marks'
import { SETTLE_MS } from '@/domain/ballot/poll'
import { YES_NO } from '@/domain/ballot/selection'
import { addMs, type Instant } from '@/domain/shared/instant'
import type { SignedBallot } from './signed-ballot'
import { wholeBallotText } from './signed-ballot'

/** A ballot that came in time may for so long still be on its way into its block. */
export const settledAtOf = ({ closesAt }: Manifest): Instant => addMs(closesAt, SETTLE_MS)

/** A secret ballot as its manifest opened it, and the moment at which somebody comes to the box. */
export interface BoxMoment {
  readonly manifest: Manifest
  readonly voided: boolean
  readonly now: Instant
}

export type NotVoting = { readonly code: 'POLL_VOIDED' | 'VOTING_NOT_OPEN' | 'VOTING_CLOSED' }

/** Why no ballot is taken in now. */
export function reasonNotVoting({ manifest, voided, now }: BoxMoment): NotVoting | undefined {
  if (voided) return { code: 'POLL_VOIDED' }
  if (now < manifest.opensAt) return { code: 'VOTING_NOT_OPEN' }
  return now < manifest.closesAt ? undefined : { code: 'VOTING_CLOSED' }
}

export interface CastRequest extends BoxMoment {
  readonly ballot: SignedBallot
  /** Whether the issuer signed its number for this poll. Asked only when everything before is in order. */
  readonly isTokenSigned: () => boolean
  /** Whether its own key signed it. */
  readonly isSigned: () => boolean
}

export type CannotCastBallot = NotVoting | { readonly code: 'TOKEN_INVALID' | 'SIGNATURE_INVALID' | 'SELECTION_INVALID' }

/** Why this ballot cannot be taken in, whatever lies in the box. */
export function reasonCannotCast(request: CastRequest): CannotCastBallot | undefined {
  const { manifest, ballot, isTokenSigned, isSigned } = request
  const notVoting = reasonNotVoting(request)
  if (notVoting) return notVoting
  if (!isTokenSigned()) return { code: 'TOKEN_INVALID' }
  if (!isSigned()) return { code: 'SIGNATURE_INVALID' }
  if (ballot.selection === 'void') return undefined
  return reasonSelectionInvalid(manifest.method ?? YES_NO, ballot.selection) && { code: 'SELECTION_INVALID' }
}

export type CannotFollow = { readonly code: 'BALLOT_VOIDED' | 'VERSION_NOT_HIGHER' }

/** Why this ballot cannot take the place of the one that lies in the box under the same number. */
export function reasonCannotFollow(lying: SignedBallot, ballot: SignedBallot): CannotFollow | undefined {
  if (lying.selection === 'void') return { code: 'BALLOT_VOIDED' }
  return ballot.version > lying.version ? undefined : { code: 'VERSION_NOT_HIGHER' }
}

/** Sent once more, because the answer did not arrive. */
export const isSameBallot = (one: SignedBallot, other: SignedBallot): boolean => wholeBallotText(one) === wholeBallotText(other)

export type CannotOpenNow =
  | { readonly code: 'POLL_VOIDED' }
  | { readonly code: 'VOTING_NOT_CLOSED'; readonly closesAt: Instant }
  | { readonly code: 'NOT_SETTLED'; readonly settledAt: Instant }

/** Why the box stays shut (开箱). */
export function reasonCannotOpenBox({ manifest, voided, now }: BoxMoment): CannotOpenNow | undefined {
  if (voided) return { code: 'POLL_VOIDED' }
  if (now < manifest.closesAt) return { code: 'VOTING_NOT_CLOSED', closesAt: manifest.closesAt }
  const settledAt = settledAtOf(manifest)
  return now < settledAt ? { code: 'NOT_SETTLED', settledAt } : undefined
}
