import type { PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { RollRow } from './electoral-roll'
import type { OpenPoll, Poll } from './poll'
import type { Channel } from './tally'

export interface CannotVote {
  readonly code:
    | 'POLL_VOIDED'
    | 'VOTING_NOT_OPEN'
    | 'VOTING_CLOSED'
    | 'SECRET_NOT_AVAILABLE'
    | 'CHANNEL_NOT_OFFERED'
    | 'NOT_ON_ROLL'
    | 'NOT_HOUSEHOLD_REP'
    | 'CHANNEL_TAKEN'
}

/** One ballot about to be entered for one unit. On the phone the voter acts; paper and hands are entered by the committee. */
export interface VoteAttempt {
  readonly poll: Poll
  /** The unit's row of the frozen roll, if it has one. */
  readonly row: RollRow | undefined
  readonly by: { readonly channel: 'phone'; readonly personId: PersonId } | { readonly channel: 'paper' | 'hands' }
  /** The channel the unit's slot already holds. The same channel may change the vote until the close. */
  readonly slot: Channel | undefined
  readonly now: Instant
}

/** Why this vote is not taken. The server's clock decides: the close itself is already too late. */
export function reasonCannotVote({ poll, row, by, slot, now }: VoteAttempt): CannotVote | undefined {
  if (poll.kind === 'voided') return { code: 'POLL_VOIDED' }
  if (poll.kind === 'draft' || poll.kind === 'announced') return { code: 'VOTING_NOT_OPEN' }
  if (poll.kind !== 'open' || now >= poll.manifest.closesAt) return { code: 'VOTING_CLOSED' }
  return reasonChannelUnfit(poll, by.channel) ?? reasonNotTheirs(row, poll, by) ?? (slot && slot !== by.channel ? { code: 'CHANNEL_TAKEN' } : undefined)
}

function reasonChannelUnfit({ manifest }: OpenPoll, channel: Channel): CannotVote | undefined {
  if (manifest.ballotMode === 'secret') return { code: 'SECRET_NOT_AVAILABLE' }
  return manifest.channels.includes(channel) ? undefined : { code: 'CHANNEL_NOT_OFFERED' }
}

function reasonNotTheirs(row: RollRow | undefined, { manifest }: OpenPoll, by: VoteAttempt['by']): CannotVote | undefined {
  if (!row) return { code: 'NOT_ON_ROLL' }
  if (by.channel !== 'phone' || row.personId === by.personId) return undefined
  return { code: manifest.unit === 'household' ? 'NOT_HOUSEHOLD_REP' : 'NOT_ON_ROLL' }
}
