const REPLACEMENT = 0xfffd

/** UTF-8 (RFC 3629), for engines without TextEncoder. A lone surrogate is written as U+FFFD, as TextEncoder does. */
export function utf8(text: string): Uint8Array {
  // Most of what is hashed has no other characters: one byte each, written in place.
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit >= 0x80) return wideUtf8(text)
    bytes[index] = unit
  }
  return bytes
}

function wideUtf8(text: string): Uint8Array {
  const bytes: number[] = []
  let index = 0
  let point = text.codePointAt(index)
  while (point !== undefined) {
    writePoint(point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point, bytes)
    index += point > 0xffff ? 2 : 1
    point = text.codePointAt(index)
  }
  return Uint8Array.from(bytes)
}

function writePoint(point: number, bytes: number[]): void {
  if (point < 0x80) bytes.push(point)
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), continuation(point))
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), continuation(point >> 6), continuation(point))
  else bytes.push(0xf0 | (point >> 18), continuation(point >> 12), continuation(point >> 6), continuation(point))
}

const continuation = (bits: number): number => 0x80 | (bits & 0x3f)
