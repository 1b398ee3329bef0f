import { ed25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { fromBase64url, toBase64url } from '@/domain/shared/base64url'
import { assert } from '@/domain/shared/result'
import { utf8 } from '@/domain/shared/utf8'

const SEED_BYTES = 32
const KEY_BYTES = 32
const SIGNATURE_BYTES = 64

// A phone signs once or twice in a sitting. The table of multiples that a server would make first takes longer than all that it saves.
ed25519.Point.BASE.precompute(1)

/** The first multiplication is the slowest, because the engine does not know the code yet. Done alone, it lengthens neither the first key nor the first signature. */
export const prepareBallotKeys = (): void => void ed25519.Point.BASE.multiply(BigInt(2))

/** The voter's key pair for one poll. `secret` never leaves the phone; it is made again from the device's seed whenever it is needed. */
export interface BallotKeyPair {
  /** Ed25519 public key, base64url. */
  readonly key: string
  /** Ed25519 private key (RFC 8032 §5.1.5), 32 bytes. */
  readonly secret: Uint8Array
}

/** Always the same pair for the same device seed (at least 32 random bytes) and poll; pairs of different polls do not show that they are one phone's. HKDF-SHA-256 (RFC 5869). */
export function ballotKeyPair(deviceSeed: Uint8Array, pollId: string): BallotKeyPair {
  assert(deviceSeed.length >= SEED_BYTES, 'a device seed has 32 bytes at least')
  const secret = hkdf(nobleSha256, deviceSeed, undefined, utf8(`yslb/ballot-key/1\n${pollId}`), SEED_BYTES)
  return { key: toBase64url(ed25519.getPublicKey(secret)), secret }
}

/** SHA-256 of bytes, 32 bytes: what `@/domain/shared/merkle` computes with. */
export const sha256 = (bytes: Uint8Array): Uint8Array => nobleSha256(bytes)

/** SHA-256 of a text as base64url. */
export const sha256Text = (text: string): string => toBase64url(sha256(utf8(text)))

/** 票号: the SHA-256 over the text of the key, base64url. */
export const ballotNumber = (key: string): string => sha256Text(key)

/** Ed25519 (RFC 8032 §5.1.6) over the text, base64url. */
export const signText = (secret: Uint8Array, text: string): string => toBase64url(ed25519.sign(utf8(text), secret))

/** Whether the text was signed with that key (RFC 8032 §5.1.7); false also for what is no key or no signature, and for keys of small order, which sign anything. */
export function isSigned({ publicKey, text, signature }: { readonly publicKey: string; readonly text: string; readonly signature: string }): boolean {
  const key = fromBase64url(publicKey)
  const bytes = fromBase64url(signature)
  if (key?.length !== KEY_BYTES || bytes?.length !== SIGNATURE_BYTES) return false
  return ed25519.verify(bytes, utf8(text), key, { zip215: false })
}
