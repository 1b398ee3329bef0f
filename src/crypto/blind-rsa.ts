import { bitLength, bytesOf, integerOf, inverseMod, powerMod, type Breathe } from './big-integers'
import { pssEncode, pssFits } from './pss'

/** F4, the one public exponent in use. */
const EXPONENT = 65_537
/** Half of all draws fall below the modulus; so many in a row do not miss. */
const DRAWS_MAX = 128
const ZERO = BigInt(0)

/** RSA of any size: which sizes are good enough is decided where keys come in. */
export interface RsaPublicKey {
  readonly modulus: bigint
  /** Bytes of the modulus. */
  readonly bytes: number
}

export const rsaPublicKey = (modulus: Uint8Array): RsaPublicKey => {
  const integer = integerOf(modulus)
  return { modulus: integer, bytes: Math.ceil(bitLength(integer) / 8) }
}

/** Random bytes, as many as asked for, from a cryptographic source. */
export type Random = (bytes: number) => Promise<Uint8Array>

export interface Blinded {
  /** What the issuer signs, as long as the modulus. */
  readonly blinded: Uint8Array
  /** The inverse of the blinding factor; whoever has it can link token and request, so it stays on the phone. */
  readonly inverse: Uint8Array
}

/** RFC 9474 §4.2 with the salt and the blinding factor drawn here. */
export async function blind(key: RsaPublicKey, message: Uint8Array, saltBytes: number, tools: { readonly random: Random; readonly breathe: Breathe }): Promise<Blinded> {
  const salt = await tools.random(saltBytes)
  for (let draw = 0; draw < DRAWS_MAX; draw += 1) {
    const factor = integerOf(await tools.random(key.bytes))
    // Thrown away and drawn anew, not reduced: only so every factor is equally likely.
    if (factor === ZERO || factor >= key.modulus) continue
    const blinded = await blindWith(key, message, { salt, factor }, tools.breathe)
    if (blinded !== undefined) return blinded
  }
  throw new Error('blinding error: the source of chance is broken')
}

/** RFC 9474 §4.2 with a given salt and factor; undefined where the factor has no inverse. Throws if the message has a divisor of the modulus in it. */
export async function blindWith(
  { modulus, bytes }: RsaPublicKey,
  message: Uint8Array,
  { salt, factor }: { readonly salt: Uint8Array; readonly factor: bigint },
  breathe: Breathe
): Promise<Blinded | undefined> {
  const encoded = integerOf(pssEncode(message, salt, bitLength(modulus) - 1))
  await breathe()
  if ((await inverseMod(encoded, modulus, breathe)) === undefined) throw new Error('invalid input: the message shares a divisor with the modulus')
  await breathe()
  const inverse = await inverseMod(factor, modulus, breathe)
  if (inverse === undefined) return undefined
  await breathe()
  return { blinded: fitting((encoded * powerMod(factor, EXPONENT, modulus)) % modulus, bytes), inverse: fitting(inverse, bytes) }
}

/** RFC 9474 §4.4: the signature over the message, or undefined where the issuer's answer gives none. */
export async function finalize(
  key: RsaPublicKey,
  message: Uint8Array,
  answer: { readonly blindSignature: Uint8Array; readonly inverse: Uint8Array; readonly saltBytes: number },
  breathe: Breathe
): Promise<Uint8Array | undefined> {
  const { blindSignature, inverse, saltBytes } = answer
  if (blindSignature.length !== key.bytes || inverse.length !== key.bytes) return undefined
  const signature = fitting((integerOf(blindSignature) * integerOf(inverse)) % key.modulus, key.bytes)
  await breathe()
  return isPssSignature(key, message, signature, saltBytes) ? signature : undefined
}

/** RSASSA-PSS-VERIFY with SHA-384 (RFC 8017 §8.1.2). */
export function isPssSignature({ modulus, bytes }: RsaPublicKey, message: Uint8Array, signature: Uint8Array, saltBytes: number): boolean {
  if (signature.length !== bytes) return false
  const integer = integerOf(signature)
  if (integer >= modulus) return false
  const bits = bitLength(modulus) - 1
  const encoded = bytesOf(powerMod(integer, EXPONENT, modulus), Math.ceil(bits / 8))
  return encoded !== undefined && pssFits(message, encoded, { bits, saltBytes })
}

/** What is smaller than the modulus fits into its bytes. */
function fitting(integer: bigint, length: number): Uint8Array {
  const bytes = bytesOf(integer, length)
  if (bytes === undefined) throw new Error('a residue is longer than its modulus')
  return bytes
}
