import { constants, createPublicKey, privateDecrypt, publicEncrypt, verify, type KeyObject } from 'node:crypto'

/** F4, as base64url: the one public exponent in use. */
const EXPONENT = 'AQAB'
/** Keys kept parsed. A village holds few secret ballots at a time. */
const KEYS_KEPT = 32

/** RSASSA-PSS-VERIFY with SHA-384 (RFC 8017 §8.1.2), of any modulus. Throws for what is no key. */
export function isPssSignature(key: KeyObject, message: Uint8Array, signature: Uint8Array, saltLength: number): boolean {
  return verify('sha384', message, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature)
}

/**
 * RFC 9474 §4.3 (BlindSign): the raw private-key operation, undefined where the input is no residue of the modulus.
 * The answer is checked before it leaves: one that a fault spoilt would give the key away.
 */
export function signBlinded(privateKey: KeyObject, blinded: Uint8Array): Uint8Array | undefined {
  const publicKey = createPublicKey(privateKey)
  const modulus = Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url')
  if (blinded.length !== modulus.length || modulus.compare(blinded) <= 0) return undefined
  const signature = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, blinded)
  const back = publicEncrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, signature)
  if (!back.equals(blinded)) throw new Error('signing failure: the signature does not verify')
  return signature
}

const kept = new Map<string, KeyObject>()

/** The key with this modulus (base64url); parsed once, as every ballot of a poll asks for the same. */
export function rsaKeyOf(modulus: string): KeyObject {
  const known = kept.get(modulus)
  if (known !== undefined) return known
  const key = createPublicKey({ key: { kty: 'RSA', n: modulus, e: EXPONENT }, format: 'jwk' })
  const [oldest] = kept.keys()
  if (kept.size >= KEYS_KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(modulus, key)
  return key
}
