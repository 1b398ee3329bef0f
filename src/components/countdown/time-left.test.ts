import { timeLeft } from './time-left'

const at = (text: string) => Date.parse(`${text}+08:00`)

test.each([
  ['days while more than two are left', '2026-04-16T09:41', '2026-04-20T18:00', { kind: 'days', days: 4 }],
  ['days and hours in the last 48 hours', '2026-04-16T10:00', '2026-04-18T00:00', { kind: 'hours', days: 1, hours: 14 }],
  ['hours alone when no whole day is left', '2026-04-19T20:00', '2026-04-20T18:00', { kind: 'hours', days: 0, hours: 22 }],
  ['the clock on the last day', '2026-04-20T09:00', '2026-04-20T18:00', { kind: 'today', clock: '18:00' }],
  ['24:00 when the day itself is the deadline', '2026-04-17T09:00', '2026-04-18T00:00', { kind: 'today', clock: '24:00' }],
  ['minutes with two figures', '2026-04-20T09:00', '2026-04-20T18:05', { kind: 'today', clock: '18:05' }],
  ['closed at the very instant', '2026-04-20T18:00', '2026-04-20T18:00', { kind: 'closed' }]
])('a deadline is told in %s', (_why, now, closesAt, told) => {
  expect(timeLeft(at(now), at(closesAt))).toEqual(told)
})
