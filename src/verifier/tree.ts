import { sha256 } from '@noble/hashes/sha2.js'
import { joined } from './bytes'

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

interface Subtree {
  readonly leaves: number
  readonly hash: Uint8Array
}

/**
 * The Merkle tree hash of leaves that come one after the other (RFC 9162 §2.1.1). It keeps the complete subtrees from the left, the largest first;
 * two of one size make one of double size, and what is left over at the end is joined from the right.
 */
export class Tree {
  private readonly subtrees: Subtree[] = []

  add(leaf: Uint8Array): void {
    let last: Subtree = { leaves: 1, hash: sha256(joined(LEAF, leaf)) }
    for (let before = this.subtrees.at(-1); before !== undefined && before.leaves === last.leaves; before = this.subtrees.at(-1)) {
      this.subtrees.pop()
      last = both(before, last)
    }
    this.subtrees.push(last)
  }

  /** 32 bytes; of no leaves, the hash of nothing. */
  get root(): Uint8Array {
    const [last, ...before] = [...this.subtrees].reverse()
    return last === undefined ? sha256(new Uint8Array(0)) : before.reduce((right, left) => both(left, right), last).hash
  }
}

const both = (left: Subtree, right: Subtree): Subtree => ({ leaves: left.leaves + right.leaves, hash: sha256(joined(NODE, left.hash, right.hash)) })
