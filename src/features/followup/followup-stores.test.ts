import type { UndertakingDetail } from '@/contract/followup-views'
import { ok } from '@/domain/shared/result'
import type { KeptPhoto } from '@/flow/upload-queue'
import { sampleInbox, sampleReported, sampleShownRating, sampleUndertaking, sampleUndertakings, sampleVisits } from '@/testing/followup-replies'
import { samplePhoto, testPlatform, testRoot } from '@/testing/test-platform'
import { errorText } from '@/text/error-text'
import { inboxText } from '@/text/inbox'
import { ratingText, visitsText } from '@/text/rating'
import { undertakingText } from '@/text/undertaking'
import { InboxStore } from './inbox-store'
import { OpenUndertakingStore } from './open-undertaking-store'
import { RatingStore } from './rating-store'
import { UndertakingStore } from './undertaking-store'
import { asUndertakingFilter, UndertakingsStore } from './undertakings-store'
import { VisitsStore } from './visits-store'

async function undertakingOn(undertaking: UndertakingDetail) {
  const platform = testPlatform()
  platform.gateway.answer('followup/readUndertaking', undertaking)
  const root = testRoot(platform)
  const camera = { photos: platform.photos, shelf: platform.photoShelf, keeper: root.keeper<readonly KeptPhoto[]>('milestone photos', 1) }
  const store = new UndertakingStore({ ...root.ports, ticks: root.clock, undertakingId: 'c1:u1', camera })
  await store.load()
  return { platform, store }
}

test('a step is reported with words and a photo, and both stay until they have arrived', async () => {
  const { platform, store } = await undertakingOn(sampleUndertaking({ mayReport: true }))
  store.openForm('report')
  expect(store.reportOff).toBe(undertakingText.reportOff.words)
  store.write(' 合同签了 ')
  expect(store.reportOff).toBe(undertakingText.reportOff.photos)
  platform.shot = ok([samplePhoto()])
  platform.gateway.answer('files/upload', { fileId: 'f1' })
  await store.photos.add()
  platform.gateway.refuseOnce('followup/reportMilestone', { code: 'OFFLINE' })
  await store.sendReport()
  expect([store.form, store.words, store.photos.photos.length, store.report.canRetry]).toEqual(['report', ' 合同签了 ', 1, true])
  platform.gateway.answer('followup/reportMilestone', { version: 4 })
  await store.sendReport()
  const [first, second] = platform.gateway.callsOf('followup/reportMilestone')
  expect(second?.input).toEqual({ undertakingId: 'c1:u1', milestone: 2, words: '合同签了', photoIds: ['f1'] })
  expect(second?.requestId).toBe(first?.requestId)
  expect([store.form, store.words, store.photos.photos.length, platform.shelved.size]).toEqual([undefined, '', 0, 0])
})

test('a picture that the cloud has forgotten is sent anew', async () => {
  const { platform, store } = await undertakingOn(sampleUndertaking({ mayReport: true }))
  platform.shot = ok([samplePhoto()])
  platform.gateway.answer('files/upload', { fileId: 'f1' })
  await store.photos.add()
  store.write('办好了')
  platform.gateway.refuseOnce('followup/reportMilestone', { code: 'FILE_NOT_FOUND' })
  platform.gateway.answer('files/upload', { fileId: 'f2' })
  await store.sendReport()
  expect(store.report.text).toBe(errorText.FILE_NOT_FOUND)
  platform.gateway.answer('followup/reportMilestone', { version: 4 })
  await store.sendReport()
  expect(platform.gateway.callsOf('followup/reportMilestone')[1]?.input).toMatchObject({ photoIds: ['f2'] })
})

test('a supervisor judges the version that he saw; giving back needs a reason', async () => {
  const { platform, store } = await undertakingOn(sampleReported({ mayJudge: true }))
  platform.gateway.answer('followup/judgeMilestone', { version: 4, done: false })
  store.openForm('giveBack')
  await store.sendJudgement(false)
  expect(platform.gateway.callsOf('followup/judgeMilestone')).toHaveLength(0)
  expect(store.returnOff).toBe(undertakingText.giveBackOff)
  store.writeReason('还有两盏不亮')
  await store.sendJudgement(false)
  await store.sendJudgement(true)
  expect(platform.gateway.callsOf('followup/judgeMilestone').map(({ input }) => input)).toEqual([
    { undertakingId: 'c1:u1', version: 3, milestone: 2, verdict: 'return', reason: '还有两盏不亮' },
    { undertakingId: 'c1:u1', version: 3, milestone: 2, verdict: 'accept' }
  ])
})

test('a day is moved onwards with a reason, and what somebody else did meanwhile is told', async () => {
  const { platform, store } = await undertakingOn(sampleUndertaking({ mayMoveDue: true }))
  platform.gateway.refuse('followup/moveDue', { code: 'CHANGED_MEANWHILE' })
  store.openForm('move')
  expect([store.earliestMove, store.moveOff]).toEqual(['2026-04-16', undertakingText.moveOff.day])
  store.moveTo('2026-04-25')
  expect(store.moveOff).toBe(undertakingText.moveOff.reason)
  store.writeReason('雨天停工')
  await store.sendMove()
  expect(platform.gateway.callsOf('followup/moveDue')[0]?.input).toEqual({ undertakingId: 'c1:u1', version: 3, milestone: 2, dueDay: '2026-04-25', reason: '雨天停工' })
  expect([store.form, store.move.text]).toEqual(['move', errorText.CHANGED_MEANWHILE])
})

test('following is one tap and shows at once', async () => {
  const { platform, store } = await undertakingOn(sampleUndertaking())
  platform.gateway.answer('followup/follow', { following: true }).answer('followup/unfollow', { following: false })
  await store.toggleFollow()
  expect(store.undertaking?.following).toBe(true)
  await store.toggleFollow()
  expect([store.undertaking?.following, platform.gateway.callsOf('followup/readUndertaking').length]).toEqual([false, 1])
})

test('the list opens with what is late, counted no further than it is known', async () => {
  const platform = testPlatform()
  platform.gateway.answer('followup/listUndertakings', sampleUndertakings({ overdue: { count: 20, more: true } }))
  const root = testRoot(platform)
  const store = new UndertakingsStore({ ...root.ports, ticks: root.clock })
  await store.load()
  expect(store.chips.map(({ text }) => text)).toEqual(['超期 20+', '在办', '办完'])
  expect(store.visitsLine).toEqual({ text: '低分回访还有 3 件要去，1 件超期', late: true })
  store.choose('done')
  await store.load()
  expect(platform.gateway.callsOf('followup/listUndertakings').map(({ input }) => input)).toContainEqual({ filter: 'done' })
  expect([asUndertakingFilter('done'), asUndertakingFilter('rubbish')]).toEqual(['done', undefined])
})

test('a grade is chosen by the person, and only a low one is asked why', async () => {
  const platform = testPlatform()
  platform.gateway.answer('followup/rate', {})
  const reload = jest.fn(async () => undefined)
  const store = new RatingStore({ calls: testRoot(platform).calls, subject: { kind: 'notice', id: 'n1' }, panel: () => sampleShownRating(), reload })
  expect([store.grade, store.sendOff, store.mayRate]).toEqual([undefined, ratingText.chooseFirst, true])
  store.choose('dissatisfied')
  store.write('灯太暗')
  expect(store.asksReason).toBe(true)
  store.choose('satisfied')
  expect(await store.send()).toBe(true)
  expect(platform.gateway.callsOf('followup/rate')[0]?.input).toEqual({ subject: { kind: 'notice', id: 'n1' }, grade: 'satisfied' })
  store.choose('veryDissatisfied')
  store.write(' 灯太暗 ')
  await store.send()
  expect(platform.gateway.callsOf('followup/rate')[1]?.input).toEqual({ subject: { kind: 'notice', id: 'n1' }, grade: 'veryDissatisfied', reason: '灯太暗' })
  expect([reload.mock.calls.length, store.grade, store.reason]).toEqual([2, undefined, ''])
})

test('an entry that was opened is read, up to what it showed', async () => {
  const platform = testPlatform()
  platform.gateway.answer('followup/inbox', sampleInbox()).answer('followup/see', { left: 0 })
  const root = testRoot(platform)
  const store = new InboxStore({ ...root.ports, ticks: root.clock, messages: platform.messages })
  await store.load()
  expect([store.unseen.length, store.readOnes.length]).toEqual([2, 1])
  for (const entry of store.entries) await store.seen(entry)
  expect(platform.gateway.callsOf('followup/see').map(({ input }) => input)).toEqual([
    { what: 'these', subjects: [{ kind: 'notice', id: 'c1:notice1', no: 5 }] }, { what: 'these', subjects: [{ kind: 'issue', id: 'c1:issue1', no: 2 }] }
  ])
})

test('everything is marked as read until nothing is left', async () => {
  const platform = testPlatform()
  platform.gateway.answer('followup/inbox', sampleInbox()).once('followup/see', { left: 7 }).once('followup/see', { left: 0 })
  const root = testRoot(platform)
  const store = new InboxStore({ ...root.ports, ticks: root.clock, messages: platform.messages })
  await store.seeAll()
  const requests = platform.gateway.callsOf('followup/see').map(({ requestId }) => requestId)
  expect(new Set(requests).size).toBe(2)
})

test('the rhythm is set, and a message is asked for only where the platform has them', async () => {
  const platform = testPlatform()
  platform.gateway.answer('followup/inbox', sampleInbox({ rhythm: 'weekly' })).answer('followup/setRhythm', { set: true }).answer('followup/grantMessages', { left: 2 })
  const root = testRoot(platform)
  const store = new InboxStore({ ...root.ports, ticks: root.clock, messages: platform.messages })
  await store.setRhythm(true)
  expect([store.rhythm, store.rhythmNote]).toEqual(['weekly', inboxText.rhythmNote.weekly])
  await store.allowMessages()
  expect(platform.gateway.callsOf('followup/grantMessages')).toHaveLength(0)
  platform.lets = ['change']
  await store.allowMessages()
  expect([platform.gateway.callsOf('followup/grantMessages')[0]?.input, store.messagesLeft]).toEqual([{ kinds: ['change'] }, 2])
})

test('older entries come page by page', async () => {
  const platform = testPlatform()
  platform.gateway.once('followup/inbox', sampleInbox({ nextPage: 1 })).once('followup/inbox', sampleInbox({ entries: [] }))
  const root = testRoot(platform)
  const store = new InboxStore({ ...root.ports, ticks: root.clock, messages: platform.messages })
  await store.load()
  expect(store.hasMore).toBe(true)
  await store.loadMore()
  expect([store.hasMore, platform.gateway.callsOf('followup/inbox')[1]?.input]).toEqual([false, { page: 1 }])
})

test('a re-visit is recorded with its outcome, and its names never stay on the phone', async () => {
  const kept = new Map<string, string>()
  const platform = testPlatform(kept)
  platform.gateway.answer('followup/listVisits', sampleVisits()).answer('followup/recordVisit', { recorded: true })
  const root = testRoot(platform)
  const store = new VisitsStore({ ...root.ports, ticks: root.clock })
  await store.load()
  const [visit] = store.rows.items
  if (visit === undefined) throw new Error('nothing to visit')
  store.open(visit)
  expect(store.sendOff).toBe(visitsText.off.outcome)
  store.decide('putRight')
  expect(store.sendOff).toBe(visitsText.off.words)
  store.write('加了两盏 ')
  await store.send()
  expect(platform.gateway.callsOf('followup/recordVisit')[0]?.input).toEqual({ visitId: visit.visitId, words: '加了两盏', outcome: 'putRight' })
  expect(store.visit).toBeUndefined()
  expect([...kept.values()].join()).not.toContain('许桂兰')
})

test('a plan that is not whole is not sent', async () => {
  const platform = testPlatform()
  const root = testRoot(platform)
  const store = new OpenUndertakingStore({ ...root.ports, ticks: root.clock, source: { kind: 'notice', id: 'n1' }, title: '装路灯' })
  await store.send()
  expect([platform.gateway.calls.length, store.form.title, store.undertakingId]).toEqual([0, '装路灯', undefined])
})
