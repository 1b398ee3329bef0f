import type { InboxEntry, InboxRhythm } from '@/domain/followup/inbox'
import type { CannotRate, Grade, RatedSubject, RatingSummary } from '@/domain/followup/rating'
import type { OfficeInCharge, UndertakingSource } from '@/domain/followup/undertaking'
import type { MilestoneState, UndertakingStage } from '@/domain/followup/undertaking-progress'
import type { VisitOutcome } from '@/domain/followup/visit'
import type { Day, Instant } from '@/domain/shared/instant'
import type { FileView } from './files'

/** A number that is counted no further than the screen shows; `more` says that there are more. */
export interface BoundedCount {
  readonly count: number
  readonly more: boolean
}

export interface UndertakingCard {
  readonly undertakingId: string
  readonly title: string
  readonly source: UndertakingSource
  readonly stage: UndertakingStage
  /** In full for who acts in office, masked otherwise. */
  readonly inChargeName: string
  readonly inChargeOffice?: OfficeInCharge
  readonly milestones: number
  readonly accepted: number
  /** The name of the step that is being worked on; the last one's once done. */
  readonly currentName: string
  /** By when the next move is due, and how many days past it; 0 in time. */
  readonly deadline: Day
  readonly overdueDays: number
  readonly doneAt?: Instant
}

/** What becomes of a decision, as the page of the decision shows it. */
export interface FollowThrough extends UndertakingCard {
  readonly dueDay: Day
  readonly steps: readonly {
    readonly no: number
    readonly name: string
    readonly dueDay: Day
    readonly state: MilestoneState
    readonly overdueDays: number
    readonly acceptedAt?: Instant
  }[]
}

export interface UndertakingList {
  readonly items: readonly UndertakingCard[]
  readonly nextCursor?: string
  /** In the whole community. */
  readonly overdue: BoundedCount
  readonly visits: { readonly open: BoundedCount; readonly overdue: BoundedCount }
}

export interface MilestoneReportView {
  readonly at: Instant
  readonly by: string
  /** Absent while a check holds them and the reader is not one of those who decide. */
  readonly words?: string
  readonly wordsWaiting?: true
  readonly photos: readonly FileView[]
  readonly judgement?: { readonly at: Instant; readonly by: string; readonly accepted: boolean; readonly reason?: string }
}

export interface MilestoneView {
  readonly no: number
  readonly name: string
  readonly dueDay: Day
  readonly photosNeeded: boolean
  readonly state: MilestoneState
  readonly overdueDays: number
  /** Oldest first. */
  readonly reports: readonly MilestoneReportView[]
}

/** 落实, in one reply. Who may do what is decided here, not on the page. */
export interface UndertakingDetail extends UndertakingCard {
  readonly sourceHeadline: string
  readonly plan: string
  readonly dueDay: Day
  readonly openedAt: Instant
  readonly steps: readonly MilestoneView[]
  readonly dueMoves: readonly { readonly milestone: number; readonly from: Day; readonly to: Day; readonly reason: string; readonly by: string; readonly at: Instant }[]
  /** Sent back with a judgement or a moved day. */
  readonly version: number
  readonly mayReport: boolean
  readonly mayJudge: boolean
  readonly mayMoveDue: boolean
  /** Of what it came from: following the one is following the other. */
  readonly following: boolean
}

export interface OwnRating {
  readonly grade: Grade
  readonly reason?: string
  readonly ratedAt: Instant
  readonly changeableUntil: Instant
}

/** The re-visit of one's own low grade. */
export interface OwnVisit {
  readonly visitId: string
  readonly dueDay: Day
  readonly record?: { readonly at: Instant; readonly by: string; readonly words: string; readonly outcome: VisitOutcome }
  readonly helped?: boolean
}

/** 满意度 of one matter, as this reader may see and give it. */
export interface RatingPanel {
  readonly subject: RatedSubject
  readonly summary: RatingSummary
  /** Only beside a shown summary. */
  readonly visits?: { readonly open: BoundedCount; readonly overdue: BoundedCount; readonly done: BoundedCount }
  readonly own?: OwnRating
  readonly ownVisit?: OwnVisit
  /** Absent: a grade is taken now. */
  readonly cannotRate?: CannotRate['code'] | 'NOT_A_MEMBER'
  /** Days within which a low grade is re-visited here. */
  readonly visitDays: number
}

/** 回访, for those who go. */
export interface VisitCard {
  readonly visitId: string
  readonly subject: RatedSubject
  readonly headline: string
  readonly raterName: string
  readonly householdLabel: string
  readonly groupName: string
  /** The grade as it stands now. */
  readonly grade: Grade
  /** Only once the check has passed or a person reads it: whoever goes there reads it all the same, marked as unchecked. */
  readonly reason?: { readonly text: string; readonly unchecked: boolean }
  readonly openedAt: Instant
  readonly dueDay: Day
  readonly overdueDays: number
  readonly record?: { readonly at: Instant; readonly by: string; readonly words: string; readonly outcome: VisitOutcome }
  readonly helped?: boolean
  readonly mayRecord: boolean
}

export interface VisitList {
  readonly items: readonly VisitCard[]
  readonly nextCursor?: string
  readonly open: BoundedCount
  readonly overdue: BoundedCount
}

export interface Inbox {
  /** Unread first, both newest first; 20 a page. */
  readonly entries: readonly InboxEntry[]
  readonly nextPage?: number
  readonly unseen: number
  readonly rhythm: InboxRhythm
  /** Weekly only: the digest is not due yet, so nothing is told elsewhere. */
  readonly digestDueAt?: Instant
}
