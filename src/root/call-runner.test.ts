import { RootStore } from './root-store'
import { testPlatform, testRoot, NOW_MS, FakeClock } from '@/testing/test-platform'

const castYes = { pollId: 'p1', choice: 'yes' } as const
const castNo = { pollId: 'p1', choice: 'no' } as const
const taken = { changed: false, closesAt: NOW_MS as never }
const idsOf = (platform: ReturnType<typeof testPlatform>) => platform.gateway.calls.map(call => call.requestId)

test('a command carries the community and a request id, a query only the community', async () => {
  const platform = testPlatform()
  platform.gateway.answer('ballot/castVote', taken).answer('ballot/listPolls', { items: [] })
  const { calls } = testRoot(platform)
  await calls.command('ballot/castVote', 'p1', castYes)
  await calls.query('ballot/listPolls', {})
  expect(platform.gateway.calls).toEqual([
    { name: 'ballot/castVote', input: castYes, communityId: 'c1', requestId: expect.stringMatching(/^[\w-]{22}$/) },
    { name: 'ballot/listPolls', input: {}, communityId: 'c1', requestId: undefined }
  ])
})

test.each(['OFFLINE', 'TIMEOUT', 'BUSY_TRY_AGAIN'] as const)('after %s the same command keeps its id, until it is answered', async code => {
  const platform = testPlatform()
  platform.gateway.refuseOnce('ballot/castVote', { code }).answer('ballot/castVote', taken)
  const { calls } = testRoot(platform)
  await calls.command('ballot/castVote', 'p1', castYes)
  await calls.command('ballot/castVote', 'p1', castYes)
  await calls.command('ballot/castVote', 'p1', castYes)
  const [first, second, third] = idsOf(platform)
  expect(second).toBe(first)
  expect(third).not.toBe(first)
})

test('an unanswered command keeps its id when the app is killed and opened again', async () => {
  const kept = new Map<string, string>()
  const before = testPlatform(kept)
  before.gateway.refuse('ballot/castVote', { code: 'TIMEOUT' })
  await testRoot(before).calls.command('ballot/castVote', 'p1', castYes)
  const after = testPlatform(kept)
  after.gateway.answer('ballot/castVote', taken)
  await testRoot(after).calls.command('ballot/castVote', 'p1', castYes)
  expect(idsOf(after)).toEqual(idsOf(before))
  expect([...kept.values()].join()).not.toContain('yes')
})

test('going back to an earlier choice after another was answered is a new attempt', async () => {
  const platform = testPlatform()
  platform.gateway.refuseOnce('ballot/castVote', { code: 'TIMEOUT' }).answer('ballot/castVote', taken)
  const { calls } = testRoot(platform)
  for (const input of [castYes, castNo, castYes]) await calls.command('ballot/castVote', 'p1', input)
  expect(new Set(idsOf(platform)).size).toBe(3)
})

test('a refusal is an answer: what is sent next is a new attempt', async () => {
  const platform = testPlatform()
  platform.gateway.refuse('ballot/castVote', { code: 'VOTING_NOT_OPEN' })
  const { calls } = testRoot(platform)
  await calls.command('ballot/castVote', 'p1', castYes)
  await calls.command('ballot/castVote', 'p1', castYes)
  expect(new Set(idsOf(platform)).size).toBe(2)
})

test('two sends of the same at the same moment are one request', async () => {
  const platform = testPlatform()
  platform.gateway.answer('ballot/castVote', taken)
  const { calls } = testRoot(platform)
  await Promise.all([calls.command('ballot/castVote', 'p1', castYes), calls.command('ballot/castVote', 'p1', castYes)])
  expect(new Set(idsOf(platform)).size).toBe(1)
})

test('an attempt is forgotten after a week', async () => {
  const platform = testPlatform()
  platform.gateway.refuse('ballot/castVote', { code: 'OFFLINE' })
  const { calls } = testRoot(platform)
  await calls.command('ballot/castVote', 'p1', castYes)
  platform.clock.pass(8 * 86_400_000)
  await calls.command('ballot/castVote', 'p1', castYes)
  expect(new Set(idsOf(platform)).size).toBe(2)
})

test('a phone whose clock is wrong shows the time of the server', async () => {
  const platform = { ...testPlatform(), clock: new FakeClock(NOW_MS - 3_600_000) }
  platform.gateway.answer('ballot/listPolls', { items: [] })
  const root = testRoot(platform)
  await root.calls.query('ballot/listPolls', {})
  expect(root.clock.now).toBe(NOW_MS)
  platform.clock.pass(5_000)
  expect(root.calls.now()).toBe(NOW_MS + 5_000)
})

test('the app knows that there is no network until a call is answered again', async () => {
  const platform = testPlatform()
  platform.gateway.refuseOnce('ballot/listPolls', { code: 'OFFLINE' }).answer('ballot/listPolls', { items: [] })
  const root = testRoot(platform)
  await root.calls.query('ballot/listPolls', {})
  expect(root.offline).toBe(true)
  await root.calls.query('ballot/listPolls', {})
  expect(root.offline).toBe(false)
})

test('a phone that opens on a link learns its village first, once', async () => {
  const platform = testPlatform()
  platform.gateway
    .answer('community/session', { memberships: [{ communityId: 'c9' }] } as never)
    .answer('ballot/listPolls', { items: [] })
  const { calls } = new RootStore(platform)
  await calls.query('ballot/listPolls', {})
  await calls.query('ballot/listPolls', {})
  expect(platform.gateway.calls.map(({ name, communityId }) => [name, communityId])).toEqual([
    ['community/session', undefined], ['ballot/listPolls', 'c9'], ['ballot/listPolls', 'c9']
  ])
})

test('who belongs nowhere is told so, and nothing is asked that cannot be answered', async () => {
  const platform = testPlatform()
  platform.gateway.answer('community/session', { memberships: [] })
  const answer = await new RootStore(platform).calls.query('ledger/statement', {})
  expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_A_MEMBER' } })
  expect(platform.gateway.calls.map(({ name }) => name)).toEqual(['community/session'])
})

test('a page that a neighbour’s link opened asks his village, while the rest of the app stays in one’s own', async () => {
  const platform = testPlatform()
  platform.gateway.answer('ballot/listPolls', { items: [] })
  const root = testRoot(platform)
  const { calls } = root.visiting('c9')
  await calls.query('ballot/listPolls', {})
  await root.calls.query('ballot/listPolls', {})
  expect(platform.gateway.calls.map(call => call.communityId)).toEqual(['c9', 'c1'])
  calls.keepCopy('ballot/listPolls', {}, { items: [] })
  expect([calls.copyOf('ballot/listPolls', {}) !== undefined, root.calls.copyOf('ballot/listPolls', {})]).toEqual([true, undefined])
})
