import { assert } from './result'

/** SHA-256, 32 bytes; comes in, because the domain computes no digests itself. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

const LEAF = 0
const NODE = 1

/** The hash of one leaf: `SHA-256(0x00 ‖ leaf)` (RFC 9162 §2.1.1). */
export const leafHash = (leaf: Uint8Array, sha256: Sha256): Uint8Array => sha256(joined(LEAF, leaf))

const nodeHash = (left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array => sha256(joined(NODE, left, right))

function joined(prefix: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0))
  whole[0] = prefix
  let at = 1
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The largest power of two smaller than `size`, which is at least 2: where a tree is parted in two (RFC 9162 §2.1.1). */
function splitOf(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

/** The Merkle tree hash of these leaves, 32 bytes; of none, the hash of nothing (RFC 9162 §2.1.1). */
export const merkleRoot = (leaves: readonly Uint8Array[], sha256: Sha256): Uint8Array =>
  rootOfHashes(leaves.map(leaf => leafHash(leaf, sha256)), sha256)

/**
 * The same over hashes that are there already: those of leaves, or the roots of parts. All parts but the last must hold the same
 * power of two of leaves, and the last not more.
 */
export function rootOfHashes(hashes: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  const [first] = hashes
  if (first === undefined) return sha256(new Uint8Array(0))
  if (hashes.length === 1) return first
  const split = splitOf(hashes.length)
  return nodeHash(rootOfHashes(hashes.slice(0, split), sha256), rootOfHashes(hashes.slice(split), sha256), sha256)
}

/** The audit path of leaf `index`, from the leaf upwards (RFC 9162 §2.1.3.1). */
export const inclusionPath = (leaves: readonly Uint8Array[], index: number, sha256: Sha256): Uint8Array[] =>
  pathAmongHashes(leaves.map(leaf => leafHash(leaf, sha256)), index, sha256)

/** The same over hashes that are there already. A path within a part, followed by the part's path among the parts, is the path within the whole. */
export function pathAmongHashes(hashes: readonly Uint8Array[], index: number, sha256: Sha256): Uint8Array[] {
  assert(Number.isInteger(index) && index >= 0 && index < hashes.length, 'a path leads to a leaf of the tree')
  if (hashes.length === 1) return []
  const split = splitOf(hashes.length)
  const left = hashes.slice(0, split)
  const right = hashes.slice(split)
  return index < split
    ? [...pathAmongHashes(left, index, sha256), rootOfHashes(right, sha256)]
    : [...pathAmongHashes(right, index - split, sha256), rootOfHashes(left, sha256)]
}

/** A leaf, and what is said of its place in a tree of `size` leaves. */
export interface Inclusion {
  readonly leaf: Uint8Array
  readonly index: number
  readonly size: number
  readonly path: readonly Uint8Array[]
}

/** The root that leaf and path lead to, to be compared with the one that is known; undefined if such a path cannot be (RFC 9162 §2.1.3.2). */
export function rootFromPath({ leaf, index, size, path }: Inclusion, sha256: Sha256): Uint8Array | undefined {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return undefined
  let node = index
  let last = size - 1
  let hash = leafHash(leaf, sha256)
  for (const sibling of path) {
    if (last === 0) return undefined
    if (isOdd(node) || node === last) {
      hash = nodeHash(sibling, hash, sha256)
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)]
    } else {
      hash = nodeHash(hash, sibling, sha256)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 ? hash : undefined
}

// Not bit operations: those would cut a size to 32 bits.
const isOdd = (number: number): boolean => number % 2 === 1
const half = (number: number): number => Math.floor(number / 2)

/** What proves that the tree of the first `size` leaves is the beginning of this one (RFC 9162 §2.1.4.1). */
export function consistencyProof(leaves: readonly Uint8Array[], size: number, sha256: Sha256): Uint8Array[] {
  assert(Number.isInteger(size) && size > 0 && size <= leaves.length, 'only a beginning of the tree is consistent with it')
  return subproof(leaves.map(leaf => leafHash(leaf, sha256)), size, true, sha256)
}

function subproof(hashes: readonly Uint8Array[], size: number, whole: boolean, sha256: Sha256): Uint8Array[] {
  if (size === hashes.length) return whole ? [] : [rootOfHashes(hashes, sha256)]
  const split = splitOf(hashes.length)
  const left = hashes.slice(0, split)
  const right = hashes.slice(split)
  return size <= split
    ? [...subproof(left, size, whole, sha256), rootOfHashes(right, sha256)]
    : [...subproof(right, size - split, false, sha256), rootOfHashes(left, sha256)]
}

/** Two trees of which the first is said to be the beginning of the second. */
export interface Growth {
  readonly first: { readonly size: number; readonly root: Uint8Array }
  readonly second: { readonly size: number; readonly root: Uint8Array }
  readonly proof: readonly Uint8Array[]
}

/** Whether the proof shows it (RFC 9162 §2.1.4.2). */
export function isConsistent({ first, second, proof }: Growth, sha256: Sha256): boolean {
  if (!Number.isSafeInteger(first.size) || !Number.isSafeInteger(second.size) || first.size < 1 || first.size > second.size) return false
  if (first.size === second.size) return proof.length === 0 && sameBytes(first.root, second.root)
  const path = isPowerOfTwo(first.size) ? [first.root, ...proof] : proof
  const [start, ...rest] = path
  if (start === undefined || proof.length === 0) return false
  let node = first.size - 1
  let last = second.size - 1
  while (isOdd(node)) [node, last] = [half(node), half(last)]
  let hashes: Pair = [start, start]
  for (const sibling of rest) {
    if (last === 0) return false
    if (isOdd(node) || node === last) {
      hashes = [nodeHash(sibling, hashes[0], sha256), nodeHash(sibling, hashes[1], sha256)]
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)]
    } else {
      hashes = [hashes[0], nodeHash(hashes[1], sibling, sha256)]
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && sameBytes(hashes[0], first.root) && sameBytes(hashes[1], second.root)
}

type Pair = readonly [Uint8Array, Uint8Array]

function isPowerOfTwo(size: number): boolean {
  let rest = size
  while (!isOdd(rest)) rest = half(rest)
  return rest === 1
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, index) => byte === other[index])
