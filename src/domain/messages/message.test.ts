import { instant } from '@/domain/shared/instant'
import { granted, GRANTS_MAX, nextDigestAt, NO_GRANTS, spent } from './message'

const at = (wall: string) => instant(Date.parse(`${wall.replace(' ', 'T')}:00+08:00`))

test('a tap grants one message of each kind that was let come, up to a limit', () => {
  expect(granted(NO_GRANTS, ['change'])).toEqual({ change: 1, digest: 0 })
  expect(granted({ change: 1, digest: 1 }, ['change', 'digest'])).toEqual({ change: 2, digest: 2 })
  expect(granted({ change: GRANTS_MAX, digest: GRANTS_MAX }, ['change', 'digest'])).toEqual({ change: GRANTS_MAX, digest: GRANTS_MAX })
  expect(granted(NO_GRANTS, [])).toEqual(NO_GRANTS)
})

test('a message uses one grant of its kind', () => {
  expect(spent({ change: 2, digest: 1 }, 'change')).toEqual({ change: 1, digest: 1 })
  expect(spent(NO_GRANTS, 'digest')).toEqual(NO_GRANTS)
})

test.each([
  ['2026-11-24 15:00', '2026-11-30 19:00'],
  ['2026-11-30 18:59', '2026-11-30 19:00'],
  ['2026-11-30 19:00', '2026-12-07 19:00'],
  ['2026-11-29 23:59', '2026-11-30 19:00'],
  ['2026-11-30 00:00', '2026-11-30 19:00']
])('the digest after %s goes on Monday evening, %s', (now, next) => expect(nextDigestAt(at(now))).toBe(at(next)))
