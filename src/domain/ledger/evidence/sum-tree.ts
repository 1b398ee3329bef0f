import { canonicalJson } from '@/domain/ballot/canonical-json'
import { assert, err, ok, type Result } from '@/domain/shared/result'
import type { Sha256 } from '@/domain/shared/merkle'
import { utf8 } from '@/domain/shared/utf8'

/**
 * A Merkle tree that adds up: each node carries the sum of what is below it, and its hash covers the sums of both children. Who
 * knows the root knows the total, and a holder proves that the own balance is in it without seeing another's.
 */
export interface SumNode {
  readonly sum: number
  readonly hash: Uint8Array
}

export interface SumLeaf {
  readonly account: string
  /** base64url; keeps the balance from being guessed from the hash. */
  readonly salt: string
  /** Whole coins, never negative: a negative leaf would hide coins of others. */
  readonly total: number
}

export interface NegativeBalance {
  readonly code: 'NEGATIVE_BALANCE'
  readonly account: string
}

/** Not those of the log (RFC 9162), so that no node of one tree is one of the other. */
const LEAF = 2
const NODE = 3
const SUM_BYTES = 8

const isSum = (number: number): boolean => Number.isSafeInteger(number) && number >= 0

/** A leaf's node, or why there is none. */
export function sumLeaf({ account, salt, total }: SumLeaf, sha256: Sha256): Result<SumNode, NegativeBalance> {
  if (!isSum(total)) return err({ code: 'NEGATIVE_BALANCE', account })
  const text = utf8(canonicalJson({ account, salt, total }))
  const bytes = new Uint8Array(1 + text.length)
  bytes[0] = LEAF
  bytes.set(text, 1)
  return ok({ sum: total, hash: sha256(bytes) })
}

/** Eight bytes, the highest first. */
function sumBytes(sum: number): Uint8Array {
  const bytes = new Uint8Array(SUM_BYTES)
  for (let at = SUM_BYTES - 1, rest = sum; at >= 0; at -= 1, rest = Math.floor(rest / 256)) bytes[at] = rest % 256
  return bytes
}

/** The hash covers the sums of the children, so that neither can be moved to the other side. */
function parentOf(left: SumNode, right: SumNode, sha256: Sha256): SumNode {
  const bytes = new Uint8Array(1 + 2 * (SUM_BYTES + left.hash.length))
  bytes[0] = NODE
  let at = 1
  for (const part of [sumBytes(left.sum), left.hash, sumBytes(right.sum), right.hash]) {
    bytes.set(part, at)
    at += part.length
  }
  return { sum: left.sum + right.sum, hash: sha256(bytes) }
}

function splitOf(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

/** The root over nodes: of leaves, or of parts that all but the last hold the same power of two of leaves. Of none, sum 0. */
export function sumRoot(nodes: readonly SumNode[], sha256: Sha256): SumNode {
  const [first] = nodes
  if (first === undefined) return { sum: 0, hash: sha256(new Uint8Array(0)) }
  if (nodes.length === 1) return first
  const split = splitOf(nodes.length)
  return parentOf(sumRoot(nodes.slice(0, split), sha256), sumRoot(nodes.slice(split), sha256), sha256)
}

/** The siblings from node `index` upwards. A path within a part, followed by the part's path among the parts, is the whole path. */
export function sumPath(nodes: readonly SumNode[], index: number, sha256: Sha256): readonly SumNode[] {
  assert(Number.isInteger(index) && index >= 0 && index < nodes.length, 'a path leads to a leaf of the tree')
  if (nodes.length === 1) return []
  const split = splitOf(nodes.length)
  const [left, right] = [nodes.slice(0, split), nodes.slice(split)]
  return index < split ? [...sumPath(left, index, sha256), sumRoot(right, sha256)] : [...sumPath(right, index - split, sha256), sumRoot(left, sha256)]
}

export interface SumInclusion {
  readonly leaf: SumLeaf
  readonly index: number
  /** Leaves of the tree. */
  readonly size: number
  readonly path: readonly SumNode[]
}

/** The root that leaf and path lead to; undefined if such a path cannot be, or if anything in it is negative. */
export function rootFromSumPath({ leaf, index, size, path }: SumInclusion, sha256: Sha256): SumNode | undefined {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return undefined
  const turns = turnsOf(index, size)
  const start = sumLeaf(leaf, sha256)
  if (!start.ok || turns.length !== path.length || path.some(({ sum }) => !isSum(sum))) return undefined
  const root = path.reduce((node, sibling, at) => (turns[at] === 'left' ? parentOf(node, sibling, sha256) : parentOf(sibling, node, sha256)), start.value)
  return isSum(root.sum) ? root : undefined
}

/** On which side the node stands at each step from the leaf to the root. */
function turnsOf(index: number, size: number): readonly ('left' | 'right')[] {
  const turns: ('left' | 'right')[] = []
  let [at, count] = [index, size]
  while (count > 1) {
    const split = splitOf(count)
    turns.unshift(at < split ? 'left' : 'right')
    ;[at, count] = at < split ? [at, split] : [at - split, count - split]
  }
  return turns
}
