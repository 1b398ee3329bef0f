import { OFFICE_ROLES, type Role } from '@/domain/community/roles'
import { asId, type HouseholdId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { accepted, IN_CHARGE, inCharge, OPENED_AT, onDay, reported, somebody, undertakingWith } from '@/testing/builders/undertaking'
import { judgeMilestone, moveDue, reasonCannotJudge, reasonCannotMoveDue, reasonCannotReport, reportMilestone, type Acting } from './milestone-moves'
import { DUE_DAYS_MAX, inChargeOf, MILESTONES_MAX, reasonCannotPlan, type Undertaking } from './undertaking'
import { currentMilestone, deadlineOf, milestoneState, overdueDays, stageOf, UNDERTAKING_STAGES, type UndertakingStage } from './undertaking-progress'

const TODAY = '2026-11-24' as Day
const day = (text: string) => text as Day
const step = (dueDay: string) => ({ name: '一步', dueDay: day(dueDay) })
const plan = (milestones: readonly { name: string; dueDay: Day }[], dueDay = '2026-12-31') => ({ title: '装路灯', plan: '比价', dueDay: day(dueDay), milestones })

test.each([
  ['without steps', plan([]), { code: 'MILESTONES_COUNT', max: MILESTONES_MAX }],
  ['with thirteen steps', plan(Array.from({ length: 13 }, () => step('2026-12-01'))), { code: 'MILESTONES_COUNT', max: MILESTONES_MAX }],
  ['that was due yesterday', plan([step('2026-11-23')]), { code: 'DUE_IN_PAST' }],
  ['that ends in more than three years', plan([step('2026-12-01')], '2030-01-01'), { code: 'DUE_TOO_FAR' }],
  ['whose second step is before the first', plan([step('2026-12-05'), step('2026-12-01')]), { code: 'MILESTONES_OUT_OF_ORDER', milestone: 1 }],
  ['whose last step is after its end', plan([step('2026-12-05'), step('2027-01-01')]), { code: 'MILESTONES_OUT_OF_ORDER', milestone: 2 }]
])('no plan is taken on %s', (_why, given, reason) => expect(reasonCannotPlan(given, TODAY)).toEqual(reason))

test('a plan of twelve steps that are all due today is taken on', () => {
  expect(reasonCannotPlan(plan(Array.from({ length: MILESTONES_MAX }, () => step(TODAY)), TODAY), TODAY)).toBeUndefined()
  expect(DUE_DAYS_MAX).toBe(1095)
})

test('who holds an office is named in full, everybody else masked', () => {
  const person = { id: IN_CHARGE, householdId: asId<HouseholdId>('h'), name: '汪建国' }
  expect(inChargeOf({ ...person, offices: ['committeeMember'] })).toMatchObject({ shownAs: '汪建国', office: 'committeeMember' })
  expect(inChargeOf({ ...person, offices: ['teller', 'groupLeader'] })).toMatchObject({ shownAs: '汪建国', office: 'groupLeader' })
  expect(inChargeOf({ ...person, offices: [] })).toEqual({ householdId: 'h', personId: IN_CHARGE, shownAs: '汪*' })
})

const STATES: Record<UndertakingStage, Undertaking> = {
  toReport: undertakingWith(),
  toJudge: reported(undertakingWith(), 1, '2026-12-01'),
  done: [1, 2, 3].reduce((sofar, no) => accepted(reported(sofar, no, '2026-12-01'), no, '2026-12-02'), undertakingWith())
}
const WHO: Record<string, Acting> = {
  inCharge,
  inChargeSupervisor: { ...inCharge, roles: ['resident', 'supervisor'] },
  inChargeCommittee: { ...inCharge, roles: ['resident', 'committeeMember'] },
  committee: somebody('committeeMember'),
  branch: somebody('partySecretary'),
  supervisor: somebody('supervisor'),
  anybodyElse: somebody(...(OFFICE_ROLES.filter((role) => !['committeeMember', 'partySecretary', 'supervisor'].includes(role)) as readonly Role[]), 'resident', 'householdRep')
}
/** Decided by hand: stage × who → what each action answers (report / judge / move). */
const DECIDED: Record<UndertakingStage, Record<keyof typeof WHO, readonly [report: string, judge: string, move: string]>> = {
  toReport: {
    inCharge: ['ok', 'NOT_A_SUPERVISOR', 'NOT_OF_COMMITTEE'],
    inChargeSupervisor: ['ok', 'OWN_UNDERTAKING', 'NOT_OF_COMMITTEE'],
    inChargeCommittee: ['ok', 'NOT_A_SUPERVISOR', 'ok'],
    committee: ['ok', 'NOT_A_SUPERVISOR', 'ok'],
    branch: ['ok', 'NOT_A_SUPERVISOR', 'ok'],
    supervisor: ['NOT_IN_CHARGE', 'NOTHING_TO_JUDGE', 'NOT_OF_COMMITTEE'],
    anybodyElse: ['NOT_IN_CHARGE', 'NOT_A_SUPERVISOR', 'NOT_OF_COMMITTEE']
  },
  toJudge: {
    inCharge: ['WAITS_FOR_JUDGEMENT', 'NOT_A_SUPERVISOR', 'NOT_OF_COMMITTEE'],
    inChargeSupervisor: ['WAITS_FOR_JUDGEMENT', 'OWN_UNDERTAKING', 'NOT_OF_COMMITTEE'],
    inChargeCommittee: ['WAITS_FOR_JUDGEMENT', 'NOT_A_SUPERVISOR', 'ok'],
    committee: ['WAITS_FOR_JUDGEMENT', 'NOT_A_SUPERVISOR', 'ok'],
    branch: ['WAITS_FOR_JUDGEMENT', 'NOT_A_SUPERVISOR', 'ok'],
    supervisor: ['NOT_IN_CHARGE', 'ok', 'NOT_OF_COMMITTEE'],
    anybodyElse: ['NOT_IN_CHARGE', 'NOT_A_SUPERVISOR', 'NOT_OF_COMMITTEE']
  },
  done: {
    inCharge: ['UNDERTAKING_DONE', 'NOT_A_SUPERVISOR', 'NOT_OF_COMMITTEE'],
    inChargeSupervisor: ['UNDERTAKING_DONE', 'OWN_UNDERTAKING', 'NOT_OF_COMMITTEE'],
    inChargeCommittee: ['UNDERTAKING_DONE', 'NOT_A_SUPERVISOR', 'UNDERTAKING_DONE'],
    committee: ['UNDERTAKING_DONE', 'NOT_A_SUPERVISOR', 'UNDERTAKING_DONE'],
    branch: ['UNDERTAKING_DONE', 'NOT_A_SUPERVISOR', 'UNDERTAKING_DONE'],
    supervisor: ['NOT_IN_CHARGE', 'UNDERTAKING_DONE', 'NOT_OF_COMMITTEE'],
    anybodyElse: ['NOT_IN_CHARGE', 'NOT_A_SUPERVISOR', 'NOT_OF_COMMITTEE']
  }
}

test.each(UNDERTAKING_STAGES.flatMap((stage) => Object.keys(WHO).map((who) => [stage, who] as const)))('in %s, %s may do what was decided', (stage, who) => {
  const undertaking = STATES[stage]
  const by = WHO[who]
  if (by === undefined) throw new Error(who)
  expect(stageOf(undertaking)).toBe(stage)
  const no = currentMilestone(undertaking)?.no ?? 3
  const answers = [reasonCannotReport(undertaking, by, no, 1), reasonCannotJudge(undertaking, by, no), reasonCannotMoveDue(undertaking, by, no, day('2027-02-01'), TODAY)]
  expect(answers.map((each) => each?.code ?? 'ok')).toEqual(DECIDED[stage][who])
})

test('a step out of its turn is neither reported, nor judged, nor moved once accepted', () => {
  const first = STATES.toReport
  expect(reasonCannotReport(first, inCharge, 2, 1)).toEqual({ code: 'NOT_THE_CURRENT_MILESTONE', current: 1 })
  expect(reasonCannotJudge(STATES.toJudge, somebody('supervisor'), 2)).toEqual({ code: 'NOT_THE_CURRENT_MILESTONE', current: 1 })
  const second = accepted(STATES.toJudge, 1, '2026-12-02')
  expect(reasonCannotMoveDue(second, somebody('committeeMember'), 1, day('2027-02-01'), TODAY)).toEqual({ code: 'MILESTONE_ACCEPTED' })
  expect(reasonCannotMoveDue(second, somebody('committeeMember'), 9, day('2027-02-01'), TODAY)).toEqual({ code: 'MILESTONE_NOT_FOUND' })
})

test('photos are asked for, unless the plan says that there are none to take', () => {
  expect(reasonCannotReport(STATES.toReport, inCharge, 1, 0)).toEqual({ code: 'PHOTOS_MISSING' })
  const third = [1, 2].reduce((sofar, no) => accepted(reported(sofar, no, '2026-12-01'), no, '2026-12-02'), undertakingWith())
  expect(reasonCannotReport(third, inCharge, 3, 0)).toBeUndefined()
})

test('the supervisor who reported for somebody does not judge it', () => {
  const by: Acting = { ...somebody('supervisor', 'committeeMember') }
  const done = reportMilestone(STATES.toReport, { by, at: OPENED_AT, milestone: 1, words: '办好了', photoIds: [asId('photo')] })
  expect(done.ok && reasonCannotJudge(done.value, by, 1)).toEqual({ code: 'OWN_UNDERTAKING' })
})

test('a returned step is reported again; the first report and the reason stay', () => {
  const returned = judgeMilestone(STATES.toJudge, somebody('supervisor'), 1, { accepted: false, reason: '少两家报价' }, onDay('2026-12-02'))
  if (!returned.ok) throw new Error(returned.error.code)
  expect(stageOf(returned.value)).toBe('toReport')
  const again = accepted(reported(returned.value, 1, '2026-12-03'), 1, '2026-12-04')
  expect(again.milestones[0]?.reports.map((each) => each.judgement)).toMatchObject([{ accepted: false, reason: '少两家报价' }, { accepted: true }])
  expect(currentMilestone(again)?.no).toBe(2)
})

test('moving a day moves all after it, and what stood there before stays with the reason', () => {
  const moved = moveDue(accepted(STATES.toJudge, 1, '2026-12-02'), { by: somebody('committeeMember'), at: onDay('2026-12-10'), milestone: 2, to: day('2026-12-25'), reason: '雨天停工' })
  if (!moved.ok) throw new Error(moved.error.code)
  expect(moved.value.milestones.map((each) => each.dueDay)).toEqual(['2026-12-05', '2026-12-25', '2027-01-05'])
  expect(moved.value.dueDay).toBe('2027-01-05')
  expect(moved.value.dueMoves).toMatchObject([{ milestone: 2, from: '2026-12-20', to: '2026-12-25', reason: '雨天停工' }])
})

test.each([
  ['to the same day', '2026-12-05', TODAY, { code: 'DUE_NOT_LATER', dueDay: '2026-12-05' }],
  ['into the past', '2026-12-06', day('2026-12-20'), { code: 'DUE_IN_PAST' }],
  ['beyond three years', '2030-06-01', TODAY, { code: 'DUE_TOO_FAR' }]
])('no day is moved %s', (_why, to, today, reason) => expect(reasonCannotMoveDue(STATES.toReport, somebody('partySecretary'), 1, day(to), today)).toEqual(reason))

test('a refused move changes nothing', () => {
  expect(moveDue(STATES.toReport, { by: inCharge, at: OPENED_AT, milestone: 1, to: day('2027-01-01'), reason: '忙' })).toMatchObject({ ok: false, error: { code: 'NOT_OF_COMMITTEE' } })
  expect(reportMilestone(STATES.done, { by: inCharge, at: OPENED_AT, milestone: 1, words: '又办', photoIds: [] }).ok).toBe(false)
  expect(judgeMilestone(STATES.done, somebody('supervisor'), 1, { accepted: true }, OPENED_AT).ok).toBe(false)
})

test.each<[string, Undertaking, string, string, number]>([
  ['on its due day', undertakingWith(), '2026-12-05', '2026-12-05', 0],
  ['the day after', undertakingWith(), '2026-12-06', '2026-12-05', 1],
  ['reported in time, while the supervisors have a week', reported(undertakingWith(), 1, '2026-12-04'), '2026-12-11', '2026-12-11', 0],
  ['reported in time and not judged after a week', reported(undertakingWith(), 1, '2026-12-04'), '2026-12-13', '2026-12-11', 2],
  ['reported long before its day', reported(undertakingWith(), 1, '2026-11-25'), '2026-12-05', '2026-12-05', 0],
  ['reported late', reported(undertakingWith(), 1, '2026-12-08'), '2026-12-09', '2026-12-05', 4],
  ['all done', STATES.done, '2027-06-01', '2026-12-31', 0]
])('an undertaking is late by the calendar alone: %s', (_when, undertaking, today, deadline, days) => {
  expect(deadlineOf(undertaking)).toBe(deadline)
  expect(overdueDays(undertaking, day(today))).toBe(days)
})

test('each step says where it stands: one at a time is worked on', () => {
  const states = (undertaking: Undertaking) => undertaking.milestones.map((each) => milestoneState(undertaking, each))
  expect(states(STATES.toReport)).toEqual(['toReport', 'later', 'later'])
  expect(states(STATES.toJudge)).toEqual(['toJudge', 'later', 'later'])
  expect(states(accepted(STATES.toJudge, 1, '2026-12-02'))).toEqual(['accepted', 'toReport', 'later'])
  expect(states(STATES.done)).toEqual(['accepted', 'accepted', 'accepted'])
})
