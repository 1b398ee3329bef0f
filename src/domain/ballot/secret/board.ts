import { canonicalJson } from '@/domain/ballot/canonical-json'
import type { Outcome } from '@/domain/ballot/outcome'
import type { SlipMark } from '@/domain/ballot/selection'
import type { SignedBallot } from './signed-ballot'

/** Rows of one part. A power of two, so that every full part is a subtree of the board's tree (RFC 9162 §2.1.1). */
export const BOARD_PART_ROWS = 256

/** A board is written at once, in parts of `BOARD_PART_ROWS`; one transaction of the store carries this many of them and the poll. */
export const BOARD_PARTS_MAX = 80
/**
 * Units on the roll of a secret ballot at most; larger ones are refused before the notice goes out. Whatever happens, the board of such
 * a roll fits: each unit takes two tokens at most (one replaced), and slips end with their batches' letters.
 */
export const SECRET_UNITS_MAX = 8_900

/** One line of 公示板. Lines stand in this order of kinds: header, phone (by number), paper (by serial), spoiled (by serial). */
export type BoardRow = BoardHeader | PhoneRow | PaperRow | SpoiledRow

/** A ballot of a phone, also a void one. */
export interface PhoneRow extends SignedBallot {
  readonly kind: 'phone'
}

/**
 * A line that whoever knows a little of the vote could guess: with its hash, which the paths of others hold, a guess could be tried
 * for right. A phone ballot needs none, for its signatures are guessed by nobody.
 */
export interface Guessable {
  /** 32 bytes by chance, base64url: on a withheld board, and on no other, where it would only give whoever counts a choice of roots. */
  readonly salt?: string
}
/** As much as a hash has: no shorter way to a line than its salt. */
export const SALT_BYTES = 32

/** One slip as two people read it. */
export interface PaperRow extends Guessable {
  readonly kind: 'paper'
  readonly batch: string
  readonly serial: string
  readonly mark: SlipMark
}

/** A slip that was spoiled before it came into the box, with the reason. */
export interface SpoiledRow extends Guessable {
  readonly kind: 'spoiled'
  readonly batch: string
  readonly serial: string
  readonly reason: SpoiledReason
}
export const SPOILED_REASONS = ['misprinted', 'mismarked', 'damaged', 'lost'] as const
export type SpoiledReason = (typeof SPOILED_REASONS)[number]

/** A batch of slips: `printed = used + spoiled + returned`, where `used` is what lay in the box. */
export interface BatchBalance {
  readonly batch: string
  readonly printed: number
  readonly used: number
  readonly spoiled: number
  readonly returned: number
}

/** The first line: everything that the other lines must add up to. */
export interface BoardHeader extends Guessable {
  readonly kind: 'header'
  readonly boardVersion: 1
  readonly manifestHash: string
  /** Lines of the board, this one included. */
  readonly rows: number
  /** Units on the roll: 应到. */
  readonly units: number
  /** Units that took a ballot (发出), by how they vote; `attendedOnly` signed in and took none. */
  readonly taken: { readonly phone: number; readonly paper: number; readonly attendedOnly: number }
  /** Tokens signed once more for a lost phone. */
  readonly replaced: number
  /** Tokens given up for a slip: their units stand under `paper`. */
  readonly exchanged: number
  /** Ballots that count (收回): phone ballots that are not void, slips in the box. */
  readonly cast: { readonly phone: number; readonly paper: number }
  /** Phone ballots given up. */
  readonly voided: number
  readonly batches: readonly BatchBalance[]
  readonly outcome: Outcome
}

/** One leaf of the board's tree, UTF-8. */
export const leafText = (row: BoardRow): string => canonicalJson(row)

/** The board of a counted poll as the poll names it. */
export interface BoardReference {
  /** `BoardFile.root`. */
  readonly root: string
  readonly rows: number
  /** Fewer ballots than the manifest's floor: its single lines are not public. */
  readonly withheld: boolean
}

/** What `board.json` holds. */
export interface BoardFile {
  readonly format: 'yslb-board/1'
  readonly manifest: unknown
  readonly rows: readonly BoardRow[]
  /** The Merkle tree hash of all rows (RFC 9162 §2.1.1), base64url. */
  readonly root: string
}

/** 公示板校验码: what people compare by eye and by ear. */
export const shortCodeOf = (root: string): string => root.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ')
