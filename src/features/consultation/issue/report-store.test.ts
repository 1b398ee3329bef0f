import { ok } from '@/domain/shared/result'
import type { Role } from '@/domain/community/roles'
import { settled } from '@/testing/fake-gateway'
import { samplePhoto, sampleMembership, testPlatform, testRoot } from '@/testing/test-platform'
import { errorText } from '@/text/error-text'
import { reportText } from '@/text/report'
import { ReportStore } from './report-store'

function reportOn({ kept = new Map<string, string>(), roles = ['resident'] as readonly Role[], platform = testPlatform(kept) } = {}) {
  platform.gateway
    .answer('community/listUnits', { units: [{ unitId: 'c1', kind: 'village', name: '云溪村', households: 312 }, { unitId: 'c1:g3', kind: 'group', name: '3组', households: 54 }, { unitId: 'c1:g4', kind: 'group', name: '4组', households: 61 }] })
    .answer('consultation/reportIssue', { issueId: 'c1:i1', held: false })
    .answer('files/upload', { fileId: 'f1' })
    .answer('community/listNeighbours', { items: [{ householdId: 'c1:h9', label: '3组9号', people: [{ personId: 'c1:p9', name: '汪明' }] }] })
  const root = testRoot(platform, sampleMembership({ roles }))
  const store = new ReportStore({ ...root.ports, ticks: root.clock, keeper: root.keeper('report', 1), photos: root.tray('report', 'issue'), dictation: platform.dictation })
  return { platform, store, sent: () => platform.gateway.callsOf('consultation/reportIssue').map(({ input }) => input) }
}

test('words are enough: the own group is where it happened unless another is chosen', async () => {
  const { store, sent, platform } = reportOn()
  store.start()
  await settled()
  expect(platform.gateway.calls.map(({ name }) => name)).toEqual(['community/listUnits'])
  expect(store.off).toBe(reportText.off.words)
  store.put({ text: ' 路灯不亮 ', category: 'light' })
  await store.submit()
  expect(sent()).toEqual([{ kind: 'report', category: 'light', text: '路灯不亮', unitId: 'c1:g3' }])
  expect(store.done).toEqual({ issueId: 'c1:i1', held: false })
})

test('photos go up first and are cited; afterwards nothing of it stays on the phone', async () => {
  const { store, sent, platform } = reportOn()
  platform.shot = ok([samplePhoto()])
  store.start()
  store.put({ text: '路灯不亮' })
  await store.photos.add()
  await settled()
  await store.submit()
  expect(sent()).toEqual([expect.objectContaining({ fileIds: ['f1'] })])
  expect(platform.shelved.size).toBe(0)
})

test('what was written and photographed is there again after the app was closed, with its time', async () => {
  const kept = new Map<string, string>()
  const before = reportOn({ kept })
  before.platform.shot = ok([samplePhoto()])
  before.platform.gateway.refuse('files/upload', { code: 'OFFLINE' })
  before.store.put({ text: '路灯不亮', place: '老井边' })
  await before.store.photos.add()
  await settled()
  const platform = testPlatform(kept)
  for (const [id, photo] of before.platform.shelved) platform.shelved.set(id, photo)
  const after = reportOn({ platform })
  after.store.start()
  await settled()
  expect(after.store.fields).toMatchObject({ text: '路灯不亮', place: '老井边' })
  expect(after.store.restoredAt).toBeDefined()
  expect(after.store.photos.previews).toHaveLength(1)
  after.store.startOver()
  expect(after.store.fields.text).toBe('')
  expect(platform.shelved.size).toBe(0)
})

test('a photo that does not arrive keeps the words back, and both stay', async () => {
  const { store, sent, platform } = reportOn()
  platform.shot = ok([samplePhoto()])
  platform.gateway.refuse('files/upload', { code: 'OFFLINE' })
  store.start()
  store.put({ text: '路灯不亮' })
  await store.photos.add()
  await settled()
  await store.submit()
  expect(sent()).toEqual([])
  expect(store.photos.text).toBe(errorText.OFFLINE)
  expect([store.sending, store.fields.text]).toEqual([false, '路灯不亮'])
})

test('an answer that does not come leaves the draft; the same again is the same request', async () => {
  const { store, platform } = reportOn()
  platform.gateway.refuseOnce('consultation/reportIssue', { code: 'TIMEOUT' })
  store.start()
  await settled()
  store.put({ text: '路灯不亮' })
  await store.submit()
  expect(store.send.canRetry).toBe(true)
  await store.submit()
  expect(store.done?.issueId).toBe('c1:i1')
  expect(new Set(platform.gateway.callsOf('consultation/reportIssue').map(({ requestId }) => requestId)).size).toBe(1)
})

test('a second tap while it is on its way sends nothing', async () => {
  const { store, sent } = reportOn()
  store.start()
  await settled()
  store.put({ text: '路灯不亮' })
  await Promise.all([store.submit(), store.submit()])
  expect(sent()).toHaveLength(1)
})

test('a grid worker writes down what a neighbour says, and has to say whose words they are', async () => {
  const { store, sent } = reportOn({ roles: ['resident', 'gridWorker'] })
  store.start()
  await settled()
  store.put({ text: '水沟堵了', assists: true })
  expect(store.off).toBe(reportText.off.neighbour)
  expect(store.neighbourGroups.map(({ name }) => name)).toEqual(['3组'])
  await store.neighbours.open('c1:g3')
  store.choosePerson('c1:p9')
  await store.submit()
  expect(sent()).toEqual([expect.objectContaining({ onBehalfOf: { householdId: 'c1:h9', personId: 'c1:p9' } })])
})

test('a resident writes for himself, and big matters are the committee’s to raise', () => {
  const resident = reportOn().store
  expect([resident.mayAssist, resident.kinds.includes('bigMatter')]).toEqual([false, false])
  const clerk = reportOn({ roles: ['committeeMember'] }).store
  expect([clerk.mayAssist, clerk.kinds.includes('bigMatter')]).toEqual([true, true])
})

test('a wedding says when, how many tables and what a table costs', async () => {
  const { store, sent } = reportOn()
  store.start()
  await settled()
  store.put({ kind: 'redWhiteEvent', text: '儿子结婚', event: 'wedding', eventDay: '2026-05-01', tables: '20' })
  expect(store.off).toBe(reportText.off.event)
  store.put({ cost: '280' })
  await store.submit()
  expect(sent()).toEqual([{ kind: 'redWhiteEvent', category: 'event', text: '儿子结婚', unitId: 'c1:g3', details: { event: 'wedding', day: '2026-05-01', tables: 20, costPerTable: 280 } }])
})

test('what is spoken is written behind what stands there; without a microphone it says so', () => {
  const { store, platform } = reportOn()
  store.put({ text: '路灯' })
  platform.heard = '不亮了'
  store.toggleListening()
  expect([store.fields.text, store.listening]).toEqual(['路灯不亮了', false])
  platform.heard = undefined
  store.toggleListening()
  expect(store.problem).toBe(errorText.MICROPHONE_NOT_ALLOWED)
})
