import type { Instant } from '@/domain/shared/instant'
import { MINUTE_MS } from '@/domain/shared/instant'

/** How somebody's coming or going became known. `late`: scanned without a connection and sent afterwards. `leader`: written by hand. */
export const MARK_WAYS = ['code', 'late', 'leader'] as const
export type MarkWay = (typeof MARK_WAYS)[number]

/** One coming or going. */
export interface Mark {
  /** When it happened: for a late one, when its code stood on the wall. */
  readonly at: Instant
  readonly way: MarkWay
  readonly recordedAt: Instant
  /** Sent so late that it counts only when the leader says so. */
  readonly needsLeader?: true
}

export const DIRECTIONS = ['in', 'out'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** 签到、签退 of one person at one activity. */
export interface Marks {
  readonly in?: Mark
  readonly out?: Mark
  /** Why the leader says that the person was not there. */
  readonly struck?: string
}

const HALF_HOUR_MS = 30 * MINUTE_MS

interface Window {
  readonly startsAt: Instant
  readonly endsAt: Instant
}

export type HoursReason = 'struck' | 'noSignIn' | 'noSignOut' | 'needsLeader' | 'tooShort'
export type CountedTime = { readonly halfHours: number; readonly reason?: HoursReason }

/**
 * Whole half hours between coming and going within the hours of the activity, rounded down (志愿服务时间: 实际付出的时间).
 * Marks recorded after `seenUntil`, when the hours were confirmed, do not count: nobody has looked at them.
 */
export function timeOf({ in: came, out: left, struck }: Marks, { startsAt, endsAt }: Window, seenUntil: Instant): CountedTime {
  if (struck !== undefined) return { halfHours: 0, reason: 'struck' }
  if (came === undefined || came.recordedAt > seenUntil) return { halfHours: 0, reason: 'noSignIn' }
  if (left === undefined || left.recordedAt > seenUntil) return { halfHours: 0, reason: 'noSignOut' }
  if (came.needsLeader === true || left.needsLeader === true) return { halfHours: 0, reason: 'needsLeader' }
  const halfHours = Math.floor((Math.min(left.at, endsAt) - Math.max(came.at, startsAt)) / HALF_HOUR_MS)
  return halfHours > 0 ? { halfHours } : { halfHours: 0, reason: 'tooShort' }
}

export type CannotMark =
  | { readonly code: 'STRUCK_OFF' }
  | { readonly code: 'NOT_COME_YET' }
  | { readonly code: 'SIGNED_OUT_BEFORE_IN' }

/** Why a coming or going cannot be written down beside what is there. The first coming and the last going stand; saying it twice is once. */
export function reasonCannotMark(marks: Marks, direction: Direction, at: Instant): CannotMark | undefined {
  if (marks.struck !== undefined) return { code: 'STRUCK_OFF' }
  if (direction === 'in') return undefined
  if (marks.in === undefined) return { code: 'NOT_COME_YET' }
  return at < marks.in.at ? { code: 'SIGNED_OUT_BEFORE_IN' } : undefined
}

/** Only for what `reasonCannotMark` lets pass. */
export function marked(marks: Marks, direction: Direction, mark: Mark): Marks {
  const earlier = marks[direction]
  const replaces = earlier === undefined || (direction === 'in' ? mark.at < earlier.at : mark.at > earlier.at)
  return replaces ? { ...marks, [direction]: mark } : marks
}

export type CannotEnter = { readonly code: 'ENTRY_TIMES_WRONG' }

/** Why times cannot be written by hand: they lie within the activity's own hours, in order, and not ahead. */
export function reasonCannotEnter({ inAt, outAt }: { readonly inAt: Instant; readonly outAt?: Instant }, { startsAt, endsAt }: Window, now: Instant): CannotEnter | undefined {
  const within = inAt >= startsAt && inAt < endsAt && inAt <= now && (outAt === undefined || (outAt > inAt && outAt <= endsAt && outAt <= now))
  return within ? undefined : { code: 'ENTRY_TIMES_WRONG' }
}

/** Whole half hours of the item that counts hours become whole hours for the coins; the rest stays in the record. Any other item counts once. */
export const quantityOf = (countsHours: boolean, halfHours: number): number => (countsHours ? Math.floor(halfHours / 2) : halfHours > 0 ? 1 : 0)
