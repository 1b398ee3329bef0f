import type { Selection } from '@/domain/ballot/selection'
import { assert } from '@/domain/shared/result'
import type { SignedBallot } from './signed-ballot'

/**
 * How the ballots of a box rest. The box is a fixed number of blocks, all there before the first ballot is cast and all equally
 * large whatever they hold. Within a block ballots lie by their keys. So neither what exists, nor how large it is, nor where it
 * lies tells which ballot came before which.
 */
export interface BoxBlock {
  /** Nothing goes in any more: the box was opened. */
  readonly closed: boolean
  /** In order of their keys. */
  readonly ballots: readonly SignedBallot[]
}

export const EMPTY_BLOCK: BoxBlock = { closed: false, ballots: [] }

/** Ballots that a block gets when every unit votes. */
const BALLOTS_EXPECTED = 16
/** Ballots that a block can hold. With 16 expected, one block in some millions gets more; the next one takes those. */
export const BLOCK_BALLOTS_MAX = 40
/** Bytes of the longest ballot's line: key, prefix, token, version, twelve two-digit marks, signature. */
const BALLOT_BYTES_MAX = 576
/** UTF-8 bytes that the text of a full block fits in, and that every block is padded to. */
export const BLOCK_BYTES = BLOCK_BALLOTS_MAX * BALLOT_BYTES_MAX + 64

/** Blocks of the box of a poll with so many units on its roll. */
export const blocksFor = (units: number): number => Math.max(1, Math.ceil(units / BALLOTS_EXPECTED))

export const isFull = ({ ballots }: BoxBlock): boolean => ballots.length >= BLOCK_BALLOTS_MAX

export const ballotIn = ({ ballots }: BoxBlock, key: string): SignedBallot | undefined => ballots.find(ballot => ballot.key === key)

/** The block with this ballot in place of an earlier version, or among the others. */
export function withBallot(block: BoxBlock, ballot: SignedBallot): BoxBlock {
  const others = block.ballots.filter(({ key }) => key !== ballot.key)
  assert(others.length < BLOCK_BALLOTS_MAX, 'a ballot goes into a block that has room')
  return { ...block, ballots: [...others, ballot].sort(byKey) }
}

const byKey = (one: SignedBallot, other: SignedBallot): number => (one.key < other.key ? -1 : 1)

/** A ballot without the names of its fields. */
type Line = readonly [key: string, prefix: string, token: string, version: number, selection: Selection | 'void', signature: string]

/** What is sealed: at most `BLOCK_BYTES` long. */
export const textOfBlock = ({ closed, ballots }: BoxBlock): string =>
  JSON.stringify([closed, ballots.map(({ key, prefix, token, version, selection, signature }): Line => [key, prefix, token, version, selection, signature])])

export function blockOfText(text: string): BoxBlock {
  const [closed, lines] = JSON.parse(text) as readonly [boolean, readonly Line[]]
  return { closed, ballots: lines.map(([key, prefix, token, version, selection, signature]) => ({ key, prefix, token, version, selection, signature })) }
}
