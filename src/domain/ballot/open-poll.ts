import type { PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { assert, err, ok } from '@/domain/shared/result'
import type { Result } from '@/domain/shared/result'
import type { Manifest } from './manifest'
import { BALLOT_OPTIONS, SPLITS_FLOOR } from './manifest'
import type { AnnouncedPoll, Officers, OpenPoll, Poll } from './poll'
import { challengesEndAt, ruleOf } from './poll-phase'
import { YES_NO } from './selection'

/** A phone ballot needs one teller to confirm the count; paper slips and raised hands are counted by two. */
export const TELLERS_MIN = 1
export const TELLERS_MIN_FOR_PAPER_OR_HANDS = 2

export type CannotOpen =
  | { readonly code: 'NOT_ANNOUNCED' }
  | { readonly code: 'ALREADY_OPENED' }
  | { readonly code: 'POLL_VOIDED' }
  | { readonly code: 'VOTING_PERIOD_OVER' }
  | { readonly code: 'CHALLENGE_PERIOD_NOT_OVER'; readonly endsAt: Instant }
  | { readonly code: 'CHALLENGES_UNANSWERED'; readonly count: number }
  | { readonly code: 'NOTICE_NOT_OVER'; readonly opensAt: Instant }
  | { readonly code: 'TELLERS_MISSING'; readonly have: number; readonly needed: number }
  | { readonly code: 'CHAIR_IS_TELLER' }

export interface OpenRequest {
  readonly poll: Poll
  readonly officers: Officers
  readonly unansweredChallenges: number
  readonly now: Instant
}

/** Why voting cannot be opened now. */
export function reasonCannotOpen({ poll, officers, unansweredChallenges, now }: OpenRequest): CannotOpen | undefined {
  if (poll.kind === 'draft') return { code: 'NOT_ANNOUNCED' }
  if (poll.kind === 'voided') return { code: 'POLL_VOIDED' }
  if (poll.kind !== 'announced') return { code: 'ALREADY_OPENED' }
  if (now >= poll.terms.closesAt) return { code: 'VOTING_PERIOD_OVER' }
  const endsAt = challengesEndAt(poll)
  if (now < endsAt) return { code: 'CHALLENGE_PERIOD_NOT_OVER', endsAt }
  if (unansweredChallenges > 0) return { code: 'CHALLENGES_UNANSWERED', count: unansweredChallenges }
  if (now < poll.terms.opensAt) return { code: 'NOTICE_NOT_OVER', opensAt: poll.terms.opensAt }
  return reasonOfficersUnfit(poll, officers)
}

function reasonOfficersUnfit(poll: AnnouncedPoll, { chair, tellers }: Officers): CannotOpen | undefined {
  const have = new Set<PersonId>(tellers).size
  const counted = poll.terms.channels.some(channel => channel !== 'phone')
  const needed = counted ? TELLERS_MIN_FOR_PAPER_OR_HANDS : TELLERS_MIN
  if (have < needed) return { code: 'TELLERS_MISSING', have, needed }
  return tellers.includes(chair) ? { code: 'CHAIR_IS_TELLER' } : undefined
}

/** The keys of a secret ballot: the issuer's, made for this poll, and the Box's. */
export interface BallotKeys {
  readonly issuerPublicKey: string
  readonly boxPublicKey: string
}

/** The manifest that an announced poll opens with; hash its `manifestText` and hand both to `openPoll`. `keys`: of a secret ballot, and only of one. */
export function manifestOf(poll: AnnouncedPoll, keys?: BallotKeys): Manifest {
  const { terms, roll } = poll
  assert((terms.ballotMode === 'secret') === (keys !== undefined), 'a secret ballot has keys, and only a secret ballot')
  const { quorum, pass, unit } = ruleOf(poll).mode
  const method = terms.method ?? YES_NO
  return {
    manifestVersion: 2,
    pollId: poll.id,
    communityId: poll.communityId,
    scopeUnitId: poll.scopeUnitId,
    question: terms.question,
    description: terms.description,
    options: method.kind === 'yesNo' ? BALLOT_OPTIONS : [],
    presetId: terms.presetId,
    presetVersion: terms.presetVersion,
    modeId: terms.modeId,
    unit,
    method,
    rule: { quorum, pass },
    ballotMode: terms.ballotMode,
    channels: terms.channels,
    rollVersion: roll.version,
    rollUnits: roll.units,
    rollHash: roll.hash,
    noticeAt: poll.noticeAt,
    opensAt: terms.opensAt,
    closesAt: terms.closesAt,
    splitsFloor: SPLITS_FLOOR,
    ...keys,
    ...(terms.partyStudy && { partyStudy: terms.partyStudy }),
    ...(terms.adHocReason && { adHocReason: terms.adHocReason })
  }
}

/** Opens voting: manifest and officers are fixed from now. `manifestHash` is the SHA-256 of the text of `manifestOf(poll, keys)`. */
export function openPoll(request: OpenRequest & { readonly manifestHash: string; readonly keys?: BallotKeys }): Result<OpenPoll, CannotOpen> {
  const reason = reasonCannotOpen(request)
  if (reason) return err(reason)
  const { poll, officers, now, manifestHash, keys } = request
  assert(poll.kind === 'announced', 'only an announced poll can be opened')
  return ok({ ...poll, kind: 'open', officers, manifest: manifestOf(poll, keys), manifestHash, openedAt: now })
}
