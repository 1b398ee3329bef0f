/** Crockford's base 32: no I, L, O and U, so that nothing is read for something else. */
export const SERIAL_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Characters that chance draws for one slip. */
export const SERIAL_LENGTH = 8
/** What is typed of a serial at the count; no two slips of one poll end alike. */
export const SERIAL_TAIL = 4

/** 票号 of a slip as it is printed, stored and published: `7KQ2-9XMB`. It says nothing of an order and belongs to no unit. */
export const serialOf = (drawn: string): string => `${drawn.slice(0, SERIAL_LENGTH - SERIAL_TAIL)}-${drawn.slice(-SERIAL_TAIL)}`

export const tailOf = (serial: string): string => serial.slice(-SERIAL_TAIL)

const READ_AS: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' }

/** Typed characters as they stand on slips: capitals, and what is easily mistaken put right; everything else is dropped. */
export const typedSerial = (typed: string): string =>
  [...typed.toUpperCase()].map(letter => READ_AS[letter] ?? letter).filter(letter => SERIAL_ALPHABET.includes(letter)).join('')

/** `count` serials that end unlike each other and unlike `taken`, rising: the order in which they were drawn is kept nowhere. */
export function drawSerials(count: number, taken: readonly string[], draw: () => string): readonly string[] {
  const tails = new Set(taken.map(tailOf))
  const serials: string[] = []
  while (serials.length < count) {
    const serial = serialOf(draw())
    if (tails.has(tailOf(serial))) continue
    tails.add(tailOf(serial))
    serials.push(serial)
  }
  return serials.sort()
}
