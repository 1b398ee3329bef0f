import type { Browser } from 'playwright-core'
import { launchBrowser, openPhone, takePicture } from './browser'
import { sees, taps, wholeText } from './eyes-and-fingers'
import { livingVillage, type LivingVillage } from './village'

/** What the host tells of the page on top. */
interface Mini {
  treeStat(): { readonly nodes: number; readonly bytes: number }
}

const PAGE_SET_DATA_BYTES_MAX = 32 * 1024

let browser: Browser
let village: LivingVillage

beforeAll(async () => {
  browser = await launchBrowser()
  village = await livingVillage()
})
afterAll(async () => {
  await browser.close()
  await village.close()
})

test('the mini-program\'s own bundle: from the first page to the vote and back, against the real server', async () => {
  const weapp = await village.weapp('cheng-dashan')
  const { page, problems, close } = await openPhone(browser, weapp.url)
  await sees(page, '村集体12万元收入怎么用')
  const first = await page.evaluate(() => (window as unknown as { __mini: Mini }).__mini.treeStat())
  console.info(`weapp first page in Chromium: ${JSON.stringify(first)}`)
  expect(first.nodes).toBeLessThan(500)
  expect(first.bytes).toBeLessThan(PAGE_SET_DATA_BYTES_MAX)
  await takePicture(page, 'weapp-1-home')
  await taps(page, '去投票')
  await sees(page, '先选一项')
  await taps(page, '赞成')
  await taps(page, '投出这张票')
  await sees(page, '票已投进票箱')
  await takePicture(page, 'weapp-2-done')
  await taps(page, '回首页')
  await sees(page, /今天/)
  // The next vote takes the place of the one that is done.
  await sees(page, '3组老仓库租不租出去')
  expect(await wholeText(page)).not.toContain('村集体12万元收入怎么用')
  expect(problems).toEqual([])
  await close()
  await weapp.close()
  expect(village.log.filter(({ action, outcome }) => action === 'ballot/castVote' && outcome === 'ok')).toHaveLength(1)
})

test('with large letters set in WeChat the same bundle comes up in 大字版', async () => {
  const weapp = await village.weapp('wu-xiuying', { fontSize: 23 })
  const { page, problems, close } = await openPhone(browser, weapp.url)
  await sees(page, '标准版')
  await sees(page, '村集体12万元收入怎么用')
  await takePicture(page, 'weapp-3-elder')
  await taps(page, '去投票')
  await taps(page, '反对')
  await taps(page, '下一步，再看一遍')
  await sees(page, '您选的是')
  await takePicture(page, 'weapp-4-elder-check')
  await taps(page, '投出这张票')
  await sees(page, '票已投进票箱')
  expect(problems).toEqual([])
  await close()
  await weapp.close()
})
