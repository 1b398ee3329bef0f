import type { PollCard } from '@/contract/ballot'
import { settled } from '@/testing/fake-gateway'
import { NOW_MS, testPlatform, testRoot } from '@/testing/test-platform'
import { errorText } from '@/text/error-text'
import { CommandFlow } from './command-flow'
import { fingerprint } from './fingerprint'
import { PagedFlow } from './paged-flow'
import { QueryFlow } from './query-flow'

const turnout = (question: string) => ({ groups: [], closesAt: NOW_MS as never, question, unit: 'household' as const })
const flowOn = (platform = testPlatform(), keepCopy = true) => new QueryFlow(testRoot(platform).calls, 'ballot/turnout', () => ({ pollId: 'p1' }), { keepCopy })

describe('a query', () => {
  test('loads, then is ready with what was answered', async () => {
    const platform = testPlatform()
    platform.gateway.answer('ballot/turnout', turnout('a'))
    const flow = flowOn(platform)
    expect(flow.phase).toEqual({ kind: 'loading' })
    await flow.load()
    expect(flow.phase).toEqual({ kind: 'ready' })
    expect(flow.value?.question).toBe('a')
  })

  test('a refusal is told in a sentence', async () => {
    const platform = testPlatform()
    platform.gateway.refuse('ballot/turnout', { code: 'NOT_FOUND' })
    const flow = flowOn(platform)
    await flow.load()
    expect(flow.phase).toEqual({ kind: 'refused', code: 'NOT_FOUND', text: errorText.NOT_FOUND })
  })

  test('without network and without a copy the page says so', async () => {
    const platform = testPlatform()
    platform.gateway.refuse('ballot/turnout', { code: 'OFFLINE' })
    const flow = flowOn(platform)
    await flow.load()
    expect(flow.phase).toEqual({ kind: 'offline', text: errorText.OFFLINE })
  })

  test('without network the last copy stands, with its time, also at the next opening', async () => {
    const kept = new Map<string, string>()
    const before = testPlatform(kept)
    before.gateway.answer('ballot/turnout', turnout('kept'))
    await flowOn(before).load()
    const after = testPlatform(kept)
    after.gateway.refuse('ballot/turnout', { code: 'TIMEOUT' })
    const flow = flowOn(after)
    await flow.load()
    expect(flow.value?.question).toBe('kept')
    expect(flow.phase).toEqual({ kind: 'ready', staleSince: NOW_MS })
  })

  test('what must not lie on the phone is not kept', async () => {
    const kept = new Map<string, string>()
    const platform = testPlatform(kept)
    platform.gateway.answer('ballot/turnout', turnout('secret'))
    await flowOn(platform, false).load()
    expect([...kept.values()].join()).not.toContain('secret')
  })

  test('the latest load wins, whatever arrives last', async () => {
    const platform = testPlatform()
    platform.gateway.once('ballot/turnout', turnout('first')).once('ballot/turnout', turnout('second')).once('ballot/turnout', turnout('third'))
    const flow = flowOn(platform)
    await flow.load()
    const release = platform.gateway.hold()
    void flow.load()
    void flow.load()
    expect(flow.refreshing).toBe(true)
    await release()
    expect(flow.value?.question).toBe('third')
    expect(flow.refreshing).toBe(false)
  })

  test('asking again during the first load waits for it', async () => {
    const platform = testPlatform()
    platform.gateway.answer('ballot/turnout', turnout('a'))
    const flow = flowOn(platform)
    await Promise.all([flow.load(), flow.load()])
    expect(platform.gateway.calls).toHaveLength(1)
  })
})

describe('a deed', () => {
  const input = { pollId: 'p1', choice: 'yes' } as const
  const answer = { changed: false, closesAt: NOW_MS as never }
  const castOn = (platform: ReturnType<typeof testPlatform>) => new CommandFlow(testRoot(platform).calls, 'ballot/castVote', 'p1')

  test('a second tap while it is on its way does nothing', async () => {
    const platform = testPlatform()
    platform.gateway.answer('ballot/castVote', answer)
    const cast = castOn(platform)
    const release = platform.gateway.hold()
    void cast.send(input)
    expect(await cast.send(input)).toBeUndefined()
    expect(cast.isBusy).toBe(true)
    await release()
    expect(platform.gateway.calls).toHaveLength(1)
    expect(cast.deed).toEqual({ kind: 'done', value: answer })
  })

  test('a refusal is told and not offered again', async () => {
    const platform = testPlatform()
    platform.gateway.refuse('ballot/castVote', { code: 'NOT_HOUSEHOLD_REP' })
    const cast = castOn(platform)
    await cast.send(input)
    expect(cast.text).toBe(errorText.NOT_HOUSEHOLD_REP)
    expect(cast.canRetry).toBe(false)
  })

  test('without an answer the same request is offered again', async () => {
    const platform = testPlatform()
    platform.gateway.refuseOnce('ballot/castVote', { code: 'TIMEOUT' }).answer('ballot/castVote', answer)
    const cast = castOn(platform)
    await cast.send(input)
    expect(cast.canRetry).toBe(true)
    expect(await cast.retry()).toEqual(answer)
    const [first, second] = platform.gateway.calls
    expect(second).toEqual(first)
  })

  test('nothing was sent, so nothing is repeated', async () => {
    const platform = testPlatform()
    expect(await castOn(platform).retry()).toBeUndefined()
    expect(platform.gateway.calls).toHaveLength(0)
  })
})

describe('a list', () => {
  const card = (pollId: string): PollCard => ({ pollId }) as PollCard
  const listOn = (platform: ReturnType<typeof testPlatform>) => {
    const { calls } = testRoot(platform)
    return new PagedFlow<PollCard>({
      fetch: cursor => calls.query('ballot/listPolls', cursor === undefined ? {} : { cursor }),
      copy: () => calls.copyOf('ballot/listPolls', {}),
      keep: page => calls.keepCopy('ballot/listPolls', {}, page)
    })
  }

  test('grows page by page until there is no more', async () => {
    const platform = testPlatform()
    platform.gateway.once('ballot/listPolls', { items: [card('1')], nextCursor: 'n' }).once('ballot/listPolls', { items: [card('2')] })
    const list = listOn(platform)
    await list.load()
    expect(list.more).toBe('idle')
    await list.loadMore()
    await list.loadMore()
    expect(list.items.map(item => item.pollId)).toEqual(['1', '2'])
    expect(list.more).toBe('none')
    expect(platform.gateway.calls.map(call => call.input)).toEqual([{}, { cursor: 'n' }])
  })

  test('a page that does not come leaves the others and can be asked for again', async () => {
    const platform = testPlatform()
    platform.gateway.once('ballot/listPolls', { items: [card('1')], nextCursor: 'n' }).refuseOnce('ballot/listPolls', { code: 'OFFLINE' }).once('ballot/listPolls', { items: [card('2')] })
    const list = listOn(platform)
    await list.load()
    await list.loadMore()
    expect(list.more).toBe('failed')
    await list.loadMore()
    expect(list.items).toHaveLength(2)
  })

  test('a page of an earlier list is dropped when the list was loaded anew', async () => {
    const platform = testPlatform()
    platform.gateway.once('ballot/listPolls', { items: [card('1')], nextCursor: 'n' }).once('ballot/listPolls', { items: [card('old')] }).once('ballot/listPolls', { items: [card('new')] })
    const list = listOn(platform)
    await list.load()
    const release = platform.gateway.hold()
    void list.loadMore()
    void list.load()
    await release()
    await settled()
    expect(list.items.map(item => item.pollId)).toEqual(['new'])
  })

  test('without network the kept first page stands; nothing at all is not empty', async () => {
    const kept = new Map<string, string>()
    const before = testPlatform(kept)
    before.gateway.answer('ballot/listPolls', { items: [card('1')] })
    await listOn(before).load()
    const after = testPlatform(kept)
    after.gateway.refuse('ballot/listPolls', { code: 'OFFLINE' })
    const list = listOn(after)
    await list.load()
    expect(list.items).toEqual([{ pollId: '1' }])
    expect(list.phase).toEqual({ kind: 'ready', staleSince: NOW_MS })
    const bare = testPlatform()
    bare.gateway.refuse('ballot/listPolls', { code: 'OFFLINE' })
    const empty = listOn(bare)
    await empty.load()
    expect(empty.phase.kind).toBe('offline')
    expect(empty.isEmpty).toBe(false)
  })
})

test('a fingerprint tells inputs apart and does not mind the order of keys', () => {
  expect(fingerprint({ a: 1, b: { c: [1, 2] } })).toBe(fingerprint({ b: { c: [1, 2] }, a: 1 }))
  const prints = [{ choice: 'yes' }, { choice: 'no' }, { choice: 'abstain' }, [1, 2], [2, 1], '12', 12].map(fingerprint)
  expect(new Set(prints).size).toBe(prints.length)
})
