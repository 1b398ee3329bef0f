import type { Browser, Page } from 'playwright-core'
import { addMs, DAY_MS, dayOf, HOUR_MS, MINUTE_MS, startOfDay } from '@/domain/shared/instant'
import { launchBrowser, takePicture, type Phone } from './browser'
import { sees, taps, wholeText, writes } from './eyes-and-fingers'
import { livingVillage, ownProblems, type LivingVillage } from './village'

/** 绿币 as people earn and spend it: come and go, hours by two, reviewed, on notice, credited, redeemed with a printed code, checked. */
const TITLE = '扫净晒谷场'
const VOLUNTEER = 'cheng-xiaoyu'
const HEAD = 'cheng-dashan'
const LEADER = 'fang-zhiyuan'
const SECOND = 'hu-wenjing'
const REVIEWER = 'wang-jianguo'
let browser: Browser
let village: LivingVillage
let activityId: string
let claimId: string
let code: string
const phones: Phone[] = []

/** Eight in the morning of tomorrow, so that three hours of service fit into one day. */
const morning = () => addMs(startOfDay(dayOf(addMs(village.now(), DAY_MS))), 8 * HOUR_MS)

beforeAll(async () => {
  browser = await launchBrowser()
  village = await livingVillage()
  village.pass(morning() - village.now())
  const { items } = await village.as(LEADER, 'volunteers/organisations', {})
  const team = items.find(({ mayPlan }) => mayPlan)
  const startsAt = addMs(village.now(), HOUR_MS)
  const planned = await village.as(LEADER, 'volunteers/planActivity', {
    organisationId: team?.organisationId ?? '', title: TITLE, what: '扫地、码草垛', place: '晒谷场', startsAt, endsAt: addMs(startsAt, 3 * HOUR_MS), places: 5, safety: '戴手套', risky: false, item: 'PUB01'
  })
  activityId = planned.activityId
  await village.as(LEADER, 'volunteers/openActivity', { activityId })
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
const activityPage = (token?: string): string => `/packages/coins/activity/index?activityId=${activityId}${token === undefined ? '' : `&code=${encodeURIComponent(token)}`}`
const deskPage = () => `/packages/coin-office/activity-desk/index?activityId=${activityId}`
const balance = async (): Promise<number> => (await village.as(HEAD, 'ledger/statement', {})).redeemable

test('a volunteer finds the activity among those that come, and signs up', async () => {
  const page = await phone(VOLUNTEER, '/packages/coins/activities/index')
  await taps(page, TITLE)
  await taps(page, '报名参加')
  await sees(page, '您已报名')
  await takePicture(page, 'coins-01-signed-up')
})

test('she comes by the code on the wall and goes by its digits', async () => {
  village.pass(HOUR_MS - 5 * MINUTE_MS)
  const wall = await phone(LEADER, `/packages/coin-office/activity-code/index?activityId=${activityId}`)
  await sees(wall, '到了扫一次，走时再扫一次')
  await takePicture(wall, 'coins-02-wall')
  const { token } = await village.as(LEADER, 'volunteers/code', { activityId })
  const page = await phone(VOLUNTEER, activityPage(token))
  await sees(page, '已经读到现场的码')
  await taps(page, '签到')
  await sees(page, /扫码$/)
  await takePicture(page, 'coins-03-signed-in')
  village.pass(3 * HOUR_MS + 10 * MINUTE_MS)
  const { digits } = await village.as(LEADER, 'volunteers/code', { activityId })
  const going = await phone(VOLUNTEER, activityPage())
  await writes(going, '没法扫码', digits)
  await taps(going, '用数字签退')
  await going.getByRole('button', { name: '用数字签退' }).locator('visible=true').first().waitFor({ state: 'hidden' })
  expect((await village.as(VOLUNTEER, 'volunteers/activity', { activityId })).mine).toMatchObject({ in: { way: 'code' }, out: { way: 'code' } })
})

test('the leader confirms the hours, and only somebody else can settle them', async () => {
  const page = await phone(LEADER, deskPage())
  await sees(page, /3 小时/)
  await taps(page, '核对无误，交第二人复核')
  await taps(page, '都对，交复核')
  await sees(page, /核对过了/)
  expect(await wholeText(page)).not.toContain('复核通过，记下时长')
  const second = await phone(SECOND, deskPage())
  await taps(second, '复核通过，记下时长')
  await sees(second, /复核过了，时长已记下/)
  await takePicture(second, 'coins-04-settled')
})

test('her hours are a claim that was verified; a third person reviews it, and it stands on notice', async () => {
  const { items } = await village.as(VOLUNTEER, 'claims/mine', {})
  claimId = items.find(({ source, on }) => source === 'volunteering' && on === dayOf(village.now()))?.claimId ?? ''
  expect(claimId).not.toBe('')
  const page = await phone(REVIEWER, `/packages/coins/claim-detail/index?claimId=${claimId}`)
  await sees(page, /志愿服务/)
  await taps(page, '评议通过')
  await taps(page, '通过 1 件')
  await sees(page, /公示中/)
  await takePicture(page, 'coins-05-on-notice')
  const board = await phone('wu-xiuying', '/packages/coins/claim-notice/index')
  await sees(board, /程\*/)
  expect(await wholeText(board)).not.toContain('程晓雨')
})

test('the coins come only when the days of the notice are over', async () => {
  const before = await balance()
  await village.as(REVIEWER, 'claims/creditDue', {})
  expect(await balance()).toBe(before)
  village.pass(7 * DAY_MS)
  await village.as(REVIEWER, 'claims/creditDue', {})
  expect(await balance()).toBeGreaterThanOrEqual(before + 6)
  expect((await village.as(VOLUNTEER, 'claims/read', { claimId })).state).toBe('credited')
})

test('the household redeems at the shop, and prints the code', async () => {
  const page = await phone(HEAD, '/packages/coins/shop/index')
  await taps(page, '肥皂')
  await taps(page, '用 5 币换')
  await sees(page, /已扣 5 绿币/)
  const [, first = '', second = ''] = /([2-9CDFHJKMNPRTVWXY]{4})\s+([2-9CDFHJKMNPRTVWXY]{4})/.exec(await wholeText(page)) ?? []
  code = `${first}-${second}`
  await takePicture(page, 'coins-06-ordered')
  await taps(page, '取货码')
  await taps(page, '打印取货条')
  await sees(page, code)
  await takePicture(page, 'coins-07-paper')
})

test('the keeper reads the code from paper and hands over, without the phone of who ordered', async () => {
  const page = await phone('shop-keeper', '/packages/coin-office/hand-over/index')
  await writes(page, '取货码', code)
  await taps(page, '看看是什么')
  await sees(page, /交 肥皂 × 1/)
  await taps(page, '东西已经交到手里')
  await sees(page, '交好了')
  await takePicture(page, 'coins-08-handed-over')
})

test('the phone checks for itself that the coins are in the ledger', async () => {
  // A seal leaves out the last minutes, in which a transfer may still be on its way.
  village.pass(HOUR_MS)
  await village.as(REVIEWER, 'ledger/seal', {})
  const { entries } = await village.as(HEAD, 'ledger/statement', {})
  const entry = entries.find(({ itemCode }) => itemCode === 'PUB01')
  const page = await phone(HEAD, `/packages/coins/entry/index?transferId=${entry?.transferId ?? ''}`)
  await taps(page, '核对这笔账')
  await sees(page, '这笔账在总账里，总账没有被改过')
  await takePicture(page, 'coins-09-proven')
})

test('on no phone anything went wrong', () => expect(ownProblems(phones)).toEqual([]))
