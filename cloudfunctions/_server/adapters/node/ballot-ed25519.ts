import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'

const KEY_BYTES = 32
const SIGNATURE_BYTES = 64
/** PKCS #8 around 32 bytes of Ed25519 private key (RFC 8410 §7). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')
const FIELD_PRIME = Buffer.from('7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed', 'hex')

/** The y of every point of small order, little-endian, without the sign of x: 1, −1, 0 and the two of order 8. */
const SMALL_ORDER = new Set([
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'
])

export interface Ed25519Key {
  readonly privateKey: KeyObject
  /** base64url. */
  readonly publicKey: string
}

/** The key pair of a seed of 32 bytes (RFC 8032 §5.1.5). */
export function ed25519KeyOf(seed: Uint8Array): Ed25519Key {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' })
  return { privateKey, publicKey: createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '' }
}

/** RFC 8032 §5.1.6. */
export const ed25519Sign = ({ privateKey }: Ed25519Key, message: Uint8Array): Buffer => sign(null, message, privateKey)

/**
 * RFC 8032 §5.1.7, without the factor of eight, and only for keys in their one spelling and not of small order: what passes here
 * passes every verifier, so that nobody can cast a ballot on which two recounts disagree.
 */
export function isEd25519Signature(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== KEY_BYTES || signature.length !== SIGNATURE_BYTES || !isSoundKey(publicKey)) return false
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') }, format: 'jwk' })
  return verify(null, message, key, signature)
}

function isSoundKey(publicKey: Uint8Array): boolean {
  const y = Buffer.from(publicKey)
  y[KEY_BYTES - 1] = (y[KEY_BYTES - 1] ?? 0) & 0x7f
  return !SMALL_ORDER.has(y.toString('hex')) && y.reverse().compare(FIELD_PRIME) < 0
}
