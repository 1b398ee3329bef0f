import type { MeetingId } from '@/domain/shared/ids'
import { addMs, dayOf, HOUR_MS, MINUTE_MS, type Day, type Instant } from '@/domain/shared/instant'

/** 会议 where people come together; a formal vote may be held at it. */
export interface Meeting {
  readonly meetingId: MeetingId
  readonly title: string
  readonly place: string
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** People arrive early; the code on the wall works from then on. */
export const SIGN_IN_OPENS_BEFORE_MS = HOUR_MS
/** The committee may still enter the paper sign-in list this long after the end. */
export const LIST_ENTRY_AFTER_MS = 72 * HOUR_MS
export const MEETING_LENGTH_MAX_MS = 12 * HOUR_MS
/** A rotating code and the one before it are accepted; see `signInWindow`. */
export const SIGN_IN_WINDOW_MS = MINUTE_MS / 2
export const SIGN_IN_CODE_LENGTH = 6

export type CannotCreateMeeting =
  | { readonly code: 'MEETING_ENDS_BEFORE_START' }
  | { readonly code: 'MEETING_TOO_LONG'; readonly hoursMax: number }
  | { readonly code: 'MEETING_IN_THE_PAST' }

export type CannotSignIn =
  | { readonly code: 'SIGN_IN_NOT_YET'; readonly opensAt: Instant }
  | { readonly code: 'SIGN_IN_OVER'; readonly endedAt: Instant }
  | { readonly code: 'SIGN_IN_CODE_WRONG' }

/** Why a meeting cannot be created, most fundamental first. */
export function reasonCannotCreateMeeting(meeting: Pick<Meeting, 'startsAt' | 'endsAt'>, now: Instant): CannotCreateMeeting | undefined {
  if (meeting.endsAt <= meeting.startsAt) return { code: 'MEETING_ENDS_BEFORE_START' }
  if (meeting.endsAt - meeting.startsAt > MEETING_LENGTH_MAX_MS) return { code: 'MEETING_TOO_LONG', hoursMax: MEETING_LENGTH_MAX_MS / HOUR_MS }
  if (meeting.endsAt <= now) return { code: 'MEETING_IN_THE_PAST' }
  return undefined
}

/** Why signing in is not possible at this time, for a phone (`code`) or for the paper list entered afterwards (`list`). */
export function reasonCannotSignIn(meeting: Meeting, by: 'code' | 'list', now: Instant): CannotSignIn | undefined {
  const opensAt = addMs(meeting.startsAt, -SIGN_IN_OPENS_BEFORE_MS)
  if (now < opensAt) return { code: 'SIGN_IN_NOT_YET', opensAt }
  const closesAt = by === 'code' ? meeting.endsAt : addMs(meeting.endsAt, LIST_ENTRY_AFTER_MS)
  if (now >= closesAt) return { code: 'SIGN_IN_OVER', endedAt: meeting.endsAt }
  return undefined
}

/** The day that attending counts for: that of the meeting, or of an early arrival on the eve of one that begins at midnight. */
export function attendedOn(meeting: Pick<Meeting, 'startsAt'>, now: Instant): Day {
  const [day, today] = [dayOf(meeting.startsAt), dayOf(now)]
  return today < day ? today : day
}

/** The number of the rotating code's window that contains an instant. */
export const signInWindow = (now: Instant): number => Math.floor(now / SIGN_IN_WINDOW_MS)

/** When the code of this window is replaced. */
export const windowEndsAt = (now: Instant): Instant => ((signInWindow(now) + 1) * SIGN_IN_WINDOW_MS) as Instant

/**
 * The digits shown on the wall for one window, from a keyed digest (base64url) of meeting and window.
 * Six decimal digits, so that an old person can read them out and type them.
 */
export function signInDigits(keyedDigest: string): string {
  let value = 0
  for (const character of keyedDigest.slice(0, 10)) value = (value * 64 + BASE64URL.indexOf(character)) % 1_000_000
  return String(value).padStart(SIGN_IN_CODE_LENGTH, '0')
}
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Whether a typed code is that of one of the accepted windows; blanks and full-width digits are forgiven. */
export function acceptsCode(typed: string, codes: readonly string[]): boolean {
  return codes.includes(typed.normalize('NFKC').replace(/\s/g, ''))
}
