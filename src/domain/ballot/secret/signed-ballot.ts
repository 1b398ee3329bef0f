import { canonicalJson } from '@/domain/ballot/canonical-json'
import type { Selection } from '@/domain/ballot/selection'

/**
 * A ballot as it is cast, stored by the Box and published on the board. Nothing in it knows a person.
 * Bytes are base64url without padding (RFC 4648 §5).
 */
export interface SignedBallot {
  /** The voter's Ed25519 public key for this poll, 32 bytes (RFC 8032). */
  readonly key: string
  /** The random message prefix of RSABSSA-SHA384-PSS-Randomized, 32 bytes (RFC 9474 §4.1). */
  readonly prefix: string
  /** The issuer's signature over prefix and `tokenText`, as long as the modulus (RFC 9474 §4.4). */
  readonly token: string
  /** From 1; the highest that arrives before the close counts. */
  readonly version: number
  /** `void` (作废): given up for good, in public, for a slip of paper. No later version takes it back. */
  readonly selection: Selection | 'void'
  /** Ed25519 over `ballotText`. */
  readonly signature: string
}

/** The highest version of one ballot: nobody changes his mind more often, and a number beyond is a mistake. */
export const BALLOT_VERSION_MAX = 1000

/** 票号: the base64url of SHA-256 over the text of `key`. It names a ballot on the phone and orders the board. */
export type BallotNumber = string

/** What the issuer signs without seeing it: this poll, this ballot number. UTF-8. */
export const tokenText = (manifestHash: string, number: string): string => `yslb/token/1\n${manifestHash}\n${number}`

/** What the voter signs: this poll, this ballot, this version, this selection. UTF-8. */
export const ballotText = (manifestHash: string, number: string, version: number, selection: Selection | 'void'): string =>
  `yslb/ballot/1\n${manifestHash}\n${number}\n${version}\n${canonicalJson(selection)}`

/** SHA-256 of this text is the ballot's hash, as the promise names it. */
export const wholeBallotText = (ballot: SignedBallot): string => canonicalJson(ballot)

/** What the Box promises to have taken in; signed with its Ed25519 key, which the manifest names. UTF-8. */
export const promiseText = (manifestHash: string, number: string, version: number, ballotHash: string): string =>
  `yslb/promise/1\n${manifestHash}\n${number}\n${version}\n${ballotHash}`

/** 投票回执: kept by the phone. Whoever holds it can prove that the Box had this ballot; alone it tells no choice. */
export interface InclusionPromise {
  readonly number: string
  readonly version: number
  readonly ballotHash: string
  readonly signature: string
}
