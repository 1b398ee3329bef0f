import type { Instant } from '@/domain/shared/instant'

/** What somebody can follow and is told about: 诉求, 议题, 会议, 落实, 公告. */
export const SUBJECT_KINDS = ['issue', 'topic', 'meeting', 'undertaking', 'notice'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

export interface Subject {
  readonly kind: SubjectKind
  /** Id of the issue, topic, meeting, undertaking or notice. */
  readonly id: string
}

/** Every public change that followers are told of, once each. */
export const CHANGE_CODES = [
  'issueOpened',
  'issueAccepted',
  'issueProgress',
  'issueMovedOn',
  'issueEscalated',
  'issueSolved',
  'issueRejected',
  'issueWithdrawn',
  'issueToVote',
  'issueVotePassed',
  'issueVoteFailed',
  'issueCarriedOut',
  'topicReached',
  'topicAccepted',
  'topicDeclined',
  'meetingCalled',
  'meetingChanged',
  'meetingCancelled',
  'meetingClosed',
  'meetingPublished',
  'meetingRevised',
  'undertakingOpened',
  'undertakingChanged',
  'milestoneReported',
  'milestoneAccepted',
  'milestoneReturned',
  'undertakingDone',
  'noticePublished'
] as const
export type ChangeCode = (typeof CHANGE_CODES)[number]

/** The last public change of a subject. `no` counts them from 1; a reader who saw `no` is told nothing again. */
export interface SubjectChange {
  readonly no: number
  readonly code: ChangeCode
  readonly at: Instant
  /** Id of the undertaking, where the change is about one: its followers are those of what it came from. */
  readonly undertakingId?: string
}

/** The first change of a new subject. */
export const firstChange = (code: ChangeCode, at: Instant): SubjectChange => ({ no: 1, code, at })
/** The change after this one. */
export const nextChange = ({ no }: SubjectChange, code: ChangeCode, at: Instant, undertakingId?: string): SubjectChange => ({
  no: no + 1,
  code,
  at,
  ...(undertakingId === undefined ? {} : { undertakingId })
})
