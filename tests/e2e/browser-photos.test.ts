/** @jest-environment node */
import { deflateSync } from 'node:zlib'
import path from 'node:path'
import * as esbuild from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { strippedJpeg } from '@/domain/files/strip-jpeg'
import type { Photo } from '@/infra/photos'
import { launchBrowser } from './browser'

/** What the script below leaves on the window. */
interface Tools {
  take(most: number): Promise<{ ok: boolean; value?: readonly Photo[]; error?: { code: string } }>
  shelf: { put(id: string, photo: Photo): Promise<unknown>; get(id: string): Promise<{ photo: Photo; preview: string } | undefined>; remove(id: string): Promise<void> }
}
type WithTools = typeof globalThis & { readonly tools: Tools }

const ORIGIN = 'http://127.0.0.1:1/'
const SCRIPT = `
import { browserPhotos, documentPictures } from '@/infra/browser-photos'
import { browserShelf } from '@/infra/browser-shelf'
window.tools = { take: most => browserPhotos(documentPictures(document)).take({ most }), shelf: browserShelf(() => window.indexedDB) }
`
let browser: Browser
let code: string
let page: Page

beforeAll(async () => {
  const built = await esbuild.build({ stdin: { contents: SCRIPT, resolveDir: process.cwd(), loader: 'ts' }, bundle: true, write: false, format: 'iife', tsconfig: path.resolve('tsconfig.json') })
  code = built.outputFiles[0]?.text ?? ''
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  page = await (await browser.newContext()).newPage()
  // A page of an origin, for which browsers keep a store; nothing leaves the machine.
  await page.route('**/*', route => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>phone</title>' }))
  await page.goto(ORIGIN)
  await page.addScriptTag({ content: code })
})
afterEach(() => page.context().close())

/** A PNG with as little in common from pixel to pixel as a photo of leaves. */
function noisyPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.alloc((width * 3 + 1) * height)
  let state = 1
  for (let at = 0; at < rows.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    rows[at] = at % (width * 3 + 1) === 0 ? 0 : (state >>> 24) & 0x1f
  }
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', Buffer.alloc(0))])
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return (value ^ 0xffffffff) >>> 0
}

async function take(most: number, files: readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[]): ReturnType<Tools['take']> {
  const chooser = page.waitForEvent('filechooser')
  const taken = page.evaluate(count => (globalThis as WithTools).tools.take(count), most)
  await (await chooser).setFiles([...files])
  return taken
}
const bytesOf = (base64: string | undefined): Uint8Array => Uint8Array.from(Buffer.from(base64 ?? '', 'base64'))

test('a large photo becomes a JPEG of at most 1280 pixels that the cloud takes, and a small one for lists', async () => {
  const [width, height] = [1400, 1050]
  const { ok, value } = await take(9, [{ name: 'leaves.png', mimeType: 'image/png', buffer: noisyPng(width, height) }])
  expect(ok).toBe(true)
  const [whole, small] = [bytesOf(value?.[0]?.base64), bytesOf(value?.[0]?.thumbBase64)]
  console.info(`noise of ${width}x${height}: ${whole.length} bytes, thumbnail ${small.length} bytes`)
  expect([whole.length <= 500_000, small.length <= 60_000]).toEqual([true, true])
  const size = strippedJpeg(whole)
  expect([size !== undefined && Math.max(size.width, size.height) <= 1280, strippedJpeg(small)?.width]).toEqual([true, 240])
  expect(size === undefined ? 0 : size.width / size.height).toBeCloseTo(width / height, 1)
})

test('what is no picture is left out, and said so when nothing is left', async () => {
  const text = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') }
  expect(await take(9, [text])).toEqual({ ok: false, error: { code: 'PHOTO_UNREADABLE' } })
  expect((await take(9, [text, { name: 'b.png', mimeType: 'image/png', buffer: noisyPng(40, 30) }])).value).toHaveLength(1)
})

test('the browser\'s store keeps a photo over a reload and forgets it when told', async () => {
  const photo: Photo = { type: 'image/jpeg', base64: '/9j/WHOLE', thumbBase64: '/9j/SMALL' }
  await page.evaluate(each => (globalThis as WithTools).tools.shelf.put('issue-1', each), photo)
  await page.reload()
  await page.addScriptTag({ content: code })
  expect((await page.evaluate(() => (globalThis as WithTools).tools.shelf.get('issue-1')))?.photo).toEqual(photo)
  await page.evaluate(() => (globalThis as WithTools).tools.shelf.remove('issue-1'))
  expect(await page.evaluate(() => (globalThis as WithTools).tools.shelf.get('issue-1'))).toBeUndefined()
})
