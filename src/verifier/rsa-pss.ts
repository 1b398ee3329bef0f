import { sha384 } from '@noble/hashes/sha2.js'
import { joined, sameBytes } from './bytes'
import { SALT_BYTES } from './signature-checks'

const HASH_BYTES = 48
const TRAILER = 0xbc
const EXPONENT_SQUARINGS = 16

/** RSASSA-PSS-VERIFY with SHA-384 and exponent 65537 (RFC 8017 §8.1.2), in arithmetic that every engine with BigInt has. */
export function isPssSigned(modulus: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== modulus.length) return false
  const n = numberOf(modulus)
  const s = numberOf(signature)
  if (s >= n) return false
  const bits = n.toString(2).length - 1
  const encoded = bytesOfNumber(powerOf65537(s, n), modulus.length)
  const length = Math.ceil(bits / 8)
  if (encoded.subarray(0, modulus.length - length).some(byte => byte !== 0)) return false
  return isPssEncoded(encoded.subarray(modulus.length - length), bits, sha384(message))
}

/** EMSA-PSS-VERIFY (RFC 8017 §9.1.2). */
function isPssEncoded(encoded: Uint8Array, bits: number, hash: Uint8Array): boolean {
  const length = encoded.length
  if (length < HASH_BYTES + SALT_BYTES + 2 || encoded[length - 1] !== TRAILER) return false
  const masked = encoded.subarray(0, length - HASH_BYTES - 1)
  const digest = encoded.subarray(length - HASH_BYTES - 1, length - 1)
  const surplus = 8 * length - bits
  const firstMask = 0xff >> surplus
  if (((masked[0] ?? 0) & ~firstMask) !== 0) return false
  const mask = maskOf(digest, masked.length)
  const block = masked.map((byte, at) => byte ^ (mask[at] ?? 0))
  block[0] = (block[0] ?? 0) & firstMask
  const zeros = block.length - SALT_BYTES - 1
  if (block.subarray(0, zeros).some(byte => byte !== 0) || block[zeros] !== 1) return false
  return sameBytes(sha384(joined(new Uint8Array(8), hash, block.subarray(zeros + 1))), digest)
}

/** MGF1 with SHA-384 (RFC 8017 §B.2.1). */
function maskOf(seed: Uint8Array, length: number): Uint8Array {
  const mask = new Uint8Array(Math.ceil(length / HASH_BYTES) * HASH_BYTES)
  for (let block = 0; block * HASH_BYTES < length; block += 1) mask.set(sha384(joined(seed, Uint8Array.of(0, 0, 0, block))), block * HASH_BYTES)
  return mask.subarray(0, length)
}

/** 65537 = 2¹⁶ + 1. */
function powerOf65537(base: bigint, modulus: bigint): bigint {
  let power = base
  for (let squaring = 0; squaring < EXPONENT_SQUARINGS; squaring += 1) power = (power * power) % modulus
  return (power * base) % modulus
}

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

// Not a literal such as `1n`: engines without BigInt must be able to read this file.
const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${hexOf(bytes)}`)

function bytesOfNumber(number: bigint, length: number): Uint8Array {
  const hex = number.toString(16).padStart(2 * length, '0')
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16))
}
