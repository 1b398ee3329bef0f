import { sha256 } from '@noble/hashes/sha2.js'
import { ballotKeyPair, ballotNumber, isSigned, prepareBallotKeys, sha256Text, signText } from '@/crypto/ballot-keys'
import { blindToken, finishToken, isIssuerKey } from '@/crypto/token'
import { rootFromPath } from '@/domain/shared/merkle'
import { fromBase64url, toBase64url } from '@/domain/shared/base64url'
import { utf8 } from '@/domain/shared/utf8'

/** A line of a board and the hashes beside its way up, base64url. */
export interface BoardPath {
  readonly leaf: string
  readonly index: number
  readonly size: number
  readonly path: readonly string[]
}

/** The root that the line leads to, or undefined where the path is none (RFC 9162 §2.1.3.2). */
function boardRoot({ leaf, index, size, path }: BoardPath): string | undefined {
  const hashes = path.flatMap(each => fromBase64url(each) ?? [])
  const root = hashes.length === path.length ? rootFromPath({ leaf: utf8(leaf), index, size, path: hashes }, sha256) : undefined
  return root && toBase64url(root)
}

export const craft = { ballotKeyPair, ballotNumber, blindToken, boardRoot, finishToken, isIssuerKey, isSigned, prepareBallotKeys, sha256Text, signText } as const
