import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { base64url, joined, utf8 } from '@/verifier/bytes'
import { canonical } from '@/verifier/canonical'
import type { Hash } from './log'

interface Node {
  readonly sum: number
  readonly hash: Uint8Array
}

const LEAF = Uint8Array.of(2)
const NODE = Uint8Array.of(3)

function eight(sum: number): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setUint32(0, Math.floor(sum / 2 ** 32))
  new DataView(bytes.buffer).setUint32(4, sum % 2 ** 32)
  return bytes
}

/** The root over salted balances in the order of their accounts; a negative one has no leaf. Built upwards, pair by pair. */
export function sumRoot(balances: readonly (readonly [account: string, total: number])[], secret: string, hash: Hash): { readonly sum: number; readonly root: string } | undefined {
  let nodes: Node[] = []
  for (const [account, total] of balances) {
    if (!Number.isSafeInteger(total) || total < 0) return undefined
    const salt = base64url(hmac(sha256, utf8(secret), utf8(account)))
    nodes.push({ sum: total, hash: hash(joined(LEAF, utf8(canonical({ account, salt, total })))) })
  }
  if (nodes.length === 0) return { sum: 0, root: base64url(hash(new Uint8Array(0))) }
  while (nodes.length > 1) {
    const above: Node[] = []
    for (let at = 0; at < nodes.length; at += 2) {
      const [left, right] = [nodes[at], nodes[at + 1]]
      if (left !== undefined) above.push(right === undefined ? left : { sum: left.sum + right.sum, hash: hash(joined(NODE, eight(left.sum), left.hash, eight(right.sum), right.hash)) })
    }
    nodes = above
  }
  return nodes[0] && { sum: nodes[0].sum, root: base64url(nodes[0].hash) }
}
