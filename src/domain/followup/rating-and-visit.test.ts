import { asId, type PersonId } from '@/domain/shared/ids'
import { addMs, DAY_MS, type Day } from '@/domain/shared/instant'
import { OPENED_AT } from '@/testing/builders/undertaking'
import { changeableUntil, GRADES, isLow, reasonCannotRate } from './rating'
import { reasonCannotRecordVisit, reasonCannotSayHelped, visitDueDay, visitOverdueDays, visitScopeOf, type Visit } from './visit'

test('the last two of the five grades are low', () => expect(GRADES.map(isLow)).toEqual([false, false, false, true, true]))

const asked = { ready: true, asked: true }
test.each([
  ['before the matter is over', { ready: false, asked: true }, 'NOT_READY_TO_RATE'],
  ['by whom nobody asked', { ready: true, asked: false }, 'NOT_ASKED'],
  ['on the thirty-first day', { ...asked, own: { ratedAt: addMs(OPENED_AT, -30 * DAY_MS) } }, 'RATING_SETTLED'],
  ['a moment before', { ...asked, own: { ratedAt: addMs(OPENED_AT, -30 * DAY_MS + 1) } }, undefined],
  ['for the first time', asked, undefined]
])('a grade given %s', (_when, facts, code) => expect(reasonCannotRate(facts, OPENED_AT)?.code).toBe(code))

test('a refusal says since when it stands', () => {
  const own = { ratedAt: addMs(OPENED_AT, -40 * DAY_MS) }
  expect(reasonCannotRate({ ...asked, own }, OPENED_AT)).toEqual({ code: 'RATING_SETTLED', since: changeableUntil(own) })
})

const rater = asId<PersonId>('h.1')
const visit: Visit = { rater, groupId: 'g1', openedAt: OPENED_AT, dueDay: visitDueDay(OPENED_AT) }
const record = { by: asId<PersonId>('h.2'), at: OPENED_AT, words: '已说明', outcome: 'explained' as const }
const visitor = (role: 'committeeMember' | 'partySecretary' | 'gridWorker' | 'supervisor' | 'groupLeader', groupId = 'g1', personId = 'h.2') => ({ personId: asId<PersonId>(personId), groupId, roles: [role] as const })

test('a re-visit is due in seven days, or in as many as the community says, and late by the calendar', () => {
  expect(visit.dueDay).toBe('2026-12-01')
  expect(visitDueDay(OPENED_AT, 3)).toBe('2026-11-27')
  expect(visitOverdueDays(visit, '2026-12-01' as Day)).toBe(0)
  expect(visitOverdueDays(visit, '2026-12-04' as Day)).toBe(3)
  expect(visitOverdueDays({ ...visit, record }, '2026-12-04' as Day)).toBe(0)
})

test.each([
  ['the committee, anywhere', visitor('committeeMember', 'g2'), visit, undefined],
  ['the branch, anywhere', visitor('partySecretary', 'g2'), visit, undefined],
  ['a grid worker of the group', visitor('gridWorker'), visit, undefined],
  ['a grid worker of another group', visitor('gridWorker', 'g2'), visit, 'NOT_YOURS_TO_VISIT'],
  ['a supervisor', visitor('supervisor'), visit, 'NOT_YOURS_TO_VISIT'],
  ['a group leader', visitor('groupLeader'), visit, 'NOT_YOURS_TO_VISIT'],
  ['the rater himself', visitor('committeeMember', 'g1', 'h.1'), visit, 'OWN_RATING'],
  ['a second visitor', visitor('committeeMember'), { ...visit, record }, 'ALREADY_VISITED']
])('a re-visit is recorded by %s', (_who, by, of, code) => expect(reasonCannotRecordVisit(of, by)?.code).toBe(code))

test('the rater says once, after it, whether it helped', () => {
  expect(reasonCannotSayHelped(visit, asId('h.9'))).toEqual({ code: 'NOT_YOUR_RATING' })
  expect(reasonCannotSayHelped(visit, rater)).toEqual({ code: 'NOT_VISITED_YET' })
  expect(reasonCannotSayHelped({ ...visit, record }, rater)).toBeUndefined()
  expect(reasonCannotSayHelped({ ...visit, record, helped: { yes: false, at: OPENED_AT } }, rater)).toEqual({ code: 'ALREADY_SAID' })
  expect(visitScopeOf({ roles: ['resident'] })).toBe('none')
})
