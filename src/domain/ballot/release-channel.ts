import type { RollUnitId } from '@/domain/ballot/electoral-roll'
import type { Poll } from '@/domain/ballot/poll'
import type { PersonId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'
import type { Channel } from './tally'

/** 登记错了户, 登记错了投法, 登记了却没抽票、没到会: what makes a mark of paper or hands a mistake. */
export const RELEASE_REASONS = ['wrongUnit', 'wrongChannel', 'nothingTaken'] as const
export type ReleaseReason = (typeof RELEASE_REASONS)[number]

/** A mark that was taken back. A day and no closer time, as for everything that stands beside a secret ballot. */
export interface ChannelRelease {
  readonly unitId: RollUnitId
  readonly channel: Exclude<Channel, 'phone'>
  readonly reason: ReleaseReason
  readonly releasedBy: PersonId
  readonly releasedOn: Day
}

export interface CannotRelease {
  readonly code:
    | 'POLL_VOIDED'
    | 'NOT_VOTING_NOW'
    | 'NOT_ON_ROLL'
    /** Nobody marked this unit, or it votes by phone. */
    | 'CHANNEL_NOT_MARKED'
    /** It gave its phone ballot up for the slip; there is nothing to go back to. */
    | 'PHONE_BALLOT_VOID'
    /** A neighbour has written its slip: it took one. */
    | 'SLIP_WAS_WRITTEN'
    /** A teller has read a slip of this unit. */
    | 'SHEET_NAMES_UNIT'
    | 'RELEASE_OWN_UNIT'
    | 'SUPERVISOR_IN_COMMITTEE'
}

export interface ReleaseAttempt {
  readonly poll: Poll
  readonly onRoll: boolean
  readonly slot: { readonly channel: Channel; readonly exchanged: boolean } | undefined
  /** 代写 is recorded for the unit. */
  readonly assisted: boolean
  /** Named slips: a teller's sheet names the unit. */
  readonly onSheet: boolean
  /** It is the acting person's own ballot. */
  readonly ownUnit: boolean
  readonly isCommitteeMember: boolean
  readonly now: Instant
}

/**
 * Why a mark of paper or hands is not taken back. Supervisors do it, who marked nobody and are nobody of the committee (both
 * organisation laws, art. 37 and 36).
 *
 * Two ballots of one unit still come to light. Named: a slip names its unit, and one of a unit that is not on paper stops the count
 * (SLIP_WITHOUT_PAPER_CHANNEL). Hands: no more hands than marked units. Secret: the box may not hold more slips than units on paper
 * (SLIPS_EXCEED_UNITS), so one too many stops its batch. What that sum cannot see is a slip kept back from here while another unit on
 * paper casts none: the slip has no name. So the slip is asked back first, a supervisor signs for it, and how many marks were taken
 * back is public.
 */
export function reasonCannotRelease(attempt: ReleaseAttempt): CannotRelease | undefined {
  const { poll, onRoll, slot, assisted, onSheet, ownUnit, isCommitteeMember, now } = attempt
  if (poll.kind === 'voided') return { code: 'POLL_VOIDED' }
  if (poll.kind !== 'open' || now >= poll.manifest.closesAt) return { code: 'NOT_VOTING_NOW' }
  if (!onRoll) return { code: 'NOT_ON_ROLL' }
  if (slot === undefined || slot.channel === 'phone') return { code: 'CHANNEL_NOT_MARKED' }
  if (slot.exchanged) return { code: 'PHONE_BALLOT_VOID' }
  if (assisted) return { code: 'SLIP_WAS_WRITTEN' }
  if (onSheet) return { code: 'SHEET_NAMES_UNIT' }
  if (ownUnit) return { code: 'RELEASE_OWN_UNIT' }
  return isCommitteeMember ? { code: 'SUPERVISOR_IN_COMMITTEE' } : undefined
}
