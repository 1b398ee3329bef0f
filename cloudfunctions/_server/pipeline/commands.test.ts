import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { addMs, HOUR_MS } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { MEETINGS, SIGN_IN_ATTEMPTS } from '@server/application/consultation/documents'
import { consultationHandlers } from '@server/application/consultation/handlers'
import type { CommitFault } from '@server/adapters/memory/memory-store'
import { codeOnWall, meetingNow } from '@server/testing/meeting-room'
import { TEST_PROVIDER, testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'
import { createEntry } from './entry'
import type { CommandHandler } from './handlers'
import { REQUESTS } from './remember'

let bed: TestBed
let yunxi: Village
let chair: Neighbour
/** Faults of the coming commits, first to last. */
let faults: (CommitFault | undefined)[] = []

beforeEach(async () => {
  faults = []
  bed = testBed({ memory: { failCommit: () => faults.shift(), attemptsMax: 3 } })
  yunxi = await village(bed)
  chair = await yunxi.neighbour({ offices: ['committeeMember'] })
})

const REQUEST = 'request-of-sixteen'
const meeting = (title = '路灯议事会') => ({ title, place: '二楼会议室', startsAt: bed.clock.now(), endsAt: bed.clock.now() + HOUR_MS })
const meetings = () => bed.store.all(MEETINGS)

/** The consultation function with another handler for one command. */
function sendTo(handler: CommandHandler<'consultation/createMeeting'>['run'], repeatable?: string) {
  const createMeeting: CommandHandler<'consultation/createMeeting'> = { permission: PERMISSION_RULES.member, run: handler, ...(repeatable === undefined ? {} : { repeatable }) }
  const entry = createEntry('consultation', { ...consultationHandlers({ files: bed.files, contentCheck: bed.contentCheck }), 'consultation/createMeeting': createMeeting }, bed.dependencies)
  return () => entry({ action: 'consultation/createMeeting', communityId: 'yunxi', requestId: REQUEST, input: meeting('程大山家的事') }, { provider: TEST_PROVIDER, subject: chair.subject })
}

test('the same request is answered the same and done once', async () => {
  const input = meeting()
  const first = await chair.call('consultation/createMeeting', input, REQUEST)
  bed.clock.pass(5 * HOUR_MS)
  expect(await chair.call('consultation/createMeeting', input, REQUEST)).toEqual({ ...first, serverTime: bed.clock.now() })
  expect(await meetings()).toHaveLength(1)
})

test('the same request five times at once is answered the same and done once', async () => {
  const input = meeting()
  const replies = await Promise.all([1, 2, 3, 4, 5].map(() => chair.call('consultation/createMeeting', input, REQUEST)))
  expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1)
  expect(replies[0]).toMatchObject({ ok: true })
  expect(await meetings()).toHaveLength(1)
})

test('the same request id with another input or for another action is refused and does nothing', async () => {
  await chair.value('consultation/createMeeting', meeting(), REQUEST)
  expect(await chair.code('consultation/createMeeting', meeting('别的会'), REQUEST)).toBe('REQUEST_ID_REUSED')
  expect(await chair.code('ballot/announcePoll', { pollId: 'none' }, 'announce-or-count')).toBe('NOT_FOUND')
  expect(await chair.code('ballot/countPoll', { pollId: 'none' }, 'announce-or-count')).toBe('REQUEST_ID_REUSED')
  expect(await meetings()).toHaveLength(1)
})

test('another person\'s same request id is another request', async () => {
  const second = await yunxi.neighbour({ offices: ['committeeMember'] })
  const input = meeting()
  const mine = await chair.value('consultation/createMeeting', input, REQUEST)
  const hers = await second.value('consultation/createMeeting', input, REQUEST)
  expect(hers.meetingId).not.toBe(mine.meetingId)
})

test('a refusal is remembered: the same request is refused also when it would be accepted by now', async () => {
  const startsAt = addMs(bed.clock.now(), 5 * HOUR_MS)
  const { meetingId } = await chair.value('consultation/createMeeting', { ...meeting(), startsAt, endsAt: startsAt + HOUR_MS })
  bed.clock.set(startsAt)
  const code = await codeOnWall(chair, meetingId)
  bed.clock.pass(-3 * HOUR_MS)
  const early = await chair.call('consultation/signIn', { meetingId, code }, REQUEST)
  expect(early).toMatchObject({ ok: false, error: { code: 'SIGN_IN_NOT_YET' } })
  bed.clock.pass(3 * HOUR_MS)
  expect(await chair.call('consultation/signIn', { meetingId, code }, REQUEST)).toEqual({ ...early, serverTime: bed.clock.now() })
  expect(await chair.code('consultation/signIn', { meetingId, code })).toBe('ok')
})

test('a refusal leaves nothing but its answer, unless it keeps what it wrote', async () => {
  const refuse = sendTo(async ({ tx }) => {
    await tx.put(MEETINGS, { _id: 'half-done', communityId: 'yunxi', schemaVersion: 1 })
    return err({ code: 'NOT_FOUND' })
  })
  expect(await refuse()).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  expect([(await meetings()).length, (await bed.store.all(REQUESTS)).length]).toEqual([0, 1])
  const meetingId = await meetingNow(bed, chair)
  const wrong = String((Number(await codeOnWall(chair, meetingId)) + 1) % 1_000_000).padStart(6, '0')
  for (const _time of [1, 2]) expect(await chair.code('consultation/signIn', { meetingId, code: wrong }, 'the-wrong-code-twice')).toBe('SIGN_IN_CODE_WRONG')
  expect(await bed.store.all(SIGN_IN_ATTEMPTS)).toMatchObject([{ _id: chair.memberId, window: { count: 1 } }])
})

test('a bug is INTERNAL with an id and nothing else, is logged without its message, and is not remembered', async () => {
  let broken = true
  const send = sendTo(async ({ tx }, { title }) => {
    await tx.put(MEETINGS, { _id: 'm', communityId: 'yunxi', schemaVersion: 1 })
    if (broken) throw new TypeError(`cannot read ${title} of ${chair.subject}`)
    return ok({ meetingId: 'm' })
  })
  expect(await send()).toEqual({ ok: false, error: { code: 'INTERNAL', requestId: REQUEST }, serverTime: bed.clock.now() })
  const line = bed.log.at(-1)
  expect(line).toMatchObject({ requestId: REQUEST, action: 'consultation/createMeeting', outcome: 'INTERNAL', bug: { name: 'TypeError' } })
  expect(line?.bug?.frames.length).toBeGreaterThan(0)
  for (const secret of ['程大山', chair.subject, 'cannot read']) expect(JSON.stringify(bed.log)).not.toContain(secret)
  expect([(await meetings()).length, (await bed.store.all(REQUESTS)).length]).toEqual([0, 0])
  broken = false
  expect(await send()).toMatchObject({ ok: true })
})

test('what is thrown and is no error is INTERNAL too', async () => {
  const send = sendTo(() => Promise.reject('程大山'))
  expect(await send()).toMatchObject({ error: { code: 'INTERNAL' } })
  expect(bed.log.at(-1)?.bug).toEqual({ name: 'string', frames: [] })
})

test('conflicts that outlast every retry are BUSY_TRY_AGAIN; nothing is written and the same request can be sent again', async () => {
  faults = ['conflict', 'conflict', 'conflict']
  const input = meeting()
  expect(await chair.code('consultation/createMeeting', input, REQUEST)).toBe('BUSY_TRY_AGAIN')
  expect(await meetings()).toHaveLength(0)
  expect(await chair.code('consultation/createMeeting', input, REQUEST)).toBe('ok')
  expect(await meetings()).toHaveLength(1)
})

test('an id that is taken meanwhile is BUSY_TRY_AGAIN', async () => {
  const meetingId = await meetingNow(bed, chair)
  const send = sendTo(async ({ tx }) => {
    await tx.insert(MEETINGS, { _id: meetingId, communityId: 'yunxi', schemaVersion: 1 })
    return ok({ meetingId })
  })
  expect(await send()).toMatchObject({ error: { code: 'BUSY_TRY_AGAIN' } })
})

test.each<CommitFault>(['reply-lost', 'lost'])('a commit whose answer is lost (%s) is done once and answered', async (fault) => {
  faults = [fault]
  const input = meeting()
  const { meetingId } = await chair.value('consultation/createMeeting', input, REQUEST)
  expect((await meetings()).map(({ _id }) => _id)).toEqual([meetingId])
  expect(await chair.value('consultation/createMeeting', input, REQUEST)).toEqual({ meetingId })
})

test.each<CommitFault>(['reply-lost', 'lost'])('a refusal whose answer is lost (%s) stays that refusal', async (fault) => {
  faults = [fault]
  expect(await chair.code('consultation/signIn', { meetingId: 'none', code: '123456' }, REQUEST)).toBe('NOT_FOUND')
  expect(await bed.store.all(REQUESTS)).toHaveLength(1)
})

test('answers lost twice in a row are INTERNAL, and the next try finds out what was done', async () => {
  faults = ['lost', 'lost']
  const input = meeting()
  expect(await chair.code('consultation/createMeeting', input, REQUEST)).toBe('INTERNAL')
  await chair.value('consultation/createMeeting', input, REQUEST)
  expect(await meetings()).toHaveLength(1)
})

test('a repeatable command runs anew each time and its answer is kept nowhere', async () => {
  let runs = 0
  const send = sendTo(async () => ok({ meetingId: `secret-${(runs += 1)}` }), 'a test')
  expect([await send(), await send()]).toMatchObject([{ value: { meetingId: 'secret-1' } }, { value: { meetingId: 'secret-2' } }])
  expect(await bed.store.all(REQUESTS)).toEqual([])
})

test('a command that would write into another community is a bug and writes nothing', async () => {
  const send = sendTo(async ({ tx }) => {
    await tx.put(MEETINGS, { _id: 'm', communityId: 'xinan', schemaVersion: 1 })
    return ok({ meetingId: 'm' })
  })
  expect(await send()).toMatchObject({ error: { code: 'INTERNAL' } })
  expect(await meetings()).toEqual([])
})

test('a command sees nothing of another community and deletes nothing there', async () => {
  const xinan = await village(bed, { id: 'xinan' })
  const meetingId = await meetingNow(bed, await xinan.neighbour({ offices: ['committeeMember'] }))
  const seen: unknown[] = []
  const send = sendTo(async ({ tx, reader }) => {
    seen.push(await tx.get(MEETINGS, meetingId), await tx.peek(MEETINGS, meetingId), await reader.get(MEETINGS, meetingId))
    await tx.delete(MEETINGS, meetingId)
    return ok({ meetingId: 'none' })
  })
  expect(await send()).toMatchObject({ ok: true })
  expect(seen).toEqual([undefined, undefined, undefined])
  expect(await meetings()).toHaveLength(1)
})

test('a list that is not confined to the own community is a bug', async () => {
  const everything = { name: 'everything', collection: MEETINGS, equals: [], orderBy: 'startsAt' }
  const byCommunity = { ...everything, equals: ['communityId'] }
  for (const [model, values] of [[everything, []], [byCommunity, ['xinan']]] as const) {
    const send = sendTo(async ({ reader }) => {
      await reader.list(model, values)
      return ok({ meetingId: 'none' })
    })
    expect(await send()).toMatchObject({ error: { code: 'INTERNAL' } })
  }
})
