import { fitPhoto, fitted, type Size } from './fit-photo'
import { bytesOfBase64, LONGEST_SIDE, PHOTO_BYTES_AIM, PHOTO_BYTES_MAX, THUMB_SIDE, typeOfBase64 } from './photos'

/** An encoder whose bytes grow with the pixels and the quality. */
function encoder(bytesPerPixel: number) {
  const asked: { size: Size; quality: number }[] = []
  const encode = async (size: Size, quality: number): Promise<string> => {
    asked.push({ size, quality })
    const bytes = Math.round(size.width * size.height * bytesPerPixel * (quality / 100))
    return `/9j/${'A'.repeat(Math.max(0, Math.ceil((bytes * 4) / 3) - 4))}`
  }
  return { asked, encode }
}

test('a picture fits into the square, keeps its shape, and is never made larger', () => {
  expect(fitted({ width: 4000, height: 3000 }, 1280)).toEqual({ width: 1280, height: 960 })
  expect(fitted({ width: 3000, height: 4000 }, 1280)).toEqual({ width: 960, height: 1280 })
  expect(fitted({ width: 300, height: 200 }, 1280)).toEqual({ width: 300, height: 200 })
  expect(fitted({ width: 9000, height: 1 }, 1280)).toEqual({ width: 1280, height: 1 })
})

test('the first quality within the aim is taken', async () => {
  const { asked, encode } = encoder(0.2)
  const photo = await fitPhoto({ width: 4000, height: 3000 }, encode)
  expect(bytesOfBase64(photo?.base64 ?? '')).toBeLessThanOrEqual(PHOTO_BYTES_AIM)
  expect(asked.filter(({ size }) => size.width === LONGEST_SIDE).map(({ quality }) => quality)).toEqual([80, 65])
  expect(asked.at(-1)?.size.width).toBe(THUMB_SIDE)
})

test('a picture that stays large at every quality is made smaller itself', async () => {
  const { asked, encode } = encoder(1.5)
  const photo = await fitPhoto({ width: 4000, height: 3000 }, encode)
  expect(bytesOfBase64(photo?.base64 ?? '')).toBeLessThanOrEqual(PHOTO_BYTES_AIM)
  expect(Math.min(...asked.filter(({ size }) => size.width > THUMB_SIDE).map(({ size }) => size.width))).toBe(LONGEST_SIDE / 2)
})

test('what the phone cannot make smaller goes if the contract takes it, and else not at all', async () => {
  const always = (bytes: number) => async () => `iVBORw0KGgo${'A'.repeat(Math.ceil((bytes * 4) / 3) - 11)}`
  const tooLarge = await fitPhoto({ width: 100, height: 100 }, always(PHOTO_BYTES_MAX + 10_000))
  expect(tooLarge).toBeUndefined()
  expect((await fitPhoto({ width: 100, height: 100 }, always(50_000)))?.type).toBe('image/png')
})

test('what is no picture is none', async () => {
  expect(await fitPhoto({ width: 100, height: 100 }, async () => 'R0lGODlh')).toBeUndefined()
  expect([typeOfBase64('/9j/4AAQ'), typeOfBase64('iVBORw0KGgoAAA'), typeOfBase64('JVBERi0')]).toEqual(['image/jpeg', 'image/png', undefined])
})

test('base64 is counted with its padding', () => expect(['', 'AA==', 'AAA=', 'AAAA'].map(bytesOfBase64)).toEqual([0, 1, 2, 3]))
