import type { NoticeDetail } from '@/contract/disclosure'
import type { PollDetail } from '@/contract/ballot'
import type { OptionsMethod } from '@/domain/ballot/options-outcome'
import type { Outcome } from '@/domain/ballot/outcome'
import { instant } from '@/domain/shared/instant'
import { optionsOutcome, SAMPLE_OPTIONS } from '@/testing/options-replies'
import { samplePoll } from '@/testing/resident-replies'
import { NOW_MS, sampleMembership, testPlatform, testRoot } from '@/testing/test-platform'
import { errorText } from '@/text/error-text'
import { NoticeStore } from './notice-store'
import { NoticesStore } from './notices-store'
import { PublishStore } from './publish-store'

const content = { topic: '河滨路安装太阳能路灯', proposer: '3组', place: '村委会', chair: '汪主任', decision: '装 36 盏', personInCharge: '汪副主任', plan: '比价选施工队' }
const notice = (change: Partial<NoticeDetail> = {}): NoticeDetail =>
  ({
    noticeId: 'n1', presetId: 'villagerRepsAssembly', presetVersion: 1, content, objections: [], mayObject: true,
    objectionsEndAt: instant(NOW_MS + 1.6 * 86_400_000), archived: false, ...change
  }) as unknown as NoticeDetail

async function noticeOn(change: Partial<NoticeDetail> = {}, membership = sampleMembership()) {
  const platform = testPlatform()
  platform.gateway.answer('disclosure/readNotice', notice(change))
  const root = testRoot(platform, membership)
  const store = new NoticeStore({ ...root.ports, ticks: root.clock, printer: platform.printer, noticeId: 'n1' })
  await store.load()
  return { platform, store }
}

test('an objection is sent once it says something, and its answer is promised with a day', async () => {
  const { platform, store } = await noticeOn()
  platform.gateway.answer('disclosure/object', { objectionId: 'o1', answerDueAt: instant(NOW_MS + 5 * 86_400_000) })
  await store.sendObjection()
  expect(store.objectOff).toBe(errorText.TEXT_EMPTY)
  store.writeObjection(' 36 盏数错了 ')
  await store.sendObjection()
  expect(platform.gateway.callsOf('disclosure/object').map(call => call.input)).toEqual([{ noticeId: 'n1', text: '36 盏数错了' }])
  expect(store.objectionSentText).toBe('已经收到，4月21日 09:41前答复')
})

test('the period to object ends by the server’s time', async () => {
  const { platform, store } = await noticeOn({ objectionsEndAt: instant(NOW_MS + 60_000) })
  store.start()
  expect(store.canObject).toBe(true)
  platform.clock.pass(60_000)
  expect([store.canObject, store.objectionsLeft]).toEqual([false, '已截止'])
  store.dispose()
})

test('only the committee corrects, with a reason and whole words', async () => {
  expect((await noticeOn()).store.mayEdit).toBe(false)
  const { platform, store } = await noticeOn({}, sampleMembership({ roles: ['resident', 'committeeMember'] }))
  platform.gateway.answer('disclosure/correctNotice', { revisions: 1 })
  expect(store.mayEdit).toBe(true)
  store.startCorrection()
  store.edit('plan', '')
  expect(store.correctOff).toBe('改好 1 处才能公开')
  store.edit('plan', '4月30日前比价')
  expect(store.correctOff).toBe(errorText.REASON_MISSING)
  store.writeReason('日期漏写')
  await store.sendCorrection()
  expect(platform.gateway.callsOf('disclosure/correctNotice')[0]?.input).toEqual({ noticeId: 'n1', reason: '日期漏写', content: { ...content, plan: '4月30日前比价' } })
  expect(store.draft).toBeUndefined()
})

test('a correction that got no answer stays as it was typed', async () => {
  const { platform, store } = await noticeOn({}, sampleMembership({ roles: ['committeeMember'] }))
  platform.gateway.refuse('disclosure/correctNotice', { code: 'TIMEOUT' })
  store.startCorrection()
  store.edit('plan', '改过的')
  store.writeReason('漏写')
  await store.sendCorrection()
  expect(store.draft?.plan).toBe('改过的')
  expect(store.correct.canRetry).toBe(true)
})

test('the list says how long one may object', async () => {
  const root = testRoot()
  const store = new NoticesStore({ ...root.ports, ticks: root.clock })
  expect(store.stateText(notice())).toBe('异议期还剩 1 天 14 小时')
  expect(store.stateText(notice({ objectionsEndAt: instant(NOW_MS) }))).toBe('异议期已满')
  expect(store.stateText(notice({ archived: true }))).toBe('已存档')
})

test('publishing starts from the question and waits for every word', async () => {
  const platform = testPlatform()
  platform.gateway.answer('ballot/readPoll', { question: '路灯装不装', description: '装 12 盏', confirmations: [], phase: 'confirmed' } as unknown as PollDetail).answer('disclosure/publishResult', { noticeId: 'n2' })
  const root = testRoot(platform)
  const store = new PublishStore({ ...root.ports, ticks: root.clock, pollId: 'p1' })
  await store.load()
  expect([store.fields.topic, store.fields.decision, store.fields.proposer, store.fields.place]).toEqual(['路灯装不装', '装 12 盏', '村民委员会', '手机表决'])
  await store.submit()
  expect(platform.gateway.callsOf('disclosure/publishResult')).toHaveLength(0)
  for (const [field, text] of Object.entries(content)) store.put(field as keyof typeof content, text)
  store.put('dueDay', '2026-06-10')
  await store.submit()
  expect(platform.gateway.callsOf('disclosure/publishResult')[0]?.input).toEqual({ pollId: 'p1', content: { ...content, dueDay: '2026-06-10' } })
  expect(store.noticeId).toBe('n2')
})

const SINGLE: OptionsMethod = { kind: 'single', options: SAMPLE_OPTIONS }
test.each<[string, Outcome, string]>([
  ['an option that passed', optionsOutcome(SINGLE, [[21, [0]], [14, [1]]]), '“先办哪一件”，定了新修卫生室。'],
  ['a tie', optionsOutcome(SINGLE, [[14, [0]], [14, [1]]]), '“先办哪一件”这次没有定下来。'],
  ['too few people', { ...optionsOutcome(SINGLE, [[30, [0]]]), kind: 'quorumNotMet', options: { tally: { kind: 'single', votes: [30, 0, 0], leaders: [0], ballots: 30, blank: 0, invalid: 0 } } }, '“先办哪一件”这次没有定下来。'],
  ['a view', optionsOutcome(SINGLE, [[21, [0]]], 'opinionPoll'), '“先办哪一件”这次只摸意向，不作决定。']
])('the decision of a question with options is offered from its count: %s', async (_case, outcome, decision) => {
  const platform = testPlatform()
  platform.gateway.answer('ballot/readPoll', samplePoll({ question: '先办哪一件', phase: 'confirmed', outcome }))
  const root = testRoot(platform)
  const store = new PublishStore({ ...root.ports, ticks: root.clock, pollId: 'p1' })
  await store.load()
  expect(store.fields.decision).toBe(decision)
})
