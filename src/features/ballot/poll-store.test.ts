import type { PollDetail } from '@/contract/ballot'
import { instant } from '@/domain/shared/instant'
import { NOW_MS, testPlatform, testRoot } from '@/testing/test-platform'
import { errorText } from '@/text/error-text'
import { pollText } from '@/text/poll'
import { PollStore } from './poll-store'

const CLOSES = instant(NOW_MS + 4 * 86_400_000)

const detail = (change: Partial<PollDetail> = {}): PollDetail => ({
  pollId: 'p1', question: '村集体12万元收入怎么用', description: '7万元修村卫生室', phase: 'voting',
  presetId: 'villagersAssembly', presetVersion: 1, modeId: 'households', unit: 'household', unitName: '全村',
  eligible: 312, participated: 171, needed: 208, opensAt: instant(NOW_MS - 1), closesAt: CLOSES, mine: 'canVote',
  mode: 'named', method: { kind: 'yesNo' }, channels: ['phone'], challenges: [], confirmations: [], iAmTeller: false, ...change
})

async function ready(change: Partial<PollDetail> = {}, elder = false) {
  const platform = testPlatform()
  platform.gateway.answer('ballot/readPoll', detail(change)).answer('ballot/castVote', { changed: false, closesAt: CLOSES })
  const root = testRoot(platform)
  if (elder) root.display.toggle()
  const store = new PollStore({ ...root.ports, display: root.display, ticks: root.clock, pollId: 'p1' })
  await store.load()
  return { platform, store, root, casts: () => platform.gateway.callsOf('ballot/castVote') }
}

test('nothing is preselected, also when a vote was cast before', async () => {
  const { store, casts } = await ready({ mine: 'voted', myChoice: 'yes' })
  store.changeVote()
  expect(store.choice).toBeUndefined()
  expect(store.step).toBe('choosing')
  await store.submit()
  expect(casts()).toHaveLength(0)
  store.tap({ word: 'no' })
  expect(store.buttonText).toBe(pollText.change)
})

test('a chosen ballot is cast with one tap, a second tap does nothing', async () => {
  const { store, platform, casts } = await ready()
  store.tap({ word: 'yes' })
  const release = platform.gateway.hold()
  void store.submit()
  expect(store.step).toBe('sending')
  void store.submit()
  store.tap({ word: 'no' })
  await release()
  expect(casts().map(call => call.input)).toEqual([{ pollId: 'p1', choice: 'yes' }])
  expect(store.step).toBe('done')
  expect(store.doneText).toBe(pollText.done)
})

test('in 大字版 the choice is shown once more before it is sent', async () => {
  const { store, casts } = await ready({}, true)
  store.tap({ word: 'abstain' })
  expect(store.buttonText).toBe(pollText.next)
  await store.submit()
  expect(store.step).toBe('checking')
  expect(store.elderStep).toBe(2)
  expect(casts()).toHaveLength(0)
  store.back()
  expect(store.step).toBe('chosen')
  await store.submit()
  await store.submit()
  expect(casts()).toHaveLength(1)
})

test('a vote without an answer is safe and sent again as the same request', async () => {
  const { store, platform, casts } = await ready()
  platform.gateway.refuseOnce('ballot/castVote', { code: 'OFFLINE' })
  store.tap({ word: 'yes' })
  await store.submit()
  expect(store.step).toBe('unanswered')
  expect(store.castError).toBe('票还在您手机里，没有丢，也不会投两次。')
  expect(store.buttonText).toBe(pollText.sendAgain)
  await store.submit()
  expect(casts()[1]).toEqual(casts()[0])
  expect(store.step).toBe('done')
})

test('a refusal is told in its own sentence', async () => {
  const { store, platform } = await ready()
  platform.gateway.refuse('ballot/castVote', { code: 'CHANNEL_TAKEN' })
  store.tap({ word: 'yes' })
  await store.submit()
  expect(store.castError).toBe(errorText.CHANNEL_TAKEN)
})

test('the ballot closes on the screen when the server’s time says so', async () => {
  const { store, platform } = await ready()
  store.start()
  store.tap({ word: 'yes' })
  platform.clock.pass(4 * 86_400_000 - 1_000)
  expect(store.step).toBe('chosen')
  expect(store.timeLeft).toBe('今天 09:41 截止')
  platform.clock.pass(1_000)
  expect(store.step).toBe('closed')
  expect(store.cannotVoteText).toBe(errorText.VOTING_CLOSED)
  store.dispose()
  expect(platform.clock.running).toBe(0)
})

test.each([
  [{ cannotVote: 'NOT_HOUSEHOLD_REP', mine: 'cannotVote' }, errorText.NOT_HOUSEHOLD_REP],
  [{ phase: 'notice' }, errorText.VOTING_NOT_OPEN],
  [{ phase: 'counted', closesAt: instant(NOW_MS - 1) }, errorText.VOTING_CLOSED]
] as [Partial<PollDetail>, string][])('who has no ballot reads why: %j', async (change, text) => {
  const { store } = await ready(change)
  expect(store.step).toBe('closed')
  expect(store.cannotVoteText).toBe(text)
  store.tap({ word: 'yes' })
  expect(store.choice).toBeUndefined()
})

test('turnout is told as figures first', async () => {
  const { store } = await ready()
  expect(store.turnoutText).toBe('已有 171 户参加，再有 37 户就够数')
})

const THREE = ['新修卫生室', '办老年食堂', '修水口桥'] as const

test('a ballot with marks waits until every option has one, and says what is missing', async () => {
  const { store, casts } = await ready({ method: { kind: 'score', options: THREE, top: 5 } })
  store.tap({ option: 0, mark: 5 })
  expect([store.step, store.buttonText]).toEqual(['choosing', '还有 2 项没打分'])
  await store.submit()
  expect(casts()).toHaveLength(0)
  store.tap({ option: 1, mark: 0 })
  store.tap({ option: 2, mark: 3 })
  await store.submit()
  expect(casts()[0]?.input).toEqual({ pollId: 'p1', choice: [5, 0, 3] })
})

test('an order is read once more line by line before it is sent', async () => {
  const { store } = await ready({ method: { kind: 'rank', options: THREE } }, true)
  for (const option of [2, 0, 1]) store.tap({ option })
  await store.submit()
  expect([store.step, store.choiceLines]).toEqual(['checking', ['第 1 修水口桥', '第 2 新修卫生室', '第 3 办老年食堂']])
})

test('a blank ballot can be cast', async () => {
  const { store, casts } = await ready({ method: { kind: 'single', options: THREE } })
  store.tap('blank')
  await store.submit()
  expect(casts()[0]?.input).toEqual({ pollId: 'p1', choice: [] })
})

test('what was cast is read back in the words of the ballot', async () => {
  const { store } = await ready({ mine: 'voted', method: { kind: 'multiple', options: THREE, atMost: 2 }, myChoice: [0, 2] })
  expect(store.myChoiceText).toBe('新修卫生室、修水口桥')
})
