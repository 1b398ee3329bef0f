import type { CommitFault } from '@server/adapters/memory/memory-store'
import { DAY_MS } from '@/domain/shared/instant'
import { claimsBed, daysAgo, expectSoundClaims } from '@server/testing/claims-bed'
import { transfersIn } from '@server/testing/ledger-audit'
import { uploadPhoto } from '@server/testing/photo'

test('two reviewers at once: one decided, the other is told that it moved on', async () => {
  const it = await claimsBed()
  const claimId = await it.claim()
  await it.verify(claimId)
  const outcomes = await Promise.all([it.review(claimId), it.review(claimId, it.chair)])
  expect(outcomes.map(({ done }) => done.length).sort()).toEqual([0, 1])
  expect(outcomes.flatMap(({ refused }) => refused)).toEqual([{ claimId, code: 'CLAIM_MOVED_ON' }])
  expect((await it.stored(claimId)).claim.log.filter(({ step }) => step === 'reviewed')).toHaveLength(1)
})

test('an objection in the last second and the credit after it: whichever is first, no coin is credited with an objection open', async () => {
  const it = await claimsBed()
  const claimId = await it.onNotice()
  it.bed.clock.pass(5 * DAY_MS)
  await Promise.all([it.keeper.call('claims/object', { claimId, kind: 'notDone' }), it.chair.call('claims/creditDue', {}), it.jobs()])
  it.bed.clock.pass(DAY_MS)
  await Promise.all([it.jobs(), it.chair.call('claims/creditDue', {})])
  expect((await it.stored(claimId)).claim).toMatchObject({ state: 'publicized', objections: [{ kind: 'notDone' }] })
  expect(await transfersIn(it.bed)).toEqual([])
})

test('an answer that upholds and the credit at once end in one of the two, and never in both', async () => {
  const it = await claimsBed()
  const claimId = await it.onNotice()
  const { objectionId } = await it.keeper.value('claims/object', { claimId, kind: 'notDone' })
  it.bed.clock.pass(6 * DAY_MS)
  await Promise.all([it.chair.call('claims/answerObjection', { claimId, objectionId, upheld: true, words: '没有去' }), it.jobs(), it.reviewer.call('claims/creditDue', {})])
  expect((await it.stored(claimId)).claim.state).toBe('rejected')
  await expectSoundClaims(it)
})

test('the command five times and the timer twice at once credit every claim once', async () => {
  const it = await claimsBed()
  const people = await it.home.neighbours(12)
  for (const each of people) await it.onNotice({}, each)
  it.bed.clock.pass(6 * DAY_MS)
  await Promise.all([...[1, 2, 3, 4, 5].map(() => it.chair.call('claims/creditDue', {})), it.jobs(), it.jobs()])
  await it.jobs()
  expect(await transfersIn(it.bed)).toHaveLength(12)
  await expectSoundClaims(it)
})

test('the same photograph by ten people at once counts for one', async () => {
  const it = await claimsBed()
  const people = await it.home.neighbours(10)
  const photos = await Promise.all(people.map((each) => uploadPhoto(each, 'claim', 9)))
  const codes = await Promise.all(people.map((each, index) => it.code({ item: 'ENV04', photos: [{ fileId: photos[index] ?? '' }] }, each)))
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
  expect(codes.filter((code) => code === 'PHOTO_USED')).toHaveLength(9)
})

test('a household whose cap leaves one claims it once, however many of it ask at once', async () => {
  const it = await claimsBed()
  const family = [it.author, await it.home.neighbour({ livesWith: it.author }), await it.home.neighbour({ livesWith: it.author })]
  const codes = await Promise.all(family.map((each) => it.code({ item: 'RUL02' }, each)))
  expect(codes.sort()).toEqual(['CAP_REACHED', 'CAP_REACHED', 'ok'])
})

test.each<[string, CommitFault]>([['was kept', 'reply-lost'], ['was lost', 'lost']])('the reply to the commit of a batch does not arrive and it %s: the same request gets the same outcome', async (_what, fault) => {
  let faults: CommitFault[] = []
  const it = await claimsBed({ memory: { failCommit: () => faults.shift() } })
  const claimIds = [await it.claim(), await it.claim({ on: daysAgo(it.today(), 1) })]
  faults = [fault]
  const input = { claimIds, decision: { kind: 'pass' as const } }
  const first = await it.grid.value('claims/verify', input, 'request-of-sixteen')
  expect(first).toEqual({ done: claimIds, refused: [] })
  await it.review(claimIds[0] ?? '')
  expect(await it.grid.value('claims/verify', input, 'request-of-sixteen')).toEqual(first)
})
