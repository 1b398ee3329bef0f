import type { BoardRow, PhoneRow } from '@/domain/ballot/secret/board'
import type { Manifest } from '@/domain/ballot/manifest'

/** What a secret ballot promised when it opened, and whether it still runs. */
export interface ShelvedManifest {
  readonly manifest: Manifest
  readonly manifestHash: string
  /** Units on the roll, from which the Box takes its size. */
  readonly units: number
  readonly voided: boolean
}

/** A counted board, without its rows. */
export interface ShelvedBoard {
  readonly manifestHash: string
  /** base64url, as `BoardFile.root`. */
  readonly root: string
  readonly rows: number
  /** The tree hash of every part of `BOARD_PART_ROWS` rows, in order. */
  readonly partRoots: readonly string[]
  /** Fewer ballots than the manifest's floor: the single lines are shown to nobody but those who confirm the count. */
  readonly withheld: boolean
}

/**
 * The papers of a secret ballot that lie open to everybody. The Box reads and writes these and nothing else of the village's
 * store; what it lays down knows no person. Writing the same again changes nothing.
 */
export interface PublicShelf {
  manifest(pollId: string): Promise<ShelvedManifest | undefined>
  /** One part of the phone ballots of a closed box, in order of their numbers. `parts` are how many there are in all; the last write makes them complete. */
  putPhoneRows(pollId: string, part: number, parts: number, rows: readonly PhoneRow[]): Promise<void>
  /** All phone ballots, or undefined before the box was opened. */
  phoneRows(pollId: string): Promise<readonly PhoneRow[] | undefined>
  board(pollId: string): Promise<ShelvedBoard | undefined>
  boardPart(pollId: string, part: number): Promise<readonly BoardRow[]>
}
