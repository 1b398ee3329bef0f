import { ROLES, type Role } from '@/domain/community/roles'
import type { Instant } from '@/domain/shared/instant'
import { unreachable } from '@/domain/shared/result'

export const MEETING_STATES = ['called', 'closed', 'published', 'cancelled'] as const
export type MeetingState = (typeof MEETING_STATES)[number]

/** Everything that somebody does with a meeting besides reading it. */
export const MEETING_ACTIONS = [
  'amend', 'cancel', 'giveOpinion', 'moderateOpinion', 'signIn', 'signInByList', 'raiseHand', 'callSpeaker', 'close', 'signAsChair', 'signAsRecorder', 'signAsSupervisor', 'refer', 'revise'
] as const
export type MeetingAction = (typeof MEETING_ACTIONS)[number]

/** When an action is taken, by the hours of the call: sign-in has hours of its own. */
type Hours = 'beforeStart' | 'fromStart' | 'any'
interface Duty {
  readonly roles: readonly Role[]
  readonly states: readonly MeetingState[]
  readonly hours: Hours
}

const COMMITTEE: readonly Role[] = ['committeeMember', 'partySecretary']
const RECORDS: readonly MeetingState[] = ['closed', 'published']

/** Who does what with a meeting in which state. */
export const MEETING_DUTIES: Readonly<Record<MeetingAction, Duty>> = {
  amend: { roles: COMMITTEE, states: ['called'], hours: 'beforeStart' },
  cancel: { roles: COMMITTEE, states: ['called'], hours: 'any' },
  giveOpinion: { roles: ['resident'], states: ['called'], hours: 'beforeStart' },
  // What was said before the meeting may still be answered and shown until it is closed.
  moderateOpinion: { roles: COMMITTEE, states: ['called'], hours: 'any' },
  signIn: { roles: ROLES, states: ['called'], hours: 'any' },
  signInByList: { roles: COMMITTEE, states: ['called'], hours: 'any' },
  raiseHand: { roles: ['resident'], states: ['called'], hours: 'any' },
  callSpeaker: { roles: COMMITTEE, states: ['called'], hours: 'fromStart' },
  close: { roles: COMMITTEE, states: ['called'], hours: 'fromStart' },
  signAsChair: { roles: COMMITTEE, states: ['closed'], hours: 'any' },
  signAsRecorder: { roles: [...COMMITTEE, 'groupLeader', 'gridWorker'], states: ['closed'], hours: 'any' },
  signAsSupervisor: { roles: ['supervisor'], states: ['closed'], hours: 'any' },
  refer: { roles: COMMITTEE, states: RECORDS, hours: 'any' },
  revise: { roles: COMMITTEE, states: RECORDS, hours: 'any' }
}

export type CannotActOnMeeting =
  | { readonly code: 'MEETING_ROLE_NOT_PERMITTED' }
  | { readonly code: 'MEETING_CANCELLED' }
  | { readonly code: 'MEETING_CLOSED' }
  | { readonly code: 'MEETING_NOT_CLOSED' }
  | { readonly code: 'MEETING_PUBLISHED' }
  | { readonly code: 'MEETING_BEGUN' }
  | { readonly code: 'MEETING_NOT_BEGUN'; readonly startsAt: Instant }

interface Life {
  readonly state: MeetingState
  readonly startsAt: Instant
}

/** Why somebody with these roles cannot do this with the meeting now, most fundamental first. */
export function reasonCannotActOnMeeting(action: MeetingAction, { state, startsAt }: Life, roles: readonly Role[], now: Instant): CannotActOnMeeting | undefined {
  const duty = MEETING_DUTIES[action]
  if (!duty.roles.some((role) => roles.includes(role))) return { code: 'MEETING_ROLE_NOT_PERMITTED' }
  if (!duty.states.includes(state)) return wrongState(state)
  if (duty.hours === 'beforeStart' && now >= startsAt) return { code: 'MEETING_BEGUN' }
  if (duty.hours === 'fromStart' && now < startsAt) return { code: 'MEETING_NOT_BEGUN', startsAt }
  return undefined
}

function wrongState(state: MeetingState): CannotActOnMeeting {
  switch (state) {
    case 'called':
      return { code: 'MEETING_NOT_CLOSED' }
    case 'closed':
      return { code: 'MEETING_CLOSED' }
    case 'published':
      return { code: 'MEETING_PUBLISHED' }
    case 'cancelled':
      return { code: 'MEETING_CANCELLED' }
    default:
      return unreachable(state)
  }
}
