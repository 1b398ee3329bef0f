import type { PollDetail } from '@/contract/ballot'
import { testPlatform, testRoot } from '@/testing/test-platform'
import { settled } from '@/testing/fake-gateway'
import { errorText } from '@/text/error-text'
import { PollDeskStore } from './poll-desk-store'

function deskOn(change: Partial<PollDetail>) {
  const platform = testPlatform()
  const poll = { pollId: 'p1', mode: 'secret', channels: ['phone'], confirmations: [], challenges: [], ...change } as unknown as PollDetail
  platform.gateway.answer('ballot/readPoll', poll).answer('ballot/turnout', { groups: [], closesAt: 0 as never, question: '', unit: 'household' })
  platform.box.answer('ballot-box/prepare', { made: 4, of: 4 }).answer('ballot-box/open', { ballots: 12 })
  const root = testRoot(platform)
  return { platform, store: new PollDeskStore({ ...root.ports, ticks: root.clock, box: platform.box, pollId: 'p1' }) }
}

test('while a secret vote runs its box is made by whoever looks at the desk; another vote has none', async () => {
  const { platform, store } = deskOn({ phase: 'voting' })
  await store.load()
  await settled()
  expect(store.box.work).toEqual({ kind: 'made' })
  const named = deskOn({ phase: 'voting', mode: 'named' })
  await named.store.load()
  expect([platform.box.calls.length, named.platform.box.calls.length]).toEqual([1, 0])
})

test('one button opens the box and counts', async () => {
  const { platform, store } = deskOn({ phase: 'closed' })
  platform.gateway.answer('ballot/countPoll', { outcome: {} as never })
  await store.load()
  await store.countVotes()
  expect(platform.box.callsOf('ballot-box/open')).toHaveLength(1)
  expect(platform.gateway.callsOf('ballot/countPoll')).toHaveLength(1)
  expect([store.countBusy, store.countProblem]).toEqual([false, undefined])
})

test('nothing is counted from a box that did not open, and the same button tries again', async () => {
  const { platform, store } = deskOn({ phase: 'closed' })
  platform.gateway.answer('ballot/countPoll', { outcome: {} as never })
  platform.box.refuseOnce('ballot-box/open', { code: 'BOX_NOT_SET_UP' })
  await store.load()
  await store.countVotes()
  expect(platform.gateway.callsOf('ballot/countPoll')).toEqual([])
  expect(store.countProblem).toBe(errorText.BOX_NOT_SET_UP)
  await store.countVotes()
  expect(platform.gateway.callsOf('ballot/countPoll')).toHaveLength(1)
})

test('a refused count says why', async () => {
  const { platform, store } = deskOn({ phase: 'closed' })
  platform.gateway.refuse('ballot/countPoll', { code: 'BOX_NOT_OPENED' })
  await store.load()
  await store.countVotes()
  expect(store.countProblem).toBe(errorText.BOX_NOT_OPENED)
})
