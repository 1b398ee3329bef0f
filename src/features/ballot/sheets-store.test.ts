import type { PollDetail } from '@/contract/ballot'
import { samplePoll } from '@/testing/resident-replies'
import { instant } from '@/domain/shared/instant'
import { NOW_MS, testPlatform, testRoot } from '@/testing/test-platform'
import { SheetsStore } from './sheets-store'

async function sheetsOf(change: Partial<PollDetail>) {
  const platform = testPlatform()
  platform.gateway
    .answer('ballot/readPoll', samplePoll({ channels: ['phone', 'paper'], ...change }))
    .answer('ballot/turnout', { groups: ['1', '2'].map(each => ({ groupId: `g${each}`, name: `${each}组`, eligible: 2, participated: 1 })), closesAt: instant(NOW_MS), question: '', unit: 'household' })
    .answer('ballot/readRoll', ({ groupId }) => ({ entries: [{ unitId: `${groupId}:1`, householdNo: '1号', channel: 'paper' }, { unitId: `${groupId}:2`, householdNo: '2号', channel: 'phone' }] }))
    .answer('ballot/submitPaperSheet', { sheets: 2 })
  const store = new SheetsStore({ ...testRoot(platform).ports, pollId: 'p1' })
  await store.load()
  return { platform, store }
}

test('only doors that took a slip are written down, and all of them before it is handed in', async () => {
  const { platform, store } = await sheetsOf({ iAmTeller: true })
  expect(store.doors.map(door => door.unitId)).toEqual(['g1:1', 'g2:1'])
  store.count.enterSlip('g2:1', 'no')
  await store.sendPaper()
  expect([store.left, platform.gateway.callsOf('ballot/submitPaperSheet').length]).toEqual([1, 0])
  store.count.enterSlip('g1:1', 'invalid')
  await store.sendPaper()
  expect(platform.gateway.callsOf('ballot/submitPaperSheet')[0]?.input).toEqual({
    pollId: 'p1', sheet: 1, votes: [{ unitId: 'g1:1', choice: 'invalid' }, { unitId: 'g2:1', choice: 'no' }]
  })
  expect(store.count.otherHandedIn).toBe(true)
})

test.each<[string, Partial<PollDetail>]>([
  ['who is no teller', { iAmTeller: false }],
  ['a teller after the count', { iAmTeller: true, phase: 'counted' }]
])('%s writes nothing, and no roll is asked for', async (_who, change) => {
  const { platform, store } = await sheetsOf(change)
  expect([store.mayEnter, platform.gateway.callsOf('ballot/readRoll').length]).toEqual([false, 0])
})

test('a slip with options is read into a paper of its own, again if need be', async () => {
  const { platform, store } = await sheetsOf({ iAmTeller: true, method: { kind: 'rank', options: ['修路', '修桥'] } })
  const [first, second] = store.doors
  if (!first || !second) throw new Error('two doors took a slip')
  store.openSlip(first)
  store.tapSlip({ option: 1 })
  store.keepReading()
  expect([store.door?.unitId, store.left]).toEqual([first.unitId, 2])
  store.tapSlip({ option: 0 })
  store.keepReading()
  expect([store.door, store.left]).toEqual([undefined, 1])
  store.openSlip(first)
  expect(store.reading).toEqual([1, 0])
  store.closeSlip()
  store.openSlip(second)
  expect(store.reading).toBeUndefined()
  store.keepInvalid()
  await store.sendPaper()
  expect(platform.gateway.callsOf('ballot/submitPaperSheet')[0]?.input).toEqual({
    pollId: 'p1', sheet: 1, votes: [{ unitId: 'g1:1', choice: [1, 0] }, { unitId: 'g2:1', choice: 'invalid' }]
  })
})

test('without an open paper nothing is kept', async () => {
  const { store } = await sheetsOf({ iAmTeller: true })
  store.keepInvalid()
  expect([store.byOptions, store.left]).toEqual([false, 2])
})
