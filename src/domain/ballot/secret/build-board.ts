import type { Outcome } from '@/domain/ballot/outcome'
import { toBase64url } from '@/domain/shared/base64url'
import { leafHash, rootOfHashes, type Sha256 } from '@/domain/shared/merkle'
import { assert } from '@/domain/shared/result'
import { utf8 } from '@/domain/shared/utf8'
import { BOARD_PART_ROWS, leafText, type BatchBalance, type BoardHeader, type BoardRow, type Guessable } from './board'
import type { SecretBallots, SecretCount } from './count-board'

export interface BoardFacts extends SecretBallots {
  readonly manifestHash: string
  readonly batches: readonly BatchBalance[]
  readonly count: SecretCount
  readonly outcome: Outcome
  /** Of a withheld board (`Guessable`): one for the header, then one for every slip. */
  readonly salts?: readonly string[]
}

/** A board as it is stored: rows by parts, and the tree over them (RFC 9162 §2.1.1). Hashes are base64url. */
export interface BuiltBoard {
  readonly rows: number
  readonly root: string
  readonly parts: readonly (readonly BoardRow[])[]
  readonly partRoots: readonly string[]
}

/** 公示板 of a counted poll: header, phone ballots by number, slips by serial. */
export function buildBoard(facts: BoardFacts, sha256: Sha256): BuiltBoard {
  const { phone, slips, salts } = facts
  assert(salts === undefined || new Set(salts).size === 1 + slips.length, 'each line that could be guessed has a salt of its own')
  const salted = <R extends Guessable>(row: R, at: number): R => (salts?.[at] === undefined ? row : { ...row, salt: salts[at] })
  const rows: readonly BoardRow[] = [salted(headerOf(facts), 0), ...phone, ...slips.map((row, at) => salted(row, 1 + at))]
  const parts = chunked(rows, BOARD_PART_ROWS)
  const roots = parts.map(part => rootOfHashes(part.map(row => leafHash(utf8(leafText(row)), sha256)), sha256))
  return { rows: rows.length, root: toBase64url(rootOfHashes(roots, sha256)), parts, partRoots: roots.map(toBase64url) }
}

function headerOf({ manifestHash, units, taken, phone, slips, batches, count, outcome }: BoardFacts): BoardHeader {
  return {
    kind: 'header',
    boardVersion: 1,
    manifestHash,
    rows: 1 + phone.length + slips.length,
    units,
    taken: { phone: taken.phone, paper: taken.paper, attendedOnly: taken.attendedOnly },
    replaced: taken.replaced,
    exchanged: taken.exchanged,
    cast: count.cast,
    voided: count.voided,
    batches,
    outcome
  }
}

const chunked = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, part) => list.slice(part * size, (part + 1) * size))
