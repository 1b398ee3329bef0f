import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const IV_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

/** A key for one purpose, made from a key for many (HKDF-SHA-256, RFC 5869); 32 bytes. Throws if there is less in it than that. */
export function derivedKey(key: Uint8Array, purpose: string): Buffer {
  if (key.length < KEY_BYTES) throw new Error('a key of at least 32 bytes is needed')
  return Buffer.from(hkdfSync('sha256', key, new Uint8Array(0), purpose, KEY_BYTES))
}

/** AES-256-GCM (NIST SP 800-38D) with a fresh nonce, bound to a context that is not stored with it: base64url of nonce, tag, ciphertext. */
export function sealBytes(key: Buffer, bytes: Uint8Array, context: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context, 'utf8'))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The bytes again. Throws if they were sealed with another key, for another context, or changed. */
export function unsealBytes(key: Buffer, sealed: string, context: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64url')
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
  if (tag.length !== TAG_BYTES) throw new Error('nothing was sealed here')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(context, 'utf8')).setAuthTag(tag)
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
}
