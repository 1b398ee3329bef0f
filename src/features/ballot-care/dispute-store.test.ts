import type { DisputesView } from '@/contract/ballot-care'
import { DISPUTE_KINDS } from '@/domain/ballot/secret/dispute'
import type { InclusionPromise } from '@/domain/ballot/secret/signed-ballot'
import { addMs, DAY_MS, instant } from '@/domain/shared/instant'
import { NOW_MS, testPlatform, testRoot } from '@/testing/test-platform'
import { disputeText } from '@/text/ballot-care'
import { errorText } from '@/text/error-text'
import { DisputeStore } from './dispute-store'

const PROMISE: InclusionPromise = { number: 'n', version: 1, ballotHash: 'h', signature: 's' }
const NOW = instant(NOW_MS)
const VIEW: DisputesView = {
  pollId: 'p1', question: '12万元怎么用', phase: 'published', unit: 'household',
  counts: { open: 1, proven: 0, dismissed: 0, late: 0 }, replaced: 0, brokenPromises: [], kinds: DISPUTE_KINDS.map(kind => ({ kind })), mine: []
}
const FILED = { disputeId: 'd1', state: 'open' as const, answerDueAt: addMs(NOW, 5 * DAY_MS) }

async function page({ kind, promise, view = {} }: { kind?: string; promise?: InclusionPromise; view?: Partial<DisputesView> } = {}) {
  const platform = testPlatform()
  platform.gateway.answer('ballot/readDisputes', { ...VIEW, ...view }).answer('ballot/fileDispute', FILED)
  const root = testRoot(platform)
  const store = new DisputeStore({ ...root.ports, ticks: root.clock, pollId: 'p1', kind, promise: () => promise })
  await store.load()
  return { platform, store }
}

test('a dispute needs its kind and, without a promise, words', async () => {
  const { platform, store } = await page()
  expect(store.sendOff).toBe(disputeText.off.kind)
  store.choose('paperRefused')
  expect(store.sendOff).toBe(disputeText.off.words)
  store.write(' 去了两趟，没给纸票 ')
  await store.send()
  expect(platform.gateway.callsOf('ballot/fileDispute').map(call => call.input)).toEqual([{ pollId: 'p1', kind: 'paperRefused', text: '去了两趟，没给纸票' }])
  expect([store.filed?.disputeId, store.kind, store.words]).toEqual(['d1', undefined, ''])
})

test('what the phone found is chosen already, and its promise goes along unless it is taken away', async () => {
  const { platform, store } = await page({ kind: 'notOnBoard', promise: PROMISE })
  expect([store.kind, store.attaches, store.sendOff]).toEqual(['notOnBoard', true, undefined])
  await store.send()
  expect(platform.gateway.callsOf('ballot/fileDispute')[0]?.input).toEqual({ pollId: 'p1', kind: 'notOnBoard', promise: PROMISE })
  store.choose('differs')
  store.setAttach(false)
  store.write('选的不对')
  await store.send()
  expect(platform.gateway.callsOf('ballot/fileDispute')[1]?.input).toEqual({ pollId: 'p1', kind: 'differs', text: '选的不对' })
})

test('a promise never goes with what is not about the board', async () => {
  const { store } = await page({ promise: PROMISE })
  store.choose('tokenTakenByOther')
  expect([store.promise, store.asksForPromise, store.attaches]).toEqual([undefined, false, false])
})

test('a word in the address that is no kind chooses nothing', async () => {
  expect((await page({ kind: 'nonsense' })).store.kind).toBeUndefined()
})

test('where nothing can be filed any more the reason is told, and nothing is asked', async () => {
  const over = await page({ view: { kinds: DISPUTE_KINDS.map(kind => ({ kind, cannot: 'DISPUTE_PERIOD_OVER' as const })) } })
  expect(over.store.closedBy).toBe('DISPUTE_PERIOD_OVER')
  const some = await page({ view: { kinds: DISPUTE_KINDS.map(kind => (kind === 'other' ? { kind } : { kind, cannot: 'NOT_COUNTED_YET' as const })) } })
  expect(some.store.closedBy).toBeUndefined()
  some.store.choose('notOnBoard')
  expect(some.store.sendOff).toBe(disputeText.off.kind)
})

test('a refused one keeps its words', async () => {
  const { platform, store } = await page({ promise: PROMISE })
  platform.gateway.refuse('ballot/fileDispute', { code: 'PROMISE_FORGED' })
  store.choose('notOnBoard')
  store.write('找不到')
  await store.send()
  expect([store.file.text, store.words, store.kind]).toEqual([errorText.PROMISE_FORGED, '找不到', 'notOnBoard'])
})

test('who took a ballot is asked for after the close, by whoever wants to see it, group by group', async () => {
  const open = await page({ view: { phase: 'voting' } })
  const { platform, store } = await page()
  expect([open.store.showsParticipation, store.showsParticipation]).toEqual([false, true])
  platform.gateway.answer('ballot/participation', ({ groupId }) => ({
    question: '', unit: 'household', groupId: groupId ?? 'g1',
    groups: [{ groupId: 'g1', name: '1组', eligible: 58, taken: 38 }, { groupId: 'g2', name: '2组', eligible: 49, taken: 31 }],
    doors: Array.from({ length: 38 }, (_, index) => ({ householdNo: `1组${index + 1}号`, units: index === 0 ? 2 : 1 }))
  }))
  await store.participation.open()
  expect(store.participation.lines[0]).toBe('1组：应到 58 户，领了 38 张')
  expect([store.participation.doors[0], store.participation.doors.length, store.participation.hasMore]).toEqual(['1组1号（2 张）', 30, true])
  store.participation.showMore()
  expect([store.participation.doors.length, store.participation.hasMore]).toEqual([38, false])
  await store.participation.choose('g2')
  expect([store.participation.shownGroupId, platform.gateway.callsOf('ballot/participation')[1]?.input]).toEqual(['g2', { pollId: 'p1', groupId: 'g2' }])
})
