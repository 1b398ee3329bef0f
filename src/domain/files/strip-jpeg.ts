const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const COMMENT = 0xfe
const APP0 = 0xe0
const APP1 = 0xe1
const APP14 = 0xee
const APP15 = 0xef
/** Frame headers (ITU-T T.81 table B.1): C0 to CF without DHT (C4), JPG (C8) and DAC (CC). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7

/** A picture without what a camera wrote beside it, and its size in pixels as stored. */
export interface BarePicture {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

interface Segment {
  readonly marker: number
  /** Of the marker's first byte. */
  readonly start: number
  /** After the segment, and for SOS after the entropy-coded data that follows. */
  readonly end: number
}

/**
 * A JPEG (ITU-T T.81) with only what decoders need: no EXIF (place and time of the photo, the camera), no XMP, no previews, no
 * comments, nothing after its end. Of EXIF the orientation stays, in a block of its own, or photos would lie on their side.
 * Undefined for what is no whole JPEG.
 */
export function strippedJpeg(bytes: Uint8Array): BarePicture | undefined {
  const segments = segmentsOf(bytes)
  if (segments === undefined) return undefined
  const frame = segments.find(({ marker }) => isFrame(marker))
  if (frame === undefined || frame.end - frame.start < 9 || !segments.some(({ marker }) => marker === SOS)) return undefined
  const orientation = segments.map(segment => orientationOf(bytes, segment)).find(each => each !== undefined)
  const parts = [Uint8Array.of(0xff, SOI), ...segments.filter(segment => isNeeded(bytes, segment)).map(({ start, end }) => bytes.subarray(start, end))]
  if (orientation !== undefined) parts.splice(1, 0, orientationBlock(orientation))
  return { bytes: joined([...parts, Uint8Array.of(0xff, EOI)]), height: word(bytes, frame.start + 5), width: word(bytes, frame.start + 7) }
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const byte = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0
const word = (bytes: Uint8Array, at: number): number => byte(bytes, at) * 256 + byte(bytes, at + 1)

/** Everything between SOI and the first EOI; undefined when the file ends before. */
function segmentsOf(bytes: Uint8Array): readonly Segment[] | undefined {
  if (byte(bytes, 0) !== 0xff || byte(bytes, 1) !== SOI) return undefined
  const segments: Segment[] = []
  let start = 2
  while (start + 1 < bytes.length) {
    if (byte(bytes, start) !== 0xff) return undefined
    const marker = byte(bytes, start + 1)
    if (marker === 0xff) {
      start += 1
      continue
    }
    if (marker === EOI) return segments
    const length = word(bytes, start + 2)
    const headEnd = start + 2 + length
    if (length < 2 || headEnd > bytes.length) return undefined
    const end = marker === SOS ? scanEnd(bytes, headEnd) : headEnd
    segments.push({ marker, start, end })
    start = end
  }
  return undefined
}

/** Entropy-coded data goes on over stuffed zeros and restart markers, to the next marker proper. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (byte(bytes, at) !== 0xff) continue
    const next = byte(bytes, at + 1)
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
  }
  return bytes.length
}

const JFIF = [0x4a, 0x46, 0x49, 0x46, 0]
const ADOBE = [0x41, 0x64, 0x6f, 0x62, 0x65]
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0]
/** A JFIF header without a preview. */
const JFIF_LENGTH = 18
const startsWith = (bytes: Uint8Array, at: number, text: readonly number[]): boolean => text.every((each, index) => bytes[at + index] === each)

/** Of the application's own segments only the JFIF header and Adobe's colour transform change how a picture looks. */
function isNeeded(bytes: Uint8Array, { marker, start, end }: Segment): boolean {
  if (marker === APP0) return startsWith(bytes, start + 4, JFIF) && end - start === JFIF_LENGTH
  if (marker === APP14) return startsWith(bytes, start + 4, ADOBE) && end - start === 16
  return marker !== COMMENT && (marker < APP0 || marker > APP15)
}

const ORIENTATION_TAG = 0x0112
const ENTRY_LENGTH = 12

/** The EXIF orientation (1 to 8) that a segment gives; undefined when it gives none or the upright one. */
function orientationOf(bytes: Uint8Array, { marker, start, end }: Segment): number | undefined {
  if (marker !== APP1 || !startsWith(bytes, start + 4, EXIF)) return undefined
  const tiff = start + 4 + EXIF.length
  const little = byte(bytes, tiff) === 0x49
  const read16 = (at: number): number => (little ? byte(bytes, at) + byte(bytes, at + 1) * 256 : word(bytes, at))
  const read32 = (at: number): number => (little ? read16(at) + read16(at + 2) * 65_536 : read16(at) * 65_536 + read16(at + 2))
  const directory = tiff + read32(tiff + 4)
  if (directory + 2 > end) return undefined
  const entries = read16(directory)
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * ENTRY_LENGTH
    if (entry + ENTRY_LENGTH > end) return undefined
    if (read16(entry) !== ORIENTATION_TAG) continue
    const value = read16(entry + 8)
    return value >= 2 && value <= 8 ? value : undefined
  }
  return undefined
}

/** An EXIF block that says the orientation and nothing else (big-endian TIFF, one entry). */
const orientationBlock = (orientation: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, APP1, 0, 34, ...EXIF],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0]
  ])
