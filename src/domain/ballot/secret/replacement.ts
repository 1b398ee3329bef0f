import type { Poll } from '@/domain/ballot/poll'
import type { RollUnitId } from '@/domain/ballot/electoral-roll'
import type { PersonId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'
import { dayOf } from '@/domain/shared/instant'
import type { TakenBallot } from './issue-token'

/** 手机丢了, 换了手机, 小程序删了重装: what takes a token away from its voter. */
export const REPLACEMENT_REASONS = ['phoneLost', 'phoneChanged', 'appReinstalled'] as const
export type ReplacementReason = (typeof REPLACEMENT_REASONS)[number]

/**
 * 补领. Two people stand beside the voter: one asks, a supervisor approves. Days, not instants: a time of taking next to a time of
 * casting would tell whose ballot it is. If the lost token was cast already that ballot counts too and nobody can know, hence the
 * public counter.
 */
export interface Replacement {
  readonly unitId: RollUnitId
  readonly reason: ReplacementReason
  readonly askedBy: PersonId
  readonly askedOn: Day
  readonly approvedBy?: PersonId
}

export interface CannotAskReplacement {
  readonly code:
    | 'BALLOT_NOT_SECRET'
    | 'POLL_VOIDED'
    | 'NOT_VOTING_NOW'
    | 'NOT_ON_ROLL'
    /** A slip of paper is not replaced by the phone: its box holds it already, or the tellers give out another. */
    | 'ON_PAPER'
    /** Nothing was taken, so any phone may take it. */
    | 'TOKEN_NOT_TAKEN'
    | 'REPLACED_ALREADY'
    | 'OWN_UNIT'
}

export interface ReplacementAttempt {
  readonly poll: Poll
  readonly onRoll: boolean
  readonly slot: TakenBallot | undefined
  /** What was asked for this unit before. */
  readonly earlier: Replacement | undefined
  /** It is the acting person's own ballot. */
  readonly ownUnit: boolean
  readonly now: Instant
}

/** Why nobody can ask for another token for this unit now. An asking that was not approved on its day may be made again. */
export function reasonCannotAskReplacement({ poll, onRoll, slot, earlier, ownUnit, now }: ReplacementAttempt): CannotAskReplacement | undefined {
  const time = reasonNoVoting(poll, now)
  if (time) return { code: time }
  if (!onRoll) return { code: 'NOT_ON_ROLL' }
  if (earlier?.approvedBy !== undefined) return { code: 'REPLACED_ALREADY' }
  if (slot && slot.channel !== 'phone') return { code: 'ON_PAPER' }
  if (slot?.blinded === undefined) return { code: 'TOKEN_NOT_TAKEN' }
  return ownUnit ? { code: 'OWN_UNIT' } : undefined
}

function reasonNoVoting(poll: Poll, now: Instant): CannotAskReplacement['code'] | undefined {
  if (poll.terms.ballotMode !== 'secret') return 'BALLOT_NOT_SECRET'
  if (poll.kind === 'voided') return 'POLL_VOIDED'
  return poll.kind !== 'open' || now >= poll.manifest.closesAt ? 'NOT_VOTING_NOW' : undefined
}

export interface CannotApproveReplacement {
  readonly code: CannotAskReplacement['code'] | 'REPLACEMENT_NOT_ASKED' | 'ASKED_ANOTHER_DAY' | 'REPLACEMENT_BY_ONE' | 'SUPERVISOR_IN_COMMITTEE'
}

/** Who approves, with what the community says of that person. */
export interface Approver {
  readonly personId: PersonId
  readonly isCommitteeMember: boolean
}

/** Why this supervisor cannot approve it now: somebody else asked, here, today. Supervisors are nobody of the committee (both organisation laws, art. 37 and 36). */
export function reasonCannotApproveReplacement(attempt: ReplacementAttempt, approver: Approver): CannotApproveReplacement | undefined {
  const reason = reasonCannotAskReplacement(attempt)
  if (reason) return reason
  const { earlier, now } = attempt
  if (!earlier) return { code: 'REPLACEMENT_NOT_ASKED' }
  if (earlier.askedOn !== dayOf(now)) return { code: 'ASKED_ANOTHER_DAY' }
  if (earlier.askedBy === approver.personId) return { code: 'REPLACEMENT_BY_ONE' }
  return approver.isCommitteeMember ? { code: 'SUPERVISOR_IN_COMMITTEE' } : undefined
}
