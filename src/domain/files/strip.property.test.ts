import fc from 'fast-check'
import { joined, strippedJpeg } from './strip-jpeg'
import { strippedPng } from './strip-png'

const FIXED = { seed: 20_261_124, numRuns: 300 }
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const has = (whole: Uint8Array, part: Uint8Array): boolean => Buffer.from(whole).includes(Buffer.from(part))

// --- JPEG ----------------------------------------------------------------------------------------

const segment = (marker: number, data: Uint8Array): Uint8Array => joined([bytes(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255), data])
const frame = (width: number, height: number): Uint8Array => segment(0xc0, bytes(8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0))
/** Entropy-coded data: every 0xff is followed by a stuffed zero or a restart marker. */
const coded = (data: readonly number[]): Uint8Array => Uint8Array.from(data.flatMap((value) => (value === 0xff ? [0xff, 0] : [value])))
const scan = (data: Uint8Array): Uint8Array => joined([segment(0xda, bytes(1, 1, 0, 0, 63, 0)), data])
const ascii = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))

interface Parts {
  readonly beside: readonly Uint8Array[]
  readonly width: number
  readonly height: number
  readonly data: readonly number[]
  readonly trailing: Uint8Array
}
const jpeg = ({ beside, width, height, data, trailing }: Parts): Uint8Array =>
  joined([bytes(0xff, 0xd8), ...beside, segment(0xdb, new Uint8Array(65)), frame(width, height), scan(joined([coded(data), bytes(0xff, 0xd3), coded(data)])), bytes(0xff, 0xd9), trailing])

const SECRET = ascii('GPS 29.9N 117.9E')
/** EXIF, XMP, comments, other applications' blocks; each with the secret in it. */
const besides = fc.array(
  fc.tuple(fc.constantFrom(0xe0, 0xe1, 0xe2, 0xe3, 0xed, 0xee, 0xef, 0xfe), fc.uint8Array({ maxLength: 40 })).map(([marker, noise]) => segment(marker, joined([noise, SECRET, noise]))),
  { maxLength: 6 }
)
const sides = fc.integer({ min: 1, max: 65_535 })
const pictures = fc.record({ beside: besides, width: sides, height: sides, data: fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 200 }), trailing: fc.constant(SECRET) })

describe('a JPEG', () => {
  test('keeps its size and its picture, and nothing that was written beside it', () => {
    fc.assert(
      fc.property(pictures, (parts) => {
        const bare = strippedJpeg(jpeg(parts))
        expect([bare?.width, bare?.height]).toEqual([parts.width, parts.height])
        expect(has(bare?.bytes ?? bytes(), scan(coded(parts.data)))).toBe(true)
        expect(has(bare?.bytes ?? bytes(), SECRET)).toBe(false)
      }),
      FIXED
    )
  })

  test('that is bare already stays as it is', () => {
    fc.assert(
      fc.property(pictures, (parts) => {
        const once = strippedJpeg(jpeg(parts))?.bytes ?? bytes()
        expect(Buffer.from(strippedJpeg(once)?.bytes ?? []).equals(Buffer.from(once))).toBe(true)
      }),
      FIXED
    )
  })

  test('that breaks off anywhere is none', () => {
    fc.assert(
      fc.property(pictures, fc.integer({ min: 1, max: 400 }), (parts, cut) => {
        const whole = jpeg({ ...parts, trailing: bytes() })
        expect(strippedJpeg(whole.subarray(0, Math.max(0, whole.length - cut)))).toBeUndefined()
      }),
      FIXED
    )
  })

  test('that is noise is none and takes no time', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => expect(strippedJpeg(joined([bytes(0xff, 0xd8), noise]))?.bytes.length ?? 0).toBeLessThanOrEqual(noise.length + 2)), FIXED)
  })

  /** EXIF with one entry, in either byte order. */
  const exif = (orientation: number, little: boolean): Uint8Array => {
    const two = (value: number) => (little ? bytes(value & 255, value >> 8) : bytes(value >> 8, value & 255))
    const four = (value: number) => (little ? joined([two(value), two(0)]) : joined([two(0), two(value)]))
    return segment(0xe1, joined([ascii('Exif\0\0'), ascii(little ? 'II' : 'MM'), two(42), four(8), two(2), two(0x010f), two(2), four(4), ascii('Cam\0'), two(0x0112), two(3), four(1), two(orientation), two(0), four(0), SECRET]))
  }
  const plain = { width: 4, height: 3, data: [1, 2, 3], trailing: bytes() }

  test.each([[true], [false]])('keeps which way up it is (little-endian: %s), and nothing else of EXIF', (little) => {
    for (let orientation = 1; orientation <= 8; orientation += 1) {
      const bare = strippedJpeg(jpeg({ ...plain, beside: [exif(orientation, little)] }))?.bytes ?? bytes()
      expect([has(bare, SECRET), has(bare, ascii('Cam')), has(bare, ascii('Exif'))]).toEqual([false, false, orientation > 1])
      if (orientation > 1) expect(has(bare, bytes(0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation))).toBe(true)
    }
  })

  test.each<[string, Uint8Array]>([
    ['that points outside', segment(0xe1, joined([ascii('Exif\0\0MM'), bytes(0, 42, 0, 0, 255, 255)]))],
    ['that says more entries than there are', segment(0xe1, joined([ascii('Exif\0\0MM'), bytes(0, 42, 0, 0, 0, 8, 0, 9, 1, 15)]))],
    ['without an orientation', segment(0xe1, joined([ascii('Exif\0\0MM'), bytes(0, 42, 0, 0, 0, 8, 0, 0)]))],
    ['with an orientation that is none', exif(9, false)]
  ])('with EXIF %s is upright', (_what, beside) => expect(has(strippedJpeg(jpeg({ ...plain, beside: [beside] }))?.bytes ?? bytes(), ascii('Exif'))).toBe(false))

  test('keeps the header and the colour transform that change how it looks', () => {
    const jfif = segment(0xe0, joined([ascii('JFIF\0'), bytes(1, 1, 0, 0, 1, 0, 1, 0, 0)]))
    const adobe = segment(0xee, joined([ascii('Adobe'), bytes(0, 100, 0, 0, 0, 0, 1)]))
    const bare = strippedJpeg(jpeg({ ...plain, beside: [jfif, adobe] }))?.bytes ?? bytes()
    expect([has(bare, jfif), has(bare, adobe)]).toEqual([true, true])
  })

  test.each<[string, Uint8Array]>([
    ['something else', ascii('GIF89a')],
    ['without a frame', joined([bytes(0xff, 0xd8), scan(bytes(1)), bytes(0xff, 0xd9)])],
    ['with a frame too short for a size', joined([bytes(0xff, 0xd8), segment(0xc0, bytes(8)), scan(bytes(1)), bytes(0xff, 0xd9)])],
    ['without a picture', joined([bytes(0xff, 0xd8), frame(4, 3), bytes(0xff, 0xd9)])],
    ['with a segment of no length', bytes(0xff, 0xd8, 0xff, 0xe1, 0, 1, 0xff, 0xd9)],
    ['with something between its segments', joined([bytes(0xff, 0xd8, 0x00), frame(4, 3), bytes(0xff, 0xd9)])]
  ])('%s is none', (_what, file) => expect(strippedJpeg(file)).toBeUndefined())

  test('may have fill bytes before a marker', () => expect(strippedJpeg(joined([bytes(0xff, 0xd8, 0xff), frame(4, 3), scan(bytes(1)), bytes(0xff, 0xd9)]))?.width).toBe(4))
})

// --- PNG -----------------------------------------------------------------------------------------

const chunk = (type: string, data: Uint8Array): Uint8Array => joined([bytes(data.length >>> 24, (data.length >> 16) & 255, (data.length >> 8) & 255, data.length & 255), ascii(type), data, bytes(1, 2, 3, 4)])
const SIGNATURE = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const header = (width: number, height: number): Uint8Array => chunk('IHDR', bytes(0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255, 8, 0, 0, 0, 0))
const END = chunk('IEND', bytes())
const noted = fc.array(fc.constantFrom('tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP', 'acTL', 'fdAT', 'prVt').map((type) => chunk(type, SECRET)), { maxLength: 5 })

describe('a PNG', () => {
  test('keeps its size and its picture, and nothing that was written beside it or after its end', () => {
    fc.assert(
      fc.property(sides, sides, noted, noted, fc.uint8Array({ maxLength: 100 }), (width, height, before, after, data) => {
        const bare = strippedPng(joined([SIGNATURE, header(width, height), ...before, chunk('IDAT', data), ...after, END, SECRET]))
        expect([bare?.width, bare?.height]).toEqual([width, height])
        expect(Buffer.from(bare?.bytes ?? []).equals(Buffer.from(joined([SIGNATURE, header(width, height), chunk('IDAT', data), END])))).toBe(true)
      }),
      FIXED
    )
  })

  test('that breaks off anywhere is none', () => {
    const whole = joined([SIGNATURE, header(4, 3), chunk('IDAT', bytes(1, 2, 3)), END])
    for (let cut = 1; cut < whole.length; cut += 1) expect(strippedPng(whole.subarray(0, whole.length - cut))).toBeUndefined()
  })

  test.each<[string, Uint8Array]>([
    ['that begins with its picture', joined([SIGNATURE, chunk('IDAT', bytes(1)), END])],
    ['with a header too short', joined([SIGNATURE, chunk('IHDR', bytes(1)), chunk('IDAT', bytes(1)), END])],
    ['without a picture', joined([SIGNATURE, header(4, 3), END])]
  ])('%s is none', (_what, file) => expect(strippedPng(file)).toBeUndefined())
})
