import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16
const VERSION = 'v1'

/** A key of 32 bytes from its base64 text, as it stands in an environment variable; undefined when it is none. */
export function sealingKey(text: string | undefined): Buffer | undefined {
  const key = Buffer.from(text ?? '', 'base64')
  return key.length === KEY_BYTES ? key : undefined
}

/** AES-256-GCM (NIST SP 800-38D) with a fresh nonce: `v1.` and base64url of nonce, tag, ciphertext. */
export function seal(key: Buffer, address: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const text = Buffer.concat([cipher.update(address, 'utf8'), cipher.final()])
  return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')}`
}

/** The address again; undefined when it was sealed under another key or was changed. */
export function unseal(key: Buffer, sealed: string): string | undefined {
  const [version, text = ''] = sealed.split('.')
  const bytes = Buffer.from(text, 'base64url')
  if (version !== VERSION || bytes.length <= IV_BYTES + TAG_BYTES) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
