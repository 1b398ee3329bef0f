import type { Instant } from '@/domain/shared/instant'
import { assert, err, ok } from '@/domain/shared/result'
import type { Result } from '@/domain/shared/result'
import type { MethodTally } from './methods/tally-marks'
import type { AskedOptions } from './options-outcome'
import type { Counts, InvalidCounts } from './outcome'
import { decide } from './outcome'
import type { CountedPoll, OpenPoll, Poll } from './poll'
import { ruleOf, settledAt } from './poll-phase'
import type { BallotsByChannel } from './tally'

export type CannotCount =
  | { readonly code: 'NOT_OPENED' }
  | { readonly code: 'POLL_VOIDED' }
  | { readonly code: 'ALREADY_COUNTED' }
  | { readonly code: 'VOTING_NOT_CLOSED'; readonly closesAt: Instant }
  | { readonly code: 'NOT_SETTLED'; readonly settledAt: Instant }
  /** A show of hands waits for the count on which both tellers agree. */
  | { readonly code: 'HANDS_NOT_RECONCILED' }

/** Why the votes cannot be counted now. `handsReconciled` matters to a show of hands only. */
export function reasonCannotCount(poll: Poll, handsReconciled: boolean, now: Instant): CannotCount | undefined {
  if (poll.kind === 'draft' || poll.kind === 'announced') return { code: 'NOT_OPENED' }
  if (poll.kind === 'voided') return { code: 'POLL_VOIDED' }
  if (poll.kind !== 'open') return { code: 'ALREADY_COUNTED' }
  const { closesAt, channels } = poll.manifest
  if (now < closesAt) return { code: 'VOTING_NOT_CLOSED', closesAt }
  if (now < settledAt(poll)) return { code: 'NOT_SETTLED', settledAt: settledAt(poll) }
  return channels.includes('hands') && !handsReconciled ? { code: 'HANDS_NOT_RECONCILED' } : undefined
}

export type CannotFix = CannotCount | { readonly code: 'COUNTS_INVALID'; readonly reason: InvalidCounts } | { readonly code: 'ROLL_DIFFERS'; readonly counted: number; readonly roll: number }

export interface CountRequest {
  readonly poll: Poll
  /** From `countsOf` over the frozen roll. */
  readonly counts: Counts
  /** From `tallyMarks`, where the question has options; passed over where it is 赞成 or 反对, which the counts hold. */
  readonly tally?: MethodTally
  readonly ballots: BallotsByChannel
  readonly handsReconciled: boolean
  readonly now: Instant
}

/** 唱票: applies the rule that was announced to what was counted. Nobody has confirmed it yet. */
export function countPoll({ poll, counts, tally, ballots, handsReconciled, now }: CountRequest): Result<CountedPoll, CannotFix> {
  const reason = reasonCannotCount(poll, handsReconciled, now)
  if (reason) return err(reason)
  assert(poll.kind === 'open', 'only an open poll can be counted')
  const { preset, mode } = ruleOf(poll)
  const decided = decide(preset, mode, counts, askedOf(poll, tally))
  if (!decided.ok) return err({ code: 'COUNTS_INVALID', reason: decided.error })
  const { eligible } = counts.heads
  if (eligible !== poll.roll.units) return err({ code: 'ROLL_DIFFERS', counted: eligible, roll: poll.roll.units })
  return ok({ ...poll, kind: 'counted', outcome: decided.value, ballots, countedAt: now, confirmations: {} })
}

function askedOf({ manifest }: OpenPoll, tally: MethodTally | undefined): AskedOptions | undefined {
  const { method } = manifest
  if (!method || method.kind === 'yesNo') return undefined
  assert(tally && tally.kind !== 'yesNo' && tally.kind === method.kind, 'options are counted by the method that was announced')
  return { method, tally }
}
