import type { Browser } from 'playwright-core'
import { appText } from '@/text/app-text'
import { launchBrowser, openPhone, takePicture, type Phone } from '@tests/e2e/browser'
import type { Mini } from './client'
import { startWeappHost, type WeappHost } from './server'

let browser: Browser
let host: WeappHost
let phone: Phone
beforeAll(async () => {
  browser = await launchBrowser()
  host = await startWeappHost({ cloud: () => ({ ok: true, value: { session: { memberships: [] }, waiting: [], matters: [], moreMatters: false, unseen: 0 }, serverTime: Date.now() }) })
  phone = await openPhone(browser, host.url)
})
afterAll(async () => {
  await phone?.close()
  await host?.close()
  await browser?.close()
})

test('the weapp bundle itself shows its first page in a real browser', async () => {
  await phone.page.getByText(appText.greeting).waitFor()
  await takePicture(phone.page, 'weapp-first-page')
  expect(phone.problems).toEqual([])
})

test('the first page arrives in two setData there too: the empty page, then the answer', async () => {
  const calls = await phone.page.evaluate(() => (window as unknown as { __mini: Mini }).__mini.surroundings.setDataCalls)
  expect(calls.length).toBeLessThanOrEqual(2)
})
