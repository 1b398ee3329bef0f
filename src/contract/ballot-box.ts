import * as v from 'valibot'
import type { Manifest } from '@/domain/ballot/manifest'
import type { BoardRow } from '@/domain/ballot/secret/board'
import { BALLOT_VERSION_MAX, type InclusionPromise } from '@/domain/ballot/secret/signed-ballot'
import type { Instant } from '@/domain/shared/instant'
import { bytes, id, selectionField } from './fields'
import { command, query } from './spec'

/**
 * 票箱: knows what, never who. Nobody is identified here and no call names a community; callers send no cookie and no session.
 * Nothing of these calls is logged or remembered.
 */
export interface ManifestView {
  readonly manifest: Manifest
  readonly manifestHash: string
  /** The box is made and takes ballots in. */
  readonly ready: boolean
}

export interface CannotCast {
  readonly code:
    | 'NOT_FOUND'
    | 'POLL_VOIDED'
    | 'VOTING_NOT_OPEN'
    | 'VOTING_CLOSED'
    /** The Box has no key, or another than the one that the manifest names. */
    | 'BOX_NOT_SET_UP'
    /** Some rounds of making the box are left; the same call may be sent again at once. */
    | 'BOX_NOT_READY'
    | 'TOKEN_INVALID'
    | 'SIGNATURE_INVALID'
    | 'SELECTION_INVALID'
    /** This ballot stands there with a version as high or higher. */
    | 'VERSION_NOT_HIGHER'
    | 'BALLOT_VOIDED'
    /** More ballots than there are units by far: somebody signs tokens who should not. */
    | 'BOX_FULL'
}
export type CannotOpenBox =
  | { readonly code: 'NOT_FOUND' | 'POLL_VOIDED' }
  | { readonly code: 'VOTING_NOT_CLOSED'; readonly closesAt: Instant }
  | { readonly code: 'NOT_SETTLED'; readonly settledAt: Instant }
  | { readonly code: 'BOX_NOT_SET_UP' }
export type CannotReadBoard = { readonly code: 'NOT_FOUND' | 'POLL_VOIDED' | 'NOT_COUNTED_YET' | 'BOARD_WITHHELD' }

export interface BoardPartView {
  readonly root: string
  readonly rows: number
  readonly partRoots: readonly string[]
  readonly part: readonly BoardRow[]
}

/** One line with its place in the tree, or word that no line has this number. */
export type RowProof =
  | { readonly found: true; readonly row: BoardRow; readonly index: number; readonly rows: number; readonly root: string; readonly path: readonly string[] }
  | { readonly found: false; readonly rows: number; readonly root: string }

/** A ballot as it is cast and shown (`SignedBallot`). */
export const signedBallotField = v.strictObject({
  key: bytes(32),
  prefix: bytes(32),
  token: bytes(256),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(BALLOT_VERSION_MAX)),
  selection: v.union([selectionField(), v.literal('void')]),
  signature: bytes(64)
})

/** 投票回执 as the Box gave it (`InclusionPromise`). */
export const promiseField = v.strictObject({
  number: bytes(32),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(BALLOT_VERSION_MAX)),
  ballotHash: bytes(32),
  signature: bytes(64)
})

export const ballotBoxActions = {
  'ballot-box/readManifest': query<ManifestView, { readonly code: 'NOT_FOUND' }>('none')(v.strictObject({ pollId: id() })),
  /** Makes the box ready, some of it at a time. Anybody may ask; it changes nothing that anybody could see. */
  'ballot-box/prepare': command<{ readonly made: number; readonly of: number }, { readonly code: 'NOT_FOUND' | 'POLL_VOIDED' | 'VOTING_CLOSED' | 'BOX_NOT_SET_UP' }>('none')(v.strictObject({ pollId: id() })),
  /** Takes a ballot in, or a later version of it, or its void. The same ballot again gets the same promise. */
  'ballot-box/cast': command<{ readonly promise: InclusionPromise }, CannotCast>('none')(v.strictObject({ pollId: id(), ballot: signedBallotField })),
  /** 开箱: once voting is over and settled, lays the phone ballots on the public shelf. Anybody may ask. */
  'ballot-box/open': command<{ readonly ballots: number }, CannotOpenBox>('none')(v.strictObject({ pollId: id() })),
  'ballot-box/readBoard': query<BoardPartView, CannotReadBoard>('none')(
    v.strictObject({ pollId: id(), part: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1000)) })
  ),
  /** 对票: the line of one ballot number. */
  'ballot-box/proveRow': query<RowProof, { readonly code: 'NOT_FOUND' | 'NOT_COUNTED_YET' }>('none')(v.strictObject({ pollId: id(), number: bytes(32) }))
}
