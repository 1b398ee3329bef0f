/** Bytes and texts of the published format, for engines without TextEncoder, atob and Buffer. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** By code unit; a board has millions of these characters. */
const VALUES = new Int8Array(128).fill(-1)
for (let value = 0; value < ALPHABET.length; value += 1) VALUES[ALPHABET.charCodeAt(value)] = value

/** Base64url without padding (RFC 4648 §5). */
export function base64url(bytes: Uint8Array): string {
  const codes: number[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]]
    const group = (first << 16) | (second << 8) | third
    const characters = Math.min(4, bytes.length - at + 1)
    for (let place = 0; place < characters; place += 1) codes.push(ALPHABET.charCodeAt((group >> (18 - 6 * place)) & 63))
  }
  return textOfCodes(codes)
}

/** Arguments of one call are not without end. */
const CODES_AT_ONCE = 8192

function textOfCodes(codes: readonly number[]): string {
  let text = ''
  for (let at = 0; at < codes.length; at += CODES_AT_ONCE) text += String.fromCharCode(...codes.slice(at, at + CODES_AT_ONCE))
  return text
}

/** The bytes of such a text, or undefined if it is not the one text of any bytes: padding, foreign characters, set bits after the last byte. */
export function bytesOf(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  for (let at = 0, to = 0; at < text.length; at += 4, to += 3) {
    const group = groupAt(text, at)
    const count = Math.min(3, bytes.length - to)
    if (group < 0 || (group & ((1 << (8 * (3 - count))) - 1)) !== 0) return undefined
    for (let place = 0; place < count; place += 1) bytes[to + place] = (group >> (16 - 8 * place)) & 255
  }
  return bytes
}

/** Four characters as 24 bits, missing ones as zeros; negative if one is foreign. */
function groupAt(text: string, at: number): number {
  let group = 0
  for (let place = at; place < at + 4; place += 1) {
    const value = place < text.length ? (VALUES[text.charCodeAt(place)] ?? -1) : 0
    if (value < 0) return -1
    group = (group << 6) | value
  }
  return group
}

/** UTF-8 (RFC 3629); half a pair of surrogates becomes U+FFFD, as everywhere on the web. */
export function utf8(text: string): Uint8Array {
  const plain = new Uint8Array(text.length)
  let at = 0
  for (let code = text.charCodeAt(0); code < 0x80; code = text.charCodeAt(at)) plain[at++] = code
  return at === text.length ? plain : wideUtf8(text)
}

function wideUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let to = 0
  for (let at = 0; at < text.length; at += 1) {
    let point = text.codePointAt(at) ?? 0
    if (point > 0xffff) at += 1
    if (point >= 0xd800 && point <= 0xdfff) point = 0xfffd
    if (point < 0x80) bytes[to++] = point
    else to = writeWide(bytes, to, point)
  }
  return bytes.subarray(0, to)
}

function writeWide(bytes: Uint8Array, from: number, point: number): number {
  const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3
  const mark = more === 1 ? 0xc0 : more === 2 ? 0xe0 : 0xf0
  bytes[from] = mark | (point >> (6 * more))
  for (let left = more - 1; left >= 0; left -= 1) bytes[from + more - left] = 0x80 | ((point >> (6 * left)) & 63)
  return from + more + 1
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, at) => byte === other[at])
