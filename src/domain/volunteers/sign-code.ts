import { SIGN_IN_WINDOW_MS, signInWindow } from '@/domain/consultation/meeting'
import { addMs, HOUR_MS, type Instant } from '@/domain/shared/instant'
import { SIGN_OPENS_BEFORE_MS, CODE_SHOWN_AFTER_MS } from './activity'
import type { MarkWay } from './attendance'

/** `yv1.<activity>.<window in base 36>.<mac>`: what the square code holds. A phone without a connection keeps it and sends it later. */
export interface SignToken {
  readonly activityId: string
  /** Number of the 30 seconds in which it stood on the wall. */
  readonly window: number
  readonly mac: string
}

const PREFIX = 'yv1'
/** 96 bits of the keyed digest. */
export const MAC_LENGTH = 16
/** Who scans the code of a moment ago is not caught by the change. */
const LIVE_WINDOWS = 2
/** A scanned code is sent within a day by itself; later the leader has to say that it is so. */
export const LATE_TOLERANCE_MS = 24 * HOUR_MS

export const signTokenText = ({ activityId, window, mac }: SignToken): string => `${PREFIX}.${activityId}.${window.toString(36)}.${mac}`

/** The token in what a camera read; undefined for any other text. */
export function parseSignToken(text: string): SignToken | undefined {
  const found = /^yv1\.([A-Za-z0-9_-]{1,80})\.([0-9a-z]{1,9})\.([A-Za-z0-9_-]{16})$/.exec(text.trim())
  const [, activityId, window, mac] = found ?? []
  return activityId === undefined || window === undefined || mac === undefined ? undefined : { activityId, window: parseInt(window, 36), mac }
}

/** What the keyed digest of a token is made of. */
export const signedText = ({ activityId, window }: Pick<SignToken, 'activityId' | 'window'>): string => `${PREFIX}:${activityId}:${window}`

/** The first moment of a window. */
export const windowStartsAt = (window: number): Instant => (window * SIGN_IN_WINDOW_MS) as Instant

export type CannotTakeToken = { readonly code: 'SIGN_CODE_WRONG' } | { readonly code: 'SIGN_CODE_OUTSIDE' }
export interface TakenToken {
  readonly at: Instant
  readonly way: Extract<MarkWay, 'code' | 'late'>
  readonly needsLeader?: true
}

/** When a genuine token of the activity says that somebody was there, or why it says nothing. */
export function takeToken(window: number, { startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant }, now: Instant): TakenToken | CannotTakeToken {
  const current = signInWindow(now)
  if (window > current + 1) return { code: 'SIGN_CODE_WRONG' }
  const stoodAt = windowStartsAt(window)
  if (stoodAt < addMs(startsAt, -SIGN_OPENS_BEFORE_MS - SIGN_IN_WINDOW_MS) || stoodAt >= addMs(endsAt, CODE_SHOWN_AFTER_MS)) return { code: 'SIGN_CODE_OUTSIDE' }
  if (current - window <= LIVE_WINDOWS) return { at: now, way: 'code' }
  const late = { at: stoodAt, way: 'late' } as const
  return now - stoodAt <= LATE_TOLERANCE_MS ? late : { ...late, needsLeader: true }
}
