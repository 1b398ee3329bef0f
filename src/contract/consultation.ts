import * as v from 'valibot'
import type { NoCoins } from '@/domain/ledger/award'
import type { TooManyAttempts } from '@/domain/community/invitation'
import type { CannotSignIn } from '@/domain/consultation/meeting'
import type { CannotActOnMeeting, MeetingState } from '@/domain/consultation/meeting-life'
import type { MeetingKind } from '@/domain/consultation/meeting-plan'
import type { Instant } from '@/domain/shared/instant'
import { cursor, id, text } from './fields'
import type { FollowThrough, RatingPanel } from './followup-views'
import { meetingActions, type MeetingCall } from './meeting'
import { meetingRoomActions, type OpinionView, type OwnHand, type OwnOpinion } from './meeting-room'
import { command, query } from './spec'
import { topicActions } from './topic'

export interface MeetingCard {
  readonly meetingId: string
  readonly title: string
  readonly place: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly pollId?: string
  readonly signedIn: boolean
  readonly kind: MeetingKind
  readonly state: MeetingState
  /** How many items stand on the agenda. */
  readonly items: number
}

/** Everything that a meeting's page shows, in one call. */
export interface MeetingDetail extends MeetingCard, MeetingCall {
  readonly present: number
  /** Coins that signing in credits, or credited; 0 when this person has reached the month's cap. */
  readonly coinsForAttending: number
  /** For the committee and the supervisors, in the order of arrival. */
  readonly attendees?: readonly Attendee[]
  readonly ownOpinions: readonly OwnOpinion[]
  /** Words that the host let through, newest first, at most OPINIONS_SHOWN; `listOpinions` has the rest. */
  readonly opinions: readonly OpinionView[]
  readonly moreOpinions: boolean
  /** For the host: words that wait, at most OPINIONS_SHOWN. */
  readonly opinionsWaiting?: number
  readonly hand: OwnHand
  /** Once it is closed: how those who came grade it. */
  readonly rating?: RatingPanel
  /** What becomes of what was agreed there. */
  readonly followThrough: readonly FollowThrough[]
  /** The caller may write down who carries out what was agreed. */
  readonly mayOpenUndertaking: boolean
}
export const OPINIONS_SHOWN = 20

export interface Attendee {
  readonly personId: string
  readonly householdId: string
  readonly name: string
  readonly householdLabel: string
  readonly by: 'code' | 'list'
  readonly at: Instant
}

/** Coins credited for being there, or why none were (the attendance counts all the same). */
export interface SignInReceipt {
  readonly signedIn: true
  readonly coins: number
  readonly noCoins?: NoCoins
  readonly balance: number
}

/** People of one call: attendance and credit of each stay together within one transaction (8 operations each). */
export const SIGN_IN_LIST_MAX = 10
type NotFound = { readonly code: 'NOT_FOUND' }

export const consultationActions = {
  ...meetingActions,
  ...meetingRoomActions,
  ...topicActions,
  'consultation/listMeetings': query<{ readonly items: readonly MeetingCard[]; readonly nextCursor?: string }>()(v.strictObject({ cursor: cursor() })),
  'consultation/readMeeting': query<MeetingDetail, NotFound>()(v.strictObject({ meetingId: id() })),
  /** For the screen in the meeting room; asked again when `validUntil` passes. */
  'consultation/signInCode': query<{ readonly code: string; readonly validUntil: Instant; readonly present: number }, NotFound | CannotSignIn | CannotActOnMeeting>()(
    v.strictObject({ meetingId: id() })
  ),
  'consultation/signIn': command<SignInReceipt, CannotActOnMeeting | CannotSignIn | TooManyAttempts | NotFound>()(v.strictObject({ meetingId: id(), code: text(12) })),
  /** For those without a phone: a committee member ticks the paper list. */
  'consultation/signInByList': command<{ readonly signedIn: number; readonly already: number }, CannotActOnMeeting | CannotSignIn | NotFound>()(
    v.strictObject({
      meetingId: id(),
      people: v.pipe(v.array(v.strictObject({ householdId: id(), personId: id() })), v.minLength(1), v.maxLength(SIGN_IN_LIST_MAX))
    })
  )
}
