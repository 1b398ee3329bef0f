import type { PublishedPoll } from '@/domain/ballot/poll'
import { ruleOf } from '@/domain/ballot/poll-phase'
import type { PresetId, VotingModeId } from '@/domain/ballot/preset-types'
import type { BoardReference } from '@/domain/ballot/secret/board'
import type { BallotsByChannel } from '@/domain/ballot/tally'
import type { CommunityId, NoticeId, PersonId, PollId, UnitId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'
import { addDays, dayOf, daysBetween } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import type { Result } from '@/domain/shared/result'
import type { PublicOutcome } from './public-outcome'
import { publicOutcome } from './public-outcome'

/** 公布的期限不得少于十五日 (村民委员会组织法 art. 35, 城市居民委员会组织法 art. 34). */
export const SHOWN_DAYS_MIN = 15
export const REASON_LENGTH_MAX = 200

/** What people wrote; it can be corrected, and every earlier wording stays readable. */
export interface NoticeContent {
  readonly topic: string
  /** 提出人, as the body or group that it came from. */
  readonly proposer: string
  readonly place: string
  /** As the committee signs it. */
  readonly chair: string
  readonly decision: string
  readonly personInCharge: string
  readonly plan: string
  readonly dueDay?: Day
}

export interface NoticeRevision {
  readonly before: NoticeContent
  readonly reason: string
  readonly by: PersonId
  readonly at: Instant
}

/** 议事结果公开: what was decided, by which rule, and with which numbers. What becomes of it is its undertaking. */
export interface DecisionNotice {
  readonly id: NoticeId
  readonly communityId: CommunityId
  readonly scopeUnitId: UnitId
  readonly pollId: PollId
  readonly meetingName: string
  readonly presetId: PresetId
  readonly presetVersion: number
  readonly modeId: VotingModeId
  readonly noticeDay: Day
  /** Never corrected here: numbers that are wrong need a new poll. */
  readonly result: PublicOutcome
  readonly ballots: BallotsByChannel
  readonly manifestHash: string
  /** Of a secret poll: the board's root, which the printed notice anchors. */
  readonly board?: BoardReference
  readonly publishedAt: Instant
  readonly content: NoticeContent
  /** Oldest first. */
  readonly revisions: readonly NoticeRevision[]
  /** No longer on the board; it stays in the archive with the reason. */
  readonly takenDown?: { readonly reason: string; readonly by: PersonId; readonly at: Instant }
}

/** The notice of a published poll. Splits of too few votes never reach it. */
export function decisionNotice(id: NoticeId, poll: PublishedPoll, content: NoticeContent): DecisionNotice {
  const { preset, mode } = ruleOf(poll)
  return {
    id,
    communityId: poll.communityId,
    scopeUnitId: poll.scopeUnitId,
    pollId: poll.id,
    meetingName: preset.meetingName,
    presetId: preset.id,
    presetVersion: preset.version,
    modeId: mode.id,
    noticeDay: dayOf(poll.noticeAt),
    result: publicOutcome(poll.outcome, poll.manifest.splitsFloor),
    ballots: poll.ballots,
    manifestHash: poll.manifestHash,
    ...(poll.board && { board: poll.board }),
    publishedAt: poll.publishedAt,
    content,
    revisions: []
  }
}

export interface Correction {
  readonly content: NoticeContent
  readonly reason: string
  readonly by: PersonId
  readonly at: Instant
}
export interface CannotCorrect {
  readonly code: 'TAKEN_DOWN' | 'REASON_MISSING' | 'REASON_TOO_LONG' | 'NOTHING_CHANGED'
}

/** Puts the corrected wording in place and keeps the former one with the reason. */
export function correct(notice: DecisionNotice, correction: Correction): Result<DecisionNotice, CannotCorrect> {
  if (notice.takenDown) return err({ code: 'TAKEN_DOWN' })
  const reason = correction.reason.trim()
  const unfit = reasonCode(reason)
  if (unfit) return err({ code: unfit })
  if (sameContent(notice.content, correction.content)) return err({ code: 'NOTHING_CHANGED' })
  const revision: NoticeRevision = { before: notice.content, reason, by: correction.by, at: correction.at }
  return ok({ ...notice, content: correction.content, revisions: [...notice.revisions, revision] })
}

/** From when the present wording has been on the board: a corrected one is shown, and can be objected to, in full. */
export const shownSince = (notice: Pick<DecisionNotice, 'publishedAt' | 'revisions'>): Day => dayOf(notice.revisions[notice.revisions.length - 1]?.at ?? notice.publishedAt)

export type CannotTakeDown =
  | { readonly code: 'TAKEN_DOWN' }
  | { readonly code: 'NOT_SHOWN_LONG_ENOUGH'; readonly shownDays: number; readonly earliest: Day }
  | { readonly code: 'OBJECTIONS_UNANSWERED'; readonly count: number }
  | { readonly code: 'REASON_MISSING' | 'REASON_TOO_LONG' }

export interface TakeDown {
  readonly reason: string
  readonly by: PersonId
  readonly at: Instant
}

/** Why the notice must stay on the board. Days are calendar days in Shanghai. */
export function reasonCannotTakeDown(notice: DecisionNotice, unansweredObjections: number, { reason, at }: TakeDown): CannotTakeDown | undefined {
  if (notice.takenDown) return { code: 'TAKEN_DOWN' }
  const shownDays = daysBetween(shownSince(notice), dayOf(at))
  if (shownDays < SHOWN_DAYS_MIN) return { code: 'NOT_SHOWN_LONG_ENOUGH', shownDays, earliest: addDays(shownSince(notice), SHOWN_DAYS_MIN) }
  if (unansweredObjections > 0) return { code: 'OBJECTIONS_UNANSWERED', count: unansweredObjections }
  const code = reasonCode(reason.trim())
  return code && { code }
}

/** Takes the notice off the board into the archive. */
export function takeDown(notice: DecisionNotice, unansweredObjections: number, request: TakeDown): Result<DecisionNotice, CannotTakeDown> {
  const cannot = reasonCannotTakeDown(notice, unansweredObjections, request)
  return cannot ? err(cannot) : ok({ ...notice, takenDown: { ...request, reason: request.reason.trim() } })
}

function reasonCode(reason: string): 'REASON_MISSING' | 'REASON_TOO_LONG' | undefined {
  if (reason === '') return 'REASON_MISSING'
  return reason.length > REASON_LENGTH_MAX ? 'REASON_TOO_LONG' : undefined
}

const CONTENT_FIELDS = ['topic', 'proposer', 'place', 'chair', 'decision', 'personInCharge', 'plan', 'dueDay'] as const satisfies readonly (keyof NoticeContent)[]

const sameContent = (left: NoticeContent, right: NoticeContent): boolean => CONTENT_FIELDS.every(field => left[field] === right[field])
