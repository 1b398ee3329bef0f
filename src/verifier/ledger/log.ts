/** SHA-256; the command line gives the platform's own, which is faster. */
export type Hash = (bytes: Uint8Array) => Uint8Array

const NODE = 1
const HASH_BYTES = 32

/** Over a zero byte and the leaf. */
export function leafHash(leaf: Uint8Array, hash: Hash): Uint8Array {
  const bytes = new Uint8Array(1 + leaf.length)
  bytes.set(leaf, 1)
  return hash(bytes)
}

interface Subtree {
  readonly leaves: number
  readonly hash: Uint8Array
}

/** The log as its leaves come (RFC 9162 §2.1.1): only the complete subtrees at its right edge are kept. */
export class Log {
  private readonly subtrees: Subtree[] = []
  private readonly hash: Hash
  size = 0

  constructor(hash: Hash) {
    this.hash = hash
  }

  add(leaf: Uint8Array): void {
    let last: Subtree = { leaves: 1, hash: leaf }
    for (let before = this.subtrees.at(-1); before !== undefined && before.leaves === last.leaves; before = this.subtrees.at(-1)) {
      this.subtrees.pop()
      last = this.both(before, last)
    }
    this.subtrees.push(last)
    this.size += 1
  }

  /** 32 bytes; of no leaves, the hash of nothing. */
  get root(): Uint8Array {
    const [last, ...before] = [...this.subtrees].reverse()
    return last === undefined ? this.hash(new Uint8Array(0)) : before.reduce((right, left) => this.both(left, right), last).hash
  }

  private both(left: Subtree, right: Subtree): Subtree {
    const bytes = new Uint8Array(1 + 2 * HASH_BYTES)
    bytes[0] = NODE
    bytes.set(left.hash, 1)
    bytes.set(right.hash, 1 + HASH_BYTES)
    return { leaves: left.leaves + right.leaves, hash: this.hash(bytes) }
  }
}
