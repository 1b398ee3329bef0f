import { createHash, createHmac } from 'node:crypto'
import type { Digest } from '@server/ports/digest'

export const nodeDigest: Digest = {
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('base64url'),
  // A plain Uint8Array: a Buffer's slice and JSON differ.
  sha256Bytes: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
  hmacSha256: (secret, text) => createHmac('sha256', secret).update(text, 'utf8').digest('base64url')
}
