import { asId, type MeetingId } from '@/domain/shared/ids'
import { addMs, HOUR_MS, instant, type Instant } from '@/domain/shared/instant'
import { acceptsCode, attendedOn, LIST_ENTRY_AFTER_MS, reasonCannotCreateMeeting, reasonCannotSignIn, SIGN_IN_WINDOW_MS, signInDigits, signInWindow, windowEndsAt, type Meeting } from './meeting'

const START = instant(Date.parse('2026-04-11T14:30:00+08:00'))
const meeting: Meeting = { meetingId: asId<MeetingId>('m1'), title: '代表会议', place: '二楼会议室', startsAt: START, endsAt: addMs(START, 2 * HOUR_MS) }

test.each<[string, Partial<Meeting>, string | undefined]>([
  ['ends before it starts', { endsAt: START }, 'MEETING_ENDS_BEFORE_START'],
  ['lasts thirteen hours', { endsAt: addMs(START, 13 * HOUR_MS) }, 'MEETING_TOO_LONG'],
  ['is over already', { startsAt: addMs(START, -9 * HOUR_MS), endsAt: addMs(START, -8 * HOUR_MS) }, 'MEETING_IN_THE_PAST'],
  ['is an ordinary afternoon', {}, undefined]
])('a meeting that %s', (_why, change, reason) => {
  expect(reasonCannotCreateMeeting({ ...meeting, ...change }, addMs(START, -7 * HOUR_MS))?.code).toBe(reason)
})

test.each<[string, 'code' | 'list', Instant, string | undefined]>([
  ['more than an hour before', 'code', addMs(START, -HOUR_MS - 1), 'SIGN_IN_NOT_YET'],
  ['an hour before', 'code', addMs(START, -HOUR_MS), undefined],
  ['at the last moment', 'code', addMs(meeting.endsAt, -1), undefined],
  ['with the code after the end', 'code', meeting.endsAt, 'SIGN_IN_OVER'],
  ['by the list after the end', 'list', meeting.endsAt, undefined],
  ['by the list three days later', 'list', addMs(meeting.endsAt, LIST_ENTRY_AFTER_MS), 'SIGN_IN_OVER']
])('signing in %s', (_when, by, now, reason) => {
  expect(reasonCannotSignIn(meeting, by, now)?.code).toBe(reason)
})

test('a code window lasts thirty seconds and the next begins where it ends', () => {
  expect(windowEndsAt(START) - START).toBeLessThanOrEqual(SIGN_IN_WINDOW_MS)
  expect(signInWindow(windowEndsAt(START))).toBe(signInWindow(START) + 1)
})

test('the digits are always six and depend on the digest', () => {
  expect(signInDigits('AAAAAAAAAAAA')).toBe('000000')
  expect(signInDigits('Zx8_-kQ2mP1a')).toMatch(/^\d{6}$/)
  expect(signInDigits('Zx8_-kQ2mP1a')).not.toBe(signInDigits('Zx8_-kQ2mP1b'.replace('Z', 'Y')))
})

test.each([
  ['that of the meeting', '2026-04-11 16:00', '2026-04-11'],
  ['that of the meeting also when the list is typed in later', '2026-04-13 09:00', '2026-04-11'],
  ['the eve, for who comes early to a meeting that begins at midnight', '2026-04-10 23:30', '2026-04-10']
])('attending counts for a day: %s', (_why, wall, day) => {
  expect(attendedOn(meeting, instant(Date.parse(`${wall.replace(' ', 'T')}:00+08:00`)))).toBe(day)
})

test.each<[string, boolean]>([
  ['123456', true],
  ['654321', true],
  [' 123 456 ', true],
  ['１２３４５６', true],
  ['123457', false],
  ['12345', false],
  ['', false]
])('the digits %p are taken as one of two codes: %p', (typed, taken) => expect(acceptsCode(typed, ['123456', '654321'])).toBe(taken))
