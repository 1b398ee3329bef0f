import type { CommunityKind } from '@/domain/community/community'
import type { Day, Instant } from '@/domain/shared/instant'
import { dayOf, daysBetween } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import type { Result } from '@/domain/shared/result'
import type { CompositionUnlawful } from './composition'
import { reasonCompositionUnlawful } from './composition'
import type { BallotMode } from './manifest'
import type { MethodUnfit } from './methods/method-unfit'
import { reasonMethodUnfit } from './methods/method-unfit'
import type { AnnouncedPoll, Poll, PollTerms, RollReference } from './poll'
import { DESCRIPTION_LENGTH_MAX, QUESTION_LENGTH_MAX, QUESTION_LENGTH_MIN, REASON_LENGTH_MAX } from './poll'
import { challengeEnd, isAdHoc } from './poll-phase'
import type { Preset, VotingMode } from './preset-types'
import { findMode, findPreset } from './presets'
import { SECRET_UNITS_MAX } from './secret/board'
import { YES_NO } from './selection'
import type { Channel } from './tally'

/** Channels of each mode; a unit's slot is one document, so the channels of one poll exclude each other per unit. */
export const CHANNELS_OF: Readonly<Record<BallotMode, readonly Channel[]>> = {
  named: ['phone', 'paper'],
  secret: ['phone', 'paper'],
  showOfHands: ['hands', 'phone']
}

/** In order: the rule, how it is voted, how the question is asked, the words, what must precede, the roll, the times. */
export type CannotAnnounce =
  | { readonly code: 'NOT_DRAFT' }
  | { readonly code: 'UNKNOWN_PRESET' }
  | { readonly code: 'WRONG_COMMUNITY_KIND' }
  | { readonly code: 'MODE_NOT_IN_PRESET' }
  | { readonly code: 'GROUP_MISSING' }
  | { readonly code: 'WEIGHTED_MUST_BE_NAMED' }
  | { readonly code: 'CHANNELS_EMPTY' }
  | { readonly code: 'CHANNEL_NOT_IN_MODE'; readonly channel: Channel }
  /** Hands are raised for 赞成, 反对 and 弃权. */
  | { readonly code: 'HANDS_NEED_YES_NO' }
  | MethodUnfit
  | { readonly code: 'QUESTION_LENGTH'; readonly min: number; readonly max: number }
  | { readonly code: 'DESCRIPTION_TOO_LONG'; readonly max: number }
  | { readonly code: 'REASON_TOO_LONG'; readonly max: number }
  | { readonly code: 'PARTY_STUDY_MISSING' }
  | { readonly code: 'PARTY_STUDY_IN_FUTURE' }
  | { readonly code: 'COMPOSITION_MISSING' }
  | { readonly code: 'COMPOSITION_UNLAWFUL'; readonly reason: CompositionUnlawful }
  | { readonly code: 'ROLL_UNIT_DIFFERS' }
  | { readonly code: 'ROLL_EMPTY' }
  /** A board of so many lines cannot be written at once. */
  | { readonly code: 'ROLL_TOO_LARGE_FOR_SECRET'; readonly units: number; readonly max: number }
  | { readonly code: 'OPENS_BEFORE_NOTICE' }
  | { readonly code: 'CLOSES_BEFORE_OPENS' }
  | { readonly code: 'NOTICE_TOO_SHORT'; readonly days: number; readonly needed: number; readonly adHocAllowed: boolean }
  | { readonly code: 'OPENS_DURING_CHALLENGES'; readonly challengesEndAt: Instant }

export interface AnnounceRequest {
  readonly poll: Poll
  readonly communityKind: CommunityKind
  readonly roll: RollReference
  /** The notice goes out now. */
  readonly now: Instant
}

/** Why the notice of a poll cannot go out like this now. */
export function reasonCannotAnnounce(request: AnnounceRequest): CannotAnnounce | undefined {
  const { poll, communityKind, roll, now } = request
  if (poll.kind !== 'draft') return { code: 'NOT_DRAFT' }
  const { terms } = poll
  const preset = findPreset(terms.presetId, terms.presetVersion)
  if (!preset) return { code: 'UNKNOWN_PRESET' }
  if (preset.communityKind !== 'both' && preset.communityKind !== communityKind) return { code: 'WRONG_COMMUNITY_KIND' }
  const mode = findMode(preset, terms.modeId)
  if (!mode) return { code: 'MODE_NOT_IN_PRESET' }
  if (preset.groupOnly && isWholeCommunity(poll)) return { code: 'GROUP_MISSING' }
  return (
    reasonBallotUnfit(preset, terms) ??
    reasonAskedUnfit(preset, mode, terms) ??
    reasonWordsUnfit(terms) ??
    reasonPrecedingMissing(preset, terms, dayOf(now)) ??
    reasonRollUnfit(mode, terms, roll) ??
    reasonTimesUnfit(preset, terms, now)
  )
}

const isWholeCommunity = ({ scopeUnitId, communityId }: Pick<Poll, 'scopeUnitId' | 'communityId'>): boolean => String(scopeUnitId) === communityId

/** Sends out the notice: the roll is frozen and can be challenged from now. */
export function announcePoll(request: AnnounceRequest): Result<AnnouncedPoll, CannotAnnounce> {
  const reason = reasonCannotAnnounce(request)
  if (reason) return err(reason)
  const { id, communityId, scopeUnitId, terms } = request.poll
  return ok({ kind: 'announced', id, communityId, scopeUnitId, terms, noticeAt: request.now, roll: request.roll })
}

function reasonBallotUnfit(preset: Preset, { ballotMode, channels }: PollTerms): CannotAnnounce | undefined {
  if (preset.dual && ballotMode !== 'named') return { code: 'WEIGHTED_MUST_BE_NAMED' }
  if (channels.length === 0) return { code: 'CHANNELS_EMPTY' }
  const channel = channels.find(each => !CHANNELS_OF[ballotMode].includes(each))
  return channel && { code: 'CHANNEL_NOT_IN_MODE', channel }
}

function reasonAskedUnfit(preset: Preset, mode: VotingMode, { method = YES_NO, ballotMode }: PollTerms): CannotAnnounce | undefined {
  if (ballotMode === 'showOfHands' && method.kind !== 'yesNo') return { code: 'HANDS_NEED_YES_NO' }
  return reasonMethodUnfit(preset, mode, method)
}

function reasonWordsUnfit({ question, description, adHocReason }: PollTerms): CannotAnnounce | undefined {
  const length = lengthOf(question)
  if (length < QUESTION_LENGTH_MIN || length > QUESTION_LENGTH_MAX) return { code: 'QUESTION_LENGTH', min: QUESTION_LENGTH_MIN, max: QUESTION_LENGTH_MAX }
  if (lengthOf(description) > DESCRIPTION_LENGTH_MAX) return { code: 'DESCRIPTION_TOO_LONG', max: DESCRIPTION_LENGTH_MAX }
  if (lengthOf(adHocReason ?? '') > REASON_LENGTH_MAX) return { code: 'REASON_TOO_LONG', max: REASON_LENGTH_MAX }
  return undefined
}

function reasonPrecedingMissing(preset: Preset, { partyStudy, composition }: PollTerms, today: Day): CannotAnnounce | undefined {
  if (preset.partyStudyRequired && !partyStudy?.minutesNo.trim()) return { code: 'PARTY_STUDY_MISSING' }
  if (partyStudy && partyStudy.day > today) return { code: 'PARTY_STUDY_IN_FUTURE' }
  if (!preset.composition) return undefined
  if (!composition) return { code: 'COMPOSITION_MISSING' }
  const reason = reasonCompositionUnlawful(preset.composition, composition)
  return reason && { code: 'COMPOSITION_UNLAWFUL', reason }
}

function reasonRollUnfit(mode: VotingMode, { ballotMode }: PollTerms, { unit, units }: RollReference): CannotAnnounce | undefined {
  if (unit !== mode.unit) return { code: 'ROLL_UNIT_DIFFERS' }
  if (units === 0) return { code: 'ROLL_EMPTY' }
  return ballotMode === 'secret' && units > SECRET_UNITS_MAX ? { code: 'ROLL_TOO_LARGE_FOR_SECRET', units, max: SECRET_UNITS_MAX } : undefined
}

function reasonTimesUnfit(preset: Preset, terms: PollTerms, now: Instant): CannotAnnounce | undefined {
  const { opensAt, closesAt } = terms
  if (opensAt < now) return { code: 'OPENS_BEFORE_NOTICE' }
  if (closesAt <= opensAt) return { code: 'CLOSES_BEFORE_OPENS' }
  const days = daysBetween(dayOf(now), dayOf(opensAt))
  const { noticeDays, adHocAllowed } = preset
  if (days < noticeDays && !isAdHoc(preset, terms)) return { code: 'NOTICE_TOO_SHORT', days, needed: noticeDays, adHocAllowed }
  const challengesEndAt = challengeEnd(preset, terms, now)
  return opensAt < challengesEndAt ? { code: 'OPENS_DURING_CHALLENGES', challengesEndAt } : undefined
}

/** Characters as a reader counts them. */
const lengthOf = (text: string): number => [...text.trim()].length
