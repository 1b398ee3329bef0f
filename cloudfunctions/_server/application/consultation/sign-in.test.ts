import { addMs, HOUR_MS } from '@/domain/shared/instant'
import { SIGN_IN_OPENS_BEFORE_MS, SIGN_IN_WINDOW_MS } from '@/domain/consultation/meeting'
import { INVITATION_ATTEMPTS } from '@server/application/community/documents'
import { expectSoundLedger, transfersIn } from '@server/testing/ledger-audit'
import { codeOnWall, meetingNow } from '@server/testing/meeting-room'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'
import { ATTENDANCE, SIGN_IN_ATTEMPTS, type AttendanceDocument } from './documents'

let bed: TestBed
let yunxi: Village
let chair: Neighbour
let dashan: Neighbour
let meetingId: string
/** Operations of transactions that had to run again. */
let again = 0

beforeEach(async () => {
  bed = testBed({ memory: { onOperation: ({ attempt }) => void (again += attempt > 1 ? 1 : 0) } })
  yunxi = await village(bed)
  chair = await yunxi.neighbour({ offices: ['committeeMember'], name: '汪志强' })
  dashan = await yunxi.neighbour({ name: '程大山' })
  meetingId = await meetingNow(bed, chair)
})
afterEach(() => expectSoundLedger(bed))

const attendance = () => bed.store.all<AttendanceDocument>(ATTENDANCE)
/** Digits that are right in no window of the test. */
const wrongCode = async () => String((Number(await codeOnWall(chair, meetingId)) + 1) % 1_000_000).padStart(6, '0')

test('the code on the wall signs in and credits the household five coins', async () => {
  const receipt = await dashan.value('consultation/signIn', { meetingId, code: await codeOnWall(chair, meetingId) })
  expect(receipt).toEqual({ signedIn: true, coins: 5, balance: 5 })
  expect(await attendance()).toMatchObject([{ _id: `${meetingId}:${dashan.personId}`, by: 'code', at: bed.clock.now(), coins: 5, householdId: dashan.householdId }])
  expect(await transfersIn(bed)).toMatchObject([{ kind: 'award', points: 5, rule: { id: 'DEL01', version: 1 }, by: dashan.memberId }])
})

test('digits typed full-width and with a blank are the same code', async () => {
  const code = await codeOnWall(chair, meetingId)
  const typed = `${[...code.slice(0, 3)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')} ${code.slice(3)}`
  expect(await dashan.code('consultation/signIn', { meetingId, code: typed })).toBe('ok')
})

test('the code of the window before still signs in; the one before that does not', async () => {
  const code = await codeOnWall(chair, meetingId)
  bed.clock.pass(SIGN_IN_WINDOW_MS)
  expect(await dashan.code('consultation/signIn', { meetingId, code })).toBe('ok')
  bed.clock.pass(SIGN_IN_WINDOW_MS)
  const other = await yunxi.neighbour()
  expect(await other.code('consultation/signIn', { meetingId, code })).toBe('SIGN_IN_CODE_WRONG')
})

test('a code of another meeting in the same room at the same time is wrong', async () => {
  const other = await meetingNow(bed, chair)
  expect(await dashan.code('consultation/signIn', { meetingId, code: await codeOnWall(chair, other) })).toBe('SIGN_IN_CODE_WRONG')
  expect(await attendance()).toEqual([])
})

test('signing in twice is one attendance, and the second answer is the first one', async () => {
  const code = await codeOnWall(chair, meetingId)
  const first = await dashan.value('consultation/signIn', { meetingId, code })
  expect(await dashan.value('consultation/signIn', { meetingId, code })).toEqual(first)
  expect(await attendance()).toHaveLength(1)
  expect(await transfersIn(bed)).toHaveLength(1)
})

test('a repeated request is answered as before, also after the meeting', async () => {
  const input = { meetingId, code: await codeOnWall(chair, meetingId) }
  const first = await dashan.value('consultation/signIn', input, 'the-same-request')
  bed.clock.pass(3 * HOUR_MS)
  expect(await dashan.value('consultation/signIn', input, 'the-same-request')).toEqual(first)
  expect(await transfersIn(bed)).toHaveLength(1)
})

test.each([
  ['earlier than an hour before', -SIGN_IN_OPENS_BEFORE_MS - 1, 'SIGN_IN_NOT_YET'],
  ['from an hour before', -SIGN_IN_OPENS_BEFORE_MS, 'ok'],
  ['until the last moment', 2 * HOUR_MS - 1, 'ok'],
  ['after the end', 2 * HOUR_MS, 'SIGN_IN_OVER']
])('the code is shown and taken %s', async (_when, offset, outcome) => {
  const later = await chair.value('consultation/createMeeting', { title: '小组会', place: '祠堂', startsAt: addMs(bed.clock.now(), 48 * HOUR_MS), endsAt: addMs(bed.clock.now(), 50 * HOUR_MS) })
  bed.clock.pass(48 * HOUR_MS + offset)
  expect(await chair.code('consultation/signInCode', later)).toBe(outcome)
  const code = outcome === 'ok' ? await codeOnWall(chair, later.meetingId) : '000000'
  expect(await dashan.code('consultation/signIn', { ...later, code })).toBe(outcome)
})

test('ten wrong codes within an hour are enough: then not even the right one is tried', async () => {
  const wrong = await wrongCode()
  for (let count = 0; count < 10; count += 1) expect(await dashan.code('consultation/signIn', { meetingId, code: wrong })).toBe('SIGN_IN_CODE_WRONG')
  expect(await dashan.code('consultation/signIn', { meetingId, code: wrong })).toBe('TOO_MANY_ATTEMPTS')
  expect(await dashan.code('consultation/signIn', { meetingId, code: await codeOnWall(chair, meetingId) })).toBe('TOO_MANY_ATTEMPTS')
  expect(await (await yunxi.neighbour()).code('consultation/signIn', { meetingId, code: await codeOnWall(chair, meetingId) })).toBe('ok')
  bed.clock.pass(HOUR_MS)
  expect(await dashan.code('consultation/signIn', { meetingId, code: await codeOnWall(chair, meetingId) })).toBe('ok')
  expect(await bed.store.all(INVITATION_ATTEMPTS)).toEqual([])
})

test('right codes are not counted as tries', async () => {
  for (let count = 0; count < 12; count += 1) await dashan.value('consultation/signIn', { meetingId, code: await codeOnWall(chair, meetingId) })
  expect(await bed.store.all(SIGN_IN_ATTEMPTS)).toEqual([])
})

test('two meetings a month earn; the third counts as attendance and earns nothing; the next month earns again', async () => {
  const attend = async (when: number) => {
    bed.clock.pass(when)
    const meeting = await meetingNow(bed, chair)
    return dashan.value('consultation/signIn', { meetingId: meeting, code: await codeOnWall(chair, meeting) })
  }
  expect([(await attend(0)).coins, (await attend(HOUR_MS)).coins]).toEqual([5, 5])
  expect(await attend(HOUR_MS)).toEqual({ signedIn: true, coins: 0, noCoins: 'CAP_REACHED', balance: 10 })
  expect(await attendance()).toHaveLength(3)
  expect(await attend(8 * 24 * HOUR_MS)).toEqual({ signedIn: true, coins: 5, balance: 15 })
})

test('the cap is the person\'s: husband and wife both earn for the household', async () => {
  const wife = await yunxi.neighbour({ livesWith: dashan })
  const code = await codeOnWall(chair, meetingId)
  await dashan.value('consultation/signIn', { meetingId, code })
  expect(await wife.value('consultation/signIn', { meetingId, code })).toEqual({ signedIn: true, coins: 5, balance: 10 })
})

test('before a scheme is adopted attendance counts and nothing is credited', async () => {
  const xinan = await village(bed, { id: 'xinan', coinScheme: null })
  const head = await xinan.neighbour({ offices: ['committeeMember'] })
  const meeting = await meetingNow(bed, head)
  const receipt = await head.value('consultation/signIn', { meetingId: meeting, code: await codeOnWall(head, meeting) })
  expect(receipt).toEqual({ signedIn: true, coins: 0, noCoins: 'SCHEME_NOT_ADOPTED', balance: 0 })
  expect(await attendance()).toMatchObject([{ communityId: 'xinan', coins: 0, noCoins: 'SCHEME_NOT_ADOPTED' }])
  expect(await transfersIn(bed)).toEqual([])
})

test('two hundred people sign in at once and not one runs into another', async () => {
  const people = await yunxi.neighbours(200)
  const code = await codeOnWall(chair, meetingId)
  again = 0
  const replies = await Promise.all(people.map((person) => person.code('consultation/signIn', { meetingId, code })))
  expect(replies.filter((outcome) => outcome !== 'ok')).toEqual([])
  expect(await attendance()).toHaveLength(200)
  expect(await transfersIn(bed)).toHaveLength(200)
  expect(again).toBe(0)
})

test('one person on two phones at the same moment is one attendance and one credit', async () => {
  const code = await codeOnWall(chair, meetingId)
  const replies = await Promise.all([1, 2, 3, 4].map(() => dashan.value('consultation/signIn', { meetingId, code })))
  expect(replies).toEqual(Array.from({ length: 4 }, () => ({ signedIn: true, coins: 5, balance: 5 })))
  expect(again).toBeGreaterThan(0)
  expect(await attendance()).toHaveLength(1)
  expect(await transfersIn(bed)).toHaveLength(1)
})

test('by phone and on the list at the same moment is one attendance and one credit', async () => {
  const code = await codeOnWall(chair, meetingId)
  const { householdId, personId } = dashan
  const [phone, list] = await Promise.all([
    dashan.code('consultation/signIn', { meetingId, code }),
    chair.value('consultation/signInByList', { meetingId, people: [{ householdId, personId }] })
  ])
  expect([phone, list.signedIn + list.already]).toEqual(['ok', 1])
  expect(await attendance()).toHaveLength(1)
  expect(await transfersIn(bed)).toHaveLength(1)
})

test('three meetings at the same moment earn twice: the cap holds also in a race', async () => {
  const meetings = [meetingId, await meetingNow(bed, chair), await meetingNow(bed, chair)]
  const codes = await Promise.all(meetings.map((each) => codeOnWall(chair, each)))
  const receipts = await Promise.all(meetings.map((each, index) => dashan.value('consultation/signIn', { meetingId: each, code: codes[index] ?? '' })))
  expect(receipts.map(({ coins }) => coins).sort()).toEqual([0, 5, 5])
  expect(receipts.filter(({ noCoins }) => noCoins === 'CAP_REACHED')).toHaveLength(1)
  expect(await attendance()).toHaveLength(3)
})

test('a family of five signing in at once is credited five times to one account', async () => {
  const family = [dashan]
  for (let count = 0; count < 4; count += 1) family.push(await yunxi.neighbour({ livesWith: dashan }))
  const code = await codeOnWall(chair, meetingId)
  expect(await Promise.all(family.map((person) => person.code('consultation/signIn', { meetingId, code })))).toEqual(family.map(() => 'ok'))
  expect(await dashan.value('ledger/statement', {})).toMatchObject({ redeemable: 25 })
})

test('wrong codes typed on many phones at once are all counted', async () => {
  const wrong = await wrongCode()
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => dashan.code('consultation/signIn', { meetingId, code: wrong })))
  expect(outcomes.filter((outcome) => outcome === 'SIGN_IN_CODE_WRONG')).toHaveLength(10)
  expect(outcomes.filter((outcome) => outcome === 'TOO_MANY_ATTEMPTS')).toHaveLength(20)
})
