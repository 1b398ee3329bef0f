import { browserPhotos, type BrowserPictures } from './browser-photos'
import { browserShelf } from './browser-shelf'
import { memoryShelf } from './photo-shelf'
import type { Photo } from './photos'
import { wechatPhotos, type WechatPictures } from './wechat-photos'
import { wechatShelf, type WechatSpace } from './wechat-shelf'

const SMALL = '/9j/AAAA'
const photo: Photo = { type: 'image/jpeg', base64: '/9j/WHOLE', thumbBase64: '/9j/SMALL' }

describe('WeChat\'s camera and album', () => {
  const pictures = (change: Partial<WechatPictures> = {}): WechatPictures => ({
    choose: async () => ['a.jpg', 'b.jpg'],
    sizeOf: async () => ({ width: 4000, height: 3000 }),
    compress: async path => path,
    readBase64: async () => SMALL,
    ...change
  })

  test('give what was chosen, made small', async () => {
    expect(await wechatPhotos(pictures()).take({ most: 9 })).toEqual({ ok: true, value: [{ type: 'image/jpeg', base64: SMALL, thumbBase64: SMALL }, expect.anything()] })
  })

  test('never give more than asked for', async () => expect(await wechatPhotos(pictures()).take({ most: 1 })).toMatchObject({ value: [expect.anything()] }))

  test('leave out what cannot be read, and say so when nothing is left', async () => {
    const spoiled = (bad: readonly string[]) => pictures({ sizeOf: async path => (bad.includes(path) ? Promise.reject(new Error('getImageInfo:fail')) : { width: 10, height: 10 }) })
    expect(await wechatPhotos(spoiled(['a.jpg'])).take({ most: 9 })).toMatchObject({ ok: true, value: [expect.anything()] })
    expect(await wechatPhotos(spoiled(['a.jpg', 'b.jpg'])).take({ most: 9 })).toEqual({ ok: false, error: { code: 'PHOTO_UNREADABLE' } })
  })

  test.each([['chooseMedia:fail cancel', 'PICK_CANCELLED'], ['chooseMedia:fail auth deny', 'PHOTOS_NOT_ALLOWED'], ['chooseMedia:fail privacy permission is not authorized', 'PHOTOS_NOT_ALLOWED']])(
    '%s is %s', async (errMsg, code) => expect(await wechatPhotos(pictures({ choose: () => Promise.reject({ errMsg }) })).take({ most: 9 })).toEqual({ ok: false, error: { code } })
  )
})

describe('a browser\'s files', () => {
  const pictures = (change: Partial<BrowserPictures> = {}): BrowserPictures & { closed: number } => {
    const host = {
      closed: 0,
      choose: async () => [new Blob(['a'])],
      open: async () => ({ size: { width: 4000, height: 3000 }, encode: async () => SMALL, close: () => void (host.closed += 1) }),
      ...change
    }
    return host
  }

  test('of a camera that is asked for come alone when they were written just now', async () => {
    const asked: boolean[] = []
    const written = (minutesAgo: number) => Object.assign(new Blob(['a']), { lastModified: 60_000 * (100 - minutesAgo) })
    const from = (...files: readonly Blob[]) => browserPhotos(pictures({ choose: async (_most, onTheSpot) => (asked.push(onTheSpot), files) }), { now: () => 60_000 * 100 })
    expect(await from(written(1), written(11)).take({ most: 9, onTheSpot: true })).toMatchObject({ ok: true, value: [expect.anything()] })
    expect(await from(written(11)).take({ most: 9, onTheSpot: true })).toEqual({ ok: false, error: { code: 'PHOTO_NOT_FRESH' } })
    expect(await from(written(11)).take({ most: 9 })).toMatchObject({ ok: true })
    expect(asked).toEqual([true, true, false])
  })

  test('are drawn anew and closed', async () => {
    const host = pictures()
    expect(await browserPhotos(host).take({ most: 9 })).toMatchObject({ ok: true, value: [{ base64: SMALL }] })
    expect(host.closed).toBe(1)
  })

  test('that are none, or no pictures, are said to be so', async () => {
    expect(await browserPhotos(pictures({ choose: async () => [] })).take({ most: 9 })).toEqual({ ok: false, error: { code: 'PICK_CANCELLED' } })
    expect(await browserPhotos(pictures({ open: () => Promise.reject(new Error('InvalidStateError')) })).take({ most: 9 })).toEqual({ ok: false, error: { code: 'PHOTO_UNREADABLE' } })
  })
})

describe('the shelf of a mini-program', () => {
  function space(full = false): { files: Map<string, string>; space: () => WechatSpace } {
    const files = new Map<string, string>()
    const made = new Set<string>()
    return {
      files,
      space: () => ({
        userDataPath: 'wxfile://usr',
        makeFolder: async path => void made.add(path),
        write: async (path, base64) => (full || !made.has('wxfile://usr/shelf') ? Promise.reject(new Error('fail the maximum size')) : void files.set(path, base64)),
        read: async path => files.get(path) ?? Promise.reject(new Error('fail no such file')),
        remove: async path => (files.delete(path) ? undefined : Promise.reject(new Error('fail no such file')))
      })
    }
  }

  test('shows a photo by its path and gives it back whole, also to a later opening of the app', async () => {
    const phone = space()
    expect(await wechatShelf(phone.space).put('issue-1', photo)).toEqual({ photo, preview: 'wxfile://usr/shelf/issue-1.small.jpg' })
    expect(await wechatShelf(phone.space).get('issue-1')).toEqual({ photo, preview: 'wxfile://usr/shelf/issue-1.small.jpg' })
  })

  test('forgets what is taken away', async () => {
    const phone = space()
    const shelf = wechatShelf(phone.space)
    await shelf.put('issue-1', photo)
    await shelf.remove('issue-1')
    await shelf.remove('issue-1')
    expect([await shelf.get('issue-1'), phone.files.size]).toEqual([undefined, 0])
  })

  test('keeps a photo while the app is open when the phone is full', async () => {
    const shelf = wechatShelf(space(true).space)
    expect((await shelf.put('issue-1', photo)).preview).toMatch(/^data:image\/jpeg;base64,/)
    expect((await shelf.get('issue-1'))?.photo).toEqual(photo)
  })
})

test('a browser without its own store keeps photos while the page is open', async () => {
  const shelf = browserShelf(() => undefined)
  await shelf.put('issue-1', photo)
  expect((await shelf.get('issue-1'))?.photo).toEqual(photo)
  await shelf.remove('issue-1')
  expect(await shelf.get('issue-1')).toBeUndefined()
})

test('what was never put on a shelf is not on it', async () => expect(await memoryShelf().get('none')).toBeUndefined())
