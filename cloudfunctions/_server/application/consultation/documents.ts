import type { AttemptWindow } from '@/domain/community/invitation'
import type { Meeting } from '@/domain/consultation/meeting'
import type { MeetingState } from '@/domain/consultation/meeting-life'
import type { Amendment, MeetingPlan } from '@/domain/consultation/meeting-plan'
import type { MeetingRecord, RecordRevision, RecordSignature } from '@/domain/consultation/meeting-record'
import type { Opinion, WordsState } from '@/domain/consultation/opinion'
import type { Hand } from '@/domain/consultation/speaking'
import type { FileRef } from '@/domain/files/file'
import type { HouseholdId, PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { Quarter } from '@/domain/shared/quarter'
import type { RollParty } from '@/domain/evidence/party'
import type { FollowableDocument } from '@server/application/followup/documents'
import type { NoCoins } from '@/domain/ledger/award'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const MEETINGS = 'meetings'
export const ATTENDANCE = 'attendance'
export const SIGN_IN_ATTEMPTS = 'signInAttempts'

export const OPINIONS = 'opinions'
export const HANDS = 'hands'
export const CONSULTATION_SETTINGS = 'consultationSettings'

export interface MeetingDocument extends FollowableDocument, Meeting, MeetingPlan {
  /** The formal vote held at it, if any; `none` keeps the read model's field present. */
  readonly pollId: string
  /** Keys the rotating sign-in code; never leaves the server. */
  readonly signInSecret: string
  readonly state: MeetingState
  readonly calledAt: Instant
  /** Days of notice that the rule asked for when it was called. */
  readonly noticeDays: number
  readonly materials: readonly FileRef[]
  readonly amendments: readonly Amendment[]
  /** The highest number that an agenda item was ever given. */
  readonly itemsGiven: number
  /** How often the floor was given, and to whom last. */
  readonly turn: number
  readonly speaker?: PersonId
  readonly cancelled?: { readonly at: Instant; readonly by: PersonId; readonly reason: string }
  /** From here on only once it is closed. */
  readonly closedAt?: Instant
  /** The quarter in which it was held. */
  readonly quarter?: Quarter
  readonly closedBy?: PersonId
  readonly present?: number
  readonly minutes?: string
  readonly outside?: MeetingRecord['outside']
  readonly scans: readonly FileRef[]
  readonly signatures: readonly RecordSignature[]
  readonly revisions: readonly RecordRevision[]
  /** The first publication; it stays when the record is corrected later. */
  readonly publishedAt?: Instant
}
export const NO_POLL = 'none'

/** `_id` = meeting and person: signing in twice is one attendance. */
export interface AttendanceDocument extends StoredDocument {
  readonly meetingId: string
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly by: 'code' | 'list'
  /** As what the person came; counted, never shown beside a name. */
  readonly party: RollParty
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

/** `_id` = meeting, item and person: one opinion per person and item. */
export interface OpinionDocument extends StoredDocument, Opinion {
  readonly meetingId: string
  /** Repeated for the read models: `3-concern`, and where the words stand. */
  readonly tally: string
  readonly wordsState: WordsState
}
export const opinionIdOf = (meetingId: string, no: number, personId: string): string => `${meetingId}:${no}:${personId}`
export const tallyOf = ({ no, stance }: Pick<Opinion, 'no' | 'stance'>): string => `${no}-${stance}`

/** `_id` = meeting and person. Every hand is a document of its own, so that a hall full of hands waits for nobody. */
export interface HandDocument extends StoredDocument, Hand {
  readonly meetingId: string
  readonly personId: PersonId
  readonly householdId: HouseholdId
}
export const handIdOf = (meetingId: string, personId: string): string => `${meetingId}:${personId}`

/** `_id` = community. */
export interface ConsultationSettingsDocument extends StoredDocument {
  readonly talkNoticeDays: number
}

export const meetingsByStart: ReadModel = { name: 'meetingsByStart', collection: MEETINGS, equals: ['communityId'], orderBy: 'startsAt', descending: true }
export const meetingsByPoll: ReadModel = { name: 'meetingsByPoll', collection: MEETINGS, equals: ['communityId', 'pollId'], orderBy: 'startsAt' }
export const attendanceByMeeting: ReadModel = { name: 'attendanceByMeeting', collection: ATTENDANCE, equals: ['communityId', 'meetingId'], orderBy: 'at', groupBy: 'by' }
export const meetingsByState: ReadModel = { name: 'meetingsByState', collection: MEETINGS, equals: ['communityId', 'state'], orderBy: 'startsAt', descending: true }
export const opinionsByMeeting: ReadModel = { name: 'opinionsByMeeting', collection: OPINIONS, equals: ['communityId', 'meetingId'], orderBy: 'at', groupBy: 'tally' }
export const opinionsByWords: ReadModel = { name: 'opinionsByWords', collection: OPINIONS, equals: ['communityId', 'meetingId', 'wordsState'], orderBy: 'at', descending: true }
export const opinionsWaiting: ReadModel = { name: 'opinionsWaiting', collection: OPINIONS, equals: ['communityId', 'wordsState'], orderBy: 'at', descending: true }
/** Hands that are up: one that is down has no `raisedAt`. */
export const handsByMeeting: ReadModel = { name: 'handsByMeeting', collection: HANDS, equals: ['communityId', 'meetingId'], orderBy: 'raisedAt' }

export const CONSULTATION_READ_MODELS: readonly ReadModel[] = [
  meetingsByStart,
  meetingsByPoll,
  meetingsByState,
  attendanceByMeeting,
  opinionsByMeeting,
  opinionsByWords,
  opinionsWaiting,
  handsByMeeting
]
