import { sampleCareVoting } from '@/testing/ballot-care-replies'
import { disputeKindText, disputeText, participationText, pollCareText } from '@/text/ballot-care'
import { pollDeskText } from '@/text/poll-desk'
import { CARE, CARE_PAGES, careCloud, DESK, DISPUTE, KEPT_CARE } from './ballot-care-pages'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import type { ReplyCloud } from './reply-cloud'

let village: ReplyCloud
async function open(url: string, prepare?: (cloud: ReplyCloud) => void): Promise<MiniApp> {
  village = careCloud()
  prepare?.(village)
  return launch({ cloud: village.cloud, url, storage: KEPT_CARE })
}
const press = (app: MiniApp, text: string, within = ''): Promise<void> => app.tap(app.$$(`${within} .btn`).find(button => app.text(button) === text) ?? '')
const inputs = (name: Parameters<ReplyCloud['of']>[0]): readonly unknown[] => village.of(name).map(({ input }) => input)

test.each(CARE_PAGES)('$name says what it is for, with few calls and within its budget', async ({ name, url, says, prepare, calls = 1 }) => {
  const app = await open(url, prepare)
  expect(app.text()).toContain(says)
  expect(village.received.length).toBeLessThanOrEqual(calls)
  const paint = paintOf(app, name)
  if (calls === 1) expectWithinBudget(paint)
  expect(paint.nodes).toBeLessThan(500)
})

test('a dispute goes out once it says what is wrong, and the page says by when it is answered', async () => {
  const app = await open(DISPUTE)
  expect(app.text()).toContain(disputeText.off.kind)
  await app.tap(app.byText(disputeKindText.notOnBoard) ?? '')
  expect(app.text()).toContain(disputeText.noPromise)
  await app.input('.field__input', '公示板上找不到')
  await press(app, disputeText.send)
  await app.settle()
  expect(inputs('ballot/fileDispute')).toEqual([{ pollId: 'c1:poll1', kind: 'notOnBoard', text: '公示板上找不到' }])
  expect(app.text()).toContain(disputeText.sent.open)
})

test('which doors took a ballot comes when somebody asks for it', async () => {
  const app = await open(DISPUTE)
  expect(inputs('ballot/participation')).toEqual([])
  await press(app, participationText.show)
  await app.settle()
  expect(app.text()).toContain('1组30号')
  expect(inputs('ballot/participation')).toEqual([{ pollId: 'c1:poll1' }])
})

/** The card that many answers down opens its sheet. */
async function answerNo(app: MiniApp, index: number): Promise<void> {
  await app.tap(app.$$('.btn').filter(button => app.text(button) === pollCareText.answer)[index] ?? '')
}

test('what the promise proved cannot be dismissed', async () => {
  const app = await open(CARE)
  await answerNo(app, 0)
  expect(app.text('.sheet')).toContain(pollCareText.dismissOff)
})

test('any other dispute is answered either way, with a reason', async () => {
  const app = await open(CARE)
  await answerNo(app, 1)
  await app.tap(app.$$('.sheet .choice').find(row => app.text(row).startsWith(pollCareText.dismiss)) ?? '')
  await app.input('.sheet .field__input', '在第 3 行')
  await press(app, pollCareText.answer, '.sheet')
  await app.settle()
  expect(inputs('ballot/answerDispute')).toEqual([{ disputeId: 'd1', upheld: false, text: '在第 3 行' }])
})

test('a supervisor agrees to another token after reading that the old ballot counts', async () => {
  const app = await open(CARE, cloud => cloud.answer('ballot/readCare', sampleCareVoting()))
  await press(app, pollCareText.approve)
  expect(inputs('ballot/approveReplacement')).toEqual([])
  expect(app.text('.sheet')).toContain(pollCareText.oldCounts)
  await press(app, pollCareText.approve, '.sheet')
  await app.settle()
  expect(inputs('ballot/approveReplacement')).toEqual([{ pollId: 'c1:poll1', unitId: 'c1:h1' }])
})

test('one button opens the box and counts', async () => {
  const app = await open(DESK)
  await press(app, pollDeskText.call)
  await app.settle()
  expect(village.received.map(each => each.action).filter(action => action === 'ballot-box/open' || action === 'ballot/countPoll')).toEqual(['ballot-box/open', 'ballot/countPoll'])
})
