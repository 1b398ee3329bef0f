import type { FileRef } from '@/domain/files/file'
import type { Grade, RatedKind, Rating } from '@/domain/followup/rating'
import type { InboxRhythm } from '@/domain/followup/inbox'
import type { Visit } from '@/domain/followup/visit'
import type { Subject, SubjectChange, SubjectKind } from '@/domain/followup/subject'
import type { Undertaking, UndertakingSourceKind } from '@/domain/followup/undertaking'
import type { UndertakingStage } from '@/domain/followup/undertaking-progress'
import type { MemberId, PersonId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'
import type { Quarter } from '@/domain/shared/quarter'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const FOLLOWS = 'follows'
export const OUTBOX = 'outbox'
export const UNDERTAKINGS = 'undertakings'
export const RATINGS = 'ratings'
export const VISITS = 'visits'
export const INBOX_SETTINGS = 'inboxSettings'

/** Why somebody is told: raised it, signed it, came to it, or asked to be told. */
export type FollowReason = 'reporter' | 'cosigner' | 'participant' | 'follower'

/** What a followable document (issue, topic, meeting, undertaking, notice) carries for those who follow it. */
export interface FollowableDocument extends StoredDocument {
  /** At most 40 characters, without names of residents. */
  readonly headline: string
  readonly change: SubjectChange
}

/** `_id` = member and subject: following twice is following once. Nothing is written to it when the subject changes. */
export interface FollowDocument extends StoredDocument {
  readonly memberId: MemberId
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  readonly reason: FollowReason
  /** The number of the last change that this member has read. */
  readonly seenNo: number
  readonly followedAt: Instant
}
export const followIdOf = (memberId: MemberId, { kind, id }: Subject): string => `${memberId}:${kind}:${id}`

/** One public change, to be told to followers by the platform's messages. The in-app inbox does not need it. `_id` = subject and change number. */
export interface OutboxDocument extends StoredDocument {
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  readonly headline: string
  readonly change: SubjectChange
  /** Ordered by this; the document is gone once everybody was told. */
  readonly dueAt?: Instant
  /** Where the telling goes on: many follow, and one run tells only some. */
  readonly cursor?: string
  readonly attempts: number
}
export const outboxIdOf = ({ kind, id }: Subject, no: number): string => `${kind}:${id}:${no}`

/** 落实. Who follows what it came from follows it too: its changes advance the source's `change`, so one change is told once. */
export interface UndertakingDocument extends StoredDocument {
  readonly undertaking: Undertaking
  /** Counts every change of this document, so that two people never act on one state: the second is told to look again. */
  readonly version: number
  /** Of all reports, by the ids that they cite. */
  readonly photos: readonly FileRef[]
  /** Reports whose words wait for a person: the supervisor who judges them reads them, and with that they are released. */
  readonly held: readonly { readonly milestone: number; readonly report: number }[]
  /** From here on repeated for the read models. */
  readonly underWay: boolean
  readonly stage: UndertakingStage
  readonly personInCharge: PersonId
  readonly sourceKind: UndertakingSourceKind
  readonly sourceId: string
  readonly deadline: Day
  readonly openedAt: Instant
  /** In which it was opened; never changes. */
  readonly quarter: Quarter
  readonly doneAt?: Instant
}

/** Soonest deadline first: what is overdue stands at its head. */
export const undertakingsByDeadline: ReadModel = { name: 'undertakingsByDeadline', collection: UNDERTAKINGS, equals: ['communityId', 'underWay'], orderBy: 'deadline' }
export const undertakingsByStage: ReadModel = { name: 'undertakingsByStage', collection: UNDERTAKINGS, equals: ['communityId', 'stage'], orderBy: 'deadline' }
export const undertakingsByPerson: ReadModel = { name: 'undertakingsByPerson', collection: UNDERTAKINGS, equals: ['communityId', 'personInCharge', 'stage'], orderBy: 'deadline' }
export const undertakingsDone: ReadModel = { name: 'undertakingsDone', collection: UNDERTAKINGS, equals: ['communityId', 'underWay'], orderBy: 'doneAt', descending: true }
export const undertakingsBySource: ReadModel = { name: 'undertakingsBySource', collection: UNDERTAKINGS, equals: ['communityId', 'sourceKind', 'sourceId'], orderBy: 'openedAt' }

/** `_id` = subject and person: one grade each, also from two phones at once. Who gave which is read by nobody but who re-visits. */
export interface RatingDocument extends StoredDocument, Rating {
  readonly subjectKind: RatedKind
  readonly subjectId: string
  readonly grade: Grade
  /** In which it was first given. */
  readonly quarter: Quarter
  readonly reasonUnchecked?: true
}
export const ratingIdOf = ({ kind, id }: Subject, personId: string): string => `${kind}:${id}:${personId}`

/** `_id` = the rating's. */
export interface VisitDocument extends StoredDocument {
  readonly visit: Visit
  readonly subjectKind: RatedKind
  readonly subjectId: string
  readonly headline: string
  /** From here on repeated for the read models. */
  readonly state: 'open' | 'done'
  readonly groupId: string
  readonly dueDay: Day
  readonly doneAt?: Instant
}

/** `_id` = member. */
export interface InboxSettingsDocument extends StoredDocument {
  readonly rhythm: InboxRhythm
  /** When a weekly digest was last read to its end. */
  readonly digestReadAt?: Instant
}

/** Grades without names: counted, never listed. */
export const ratingsBySubject: ReadModel = { name: 'ratingsBySubject', collection: RATINGS, equals: ['communityId', 'subjectKind', 'subjectId'], orderBy: '_id', groupBy: 'grade' }
export const visitsByState: ReadModel = { name: 'visitsByState', collection: VISITS, equals: ['communityId', 'state'], orderBy: 'dueDay' }
export const visitsByGroup: ReadModel = { name: 'visitsByGroup', collection: VISITS, equals: ['communityId', 'groupId', 'state'], orderBy: 'dueDay' }
export const visitsDone: ReadModel = { name: 'visitsDone', collection: VISITS, equals: ['communityId', 'state'], orderBy: 'doneAt', descending: true }
export const visitsDoneByGroup: ReadModel = { name: 'visitsDoneByGroup', collection: VISITS, equals: ['communityId', 'groupId', 'state'], orderBy: 'doneAt', descending: true }
export const visitsBySubject: ReadModel = { name: 'visitsBySubject', collection: VISITS, equals: ['communityId', 'subjectKind', 'subjectId', 'state'], orderBy: 'dueDay' }

export const followsByMember: ReadModel = { name: 'followsByMember', collection: FOLLOWS, equals: ['communityId', 'memberId'], orderBy: 'followedAt', descending: true }
export const followsBySubject: ReadModel = { name: 'followsBySubject', collection: FOLLOWS, equals: ['communityId', 'subjectKind', 'subjectId'], orderBy: 'followedAt' }
/** Across communities: for the scheduler only. */
export const outboxByDue: ReadModel = { name: 'outboxByDue', collection: OUTBOX, equals: ['schemaVersion'], orderBy: 'dueAt' }

export const FOLLOWUP_READ_MODELS: readonly ReadModel[] = [
  followsByMember,
  followsBySubject,
  outboxByDue,
  undertakingsByDeadline,
  undertakingsByStage,
  undertakingsByPerson,
  undertakingsDone,
  undertakingsBySource,
  ratingsBySubject,
  visitsByState,
  visitsByGroup,
  visitsDone,
  visitsDoneByGroup,
  visitsBySubject
]
