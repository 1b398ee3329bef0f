import type { ContextName } from '@/contract/actions'
import { ID_LENGTH_MAX } from '@/contract/fields'
import { HOUR_MS } from '@/domain/shared/instant'
import { MEETINGS } from '@server/application/consultation/documents'
import { meetingNow } from '@server/testing/meeting-room'
import { TEST_PROVIDER, testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'
import { INPUT_BYTES_MAX } from './parse'

let bed: TestBed
let yunxi: Village
let chair: Neighbour
let before: string

beforeEach(async () => {
  bed = testBed()
  yunxi = await village(bed)
  chair = await yunxi.neighbour({ offices: ['committeeMember'], name: '汪志强' })
  before = await bed.store.dump()
})

const REQUEST = 'request-of-sixteen'
const meeting = () => ({ title: '路灯议事会', place: '二楼会议室', startsAt: bed.clock.now(), endsAt: bed.clock.now() + HOUR_MS })
const send = (event: unknown, subject: string | undefined = chair.subject, context: ContextName = 'consultation') =>
  bed.entry(context)(event, subject === undefined ? undefined : { provider: TEST_PROVIDER, subject })
const refused = async (event: unknown, context?: ContextName) => {
  const reply = await send(event, chair.subject, context)
  return reply.ok ? 'ok' : reply.error
}

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['text', 'consultation/listMeetings'],
  ['a list', []],
  ['no action', { input: {} }],
  ['an action that is a number', { action: 7, input: {} }],
  ['an action longer than any name', { action: 'a'.repeat(ID_LENGTH_MAX + 1), input: {} }],
  ['a community with a blank', { action: 'consultation/listMeetings', communityId: 'yun xi', input: {} }],
  ['a community that is an object', { action: 'consultation/listMeetings', communityId: { $ne: '' }, input: {} }],
  ['a request id that is too short', { action: 'consultation/listMeetings', communityId: 'yunxi', requestId: 'short', input: {} }],
  ['a request id that holds a name', { action: 'consultation/listMeetings', communityId: 'yunxi', requestId: '汪志强-0000000000000', input: {} }]
])('an envelope that is or has %s is refused', async (_what, event) => {
  expect(await refused(event)).toMatchObject({ code: 'INVALID_INPUT' })
  expect(await bed.store.dump()).toBe(before)
})

test.each<[string, unknown, object]>([
  ['without a community', { action: 'consultation/listMeetings', input: {} }, { path: 'communityId', code: 'missing' }],
  ['without a request id', { action: 'consultation/createMeeting', communityId: 'yunxi', input: {} }, { path: 'requestId', code: 'missing' }],
  ['with more than fits', { action: 'consultation/listMeetings', communityId: 'yunxi', input: { cursor: 'x'.repeat(INPUT_BYTES_MAX) } }, { path: 'input', code: 'max_bytes' }],
  ['with a list as input', { action: 'consultation/listMeetings', communityId: 'yunxi', input: [] }, { path: 'input', code: 'strict_object' }],
  ['with a cursor that no list gave out', { action: 'consultation/listMeetings', communityId: 'yunxi', input: { cursor: 'made-up' } }, { path: 'cursor', code: 'cursor' }]
])('an action %s is invalid input', async (_what, event, issue) => {
  expect(await refused(event)).toEqual({ code: 'INVALID_INPUT', issues: [issue] })
})

test('what is invalid is named by field and rule, never by value', async () => {
  const issues = await refused({ action: 'consultation/createMeeting', communityId: 'yunxi', requestId: REQUEST, input: { ...meeting(), title: 7, secret: '程大山' } })
  expect(issues).toEqual({ code: 'INVALID_INPUT', issues: expect.arrayContaining([{ path: 'title', code: 'string' }, { path: 'secret', code: 'strict_object' }]) })
  expect(JSON.stringify(issues)).not.toContain('程大山')
})

test.each(['consultation/nothing', 'consultation/__proto__', 'consultation/toString', 'toString', '__proto__', '', 'consultation', 'ballot/castVote', 'ledger/statement'])(
  'the function consultation does not know %p',
  async (action) => expect(await refused({ action, communityId: 'yunxi', requestId: REQUEST, input: {} })).toEqual({ code: 'UNKNOWN_ACTION' })
)

test('who proved nothing, who belongs nowhere, who is suspended or left, who has another role: each is told why', async () => {
  const member = { code: 'NOT_A_MEMBER' }
  const suspended = await yunxi.neighbour({ offices: ['committeeMember'], state: 'suspended' })
  const left = await yunxi.neighbour({ offices: ['committeeMember'], state: 'left' })
  const resident = await yunxi.neighbour()
  const outcomes = [bed.phone(undefined, 'yunxi'), bed.phone('stranger', 'yunxi'), suspended, left, resident].map(async (phone) => {
    const reply = await phone.call('consultation/createMeeting', meeting())
    return reply.ok ? 'ok' : reply.error
  })
  expect(await Promise.all(outcomes)).toEqual([{ code: 'NO_IDENTITY' }, member, member, member, { code: 'NOT_PERMITTED', rule: 'committee' }])
  expect(await bed.store.all(MEETINGS)).toEqual([])
})

test('the same subject of another provider is somebody else', async () => {
  const reply = await bed.entry('consultation')({ action: 'consultation/listMeetings', communityId: 'yunxi', input: {} }, { provider: 'other', subject: chair.subject })
  expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_A_MEMBER' } })
})

test('identity is never read from the input or the envelope', async () => {
  const event = { action: 'consultation/listMeetings', communityId: 'yunxi', input: {}, identity: { provider: TEST_PROVIDER, subject: chair.subject }, userInfo: { openId: chair.subject }, OPENID: chair.subject }
  expect(await bed.entry('consultation')(event, undefined)).toMatchObject({ ok: false, error: { code: 'NO_IDENTITY' } })
})

test('another community is out of reach: by the envelope nobody is a member, by an id nothing is there', async () => {
  const xinan = await village(bed, { id: 'xinan' })
  const head = await xinan.neighbour({ offices: ['committeeMember'] })
  const meetingId = await meetingNow(bed, chair)
  const dump = await bed.store.dump()
  expect(await head.in('yunxi').code('consultation/readMeeting', { meetingId })).toBe('NOT_A_MEMBER')
  expect(await head.code('consultation/readMeeting', { meetingId })).toBe('NOT_FOUND')
  expect(await head.code('consultation/signInCode', { meetingId })).toBe('NOT_FOUND')
  expect(await bed.store.dump()).toBe(dump)
  expect(await head.code('consultation/signIn', { meetingId, code: '123456' })).toBe('NOT_FOUND')
  expect(await head.code('consultation/signInByList', { meetingId, people: [{ householdId: head.householdId, personId: head.personId }] })).toBe('NOT_FOUND')
  expect((await bed.store.all('attendance')).length + (await bed.store.all('transfers')).length).toBe(0)
})

test('every reply carries the server\'s time and none a top-level code', async () => {
  for (const event of [null, { action: 'consultation/listMeetings', communityId: 'yunxi', input: {} }]) {
    const reply = await send(event)
    expect(reply.serverTime).toBe(bed.clock.now())
    expect(Object.keys(reply)).not.toContain('code')
  }
})

test('log lines say what happened and hold no name, no identity, no code and nothing of the input', async () => {
  const stranger = '陌生人-openid'
  await bed.phone(stranger, 'yunxi').call('consultation/createMeeting', meeting())
  await chair.call('consultation/createMeeting', { ...meeting(), title: '程大山的事' })
  await chair.call('consultation/signIn', { meetingId: 'none', code: '424242' })
  await send({ action: '程大山/说了什么', input: {} })
  const text = JSON.stringify(bed.log)
  for (const secret of [stranger, chair.subject, chair.name, chair.memberId, '程大山', '424242']) expect(text).not.toContain(secret)
  expect(bed.log.map(({ action, outcome }) => [action, outcome])).toEqual([
    ['consultation/createMeeting', 'NOT_A_MEMBER'],
    ['consultation/createMeeting', 'ok'],
    ['consultation/signIn', 'NOT_FOUND'],
    ['unknown', 'UNKNOWN_ACTION']
  ])
})
