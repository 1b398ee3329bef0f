import { addMs, DAY_MS, HOUR_MS, instant } from '@/domain/shared/instant'
import { MEETING_KINDS, NOTICE_RULES, noticeDaysOf, numberedAgenda, reasonCannotAmend, reasonCannotCall, soonestDay, type MeetingPlan } from './meeting-plan'

const NOW = instant(Date.parse('2026-11-24T15:00:00+08:00'))
const inDays = (days: number): Pick<MeetingPlan, 'startsAt' | 'endsAt'> => ({ startsAt: addMs(NOW, days * DAY_MS), endsAt: addMs(NOW, days * DAY_MS + HOUR_MS) })
const plan = (change: Partial<MeetingPlan> = {}): MeetingPlan => ({
  title: '路灯议事会', place: '二楼', kind: 'consultation', agenda: [{ no: 1, title: '路灯装几盏' }], parties: [], ...inDays(5), ...change
})

test.each<[string, Partial<MeetingPlan>, number, string | undefined]>([
  ['ends before it begins', { endsAt: NOW }, 3, 'MEETING_ENDS_BEFORE_START'],
  ['has nothing to talk over', { agenda: [] }, 3, 'AGENDA_MISSING'],
  ['is a plain gathering without an agenda', { agenda: [], kind: 'gathering' }, 0, undefined],
  ['has one item twice', { agenda: [{ no: 1, title: '路灯' }, { no: 2, title: '路灯' }] }, 3, 'AGENDA_ITEM_TWICE'],
  ['is called two days ahead where three are asked for', inDays(2), 3, 'MEETING_NOTICE_TOO_SHORT'],
  ['is called three days ahead', inDays(3), 3, undefined],
  ['is called at short notice with a reason', { ...inDays(1), shortNoticeReason: '防汛' }, 3, undefined],
  ['is an assembly nine days ahead', { ...inDays(9), kind: 'assembly' }, 10, 'MEETING_NOTICE_TOO_SHORT'],
  ['is an assembly ten days ahead (L1 art. 25)', { ...inDays(10), kind: 'assembly' }, 10, undefined]
])('a call that %s', (_what, change, days, code) => expect(reasonCannotCall(plan(change), days, NOW)?.code).toBe(code))

test('the day of the call itself does not count', () => expect(soonestDay(10, NOW)).toBe('2026-12-04'))

test('only talks take the community\'s own days of notice', () => {
  for (const kind of MEETING_KINDS) expect(noticeDaysOf(kind, 7)).toBe(kind === 'consultation' ? 7 : NOTICE_RULES[kind].days)
  expect(noticeDaysOf('consultation')).toBe(3)
  expect(noticeDaysOf('assembly')).toBe(10)
})

test.each<[string, Partial<MeetingPlan>, string | undefined]>([
  ['another room, one day ahead', { ...inDays(1), place: '文化礼堂' }, undefined],
  ['a later hour', inDays(2), undefined],
  ['an earlier hour', { ...inDays(1), startsAt: addMs(NOW, DAY_MS - HOUR_MS) }, 'MEETING_NOTICE_TOO_SHORT'],
  ['an item fewer', { ...inDays(1), agenda: [{ no: 1, title: '路灯装几盏' }] }, undefined],
  ['an item more', { ...inDays(1), agenda: [{ no: 1, title: '路灯装几盏' }, { no: 3, title: '谁来管' }] }, 'MEETING_NOTICE_TOO_SHORT'],
  ['another kind of meeting', { ...inDays(1), kind: 'council' }, 'MEETING_NOTICE_TOO_SHORT']
])('an amendment to %s needs its notice again only where people could not know', (_what, change, code) => {
  const before = plan({ ...inDays(1), agenda: [{ no: 1, title: '路灯装几盏' }, { no: 2, title: '电费谁出' }] })
  expect(reasonCannotAmend(before, { ...before, ...change }, 3, NOW)?.code).toBe(code)
})

test('an item keeps its number, and a number is never given twice', () => {
  const first = numberedAgenda([], [{ title: '甲' }, { title: '乙' }], 0)
  expect(first.map(({ no }) => no)).toEqual([1, 2])
  const second = numberedAgenda(first, [{ title: '乙' }], 2)
  expect(numberedAgenda(second, [{ title: '甲' }, { title: '乙' }], 2)).toEqual([{ no: 3, title: '甲' }, { no: 2, title: '乙' }])
})
