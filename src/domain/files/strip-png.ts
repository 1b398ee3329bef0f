import { joined, type BarePicture } from './strip-jpeg'

const SIGNATURE_LENGTH = 8
/** Length, type and checksum around a chunk's data. */
const CHUNK_OVERHEAD = 12
/** Chunks that change how a picture looks (PNG specification, third edition, 11.2 and 11.3); text, time, EXIF and the rest are left out. */
const NEEDED: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD'])

/** A PNG with only what decoders need: no EXIF, no text, no time, nothing after its end. Undefined for what is no whole PNG. */
export function strippedPng(bytes: Uint8Array): BarePicture | undefined {
  const parts: Uint8Array[] = [bytes.subarray(0, SIGNATURE_LENGTH)]
  let at = SIGNATURE_LENGTH
  let data = false
  while (at + CHUNK_OVERHEAD <= bytes.length) {
    const end = at + CHUNK_OVERHEAD + long(bytes, at)
    if (end > bytes.length) return undefined
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at === SIGNATURE_LENGTH && (type !== 'IHDR' || end - at < CHUNK_OVERHEAD + 13)) return undefined
    data = data || type === 'IDAT'
    if (NEEDED.has(type)) parts.push(bytes.subarray(at, end))
    if (type === 'IEND') return data ? { bytes: joined(parts), width: long(bytes, SIGNATURE_LENGTH + 8), height: long(bytes, SIGNATURE_LENGTH + 12) } : undefined
    at = end
  }
  return undefined
}

/** A whole number of four bytes, the highest first. */
const long = (bytes: Uint8Array, at: number): number => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at)
