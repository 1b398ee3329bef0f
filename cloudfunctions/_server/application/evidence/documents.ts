import type { Body } from '@/domain/evidence/body'
import { ATTENDANCE, MEETINGS } from '@server/application/consultation/documents'
import { ISSUES } from '@server/application/consultation/issue-documents'
import { TOPICS } from '@server/application/consultation/topic-documents'
import { NOTICES } from '@server/application/disclosure/documents'
import { RATINGS, UNDERTAKINGS } from '@server/application/followup/documents'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const BODIES = 'bodies'

/** `_id` = community, kind and number where a village has one of the kind, a new id otherwise. */
export interface BodyDocument extends StoredDocument, Body {
  /** Grows with every change. */
  readonly seenNo: number
  /** Orders the list: the kinds as they are declared, then by name. */
  readonly order: string
}

export const bodiesByOrder: ReadModel = { name: 'bodiesByOrder', collection: BODIES, equals: ['communityId'], orderBy: 'order' }
/** 届次活动: the meetings that a body held. Meetings name their body; those of none are not in it. */
export const meetingsByBody: ReadModel = { name: 'meetingsByBody', collection: MEETINGS, equals: ['communityId', 'bodyId'], orderBy: 'startsAt', descending: true, groupBy: 'state' }

/** What was raised, held, published, opened or graded in a quarter: each document carries the quarter's key, so nothing else is read. */
const ofQuarter = (name: string, collection: string): ReadModel => ({ name, collection, equals: ['communityId', 'quarter'], orderBy: '_id' })
export const issuesByQuarter = ofQuarter('issuesByQuarter', ISSUES)
export const topicsByQuarter = ofQuarter('topicsByQuarter', TOPICS)
export const meetingsByQuarter = ofQuarter('meetingsByQuarter', MEETINGS)
export const noticesByQuarter = ofQuarter('noticesByQuarter', NOTICES)
export const undertakingsByQuarter = ofQuarter('undertakingsByQuarter', UNDERTAKINGS)
export const ratingsByQuarter = ofQuarter('ratingsByQuarter', RATINGS)
export const attendanceByParty: ReadModel = { name: 'attendanceByParty', collection: ATTENDANCE, equals: ['communityId', 'meetingId'], orderBy: 'at', groupBy: 'party' }

export const EVIDENCE_READ_MODELS: readonly ReadModel[] = [
  bodiesByOrder,
  meetingsByBody,
  issuesByQuarter,
  topicsByQuarter,
  meetingsByQuarter,
  noticesByQuarter,
  undertakingsByQuarter,
  ratingsByQuarter,
  attendanceByParty
]
