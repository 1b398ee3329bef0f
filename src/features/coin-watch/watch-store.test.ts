import type { SpotChecks, Watch } from '@/contract/coin-watch'
import { instant, type Day } from '@/domain/shared/instant'
import { testPlatform, testRoot } from '@/testing/test-platform'
import { WatchStore } from './watch-store'

const watch = (month: string): Watch => ({ month, credits: 3, cut: false, clues: [], relations: [], deciders: [] })
const spot = { transferId: 'award:1', at: instant(0), coins: 5, itemName: '参加集中清扫', quantity: 1, householdNo: '3组12号', who: '程大山' }
const checks: SpotChecks = { month: '2026-03', from: '2026-04-01' as Day, cases: [spot] }

async function opened() {
  const platform = testPlatform()
  platform.gateway.answer('ledger/watch', watch('2026-04')).answer('ledger/spotChecks', checks)
  const store = new WatchStore(testRoot(platform).ports)
  await store.load()
  return { platform, store }
}

test('it opens on the present month, and there is none after it', async () => {
  const { platform, store } = await opened()
  expect([store.month, store.hasLater, store.watch?.credits]).toEqual(['2026-04', false, 3])
  await store.turn(1)
  expect(store.month).toBe('2026-04')
  platform.gateway.answer('ledger/watch', watch('2026-03'))
  await store.turn(-1)
  expect([store.month, store.watch?.month]).toEqual(['2026-03', '2026-03'])
})

test('spot checks open on the month before, which is the last one that can be drawn', async () => {
  const { platform, store } = await opened()
  await store.show('spots')
  expect(platform.gateway.callsOf('ledger/spotChecks').map(({ input }) => input)).toEqual([{ month: '2026-03' }])
  expect(store.checks?.cases).toHaveLength(1)
})

test('what was found is sent with a result and words, not without', async () => {
  const { platform, store } = await opened()
  platform.gateway.answer('ledger/recordSpotCheck', { transferId: 'award:1' })
  await store.show('spots')
  store.openRecord(spot)
  expect(store.recordOff).toBe('先选结果')
  store.fill({ result: 'differs' })
  await store.record()
  expect(platform.gateway.callsOf('ledger/recordSpotCheck')).toEqual([])
  store.fill({ words: '当天没有去' })
  await store.record()
  expect(platform.gateway.callsOf('ledger/recordSpotCheck').map(({ input }) => input)).toEqual([{ month: '2026-03', transferId: 'award:1', result: 'differs', words: '当天没有去' }])
  expect(store.recording).toBeUndefined()
})

test('nothing of it is kept on the phone', async () => {
  const kept = new Map<string, string>()
  const platform = testPlatform(kept)
  platform.gateway.answer('ledger/watch', watch('2026-04'))
  await new WatchStore(testRoot(platform).ports).load()
  expect([...kept.keys()].filter(key => key.includes('ledger/watch'))).toEqual([])
})
