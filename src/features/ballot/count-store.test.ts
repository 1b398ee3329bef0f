import type { PollDetail } from '@/contract/ballot'
import { testPlatform, testRoot } from '@/testing/test-platform'
import { errorText, refusalText } from '@/text/error-text'
import { CountStore } from './count-store'

async function countOn(change: Partial<PollDetail> = {}) {
  const platform = testPlatform()
  platform.gateway.answer('ballot/readPoll', { pollId: 'p1', phase: 'closed', confirmations: [], ...change } as unknown as PollDetail)
  platform.gateway.answer('ballot/submitHandCount', { sheets: 1 }).answer('ballot/submitPaperSheet', { sheets: 1 })
  const store = new CountStore({ ...testRoot(platform).ports, pollId: 'p1' })
  await store.load()
  return { platform, store }
}

test('hands are sent when all three are whole numbers', async () => {
  const { platform, store } = await countOn()
  store.typeHands('yes', '28')
  store.typeHands('no', '6')
  store.typeHands('abstain', '2.5')
  await store.sendHands()
  expect([store.handsComplete, platform.gateway.callsOf('ballot/submitHandCount').length]).toEqual([false, 0])
  store.typeHands('abstain', '2')
  expect(store.handsTotal).toBe(36)
  await store.sendHands()
  expect(platform.gateway.callsOf('ballot/submitHandCount')[0]?.input).toEqual({ pollId: 'p1', yes: 28, no: 6, abstain: 2 })
})

test('slips are handed in in the order of the roll, each unit once, the last one entered', async () => {
  const { platform, store } = await countOn()
  store.enterSlip('u1', 'yes')
  store.enterSlip('u2', 'no')
  store.enterSlip('u1', 'invalid')
  await store.sendSlips(['u1', 'u2'])
  expect(platform.gateway.callsOf('ballot/submitPaperSheet')[0]?.input).toEqual({
    pollId: 'p1', sheet: 1, votes: [{ unitId: 'u1', choice: 'invalid' }, { unitId: 'u2', choice: 'no' }]
  })
  expect([store.countOf('invalid'), store.countOf('no'), store.otherHandedIn]).toEqual([1, 1, false])
})

test('more slips than a sheet holds make several sheets', async () => {
  const { platform, store } = await countOn()
  platform.gateway.answer('ballot/submitPaperSheet', { sheets: 2 })
  const units = Array.from({ length: 201 }, (_, index) => `u${index}`)
  for (const unitId of units) store.enterSlip(unitId, 'yes')
  await store.sendSlips(units)
  const sent = platform.gateway.callsOf('ballot/submitPaperSheet').map(call => call.input as { readonly sheet: number; readonly votes: readonly unknown[] })
  expect(sent.map(({ sheet, votes }) => [sheet, votes.length])).toEqual([[1, 200], [2, 1]])
  expect(store.otherHandedIn).toBe(true)
})

test('slips that were refused stay as they were entered', async () => {
  const { platform, store } = await countOn()
  platform.gateway.refuse('ballot/submitPaperSheet', { code: 'NOT_A_TELLER' })
  store.enterSlip('u1', 'yes')
  await store.sendSlips(['u1'])
  expect([store.choiceOf('u1'), store.otherHandedIn, store.submitSheet.text]).toEqual(['yes', undefined, errorText.NOT_A_TELLER])
})

test('tellers who differ read where', async () => {
  const { platform, store } = await countOn()
  const refusal = { code: 'TELLERS_DIFFER', field: 'yes', first: 28, second: 29 } as const
  platform.gateway.refuse('ballot/countPoll', refusal)
  await store.countVotes()
  expect(store.count.text).toBe('赞成数两位监票人不一样：一位 28，一位 29。请重新数一遍。')
  expect(store.count.text).toBe(refusalText(refusal))
})

test('who may not confirm confirms nothing', async () => {
  const { platform, store } = await countOn()
  await store.confirmCount()
  expect(platform.gateway.callsOf('ballot/confirmCount')).toHaveLength(0)
  platform.gateway.answer('ballot/readPoll', { pollId: 'p1', phase: 'counted', confirmations: [], canConfirmAs: 'teller' } as unknown as PollDetail)
  platform.gateway.answer('ballot/confirmCount', { confirmations: 1, complete: false })
  await store.load()
  await store.confirmCount()
  expect(platform.gateway.callsOf('ballot/confirmCount')[0]?.input).toEqual({ pollId: 'p1', as: 'teller' })
})
