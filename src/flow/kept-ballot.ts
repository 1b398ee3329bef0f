import type { BallotNumber, InclusionPromise, SignedBallot } from '@/domain/ballot/secret/signed-ballot'
import type { Keeper } from './ports'

/**
 * What the phone keeps of one secret ballot. Everything is written here before it is sent, so that after a killed app the
 * same can be sent again. Nobody else has the choice in this form: a phone that is lost takes it with it.
 */
export interface KeptBallot {
  /** The manifest that the ballot was taken for. */
  readonly manifestHash: string
  readonly number: BallotNumber
  /** Public; the secret half is made anew from the seed. */
  readonly key: string
  /** While the token is asked for; gone with `token`, because it would tie the ballot to the request. */
  readonly blinding?: { readonly prefix: string; readonly blinded: string; readonly unblinder: string }
  readonly token?: { readonly prefix: string; readonly signature: string }
  /** The highest version that was ever signed; 0 before the first. */
  readonly lastVersion: number
  /** Signed and sent, and not answered yet. */
  readonly sent?: SignedBallot
  /** Taken in by the Box, with its promise. */
  readonly taken?: { readonly ballot: SignedBallot; readonly promise: InclusionPromise }
  /** The voided ballot was exchanged for a slip of paper. */
  readonly exchanged?: true
}

/** Whether the box has a ballot of this phone that counts; a voided one does not. */
export const isCast = (kept: KeptBallot | undefined): boolean => kept?.taken !== undefined && kept.taken.ballot.selection !== 'void'

/** The phone's own secrets for secret ballots, of the person who uses it now. */
export interface BallotKeepers {
  /** 32 bytes as base64url, made once; all keys of this person's ballots grow from it. */
  readonly seed: Keeper<string>
  readonly ballot: Keeper<KeptBallot>
}
