import { SIGN_IN_LIST_MAX } from '@/contract/consultation'
import { HOUR_MS } from '@/domain/shared/instant'
import { LIST_ENTRY_AFTER_MS } from '@/domain/consultation/meeting'
import { HOUSEHOLDS, type HouseholdDocument } from '@server/application/community/documents'
import { expectSoundLedger, transfersIn } from '@server/testing/ledger-audit'
import { codeOnWall, meetingNow } from '@server/testing/meeting-room'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'
import { ATTENDANCE, type AttendanceDocument } from './documents'

let bed: TestBed
let yunxi: Village
let chair: Neighbour
let meetingId: string

beforeEach(async () => {
  bed = testBed()
  yunxi = await village(bed)
  chair = await yunxi.neighbour({ offices: ['committeeMember'], name: '汪志强' })
  meetingId = await meetingNow(bed, chair)
})
afterEach(() => expectSoundLedger(bed))

const people = (neighbours: readonly Neighbour[]) => neighbours.map(({ householdId, personId }) => ({ householdId, personId }))
const attendance = () => bed.store.all<AttendanceDocument>(ATTENDANCE)

test('a full list of people without a phone is attendance and coins for each, in one step', async () => {
  const elders = await yunxi.neighbours(SIGN_IN_LIST_MAX, { unbound: true })
  expect(await chair.value('consultation/signInByList', { meetingId, people: people(elders) })).toEqual({ signedIn: SIGN_IN_LIST_MAX, already: 0 })
  expect((await attendance()).map(({ by, coins }) => ({ by, coins }))).toEqual(elders.map(() => ({ by: 'list', coins: 5 })))
  expect((await transfersIn(bed)).map(({ by }) => by)).toEqual(elders.map(() => chair.memberId))
})

test('a longer list is not taken at all', async () => {
  const elders = await yunxi.neighbours(SIGN_IN_LIST_MAX + 1, { unbound: true })
  expect(await chair.code('consultation/signInByList', { meetingId, people: people(elders) })).toBe('INVALID_INPUT')
})

test('a full list on which nobody earns any more stays within one transaction', async () => {
  const elders = await yunxi.neighbours(SIGN_IN_LIST_MAX, { unbound: true })
  for (let count = 0; count < 3; count += 1) {
    const meeting = await meetingNow(bed, chair)
    expect(await chair.code('consultation/signInByList', { meetingId: meeting, people: people(elders) })).toBe('ok')
  }
  expect(await transfersIn(bed)).toHaveLength(2 * SIGN_IN_LIST_MAX)
  expect((await attendance()).filter(({ noCoins }) => noCoins === 'CAP_REACHED')).toHaveLength(SIGN_IN_LIST_MAX)
})

test('a full list before a scheme is adopted stays within one transaction', async () => {
  const xinan = await village(bed, { id: 'xinan', coinScheme: null })
  const head = await xinan.neighbour({ offices: ['committeeMember'] })
  const elders = await xinan.neighbours(SIGN_IN_LIST_MAX, { unbound: true })
  expect(await head.value('consultation/signInByList', { meetingId: await meetingNow(bed, head), people: people(elders) })).toEqual({ signedIn: SIGN_IN_LIST_MAX, already: 0 })
})

test('a couple on one list is credited to one account, one after the other', async () => {
  const husband = await yunxi.neighbour({ unbound: true })
  const wife = await yunxi.neighbour({ livesWith: husband, unbound: true })
  await chair.value('consultation/signInByList', { meetingId, people: people([husband, wife]) })
  expect((await transfersIn(bed)).map(({ posting }) => posting?.after.available).sort()).toEqual([10, 5])
})

test('who signed in already, or stands twice on the list, is counted once', async () => {
  const dashan = await yunxi.neighbour()
  await dashan.value('consultation/signIn', { meetingId, code: await codeOnWall(chair, meetingId) })
  const elder = await yunxi.neighbour({ unbound: true })
  expect(await chair.value('consultation/signInByList', { meetingId, people: people([dashan, elder, elder]) })).toEqual({ signedIn: 1, already: 1 })
  expect((await attendance()).map(({ by }) => by).sort()).toEqual(['code', 'list'])
  expect(await transfersIn(bed)).toHaveLength(2)
})

test('one person of another community, or of another household, and nobody is entered', async () => {
  const xinan = await village(bed, { id: 'xinan' })
  const stranger = await xinan.neighbour()
  const elder = await yunxi.neighbour({ unbound: true })
  const dashan = await yunxi.neighbour()
  const lists = [[elder, stranger], [elder, { ...dashan, householdId: elder.householdId }]]
  for (const list of lists) expect(await chair.code('consultation/signInByList', { meetingId, people: people(list) })).toBe('NOT_FOUND')
  expect(await attendance()).toEqual([])
})

test('who has moved away since can still be entered for a meeting that took place', async () => {
  const gone = await yunxi.neighbour({ person: { movedAway: true }, unbound: true })
  expect(await chair.code('consultation/signInByList', { meetingId, people: people([gone]) })).toBe('ok')
})

test.each([
  ['three days after the end', 2 * HOUR_MS + LIST_ENTRY_AFTER_MS - 1, 'ok'],
  ['later', 2 * HOUR_MS + LIST_ENTRY_AFTER_MS, 'SIGN_IN_OVER']
])('the list may be typed in until %s', async (_when, offset, outcome) => {
  const elder = await yunxi.neighbour({ unbound: true })
  bed.clock.pass(offset)
  expect(await chair.code('consultation/signInByList', { meetingId, people: people([elder]) })).toBe(outcome)
})

test('a list typed in next month counts for the month of the meeting', async () => {
  const elder = await yunxi.neighbour({ unbound: true })
  bed.clock.pass(5 * 24 * HOUR_MS + 12 * HOUR_MS)
  const late = await meetingNow(bed, chair)
  bed.clock.pass(48 * HOUR_MS)
  await chair.value('consultation/signInByList', { meetingId: late, people: people([elder]) })
  expect((await bed.store.all('capWindows')).map(({ _id }) => _id)).toEqual([`cap:DEL01:${elder.personId}:2026-11`])
})

test('the committee and the supervisor read who came, others only how many', async () => {
  const dashan = await yunxi.neighbour({ name: '程大山' })
  const supervisor = await yunxi.neighbour({ offices: ['supervisor'] })
  await dashan.value('consultation/signIn', { meetingId, code: await codeOnWall(chair, meetingId) })
  const attendee = { personId: dashan.personId, householdId: dashan.householdId, name: '程大山', householdLabel: dashan.householdNo, by: 'code', at: bed.clock.now() }
  for (const reader of [chair, supervisor]) expect(await reader.value('consultation/readMeeting', { meetingId })).toMatchObject({ present: 1, signedIn: false, coinsForAttending: 5, attendees: [attendee] })
  const seen = await dashan.value('consultation/readMeeting', { meetingId })
  expect(seen).toMatchObject({ present: 1, signedIn: true, coinsForAttending: 5 })
  expect('attendees' in seen).toBe(false)
  expect(JSON.stringify(seen)).not.toContain('signInSecret')
})

test('the coins that a meeting promises are those it will credit: none once the month is used up', async () => {
  const dashan = await yunxi.neighbour()
  for (let count = 0; count < 2; count += 1) {
    const meeting = await meetingNow(bed, chair)
    await dashan.value('consultation/signIn', { meetingId: meeting, code: await codeOnWall(chair, meeting) })
  }
  expect(await dashan.value('consultation/readMeeting', { meetingId })).toMatchObject({ coinsForAttending: 0, signedIn: false })
  const day = 24 * HOUR_MS
  const startsAt = bed.clock.now() + 8 * day
  const next = await chair.value('consultation/createMeeting', { title: '下月会', place: '祠堂', startsAt, endsAt: startsAt + HOUR_MS })
  expect(await dashan.value('consultation/readMeeting', next)).toMatchObject({ coinsForAttending: 5 })
})

test('meetings are listed latest first with the own attendance, and only those of the own community', async () => {
  const xinan = await village(bed, { id: 'xinan' })
  const head = await xinan.neighbour({ offices: ['committeeMember'] })
  const elsewhere = await meetingNow(bed, head)
  bed.clock.pass(HOUR_MS)
  const second = await meetingNow(bed, chair)
  await chair.value('consultation/signIn', { meetingId, code: await codeOnWall(chair, meetingId) })
  const { items } = await chair.value('consultation/listMeetings', {})
  expect(items.map(({ meetingId: id, signedIn }) => [id, signedIn])).toEqual([[second, false], [meetingId, true]])
  expect(await chair.code('consultation/readMeeting', { meetingId: elsewhere })).toBe('NOT_FOUND')
})

test('a meeting names a vote of its own community or none', async () => {
  const startsAt = bed.clock.now()
  const meeting = { title: '会', place: '祠堂', startsAt, endsAt: startsAt + HOUR_MS }
  expect(await chair.code('consultation/createMeeting', { ...meeting, pollId: 'xinan:p:1' })).toBe('NOT_FOUND')
  expect(await chair.code('consultation/createMeeting', { ...meeting, endsAt: startsAt })).toBe('MEETING_ENDS_BEFORE_START')
})

test('the household of the store is as it was: a list writes nothing on the roll', async () => {
  const elder = await yunxi.neighbour({ unbound: true })
  const before = await bed.store.get<HouseholdDocument>(HOUSEHOLDS, elder.householdId)
  await chair.value('consultation/signInByList', { meetingId, people: people([elder]) })
  expect(await bed.store.get<HouseholdDocument>(HOUSEHOLDS, elder.householdId)).toEqual(before)
})
