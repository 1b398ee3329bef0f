import type { DecisionNotice } from '@/domain/disclosure/decision-notice'
import type { Objection } from '@/domain/disclosure/objection'
import type { SubjectChange } from '@/domain/followup/subject'
import type { Instant } from '@/domain/shared/instant'
import type { Quarter } from '@/domain/shared/quarter'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const NOTICES = 'notices'
export const OBJECTIONS = 'objections'

export interface NoticeDocument extends StoredDocument {
  readonly notice: DecisionNotice
  /** Orders the board. */
  readonly publishedAt: Instant
  /** In which it was published; its figures are counted by it. */
  readonly quarter: Quarter
  /** The last thing that its followers are told of; absent as long as nothing has come of it yet. */
  readonly change?: SubjectChange
}

export interface ObjectionDocument extends StoredDocument, Objection {
  readonly noticeId: string
  /** Repeated for the read model. */
  readonly answered: boolean
}

export const noticesByDay: ReadModel = { name: 'noticesByDay', collection: NOTICES, equals: ['communityId'], orderBy: 'publishedAt', descending: true }
export const objectionsByNotice: ReadModel = { name: 'objectionsByNotice', collection: OBJECTIONS, equals: ['communityId', 'noticeId'], orderBy: 'filedAt' }
export const objectionsOpen: ReadModel = { name: 'objectionsOpen', collection: OBJECTIONS, equals: ['communityId', 'answered'], orderBy: 'filedAt', groupBy: 'answered' }

export const DISCLOSURE_READ_MODELS: readonly ReadModel[] = [noticesByDay, objectionsByNotice, objectionsOpen]
