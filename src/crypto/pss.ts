import { sha384 } from '@noble/hashes/sha2.js'

const HASH_BYTES = 48
const TRAILER = 0xbc

/** What EMSA-PSS needs to know: the bits of the encoded message, one fewer than the modulus has, and the salt (RFC 8017 §9.1). */
export interface PssEncoding {
  readonly bits: number
  readonly saltBytes: number
}

/**
 * EMSA-PSS-ENCODE with SHA-384 and MGF1 (RFC 8017 §9.1.1). The salt comes in; throws if the modulus is too small for it,
 * which no accepted key is.
 */
export function pssEncode(message: Uint8Array, salt: Uint8Array, bits: number): Uint8Array {
  const length = Math.ceil(bits / 8)
  const maskedBytes = length - HASH_BYTES - 1
  if (maskedBytes < salt.length + 1) throw new Error('encoding error: the modulus is too small')
  const hash = hashOf(message, salt)
  const block = new Uint8Array(maskedBytes)
  block[maskedBytes - salt.length - 1] = 1
  block.set(salt, maskedBytes - salt.length)
  const encoded = new Uint8Array(length)
  encoded.set(masked(block, hash))
  encoded[0] = (encoded[0] ?? 0) & topMask(bits)
  encoded.set(hash, maskedBytes)
  encoded[length - 1] = TRAILER
  return encoded
}

/** EMSA-PSS-VERIFY (RFC 8017 §9.1.2): whether the encoded message is one of this message. */
export function pssFits(message: Uint8Array, encoded: Uint8Array, { bits, saltBytes }: PssEncoding): boolean {
  const length = Math.ceil(bits / 8)
  const maskedBytes = length - HASH_BYTES - 1
  if (maskedBytes < saltBytes + 1 || encoded.length !== length || encoded[length - 1] !== TRAILER) return false
  const first = encoded[0] ?? 0
  if ((first & topMask(bits)) !== first) return false
  const hash = encoded.subarray(maskedBytes, length - 1)
  const block = masked(encoded.subarray(0, maskedBytes), hash)
  block[0] = (block[0] ?? 0) & topMask(bits)
  const zeros = maskedBytes - saltBytes - 1
  if (block.subarray(0, zeros).some(byte => byte !== 0) || block[zeros] !== 1) return false
  return sameBytes(hashOf(message, block.subarray(maskedBytes - saltBytes)), hash)
}

/** Keeps the bits of the first byte that belong to the encoded message. */
const topMask = (bits: number): number => 0xff >> (8 * Math.ceil(bits / 8) - bits)

/** H of RFC 8017 §9.1.1, steps 5 and 6: SHA-384(eight zero bytes ‖ SHA-384(message) ‖ salt). */
const hashOf = (message: Uint8Array, salt: Uint8Array): Uint8Array =>
  sha384.create().update(new Uint8Array(8)).update(sha384(message)).update(salt).digest()

/** The block XOR MGF1-SHA-384 of the seed (RFC 8017 §B.2.1). */
function masked(block: Uint8Array, seed: Uint8Array): Uint8Array {
  const result = new Uint8Array(block.length)
  for (let at = 0, counter = 0; at < block.length; at += HASH_BYTES, counter += 1) {
    const mask = sha384.create().update(seed).update(Uint8Array.of(counter >> 24, counter >> 16, counter >> 8, counter)).digest()
    for (let index = at; index < Math.min(at + HASH_BYTES, block.length); index += 1) result[index] = (block[index] ?? 0) ^ (mask[index - at] ?? 0)
  }
  return result
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, index) => byte === other[index])
