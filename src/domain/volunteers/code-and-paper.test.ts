import { signInWindow } from '@/domain/consultation/meeting'
import { addMs, DAY_MS, HOUR_MS, instant, MINUTE_MS, type Instant } from '@/domain/shared/instant'
import { csvCell, csvText } from './csv'
import { starLevelOf } from './levels'
import { EXPORT_HEAD, exportRow, hoursText, issuerName } from './paper-lexicon'
import { LATE_TOLERANCE_MS, parseSignToken, signTokenText, takeToken } from './sign-code'

const startsAt = instant(Date.parse('2026-11-24T08:00:00+08:00'))
const activity = { startsAt, endsAt: addMs(startsAt, 3 * HOUR_MS) }
const windowAt = (at: Instant): number => signInWindow(at)

test('what the square code says is read back; anything else is no token', () => {
  const token = { activityId: 'Ab_9-x', window: 59_000_123, mac: 'abcdefghijklmnop' }
  expect(parseSignToken(` ${signTokenText(token)} `)).toEqual(token)
  for (const text of ['', '123456', 'yv1.a.b', 'yv2.a.b.abcdefghijklmnop', 'yv1.a.B!.abcdefghijklmnop', 'https://example.org']) expect(parseSignToken(text)).toBeUndefined()
})

test('a code that stands on the wall counts now, one scanned without a connection when it stood there', () => {
  const now = addMs(startsAt, HOUR_MS)
  expect(takeToken(windowAt(now), activity, now)).toEqual({ at: now, way: 'code' })
  expect(takeToken(windowAt(addMs(now, -MINUTE_MS)), activity, now)).toEqual({ at: now, way: 'code' })
  const earlier = addMs(now, -10 * MINUTE_MS)
  expect(takeToken(windowAt(earlier), activity, now)).toEqual({ at: earlier, way: 'late' })
})

test('later than a day a scanned code counts only when the leader says so', () => {
  expect(takeToken(windowAt(startsAt), activity, addMs(startsAt, LATE_TOLERANCE_MS))).not.toHaveProperty('needsLeader')
  expect(takeToken(windowAt(startsAt), activity, addMs(startsAt, LATE_TOLERANCE_MS + MINUTE_MS))).toMatchObject({ way: 'late', needsLeader: true })
})

test('a code from the future is wrong, one from outside the activity says nothing about it', () => {
  const now = addMs(startsAt, HOUR_MS)
  expect(takeToken(windowAt(addMs(now, 2 * MINUTE_MS)), activity, now)).toEqual({ code: 'SIGN_CODE_WRONG' })
  expect(takeToken(windowAt(addMs(startsAt, -DAY_MS)), activity, now)).toEqual({ code: 'SIGN_CODE_OUTSIDE' })
  expect(takeToken(windowAt(addMs(startsAt, 5 * HOUR_MS)), activity, addMs(startsAt, 6 * HOUR_MS))).toEqual({ code: 'SIGN_CODE_OUTSIDE' })
})

test('no cell of the file is a formula, and every cell is one cell', () => {
  expect(['=1+1', '+86', '-2', '@x', ' =x', '＝x', '\tx'].map(csvCell).every((cell) => cell.startsWith("'"))).toBe(true)
  expect(csvCell('说"好",再走')).toBe('"说""好"",再走"')
  expect(csvCell('=a,b')).toBe('"\'=a,b"')
  expect(csvText([['a', 'b'], ['c', '']])).toBe('a,b\r\nc,\r\n')
})

test('a row of the file has a cell for every heading and none for what is not kept', () => {
  const row = exportRow({ name: '程大山', on: '2026-11-24' as never, title: '清河道', organisationName: '志愿队', place: '古桥头', what: '捡垃圾', ...activity, halfHours: 5, leaderName: '汪', recorderName: '汪' })
  expect(row).toHaveLength(EXPORT_HEAD.length)
  expect(row).toEqual(['程大山', '', '志愿队', '清河道', '2026-11-24', '08:00', '11:00', '古桥头', '捡垃圾', '2.5', '汪', '汪'])
})

test('stars follow the hours of a life', () => {
  expect(starLevelOf(0)).toEqual({ stars: 0, halfHoursToNext: 200 })
  expect(starLevelOf(199)).toEqual({ stars: 0, halfHoursToNext: 1 })
  expect(starLevelOf(200)).toEqual({ stars: 1, halfHoursToNext: 400 })
  expect(starLevelOf(3000)).toEqual({ stars: 5 })
  expect([hoursText(4), hoursText(5), hoursText(1)]).toEqual(['2', '2.5', '0.5'])
  expect([issuerName('云溪村', 'village'), issuerName('白行社区', 'urban')]).toEqual(['云溪村村民委员会', '白行社区居民委员会'])
})
