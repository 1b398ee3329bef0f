import { asId, type ActivityId, type HouseholdId, type OrganisationId, type PersonId } from '@/domain/shared/ids'
import { instant, HOUR_MS, MINUTE_MS, addMs } from '@/domain/shared/instant'
import { ACTIVITY_DEEDS, ACTIVITY_PHASES, phaseOf, reasonCannotActOnActivity, reasonCannotPlan, type Activity, type ActivityActor, type ActivityDeed, type ActivityPhase, type ActivityState } from './activity'

const startsAt = instant(Date.parse('2026-11-24T08:00:00+08:00'))
const endsAt = addMs(startsAt, 3 * HOUR_MS)
const actor = (name: string, household: string, roles: readonly string[]): ActivityActor => ({ personId: asId<PersonId>(name), householdId: asId<HouseholdId>(household), roles })
const LEADER = actor('leader', 'h1', ['resident'])
const KIN = actor('kin', 'h1', ['resident', 'groupLeader'])
const COMMITTEE = actor('chair', 'h2', ['resident', 'committeeMember'])
const GROUP = actor('group', 'h3', ['resident', 'groupLeader'])
const NEIGHBOUR = actor('neighbour', 'h4', ['resident'])
const witness = { personId: LEADER.personId, householdId: LEADER.householdId, name: '程大山', memberId: 'm1' }

const STATES: Readonly<Record<ActivityPhase, ActivityState>> = {
  planned: { kind: 'planned' },
  open: { kind: 'open' },
  running: { kind: 'open' },
  ended: { kind: 'open' },
  confirmed: { kind: 'confirmed', at: endsAt, by: witness },
  settled: { kind: 'settled', at: endsAt, by: witness, confirmed: { at: endsAt, by: witness } },
  cancelled: { kind: 'cancelled', at: startsAt, words: '下雨' }
}
const TIMES = { planned: -HOUR_MS, open: -HOUR_MS, running: HOUR_MS, ended: 3 * HOUR_MS, confirmed: 4 * HOUR_MS, settled: 5 * HOUR_MS, cancelled: HOUR_MS } as const

const inPhase = (phase: ActivityPhase): Activity => ({
  id: asId<ActivityId>('a'), organisationId: asId<OrganisationId>('o'), organisationName: '志愿队', title: '清河道', what: '捡垃圾', place: '古桥头', startsAt, endsAt, places: 5,
  safety: '穿防滑鞋', risky: false, item: 'PUB01', leader: { personId: LEADER.personId, householdId: LEADER.householdId, name: '程大山' }, state: STATES[phase]
})

/** Written out, so that a change of the rule shows here: deed → phases in which it is let in. */
const LET_IN: Readonly<Record<ActivityDeed, readonly ActivityPhase[]>> = {
  edit: ['planned'],
  open: ['planned'],
  cancel: ['planned', 'open', 'running'],
  signUp: ['open', 'running'],
  withdraw: ['open'],
  showCode: ['open', 'running', 'ended'],
  sign: ['open', 'running', 'ended'],
  enter: ['running', 'ended'],
  strike: ['running', 'ended'],
  confirm: ['ended'],
  settle: ['confirmed']
}
const EVERYBODY: readonly ActivityDeed[] = ['signUp', 'withdraw', 'sign']

test.each(ACTIVITY_PHASES)('an activity that is %s lets in exactly the deeds of its phase, of exactly those who may', (phase) => {
  const activity = inPhase(phase)
  const now = addMs(startsAt, TIMES[phase])
  expect(phaseOf(activity, now)).toBe(phase)
  for (const deed of ACTIVITY_DEEDS) {
    const may = (who: ActivityActor): boolean => reasonCannotActOnActivity(deed, activity, who, now) === undefined
    const fits = LET_IN[deed].includes(phase)
    const open = EVERYBODY.includes(deed)
    expect([deed, may(LEADER)]).toEqual([deed, fits && deed !== 'settle'])
    expect([deed, may(COMMITTEE)]).toEqual([deed, fits])
    expect([deed, may(GROUP)]).toEqual([deed, fits && (open || deed === 'settle')])
    expect([deed, may(KIN)]).toEqual([deed, fits && open])
    expect([deed, may(NEIGHBOUR)]).toEqual([deed, fits && open])
  }
})

test('who confirmed the hours, and whoever lives with him, is no second person', () => {
  const now = addMs(endsAt, HOUR_MS)
  expect(reasonCannotActOnActivity('settle', inPhase('confirmed'), KIN, now)).toEqual({ code: 'SAME_HOUSEHOLD_CONFIRMED' })
  expect(reasonCannotActOnActivity('settle', inPhase('confirmed'), NEIGHBOUR, now)).toEqual({ code: 'NOT_SECOND_PERSON' })
})

test('the code works from an hour before the start to an hour after the end; what was scanned may come later', () => {
  const activity = inPhase('open')
  const before = addMs(startsAt, -HOUR_MS - MINUTE_MS)
  expect(reasonCannotActOnActivity('sign', activity, NEIGHBOUR, before)).toEqual({ code: 'SIGN_NOT_OPEN', opensAt: addMs(startsAt, -HOUR_MS) })
  expect(reasonCannotActOnActivity('showCode', activity, LEADER, addMs(endsAt, HOUR_MS))).toEqual({ code: 'CODE_OVER' })
  expect(reasonCannotActOnActivity('sign', activity, NEIGHBOUR, addMs(endsAt, HOUR_MS))).toBeUndefined()
})

test('a plan is refused for its most fundamental fault', () => {
  const now = addMs(startsAt, -HOUR_MS)
  const plan = inPhase('planned')
  expect(reasonCannotPlan(plan, now)).toBeUndefined()
  expect(reasonCannotPlan({ ...plan, endsAt: startsAt }, now)).toEqual({ code: 'ACTIVITY_TIMES_WRONG' })
  expect(reasonCannotPlan({ ...plan, endsAt: addMs(startsAt, 17 * HOUR_MS) }, now)).toEqual({ code: 'ACTIVITY_NOT_ONE_DAY' })
  expect(reasonCannotPlan({ ...plan, endsAt: addMs(startsAt, 13 * HOUR_MS) }, now)).toEqual({ code: 'ACTIVITY_TOO_LONG', hoursMax: 12 })
  expect(reasonCannotPlan(plan, startsAt)).toEqual({ code: 'ACTIVITY_IN_THE_PAST' })
  expect(reasonCannotPlan({ ...plan, risky: true }, now)).toEqual({ code: 'INSURANCE_MISSING' })
  expect(reasonCannotPlan({ ...plan, risky: true, insurance: '意外险' }, now)).toBeUndefined()
})
