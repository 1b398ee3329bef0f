import type { Day } from '@/domain/shared/instant'

/** What a matter that waits for somebody asks for; each kind opens a page of its own. */
export type WaitingKind =
  | 'issueStage'
  | 'issueHeld'
  | 'topicAnswer'
  | 'meetingSign'
  | 'opinions'
  | 'milestone'
  | 'acceptance'
  | 'visit'
  | 'photosHeld'
  | 'ballotKey'
  | 'mediation'
  | 'dispute'
  | 'replacement'
  | 'priceToConfirm'
  | 'stockToConfirm'
  | 'fundToConfirm'
  | 'claimToVerify'
  | 'claimToReview'
  | 'claimObjection'
  | 'claimRevocation'
  | 'claimWitness'
  | 'hoursToConfirm'
  | 'schemeToPublish'
  | 'openingsToConfirm'
  | 'accountToApprove'

/** One thing outside the votes that waits for somebody, in an office or as a party. */
export interface WaitingMatter {
  readonly kind: WaitingKind
  /** Of the issue, topic, meeting, undertaking, visit, poll, good or case. */
  readonly id: string
  /** Absent for mediation, nothing of which stands on a first page, and for photos, which are no single matter. */
  readonly title?: string
  readonly dueOn?: Day
}

/** Matters shown on the first page. */
export const MATTERS_SHOWN = 5
/** Unread changes are counted up to here; one more means "more". */
export const UNSEEN_SHOWN = 9
