// Written without `1n` and `**`: the build's target is older than both, and would turn the latter into Math.pow.
const ZERO = BigInt(0)
const ONE = BigInt(1)

/** Lets the screen go on between two pieces of work, so that a phone never stands still for long. */
export type Breathe = () => Promise<void>

/** Divisions between two breaths: a 2048-bit inverse takes about 1200. */
const STEPS_PER_BREATH = 100

/** OS2IP (RFC 8017 §4.2): the number that bytes spell, the first byte weighing most. */
export function integerOf(bytes: Uint8Array): bigint {
  let hex = '0x0'
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0')
  return BigInt(hex)
}

/** I2OSP (RFC 8017 §4.1): a number as that many bytes, or undefined where it does not fit. */
export function bytesOf(integer: bigint, length: number): Uint8Array | undefined {
  const hex = integer.toString(16).padStart(length * 2, '0')
  if (integer < ZERO || hex.length > length * 2) return undefined
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += 1) bytes[at] = parseInt(hex.slice(at * 2, at * 2 + 2), 16)
  return bytes
}

/** How many bits a positive number has. */
export const bitLength = (integer: bigint): number => integer.toString(2).length

export const isEven = (integer: bigint): boolean => (integer & ONE) === ZERO

/** base^exponent mod modulus. The exponent is a small public one; time depends on it. */
export function powerMod(base: bigint, exponent: number, modulus: bigint): bigint {
  let result = ONE
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus
    if (bit === '1') result = (result * base) % modulus
  }
  return result
}

/** The inverse of a number in 1…modulus − 1, or undefined where the two have a divisor in common (extended Euclid). */
export async function inverseMod(value: bigint, modulus: bigint, breathe: Breathe): Promise<bigint | undefined> {
  let [rest, divisor] = [modulus, value % modulus]
  let [previous, factor] = [ZERO, ONE]
  for (let step = 1; divisor !== ZERO; step += 1) {
    const quotient = rest / divisor
    ;[rest, divisor] = [divisor, rest - quotient * divisor]
    ;[previous, factor] = [factor, previous - quotient * factor]
    if (step % STEPS_PER_BREATH === 0) await breathe()
  }
  if (rest !== ONE) return undefined
  return previous < ZERO ? previous + modulus : previous
}
