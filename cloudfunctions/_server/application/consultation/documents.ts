import type { AttemptWindow } from '@/domain/community/invitation'
import type { Meeting } from '@/domain/consultation/meeting'
import type { HouseholdId, PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { NoCoins } from '@server/application/ledger/credit'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const MEETINGS = 'meetings'
export const ATTENDANCE = 'attendance'
export const SIGN_IN_ATTEMPTS = 'signInAttempts'

export interface MeetingDocument extends StoredDocument, Meeting {
  /** The formal vote held at it, if any; `none` keeps the read model's field present. */
  readonly pollId: string
  /** Keys the rotating sign-in code; never leaves the server. */
  readonly signInSecret: string
}
export const NO_POLL = 'none'

/** `_id` = meeting and person: signing in twice is one attendance. */
export interface AttendanceDocument extends StoredDocument {
  readonly meetingId: string
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly by: 'code' | 'list'
  readonly at: Instant
  /** What was credited for it, or why nothing. */
  readonly coins: number
  readonly noCoins?: NoCoins
  /** Opens the transfer's commitment; deleting it shreds what the coins were for. */
  readonly salt: string
}
export const attendanceIdOf = (meetingId: string, personId: string): string => `${meetingId}:${personId}`

/** `_id` = member: wrong codes typed within the hour. */
export interface SignInAttemptsDocument extends StoredDocument {
  readonly window: AttemptWindow
}

export const meetingsByStart: ReadModel = { name: 'meetingsByStart', collection: MEETINGS, equals: ['communityId'], orderBy: 'startsAt', descending: true }
export const meetingsByPoll: ReadModel = { name: 'meetingsByPoll', collection: MEETINGS, equals: ['communityId', 'pollId'], orderBy: 'startsAt' }
export const attendanceByMeeting: ReadModel = { name: 'attendanceByMeeting', collection: ATTENDANCE, equals: ['communityId', 'meetingId'], orderBy: 'at', groupBy: 'by' }

export const CONSULTATION_READ_MODELS: readonly ReadModel[] = [meetingsByStart, meetingsByPoll, attendanceByMeeting]
