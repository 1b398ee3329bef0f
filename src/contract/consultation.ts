import * as v from 'valibot'
import type { TooManyAttempts } from '@/domain/community/invitation'
import type { CannotCreateMeeting, CannotSignIn } from '@/domain/consultation/meeting'
import type { Instant } from '@/domain/shared/instant'
import { cursor, id, instantField, text } from './fields'
import { command, query } from './spec'

export interface MeetingCard {
  readonly meetingId: string
  readonly title: string
  readonly place: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly pollId?: string
  readonly signedIn: boolean
}

export interface MeetingDetail extends MeetingCard {
  readonly present: number
  /** Coins that signing in credits, or credited; 0 when this person has reached the month's cap. */
  readonly coinsForAttending: number
  /** For the committee and the supervisors, in the order of arrival. */
  readonly attendees?: readonly Attendee[]
}

export interface Attendee {
  readonly personId: string
  readonly name: string
  readonly householdLabel: string
  readonly by: 'code' | 'list'
  readonly at: Instant
}

/** Coins credited for being there, or why none were (the attendance counts all the same). */
export interface SignInReceipt {
  readonly signedIn: true
  readonly coins: number
  readonly noCoins?: 'CAP_REACHED' | 'SCHEME_NOT_ADOPTED'
  readonly balance: number
}

/** People of one call: attendance and credit of each stay together within one transaction (8 operations each). */
export const SIGN_IN_LIST_MAX = 10
type NotFound = { readonly code: 'NOT_FOUND' }

export const consultationActions = {
  'consultation/createMeeting': command<{ readonly meetingId: string }, CannotCreateMeeting | NotFound>()(
    v.strictObject({ title: text(40), place: text(40), startsAt: instantField(), endsAt: instantField(), pollId: v.optional(id()) })
  ),
  'consultation/listMeetings': query<{ readonly items: readonly MeetingCard[]; readonly nextCursor?: string }>()(v.strictObject({ cursor: cursor() })),
  'consultation/readMeeting': query<MeetingDetail, NotFound>()(v.strictObject({ meetingId: id() })),
  /** For the screen in the meeting room; asked again when `validUntil` passes. */
  'consultation/signInCode': query<{ readonly code: string; readonly validUntil: Instant; readonly present: number }, NotFound | CannotSignIn>()(
    v.strictObject({ meetingId: id() })
  ),
  'consultation/signIn': command<SignInReceipt, CannotSignIn | TooManyAttempts | NotFound>()(v.strictObject({ meetingId: id(), code: text(12) })),
  /** For those without a phone: a committee member ticks the paper list. */
  'consultation/signInByList': command<{ readonly signedIn: number; readonly already: number }, CannotSignIn | NotFound>()(
    v.strictObject({
      meetingId: id(),
      people: v.pipe(v.array(v.strictObject({ householdId: id(), personId: id() })), v.minLength(1), v.maxLength(SIGN_IN_LIST_MAX))
    })
  )
}
