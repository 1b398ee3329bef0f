/** @jest-environment node */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, takePicture } from './browser'

const PAGE = path.resolve('dist/verify/index.html')
const example = (file: string): string => path.resolve('docs/examples', file)
const README_CODES = { manifestHash: 'Srxz KKBb 4o0i', root: '2AsZ o1fq OnL-' }

let browser: Browser
beforeAll(async () => {
  execFileSync(process.execPath, ['config/run/build-verify.mjs'], { stdio: 'ignore' })
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** The page from a disk, on a computer without network; `asked` are requests for anything but the page itself. */
async function opened(hash: string, width = 900): Promise<{ readonly page: Page; readonly asked: readonly string[]; close(): Promise<void> }> {
  const context = await browser.newContext({ viewport: { width, height: 1000 }, offline: true, locale: 'zh-CN' })
  const page = await context.newPage()
  const asked: string[] = []
  const address = pathToFileURL(PAGE).href
  page.on('request', request => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) asked.push(request.url())
  })
  page.on('pageerror', error => asked.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') asked.push(message.text())
  })
  await page.goto(`${address}${hash}`)
  return { page, asked, close: () => context.close() }
}

async function recounted(page: Page, file: string): Promise<string> {
  await page.setInputFiles('#file', example(file))
  await page.click('#start')
  await page.waitForSelector('#result:not([hidden])')
  return page.innerText('#result')
}

const WAYS = [['the browser\'s own cryptography', '', '签名用浏览器自带的程序核对'], ['plain arithmetic', '#noble', '签名用这一页自带的程序核对']] as const

test.each(WAYS)('without network and from a disk the page finds what is wrong and what is not, by %s', async (_way, hash, sentence) => {
  const { page, asked, close } = await opened(hash)
  expect(await page.isDisabled('#start')).toBe(true)
  const good = await recounted(page, 'board.json')
  for (const words of ['核对通过，没有发现改动', '没有填公告栏上的校验码', '手机票 9 + 纸票 5 = 14 张', '2AsZ o1fq OnL-', sentence]) expect(good).toContain(words)
  const bad = await recounted(page, 'board-flipped.json')
  for (const words of ['核对不通过，有 2 处不对', 'SIGNATURE_FORGED', 'TALLY_WRONG', '第 2 行：这张票的选择不是投票人自己写的']) expect(bad).toContain(words)
  expect(asked).toEqual([])
  await close()
})

test('what the notice says and a voter\'s receipt are held against the board', async () => {
  const { page, close } = await opened('')
  await page.fill('#manifest-hash', README_CODES.manifestHash)
  await page.fill('#root', README_CODES.root)
  await page.setInputFiles('#receipt', example('receipt.json'))
  expect(await recounted(page, 'board.json')).toContain('核对通过')
  const dropped = await recounted(page, 'board-dropped.json')
  for (const words of ['ROOT_NOT_ANNOUNCED', 'PROMISE_BROKEN', '回执上的票和板上不一样']) expect(dropped).toContain(words)
  await close()
})

test('a file that is dropped beside the field is taken, and what is no board is called so', async () => {
  const { page, close } = await opened('')
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['{"format":"letter"}'], 'letter.json'))
    return transfer
  })
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  expect(await page.innerText('#drop')).toBe('letter.json')
  await page.click('#start')
  await page.waitForSelector('#result:not([hidden])')
  expect(await page.innerText('#result')).toContain('这个文件不是公示板')
  await close()
})

test('on a narrow screen nothing stands outside', async () => {
  const { page, close } = await opened('', 375)
  await takePicture(page, 'verify-page')
  await recounted(page, 'board-flipped.json')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
  await takePicture(page, 'verify-page-wrong')
  await page.setInputFiles('#file', example('board.json'))
  await recounted(page, 'board.json')
  await takePicture(page, 'verify-page-good')
  await close()
})
