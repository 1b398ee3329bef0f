import type { DisputeView, PollCareView, ReplacementView } from '@/contract/ballot-care'
import type { Day } from '@/domain/shared/instant'
import { addMs, DAY_MS, instant } from '@/domain/shared/instant'
import { NOW_MS, testPlatform, testRoot } from '@/testing/test-platform'
import { pollCareText } from '@/text/ballot-care'
import { errorText } from '@/text/error-text'
import { PollCareStore } from './poll-care-store'

const NOW = instant(NOW_MS)
const DISPUTE: DisputeView = { disputeId: 'd1', kind: 'notOnBoard', state: 'open', text: '找不到', by: '程大山', householdNo: '1组3号', mine: false, filedAt: NOW, answerDueAt: addMs(NOW, 5 * DAY_MS) }
const REPLACEMENT: ReplacementView = { unitId: 'u1', householdNo: '1组3号', reason: 'phoneLost', askedBy: '胡文静', askedOn: '2026-04-16' as Day, mayApprove: true, lapsed: false }
const CARE: PollCareView = {
  pollId: 'p1', question: '12万元怎么用', phase: 'voting', unit: 'household', counts: { open: 1, proven: 0, dismissed: 0, late: 0 }, replaced: 0, brokenPromises: [],
  disputes: [DISPUTE], mayAnswer: true, replacements: [REPLACEMENT], mayAskReplacement: true, groups: [{ groupId: 'g1', name: '1组' }, { groupId: 'g2', name: '2组' }], key: { mayDestroy: false }
}

async function desk(care: Partial<PollCareView> = {}) {
  const platform = testPlatform()
  platform.gateway.answer('ballot/readCare', { ...CARE, ...care })
  const root = testRoot(platform)
  const store = new PollCareStore({ ...root.ports, ticks: root.clock, pollId: 'p1' })
  await store.load()
  return { platform, store }
}

test('an answer says which way and why; it is sent once and the page is read anew', async () => {
  const { platform, store } = await desk()
  platform.gateway.answer('ballot/answerDispute', { state: 'dismissed' })
  store.openAnswer(DISPUTE)
  expect(store.answerOff).toBe(pollCareText.offChoose)
  store.decide(false)
  expect(store.answerOff).toBe(pollCareText.offWrite)
  store.write(' 在第 3 行 ')
  await store.sendAnswer()
  expect(platform.gateway.callsOf('ballot/answerDispute').map(call => call.input)).toEqual([{ disputeId: 'd1', upheld: false, text: '在第 3 行' }])
  expect([store.answering, platform.gateway.callsOf('ballot/readCare').length]).toEqual([undefined, 2])
})

test('what is proven is upheld already when it is opened, and a refused answer stays on the sheet', async () => {
  const { platform, store } = await desk()
  platform.gateway.refuse('ballot/answerDispute', { code: 'OWN_DISPUTE' })
  store.openAnswer({ ...DISPUTE, state: 'proven' })
  expect(store.upheld).toBe(true)
  store.write('请镇里来查')
  await store.sendAnswer()
  expect([store.answer.text, store.words, store.answering?.disputeId]).toEqual([errorText.OWN_DISPUTE, '请镇里来查', 'd1'])
})

test('a dispute is late from the end of its day, and only while it waits', async () => {
  const { platform, store } = await desk()
  platform.clock.pass(5 * DAY_MS)
  const root = store.now
  expect([store.isLate({ ...DISPUTE, answerDueAt: root }), store.isLate({ ...DISPUTE, state: 'upheld', answerDueAt: root })]).toEqual([true, false])
})

test('another token is asked for with a door of the chosen group and a reason', async () => {
  const { platform, store } = await desk()
  platform.gateway.answer('ballot/askReplacement', { askedOn: '2026-04-16' as Day })
  platform.gateway.answer('ballot/readRoll', ({ groupId }) => ({
    entries: groupId === 'g1' ? [{ unitId: 'u1', householdNo: '1组3号', name: '程大山', channel: 'phone' }, { unitId: 'u2', householdNo: '1组4号', channel: 'paper' }, { unitId: 'u3', householdNo: '1组5号' }] : []
  }))
  const { form } = store
  form.show()
  await form.chooseGroup('g1')
  expect(form.doors.map(door => door.unitId)).toEqual(['u1'])
  expect(form.off).toBe(pollCareText.offDoor)
  form.chooseUnit('u1')
  expect(form.off).toBe(pollCareText.offReason)
  form.chooseReason('appReinstalled')
  await form.send()
  expect(platform.gateway.callsOf('ballot/askReplacement')[0]?.input).toEqual({ pollId: 'p1', unitId: 'u1', reason: 'appReinstalled' })
  expect([form.open, platform.gateway.callsOf('ballot/readCare').length]).toEqual([false, 2])
  form.show()
  await form.chooseGroup('g2')
  expect([form.unitId, form.reason, form.doors]).toEqual([undefined, undefined, []])
})

test('a supervisor agrees after a second look', async () => {
  const { platform, store } = await desk()
  platform.gateway.answer('ballot/approveReplacement', { replaced: 1 })
  await store.sendApproval()
  expect(platform.gateway.callsOf('ballot/approveReplacement')).toEqual([])
  store.askApproval(REPLACEMENT)
  await store.sendApproval()
  expect([platform.gateway.callsOf('ballot/approveReplacement')[0]?.input, store.approving]).toEqual([{ pollId: 'p1', unitId: 'u1' }, undefined])
})

test('the key is destroyed once', async () => {
  const { platform, store } = await desk({ phase: 'published', key: { mayDestroy: true } })
  platform.gateway.answer('ballot/destroyKey', { destroyedAt: NOW })
  await store.destroyKey()
  expect([store.destroy.isDone, platform.gateway.callsOf('ballot/readCare').length, store.showsParticipation]).toEqual([true, 2, true])
})
