const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Bytes as text of letters, digits, `-` and `_`, without padding (RFC 4648 §5). */
export function toBase64url(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let width = 0
  for (const byte of bytes) {
    bits = (bits << 8) | byte
    width += 8
    for (; width >= 6; width -= 6) text += ALPHABET.charAt((bits >> (width - 6)) & 63)
    bits &= (1 << width) - 1
  }
  return width === 0 ? text : text + ALPHABET.charAt((bits << (6 - width)) & 63)
}

/**
 * The bytes of such a text, or undefined where `toBase64url` would not have written it. Padding, other characters and set bits
 * after the last byte are all refused: what is signed or counted must not have two spellings.
 */
export function fromBase64url(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8))
  let bits = 0
  let width = 0
  let at = 0
  for (let index = 0; index < text.length; index += 1) {
    const value = ALPHABET.indexOf(text.charAt(index))
    if (value < 0) return undefined
    bits = (bits << 6) | value
    width += 6
    if (width < 8) continue
    width -= 8
    bytes[at++] = bits >> width
    bits &= (1 << width) - 1
  }
  return width >= 6 || bits !== 0 ? undefined : bytes
}
