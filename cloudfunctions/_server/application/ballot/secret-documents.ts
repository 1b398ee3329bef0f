import type { Manifest } from '@/domain/ballot/manifest'
import type { BoardRow, PhoneRow } from '@/domain/ballot/secret/board'
import type { Instant } from '@/domain/shared/instant'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

/** Secret ballots. Issuer keys are the issuer's alone; the rest lies open to everybody and knows no person. */
export const ISSUER_KEYS = 'issuerKeys'
export const MANIFESTS = 'manifests'
export const BOX_ROWS = 'boxRows'
export const BOARDS = 'boards'
export const BOARD_PARTS = 'boardParts'
export const VOID_RECEIPTS = 'voidReceipts'

/** `_id` = poll. Taken away by destroying the key, after which no token of the poll can be signed any more. */
export interface IssuerKeyDocument extends StoredDocument {
  /** The modulus, base64url: stands in the manifest too. */
  readonly publicKey: string
  /** The private key, sealed with a key that is in no database. */
  readonly sealed: string
  /** The close of voting, after which it signs nothing more. */
  readonly closesAt: Instant
}
export const issuerKeysByClose: ReadModel = { name: 'issuerKeysByClose', collection: ISSUER_KEYS, equals: ['communityId'], orderBy: 'closesAt' }

/** `_id` = poll. Written when the poll opens; only `voided` changes afterwards. */
export interface ManifestDocument extends StoredDocument {
  readonly manifest: Manifest
  readonly manifestHash: string
  readonly units: number
  readonly voided: boolean
}

/** `_id` = poll and part: the phone ballots of an opened box, in order of their numbers, `BOARD_PART_ROWS` in each part but the last. */
export interface BoxRowsDocument extends StoredDocument {
  readonly pollId: string
  readonly part: number
  /** How many parts there are; they are complete when all are there. */
  readonly parts: number
  readonly rows: readonly PhoneRow[]
}
export const boxRowsIdOf = (pollId: string, part: number): string => `${pollId}:${part}`

/** `_id` = poll: a counted board without its rows. */
export interface BoardDocument extends StoredDocument {
  readonly manifestHash: string
  readonly root: string
  readonly rows: number
  /** The tree hash of every part, in order, base64url. */
  readonly partRoots: readonly string[]
  readonly withheld: boolean
}

/** `_id` = poll and part: `BOARD_PART_ROWS` rows in each part but the last; the header is row 0 of part 0. */
export interface BoardPartDocument extends StoredDocument {
  readonly pollId: string
  readonly part: number
  readonly rows: readonly BoardRow[]
}
export const boardPartIdOf = (pollId: string, part: number): string => `${pollId}:${part}`

/** `_id` = poll and ballot number: a slip was given out for this void. Which unit had it is not said. */
export type VoidReceiptDocument = StoredDocument
export const voidReceiptIdOf = (pollId: string, number: string): string => `${pollId}:${number}`

export const SECRET_COLLECTIONS: readonly string[] = [ISSUER_KEYS, MANIFESTS, BOX_ROWS, BOARDS, BOARD_PARTS, VOID_RECEIPTS]
export const SECRET_READ_MODELS: readonly ReadModel[] = [issuerKeysByClose]
