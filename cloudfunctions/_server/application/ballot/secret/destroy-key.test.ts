import { addDays, addMs, dayOf, endOfDay, type Instant } from '@/domain/shared/instant'
import { ISSUER_KEYS } from '@server/application/ballot/secret-documents'
import { secretBed } from '@server/testing/secret-bed'

/** Five days to dispute a published result, five to answer. */
const DAY_10 = (publishedAt: Instant): Instant => endOfDay(addDays(dayOf(publishedAt), 10))

const CONTENT = { topic: '12万元怎么用', proposer: '村委会', place: '二楼', chair: '汪建国', decision: '同意', personInCharge: '汪建国', plan: '年内办' }

async function published() {
  const at = await secretBed()
  const pollId = await at.openSecret()
  await at.voterOf(at.chair, pollId).cast('yes')
  at.afterClose()
  await at.bed.phone(undefined).value('ballot-box/open', { pollId })
  await at.countAndConfirm(pollId)
  expect(await at.chair.call('ballot/destroyKey', { pollId })).toEqual({ ok: false, error: { code: 'KEY_STILL_NEEDED' }, serverTime: at.bed.clock.now() })
  await at.chair.value('disclosure/publishResult', { pollId, content: CONTENT })
  return { ...at, pollId, until: DAY_10(at.bed.clock.now()) }
}

test('the key goes when nobody can dispute the result any more: who did it and when is public, and it is gone', async () => {
  const { bed, chair, tellers, pollId, until } = await published()
  bed.clock.set(addMs(until, -1))
  expect(await chair.call('ballot/destroyKey', { pollId })).toMatchObject({ error: { code: 'KEY_STILL_NEEDED', until } })
  bed.clock.set(until)
  expect(await chair.value('ballot/destroyKey', { pollId })).toEqual({ destroyedAt: until })
  expect(await bed.store.all(ISSUER_KEYS)).toEqual([])
  expect((await tellers[0].value('ballot/readPoll', { pollId })).secret).toMatchObject({ keyDestroyableAt: until, keyDestroyedAt: until, keyDestroyedBy: '汪建国' })
  expect(await chair.code('ballot/destroyKey', { pollId })).toBe('KEY_DESTROYED_ALREADY')
})

test('while voting runs, and for whoever is not of the committee, the key stays', async () => {
  const { chair, tellers, supervisor, openSecret, bed, voterOf } = await secretBed()
  const pollId = await openSecret()
  expect(await chair.call('ballot/destroyKey', { pollId })).toEqual({ ok: false, error: { code: 'KEY_STILL_NEEDED' }, serverTime: bed.clock.now() })
  for (const each of [tellers[0], supervisor]) expect(await each.code('ballot/destroyKey', { pollId })).toBe('NOT_PERMITTED')
  await voterOf(chair, pollId).cast('yes')
  expect(await bed.store.all(ISSUER_KEYS)).toHaveLength(1)
})

test('a voided poll\'s key may go at once; a poll with names has none', async () => {
  const { chair, openSecret } = await secretBed()
  const pollId = await openSecret()
  await chair.value('ballot/voidPoll', { pollId, reason: '票样写错了' })
  expect(await chair.code('ballot/destroyKey', { pollId })).toBe('ok')
  const named = await secretBed()
  expect(await named.chair.code('ballot/destroyKey', { pollId: await named.open() })).toBe('BALLOT_NOT_SECRET')
})

test('a key that nobody needs waits on the committee\'s first page until it is gone', async () => {
  const { bed, chair, tellers, pollId, until } = await published()
  const matters = async (who = chair) => (await who.value('community/home', { communityId: 'yunxi' })).matters.filter(({ kind }) => kind === 'ballotKey')
  expect(await matters()).toEqual([])
  bed.clock.set(until)
  expect(await matters()).toEqual([{ kind: 'ballotKey', id: pollId, title: '村集体12万元收入怎么用' }])
  expect(await matters(tellers[0])).toEqual([])
  await chair.value('ballot/destroyKey', { pollId })
  expect(await matters()).toEqual([])
})
