import { checkOf, FILE_PURPOSES, heldPathOf, isPrivate, isReleased, keptMsOf, PDF_BYTES_MAX, PICTURE_BYTES_MAX, THUMB_BYTES_MAX, takesType, UNUSED_UPLOADS_MAX, type FileCheck } from './file'
import { isPicture, MEDIA_TYPES, typeOfBytes } from './media-type'
import { joined } from './strip-jpeg'
import { cleanUpload, isChecked, PICTURE_SIDE_MAX } from './upload-rules'

const ascii = (text: string): Uint8Array => Uint8Array.from([...text].map(letter => letter.charCodeAt(0)))
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const chunk = (type: string, ...data: number[]): Uint8Array => joined([Uint8Array.of(0, 0, data.length >> 8, data.length & 255), ascii(type), Uint8Array.from(data), new Uint8Array(4)])
const png = (width = 4, height = 3): Uint8Array =>
  joined([SIGNATURE, chunk('IHDR', 0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255, 8, 0, 0, 0, 0), chunk('IDAT', 1, 2, 3), chunk('IEND')])
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 3, 0, 4, 1, 1, 0x11, 0, 0xff, 0xda, 0, 2, 7, 7, 0xff, 0xd9)
const pdf = ascii('%PDF-1.7\n')
const photo = { purpose: 'issue', type: 'image/png', bytes: png() } as const

test('what bytes are is told by how they begin', () => {
  expect([typeOfBytes(jpeg), typeOfBytes(png()), typeOfBytes(pdf), typeOfBytes(ascii('GIF89a')), typeOfBytes(ascii(''))]).toEqual([...MEDIA_TYPES, undefined, undefined])
})

test('photos go everywhere, scans only where papers belong', () => {
  for (const purpose of FILE_PURPOSES) expect(takesType(purpose, 'image/jpeg')).toBe(true)
  expect(FILE_PURPOSES.filter(purpose => takesType(purpose, 'application/pdf'))).toEqual(['minutes', 'mediation', 'material', 'agreement', 'receipt'])
})

test('what belongs to a mediation, stands on a slip or on a bill is private, and nothing else is', () => expect(FILE_PURPOSES.filter(isPrivate)).toEqual(['mediation', 'agreement', 'slip', 'receipt']))

test('a check sees pictures that are not private', () => {
  expect(FILE_PURPOSES.filter(purpose => isChecked(purpose, 'image/jpeg'))).toEqual(['issue', 'progress', 'milestone', 'minutes', 'material', 'claim'])
  expect(FILE_PURPOSES.filter(purpose => isChecked(purpose, 'application/pdf'))).toEqual([])
})

test('evidence is kept a year, records with what they belong to', () => expect(FILE_PURPOSES.filter(purpose => keptMsOf(purpose) !== undefined)).toEqual(['issue', 'progress', 'milestone', 'slip', 'claim']))

test('the worst check counts, and nothing checked has passed', () => {
  expect(checkOf(['pass', 'risky', 'review'])).toBe('risky')
  expect(checkOf(['unavailable', 'review'])).toBe('review')
  expect(checkOf(['waiting', 'unavailable'])).toBe('unavailable')
  expect(checkOf(['pass', 'waiting'])).toBe('waiting')
  expect([checkOf(['pass', 'pass']), checkOf([])]).toEqual(['pass', 'pass'])
})

test('only what has passed or is private lies at its own path', () => {
  const all: readonly FileCheck[] = ['private', 'pass', 'waiting', 'review', 'risky', 'unavailable', 'refused']
  expect(all.filter(isReleased)).toEqual(['private', 'pass'])
  expect(heldPathOf('files/a.png')).toBe('held/files/a.png')
})

describe('an upload', () => {
  test('that is whole is stored without what stood beside the picture', () => {
    expect(cleanUpload({ ...photo, bytes: joined([png(), ascii('after')]), thumb: jpeg }, 0)).toEqual({ ok: true, value: { bytes: png(), thumb: { bytes: jpeg, type: 'image/jpeg' } } })
    expect(cleanUpload({ purpose: 'minutes', type: 'application/pdf', bytes: pdf }, 0)).toEqual({ ok: true, value: { bytes: pdf } })
  })

  test.each([
    ['a scan where photos belong', { purpose: 'issue', type: 'application/pdf', bytes: pdf } as const, { code: 'UPLOAD_TYPE_NOT_TAKEN', purpose: 'issue' }],
    ['a photo that is too large', { ...photo, bytes: new Uint8Array(PICTURE_BYTES_MAX + 1) }, { code: 'UPLOAD_TOO_LARGE', bytesMax: PICTURE_BYTES_MAX }],
    ['a scan that is too large', { purpose: 'minutes', type: 'application/pdf', bytes: new Uint8Array(PDF_BYTES_MAX + 1) } as const, { code: 'UPLOAD_TOO_LARGE', bytesMax: PDF_BYTES_MAX }],
    ['a thumbnail that is too large', { ...photo, thumb: new Uint8Array(THUMB_BYTES_MAX + 1) }, { code: 'UPLOAD_TOO_LARGE', bytesMax: THUMB_BYTES_MAX }],
    ['another kind of picture than it says', { ...photo, bytes: jpeg }, { code: 'UPLOAD_UNREADABLE' }],
    ['a picture that breaks off', { ...photo, bytes: png().subarray(0, 30) }, { code: 'UPLOAD_UNREADABLE' }],
    ['a picture without a size', { ...photo, bytes: png(0, 3) }, { code: 'UPLOAD_UNREADABLE' }],
    ['a picture of absurd size', { ...photo, bytes: png(4, PICTURE_SIDE_MAX + 1) }, { code: 'UPLOAD_UNREADABLE' }],
    ['a thumbnail that is no picture', { ...photo, thumb: pdf }, { code: 'UPLOAD_UNREADABLE' }],
    ['a thumbnail that is nothing', { ...photo, thumb: ascii('x') }, { code: 'UPLOAD_UNREADABLE' }],
    ['a thumbnail that breaks off', { ...photo, thumb: jpeg.subarray(0, 10) }, { code: 'UPLOAD_UNREADABLE' }],
    ['a thumbnail of a scan', { purpose: 'minutes', type: 'application/pdf', bytes: pdf, thumb: jpeg } as const, { code: 'UPLOAD_UNREADABLE' }]
  ])('of %s is refused', (_what, upload, error) => expect(cleanUpload(upload, 0)).toEqual({ ok: false, error }))

  test('more than a day\'s worth that nothing cites is refused, the last of it not', () => {
    expect(cleanUpload(photo, UNUSED_UPLOADS_MAX)).toEqual({ ok: false, error: { code: 'UPLOADS_TOO_MANY', max: UNUSED_UPLOADS_MAX } })
    expect(cleanUpload(photo, UNUSED_UPLOADS_MAX - 1)).toMatchObject({ ok: true })
  })

  test('is a picture or not', () => expect(MEDIA_TYPES.filter(isPicture)).toEqual(['image/jpeg', 'image/png']))
})
