import { ROLES, type Role } from '@/domain/community/roles'
import { addMs, instant } from '@/domain/shared/instant'
import { MEETING_ACTIONS, MEETING_STATES, reasonCannotActOnMeeting, type MeetingAction, type MeetingState } from './meeting-life'

const START = instant(Date.parse('2026-11-29T19:30:00+08:00'))
const BEFORE = addMs(START, -1)

/** Written by hand: who may do what, in which states, before the begin and from then on. */
const C: readonly Role[] = ['committeeMember', 'partySecretary']
const DECIDED: Readonly<Record<MeetingAction, { readonly who: readonly Role[]; readonly before: readonly MeetingState[]; readonly after: readonly MeetingState[] }>> = {
  amend: { who: C, before: ['called'], after: [] },
  cancel: { who: C, before: ['called'], after: ['called'] },
  giveOpinion: { who: ['resident'], before: ['called'], after: [] },
  moderateOpinion: { who: C, before: ['called'], after: ['called'] },
  signIn: { who: ROLES, before: ['called'], after: ['called'] },
  signInByList: { who: C, before: ['called'], after: ['called'] },
  raiseHand: { who: ['resident'], before: ['called'], after: ['called'] },
  callSpeaker: { who: C, before: [], after: ['called'] },
  close: { who: C, before: [], after: ['called'] },
  signAsChair: { who: C, before: ['closed'], after: ['closed'] },
  signAsRecorder: { who: [...C, 'groupLeader', 'gridWorker'], before: ['closed'], after: ['closed'] },
  signAsSupervisor: { who: ['supervisor'], before: ['closed'], after: ['closed'] },
  refer: { who: C, before: ['closed', 'published'], after: ['closed', 'published'] },
  revise: { who: C, before: ['closed', 'published'], after: ['closed', 'published'] }
}

const CASES = MEETING_ACTIONS.flatMap((action) => MEETING_STATES.map((state) => [action, state] as const))

test.each(CASES)('%s of a %s meeting: every role has its decided answer, before the begin and after', (action, state) => {
  const { who, before, after } = DECIDED[action]
  for (const role of ROLES) {
    const answer = (now: typeof START): boolean => reasonCannotActOnMeeting(action, { state, startsAt: START }, [role], now) === undefined
    expect([role, answer(BEFORE)]).toEqual([role, who.includes(role) && before.includes(state)])
    expect([role, answer(START)]).toEqual([role, who.includes(role) && after.includes(state)])
  }
})

test.each<[string, MeetingAction, MeetingState, readonly Role[], typeof START, string | undefined]>([
  ['the role first', 'amend', 'cancelled', ['resident'], START, 'MEETING_ROLE_NOT_PERMITTED'],
  ['then the state: cancelled', 'amend', 'cancelled', ['committeeMember'], START, 'MEETING_CANCELLED'],
  ['closed', 'close', 'closed', ['committeeMember'], START, 'MEETING_CLOSED'],
  ['published', 'signAsChair', 'published', ['committeeMember'], START, 'MEETING_PUBLISHED'],
  ['not closed yet', 'signAsChair', 'called', ['committeeMember'], START, 'MEETING_NOT_CLOSED'],
  ['then the hour: too late', 'giveOpinion', 'called', ['resident'], START, 'MEETING_BEGUN'],
  ['too early', 'close', 'called', ['partySecretary'], BEFORE, 'MEETING_NOT_BEGUN'],
  ['nothing', 'close', 'called', ['partySecretary'], START, undefined]
])('a refusal names %s', (_what, action, state, roles, now, code) => {
  expect(reasonCannotActOnMeeting(action, { state, startsAt: START }, roles, now)?.code).toBe(code)
})
