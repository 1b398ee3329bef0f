import { instant } from '@/domain/shared/instant'
import { samplePoll } from '@/testing/resident-replies'
import { NOW_MS, testPlatform, testRoot } from '@/testing/test-platform'
import { draftText } from '@/text/draft'
import { errorText } from '@/text/error-text'
import { withOptionUp } from './method-fields'
import { PollDraftStore } from './poll-draft-store'

const at = (text: string) => instant(Date.parse(`${text}+08:00`))

function draft() {
  const platform = testPlatform()
  platform.gateway.answer('ballot/draftPoll', { pollId: 'p9' }).answer('ballot/announcePoll', { challengesEndAt: at('2026-04-22T00:00'), eligible: 312 })
  const root = testRoot(platform)
  const store = new PollDraftStore({ ...root.ports, ticks: root.clock })
  store.choosePreset('villagersAssembly')
  store.chooseMode('households')
  store.put('question', '村集体12万元收入怎么用')
  store.put('description', '7万元修村卫生室，5万元办老年食堂')
  store.put('partyStudyDay', '2026-04-10')
  store.put('partyStudyMinutes', '支委会 2026-07')
  store.put('opensAt', at('2026-04-26T08:00'))
  store.put('closesAt', at('2026-04-30T18:00'))
  return { store, platform }
}

test('a complete draft is saved and announced, as one poll', async () => {
  const { store, platform } = draft()
  expect(store.announceOff).toBeUndefined()
  await store.sendNotice()
  expect(store.isAnnounced).toBe(true)
  expect(platform.gateway.calls.map(call => [call.name, call.input])).toEqual([
    ['ballot/draftPoll', expect.objectContaining({ presetId: 'villagersAssembly', modeId: 'households', partyStudy: { day: '2026-04-10', minutesNo: '支委会 2026-07' } })],
    ['ballot/announcePoll', { pollId: 'p9' }]
  ])
})

test('saving twice changes the same draft', async () => {
  const { store, platform } = draft()
  await store.saveDraft()
  await store.saveDraft()
  expect(platform.gateway.calls.map(call => (call.input as { pollId?: string }).pollId)).toEqual([undefined, 'p9'])
})

test('ten days between notice and opening, or a reason for short notice', () => {
  const { store } = draft()
  store.put('opensAt', at('2026-04-25T23:59'))
  expect(store.errorOf('opensAt')).toBe('要提前 10 天通知，现在只有 9 天；特殊情况写明原因，可以临时通知')
  expect(store.announceOff).toBe(draftText.fixFirst(1))
  store.put('adHocReason', '台风')
  expect(store.errors).toEqual({})
})

test('the days are explained', () => {
  expect(draft().store.noticeLines).toEqual(['今天 4月16日通知，满 10 天，最早 4月26日开始。', '名册异议期到 4月21日 24:00，投票在那以后开始。'])
})

test('a meeting without notice days still waits for objections to the roll', () => {
  const { store } = draft()
  store.choosePreset('villagerRepsAssembly')
  store.put('opensAt', at('2026-04-21T23:59'))
  expect(store.errorOf('opensAt')).toBe('最早 4月22日 00:00 开始')
  store.put('opensAt', at('2026-04-22T00:00'))
  expect(store.errorOf('opensAt')).toBeUndefined()
})

test('a field complains only after it was touched', () => {
  const root = testRoot()
  const store = new PollDraftStore({ ...root.ports, ticks: root.clock })
  expect(store.errors.question).toBeDefined()
  expect(store.errorOf('question')).toBeUndefined()
  store.touch('question')
  expect(store.errorOf('question')).toBe('议题写 4 到 40 个字')
})

test('a study of tomorrow has not happened', () => {
  const { store } = draft()
  store.put('partyStudyDay', new Date(NOW_MS + 86_400_000).toISOString().slice(0, 10))
  expect(store.errorOf('partyStudyDay')).toBe('研究的日期还没到')
})

test('raised hands bring their channel, and named votes do not keep it', () => {
  const { store } = draft()
  store.chooseBallotMode('showOfHands')
  store.toggleChannel('hands')
  expect(store.fields.channels).toEqual(['phone', 'hands'])
  store.chooseBallotMode('named')
  expect(store.fields.channels).toEqual(['phone'])
})

test('a meeting that the law wants to be secret begins secret, any other named; what is weighed by area is never secret', () => {
  const { store } = draft()
  expect([store.fields.ballotMode, store.ballotModes]).toEqual(['secret', ['secret', 'named', 'showOfHands']])
  store.choosePreset('opinionPoll')
  expect([store.fields.ballotMode, store.ballotModes]).toEqual(['named', ['named', 'secret', 'showOfHands']])
  store.choosePreset('ownersOrdinary')
  expect([store.fields.ballotMode, store.ballotModes]).toEqual(['named', ['named']])
})

test('options are written, moved, taken away and kept with the draft', async () => {
  const { store, platform } = draft()
  const { method } = store.fields
  store.ask({ ...method, kind: 'multiple', options: [' 新修卫生室 ', '', '修水口桥'] })
  expect([store.errorOf('method'), store.announceOff]).toEqual([undefined, draftText.fixFirst(1)])
  store.ask({ ...store.fields.method, options: [' 新修卫生室 ', '办老年食堂', '修水口桥'] })
  store.ask(withOptionUp(store.fields.method, 2))
  expect(store.errors).toEqual({})
  await store.saveDraft()
  expect(platform.gateway.callsOf('ballot/draftPoll')[0]?.input).toMatchObject({ method: { kind: 'multiple', options: ['新修卫生室', '修水口桥', '办老年食堂'], atMost: 2 } })
})

test('what cannot be asked is said at the question, and the notice waits', () => {
  const { store } = draft()
  store.put('method', { ...store.fields.method, kind: 'single', options: ['修桥', '修 桥'] })
  expect(store.errorOf('method')).toBe('第 1 项和第 2 项写得一样，请改一项。')
  expect(store.announceOff).toBe(draftText.fixFirst(1))
  store.put('method', { ...store.fields.method, kind: 'score', options: ['修桥', '修路'] })
  expect(store.errorOf('method')).toBe(errorText.METHOD_NOT_FOR_RULE)
  store.choosePreset('opinionPoll')
  expect(store.errorOf('method')).toBeUndefined()
  store.chooseBallotMode('showOfHands')
  expect(store.errorOf('method')).toBe(errorText.HANDS_NEED_YES_NO)
})

test('a kept draft comes back with its options', async () => {
  const platform = testPlatform()
  const method = { kind: 'score', options: ['修桥', '修路'], top: 10 } as const
  platform.gateway.answer('ballot/readPoll', { ...samplePoll(), phase: 'draft', method }).answer('community/listUnits', { units: [] })
  const root = testRoot(platform)
  const store = new PollDraftStore({ ...root.ports, ticks: root.clock, pollId: 'p1' })
  await store.load()
  expect(store.fields.method).toEqual({ kind: 'score', options: ['修桥', '修路'], atMost: 2, top: 10 })
})
