import type { PollCard } from '@/contract/ballot'
import type { PollPhase } from '@/domain/ballot/poll-phase'
import type { Role } from '@/domain/community/roles'
import type { Instant } from '@/domain/shared/instant'
import { momentText, timeLeftText } from '@/text/dates'
import { deskText } from '@/text/desk'

export type DeskTarget = 'pollDraft' | 'pollDesk' | 'publish'
/** A vote as the desk lists it: what to do with it, where, and how pressing. */
export interface DeskRow {
  readonly pollId: string
  readonly title: string
  readonly when: string
  /** Something should have been done already. */
  readonly late: boolean
  readonly action: string
  readonly target: DeskTarget
}

/** Most pressing first; what is not named here is over and stands on the board. */
const ORDER = ['lapsed', 'openingDue', 'closed', 'settling', 'counted', 'confirmed', 'voting', 'challenge', 'notice', 'draft'] as const satisfies readonly PollPhase[]
type DeskPhase = (typeof ORDER)[number]
const LATE: readonly DeskPhase[] = ['lapsed', 'openingDue', 'closed']
/** Tellers count and sign; the rest is not theirs. */
const OF_TELLER: readonly DeskPhase[] = ['voting', 'settling', 'closed', 'counted']

export const isCommittee = (roles: readonly Role[]): boolean => roles.includes('committeeMember') || roles.includes('partySecretary')

/** The rows of this person's desk. */
export function deskRows(polls: readonly PollCard[], roles: readonly Role[], now: Instant): readonly DeskRow[] {
  const committee = isCommittee(roles)
  const teller = roles.includes('teller')
  const phases = committee || roles.includes('supervisor') ? ORDER : OF_TELLER
  return phases.flatMap(phase => polls.filter(poll => poll.phase === phase).map(poll => rowOf(poll, phase, { committee, teller, now })))
}

interface Viewer {
  readonly committee: boolean
  readonly teller: boolean
  readonly now: Instant
}

function rowOf(poll: PollCard, phase: DeskPhase, { committee, teller, now }: Viewer): DeskRow {
  return {
    pollId: poll.pollId,
    title: poll.question,
    when: whenOf(poll, phase, now),
    late: LATE.includes(phase),
    action: actionOf(phase, committee, teller),
    target: committee && phase === 'draft' ? 'pollDraft' : committee && phase === 'confirmed' ? 'publish' : 'pollDesk'
  }
}

/** Whoever signs sees that; a teller writes down while there is something to write; others watch. */
function actionOf(phase: DeskPhase, committee: boolean, teller: boolean): string {
  if (committee || phase === 'counted') return deskText.act[phase]
  return teller && (phase === 'voting' || phase === 'closed') ? deskText.act.sheets : deskText.act.watch
}

function whenOf(poll: PollCard, phase: DeskPhase, now: Instant): string {
  if (phase === 'voting') return timeLeftText(poll.closesAt, now)
  if (phase === 'notice') return deskText.when.notice(momentText(poll.opensAt))
  return deskText.when[phase]
}
