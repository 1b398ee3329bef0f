import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'

/** SHA-256 of bytes, 32 bytes, without the arithmetic of keys beside it: for pages of the main package. */
export const sha256 = (bytes: Uint8Array): Uint8Array => nobleSha256(bytes)
