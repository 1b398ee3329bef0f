import type { PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { RollRow } from './electoral-roll'
import type { BallotMode } from './manifest'
import type { OpenPoll, Poll } from './poll'
import type { Channel } from './tally'

export type CannotVote =
  | { readonly code: 'POLL_VOIDED' | 'VOTING_NOT_OPEN' | 'VOTING_CLOSED' }
  /** 无记名: a phone takes a token and casts without a name, or nothing is secret. */
  | { readonly code: 'BALLOT_IS_SECRET' }
  | { readonly code: 'BALLOT_NOT_SECRET' }
  | { readonly code: 'CHANNEL_NOT_OFFERED' | 'NOT_ON_ROLL' | 'NOT_HOUSEHOLD_REP' | 'CHANNEL_TAKEN' }

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

/** How the ballot is handled: with the unit's choice beside its name, or apart from it. */
export type Handling = 'named' | 'secret'

/** Why this vote is not taken. The server's clock decides: the close itself is already too late. */
export const reasonCannotVote = (attempt: VoteAttempt): CannotVote | undefined => reasonNoBallot(attempt, 'named')

/** Why this unit has no ballot of its channel now. On the phone the handling must be the poll's; a slip is handed out the same way in both. */
export function reasonNoBallot({ poll, row, by, slot, now }: VoteAttempt, handling: Handling): CannotVote | undefined {
  if (poll.kind === 'voided') return { code: 'POLL_VOIDED' }
  if (poll.kind === 'draft' || poll.kind === 'announced') return { code: 'VOTING_NOT_OPEN' }
  if (poll.kind !== 'open' || now >= poll.manifest.closesAt) return { code: 'VOTING_CLOSED' }
  return (
    reasonHandlingUnfit(poll, by.channel, handling) ??
    reasonChannelUnfit(poll, by.channel) ??
    reasonNotTheirs(row, poll, by) ??
    (slot && slot !== by.channel ? { code: 'CHANNEL_TAKEN' } : undefined)
  )
}

/** How a poll's ballots are handled on the phone. */
export const handlingOf = (ballotMode: BallotMode): Handling => (ballotMode === 'secret' ? 'secret' : 'named')

function reasonHandlingUnfit({ manifest }: OpenPoll, channel: Channel, handling: Handling): CannotVote | undefined {
  if (channel !== 'phone' || handlingOf(manifest.ballotMode) === handling) return undefined
  return { code: handling === 'named' ? 'BALLOT_IS_SECRET' : 'BALLOT_NOT_SECRET' }
}

const reasonChannelUnfit = ({ manifest }: OpenPoll, channel: Channel): CannotVote | undefined =>
  manifest.channels.includes(channel) ? undefined : { code: 'CHANNEL_NOT_OFFERED' }

function reasonNotTheirs(row: RollRow | undefined, { manifest }: OpenPoll, by: VoteAttempt['by']): CannotVote | undefined {
  if (!row) return { code: 'NOT_ON_ROLL' }
  if (by.channel !== 'phone' || row.personId === by.personId) return undefined
  return { code: manifest.unit === 'household' ? 'NOT_HOUSEHOLD_REP' : 'NOT_ON_ROLL' }
}
