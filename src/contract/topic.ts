import * as v from 'valibot'
import { COSIGN_GOALS, type CosignGoal, type WayProgress } from '@/domain/consultation/cosign'
import {
  TOPIC_ANSWER_MAX,
  TOPIC_SOURCES,
  TOPIC_TEXT_MAX,
  TOPIC_TITLE_MAX,
  type CannotAnswerTopic,
  type CannotCosign,
  type CannotPropose,
  type CannotReviewTopic,
  type CannotTakeBack,
  type CannotWithdrawTopic,
  type HeldBecause,
  type TopicPhase,
  type TopicSource
} from '@/domain/consultation/topic'
import type { Day, Instant } from '@/domain/shared/instant'
import { cursor, dayField, id, text } from './fields'
import { command, query } from './spec'

export interface TopicCard {
  readonly topicId: string
  readonly title: string
  readonly source: TopicSource
  readonly goal: CosignGoal
  readonly phase: TopicPhase
  /** Signatures of every way that counts; empty for a topic that needs none. As counted now, or as it was when answered. */
  readonly progress: readonly WayProgress[]
  readonly proposedAt: Instant
  /** Collecting: the last day for signatures. */
  readonly collectUntil?: Day
  /** Reached or overdue: the last day for the answer. */
  readonly answerDueDay?: Day
  /** Accepted: the day of the meeting. */
  readonly meetingDay?: Day
  readonly meetingId?: string
  /** The caller's own signature stands under it. */
  readonly signed: boolean
}

export interface TopicDetail extends TopicCard {
  readonly text: string
  /** Masked for everybody but the committee, supervisors and oneself. */
  readonly proposer: string
  readonly isOwn: boolean
  readonly issueId?: string
  readonly reachedAt?: Instant
  /** The threshold that made the answer due, as it stood then. */
  readonly reachedBy?: WayProgress
  /** The last day for the meeting that the law makes them hold. */
  readonly callDueDay?: Day
  readonly legalCall: boolean
  readonly answer?: { readonly kind: 'accepted' | 'declined'; readonly words: string; readonly at: Instant; readonly by: string }
  /** Only for the proposer and who reviews: why the words are not shown yet, or were refused. */
  readonly held?: HeldBecause
  readonly refusedBecause?: string
  /** What the caller may do now. */
  readonly may: { readonly sign: boolean; readonly takeBack: boolean; readonly withdraw: boolean; readonly review: boolean; readonly answer: boolean }
  readonly following: boolean
}

export interface SignerRow {
  /** Masked for everybody but the committee, supervisors and oneself. */
  readonly name: string
  readonly groupName: string
  readonly asRepresentative: boolean
  readonly asHouseholdRep: boolean
  readonly at: Instant
}

type NotFound = { readonly code: 'NOT_FOUND' }
type Cards = { readonly items: readonly TopicCard[]; readonly nextCursor?: string }

export const topicActions = {
  /** `waiting`: what the committee has to review or answer. */
  'consultation/listTopics': query<Cards>()(v.strictObject({ view: v.optional(v.picklist(['all', 'waiting'])), cursor: cursor() })),
  'consultation/readTopic': query<TopicDetail, NotFound>()(v.strictObject({ topicId: id() })),
  'consultation/listSigners': query<{ readonly items: readonly SignerRow[]; readonly nextCursor?: string }, NotFound>()(v.strictObject({ topicId: id(), cursor: cursor() })),
  /** `held`: the words wait for a person before anybody else sees them. */
  'consultation/proposeTopic': command<{ readonly topicId: string; readonly held: boolean }, CannotPropose | NotFound>()(
    v.strictObject({ source: v.picklist(TOPIC_SOURCES), goal: v.optional(v.picklist(COSIGN_GOALS)), title: text(TOPIC_TITLE_MAX), text: text(TOPIC_TEXT_MAX), issueId: v.optional(id()) })
  ),
  'consultation/withdrawTopic': command<{ readonly withdrawn: true }, CannotWithdrawTopic | NotFound>()(v.strictObject({ topicId: id() })),
  /** Signing twice is once. */
  'consultation/cosign': command<{ readonly progress: readonly WayProgress[]; readonly reached: boolean }, CannotCosign | NotFound>()(v.strictObject({ topicId: id() })),
  'consultation/takeBackCosign': command<{ readonly progress: readonly WayProgress[] }, CannotTakeBack | NotFound>()(v.strictObject({ topicId: id() })),
  'consultation/reviewTopic': command<{ readonly shown: boolean }, CannotReviewTopic | NotFound>()(
    v.strictObject({ topicId: id(), show: v.boolean(), reason: v.optional(text(TOPIC_ANSWER_MAX)) })
  ),
  /** Accepts with a called meeting or, until one is called, a day; or declines with a reason. */
  'consultation/answerTopic': command<{ readonly answered: true }, CannotAnswerTopic | NotFound>()(
    v.strictObject({
      topicId: id(),
      answer: v.variant('kind', [
        v.strictObject({ kind: v.literal('accept'), words: text(TOPIC_ANSWER_MAX), meetingId: id() }),
        v.strictObject({ kind: v.literal('acceptForDay'), words: text(TOPIC_ANSWER_MAX), day: dayField() }),
        v.strictObject({ kind: v.literal('decline'), reason: text(TOPIC_ANSWER_MAX) })
      ])
    })
  )
}
