import * as v from 'valibot'
import type { CannotPublish } from '@/domain/ballot/confirm-poll'
import type { Outcome } from '@/domain/ballot/outcome'
import type { Review } from '@/domain/ballot/secret/review'
import type { BallotsByChannel } from '@/domain/ballot/tally'
import type { CannotCorrect, CannotTakeDown, NoticeContent } from '@/domain/disclosure/decision-notice'
import { OBJECTION_TEXT_MAX, type CannotAnswerObjection, type CannotObject } from '@/domain/disclosure/objection'
import type { PublicOutcome } from '@/domain/disclosure/public-outcome'
import type { Day, Instant } from '@/domain/shared/instant'
import { cursor, dayField, id, text } from './fields'
import type { FollowThrough, RatingPanel } from './followup-views'
import { command, query } from './spec'

export interface NoticeCard {
  readonly noticeId: string
  readonly topic: string
  readonly outcomeKind: Outcome['kind']
  /** Formal decision or an indication only. */
  readonly standing: Outcome['standing']
  readonly unit: Outcome['unit']
  readonly present: number
  /** Absent where the split is withheld, and where the question named options. */
  readonly yes?: number
  /** Of a question with options: those that passed, none where nothing was decided. */
  readonly chosen?: readonly string[]
  readonly publishedAt: Instant
  readonly objectionsEndAt: Instant
  readonly archived: boolean
  /** Objections without an answer. Only for the committee and supervisors, in the list. */
  readonly openObjections?: number
}

/** 积分方案 as a line of the board: it hangs there as long as it is in force, and its page keeps every edition. */
export interface SchemeNotice {
  readonly version: number
  readonly resolution: string
  readonly publishedOn: Day
}

export interface ObjectionView {
  readonly objectionId: string
  readonly filedAt: Instant
  /** Masked, except for oneself and the committee. */
  readonly by: string
  /** Only for the objector, the committee and supervisors. */
  readonly text?: string
  readonly answerDueAt: Instant
  readonly answer?: { readonly text: string; readonly at: Instant }
}

export interface RevisionView {
  readonly at: Instant
  readonly reason: string
  /** The wording that stood there before, whole. */
  readonly before: NoticeContent
}

/** 议事结果公开: everything that a resident may check, in one reply; readable without membership. */
export interface NoticeDetail extends NoticeCard {
  readonly communityId: string
  readonly communityName: string
  readonly scopeName: string
  readonly pollId: string
  readonly meetingName: string
  readonly presetId: string
  readonly presetVersion: number
  readonly modeId: string
  readonly noticeDay: Day
  readonly description: string
  readonly result: PublicOutcome
  readonly ballots: BallotsByChannel
  readonly manifestHash: string
  /** Of a secret poll: 公示板. `code` is what people compare by eye; `withheld`: too few ballots for its single lines to be shown. */
  readonly board?: { readonly root: string; readonly code: string; readonly rows: number; readonly withheld: boolean }
  /** Of a secret poll: 须复核, as it stands now; the law does not forbid to publish it, so the notice carries it. */
  readonly review?: Review
  readonly content: NoticeContent
  readonly opensAt: Instant
  readonly closesAt: Instant
  /** Names as an office signs them: masked for everybody but the committee. */
  readonly confirmedBy: readonly { readonly role: 'chair' | 'teller' | 'supervisor'; readonly name: string; readonly at: Instant }[]
  /** The first day on which it may leave the board. */
  readonly shownUntil: Day
  readonly revisions: readonly RevisionView[]
  readonly objections: readonly ObjectionView[]
  readonly takenDown?: { readonly reason: string; readonly at: Instant }
  /** A member of the community in the objection period without an open objection of his own. */
  readonly mayObject: boolean
  /** 落实: absent until the committee has named who sees to it. */
  readonly followThrough?: FollowThrough
  /** A committee member may do so now. */
  readonly mayOpenUndertaking: boolean
  readonly rating: RatingPanel
  readonly following: boolean
  /** The meeting at which people came together, if there was one. */
  readonly meeting?: { readonly title: string; readonly place: string; readonly startsAt: Instant; readonly present: number }
}

const TOPIC_MAX = 40
const LINE_MAX = 60
const PARAGRAPH_MAX = 400
const contentFields = {
  topic: text(TOPIC_MAX),
  proposer: text(LINE_MAX),
  place: text(LINE_MAX),
  chair: text(LINE_MAX),
  decision: text(PARAGRAPH_MAX),
  personInCharge: text(LINE_MAX),
  plan: text(PARAGRAPH_MAX),
  dueDay: v.optional(dayField())
}
type NotFound = { readonly code: 'NOT_FOUND' }

export const disclosureActions = {
  'disclosure/publishResult': command<{ readonly noticeId: string }, CannotPublish | NotFound>()(v.strictObject({ pollId: id(), content: v.strictObject(contentFields) })),
  'disclosure/listNotices': query<{ readonly items: readonly NoticeCard[]; readonly nextCursor?: string; /** On the first page, where the community has one. */ readonly scheme?: SchemeNotice }>()(v.strictObject({ cursor: cursor() })),
  'disclosure/readNotice': query<NoticeDetail, NotFound>()(v.strictObject({ noticeId: id() })),
  'disclosure/object': command<{ readonly objectionId: string; readonly answerDueAt: Instant }, CannotObject | NotFound>()(
    v.strictObject({ noticeId: id(), text: text(OBJECTION_TEXT_MAX) })
  ),
  'disclosure/answerObjection': command<{ readonly answered: true }, CannotAnswerObjection | NotFound>()(
    v.strictObject({ objectionId: id(), text: text(OBJECTION_TEXT_MAX) })
  ),
  /** Only words can be corrected. Counts come from the ballots; a wrong count needs a new vote. */
  'disclosure/correctNotice': command<{ readonly revisions: number }, CannotCorrect | NotFound>()(
    v.strictObject({ noticeId: id(), reason: text(200), content: v.strictObject(contentFields) })
  ),
  'disclosure/takeDown': command<{ readonly archived: true }, CannotTakeDown | NotFound>()(v.strictObject({ noticeId: id(), reason: text(200) }))
}
