import type { Browser, Page } from 'playwright-core'
import { addDays, addMs, DAY_MS, dayOf, HOUR_MS } from '@/domain/shared/instant'
import { launchBrowser, takePicture, type Phone } from './browser'
import { sees, taps, wholeText, writes } from './eyes-and-fingers'
import { livingVillage, ownProblems, type LivingVillage } from './village'

/** One group decides for itself: 54 households, of which 36 must come and more than half of those agree. */
const QUESTION = '3组晒谷场边上装不装路灯'
const GROUP_NAME = '3组'

let browser: Browser
let village: LivingVillage
let pollId: string
let noticeId: string
const phones: Phone[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  village = await livingVillage()
})
afterAll(async () => {
  await browser.close()
  await village.close()
})

async function phone(who: string, route?: string): Promise<Page> {
  const held = await village.phone(browser, who, route)
  phones.push(held)
  return held.page
}

const coins = async (): Promise<number> => (await village.as('cheng-dashan', 'ledger/statement', {})).redeemable

test('signing in at today\'s meeting with the digits on the wall credits the household', async () => {
  const page = await phone('cheng-dashan')
  await sees(page, '我家绿币')
  await taps(page, /^今天开会/)
  const meetingId = new URL(page.url().replace('/#/', '/')).searchParams.get('meetingId') ?? ''
  const { code } = await village.as('wang-jianguo', 'consultation/signInCode', { meetingId })
  const before = await coins()
  await writes(page, '屏幕上的 6 位数', code)
  await taps(page, '签到')
  await sees(page, new RegExp(`这次参会得 5 绿币，现在有 ${before + 5}`))
  expect(await coins()).toBe(before + 5)
  await takePicture(page, 'story-01-signed-in')
})

test('the committee drafts a vote and sends out its notice', async () => {
  const opensAt = addMs(village.now(), 8 * DAY_MS)
  const draft = {
    question: QUESTION, description: '在晒谷场东边装 4 盏路灯，花 6800 元，从组里的集体资金出。',
    presetId: 'villagersGroupMeeting', modeId: 'households', ballotMode: 'named' as const, channels: ['phone' as const],
    groupId: await village.groupId(GROUP_NAME), opensAt, closesAt: addMs(opensAt, 3 * DAY_MS),
    partyStudy: { day: addDays(dayOf(village.now()), -2), minutesNo: '支〔2026〕9号' }
  }
  ;({ pollId } = await village.as('wang-jianguo', 'ballot/draftPoll', draft))
  const page = await phone('wang-jianguo', `/packages/committee/poll-draft/index?pollId=${pollId}`)
  await taps(page, '先看一遍')
  await sees(page, '村民会看到的通知')
  await takePicture(page, 'story-02-preview')
  await taps(page, '发公告')
  await sees(page, '发出以后不能再改。写错了只能作废，重新表决。')
  await page.locator('.sheet__bar').getByText('发公告').click()
  await sees(page, /核对|公告/)
  expect(await village.as('wang-jianguo', 'ballot/readPoll', { pollId })).toMatchObject({ phase: 'challenge', eligible: 54 })
})

test('while the roll is on show nobody votes; then voting is opened', async () => {
  const resident = await phone('cheng-dashan', `/pages/poll/index?pollId=${pollId}`)
  await sees(resident, '核对名册')
  village.pass(8 * DAY_MS + HOUR_MS)
  const page = await phone('wang-jianguo', `/packages/committee/poll-desk/index?pollId=${pollId}`)
  await taps(page, '选主持人')
  await picks(page, '1组', '汪建国')
  await taps(page, '还差 1 位')
  await picks(page, '5组', '方志远')
  await taps(page, '选好了')
  await takePicture(page, 'story-03-officers')
  await taps(page, '开始投票')
  await sees(page, /都不能再换/)
  await page.locator('.sheet__bar').getByText('开始投票').click()
  await sees(page, /正在投票/)
})

async function picks(page: Page, group: string, name: string): Promise<void> {
  const sheet = page.locator('.sheet')
  await sheet.getByText(group, { exact: true }).click()
  await sheet.locator('input').first().fill(name)
  await sheet.getByText(name, { exact: true }).click()
}

test('a resident votes from the first page, and changes it', async () => {
  const page = await phone('cheng-dashan', `/pages/poll/index?pollId=${pollId}`)
  await sees(page, '先选一项')
  await taps(page, '反对')
  await takePicture(page, 'story-04-ballot')
  await taps(page, '投出这张票')
  await sees(page, '票已投进票箱')
  expect(await wholeText(page)).not.toContain('您选的是')
  await takePicture(page, 'story-05-done')
  await taps(page, '重新投')
  await taps(page, '赞成')
  await taps(page, '改投这张票')
  await sees(page, '改好了，按这次的算')
  expect(await village.as('cheng-dashan', 'ballot/readPoll', { pollId })).toMatchObject({ myChoice: 'yes', participated: 1 })
})

test('大字版 is one tap away on the first page, with the same village in it', async () => {
  const page = await phone('wu-xiuying')
  await taps(page, '大字版')
  await sees(page, '标准版')
  await sees(page, '我家绿币')
  await takePicture(page, 'story-06-elder-home')
})

test('the count follows the law, three people confirm it, and it is published with its arithmetic', async () => {
  const voters = (await village.otherDoors(GROUP_NAME)).map(({ rep }) => rep)
  for (const [index, voter] of voters.slice(0, 40).entries()) {
    await village.as(voter, 'ballot/castVote', { pollId, choice: index < 27 ? 'yes' : index < 37 ? 'no' : 'abstain' })
  }
  village.pass(3 * DAY_MS + HOUR_MS)
  const page = await phone('wang-jianguo', `/packages/committee/poll-desk/index?pollId=${pollId}`)
  await taps(page, '计票')
  await sees(page, /赞成\s28/)
  await takePicture(page, 'story-07-counted')
  await confirms(page, '主持人')
  await confirms(await phone('fang-zhiyuan', `/packages/committee/poll-desk/index?pollId=${pollId}`), '监票人')
  await confirms(await phone('jiang-ming', `/packages/committee/poll-desk/index?pollId=${pollId}`), '监督委员会')
  const publisher = await phone('wang-jianguo', `/packages/committee/publish/index?pollId=${pollId}`)
  await writes(publisher, '决定了什么', '装 4 盏，花 6800 元，从组里的集体资金出。')
  await writes(publisher, '谁负责', '汪建国')
  await writes(publisher, '后面怎么办', '下个月比三家价，年前装好。')
  await writes(publisher, '地点', '3组晒谷场')
  await taps(publisher, '先看一遍')
  await taps(publisher, '公开结果')
  await publisher.locator('.sheet__bar').getByText('公开结果').click()
  await sees(publisher, /公开/)
  ;({ noticeId = '' } = await village.as('wang-jianguo', 'ballot/readPoll', { pollId }))
  expect(noticeId).not.toBe('')
})

async function confirms(page: Page, role: string): Promise<void> {
  await taps(page, `以${role}身份确认`)
  await page.locator('.sheet__bar').getByText(`以${role}身份确认`).click()
  await page.locator('.sheet').waitFor({ state: 'hidden' })
}

test('everybody reads how it was decided, also a visitor', async () => {
  const page = await phone('cheng-dashan', `/pages/result/index?communityId=yunxi&noticeId=${noticeId}`)
  await sees(page, '通过')
  await sees(page, /应到\s54\s户/)
  await sees(page, /赞成\s28\s户/)
  await takePicture(page, 'story-08-result')
  const visitor = await phone('newcomer', `/pages/result/index?communityId=yunxi&noticeId=${noticeId}`)
  await sees(visitor, QUESTION)
  expect(await wholeText(visitor)).not.toMatch(/汪建国确认|方志远/)
})

test('the coins of coming are on the statement, and none for voting', async () => {
  const page = await phone('cheng-dashan', '/pages/coins/index')
  await sees(page, String(await coins()))
  await takePicture(page, 'story-09-coins')
  expect(JSON.stringify(await village.as('cheng-dashan', 'ledger/statement', {}))).not.toMatch(/vote|ballot|投票/)
})

test('a restart loses nothing', async () => {
  await village.restart()
  expect(await village.as('cheng-dashan', 'disclosure/readNotice', { noticeId })).toMatchObject({ outcomeKind: 'passed', yes: 28 })
})

test('nobody met an error on the way, no phone left this machine, and the log names nobody', () => {
  expect(ownProblems(phones)).toEqual([])
  const lines = JSON.stringify(village.log)
  expect(lines).toContain('ballot/castVote')
  expect(lines).not.toMatch(/程大山|汪建国|赞成/)
})
