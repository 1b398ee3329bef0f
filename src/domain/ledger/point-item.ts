import type { DeedKind } from './deed'
import type { CapPeriod } from './period'
import type { Track } from './account'

/** Six fields of village life, plus 表彰 (honours) and 提醒 (reminders). */
export const DIMENSIONS = [
  'environment', 'neighbourhood', 'publicWelfare', 'customs', 'covenant', 'deliberation', 'honour', 'reminder'
] as const
export type Dimension = (typeof DIMENSIONS)[number]

export interface PointCap {
  readonly times: number
  readonly period: CapPeriod
  /** Whose deeds are counted together. */
  readonly per: 'person' | 'household'
}

/** 积分项, adopted by resolution. A change is a new version of the catalogue, never an edit. */
export interface PointItem {
  readonly code: string
  readonly name: string
  readonly dimension: Dimension
  /** Coins for one time, hour or kilogram. */
  readonly points: number
  readonly unit: 'time' | 'hour' | 'kilogram'
  readonly track: Track
  /** `remind` lowers honour after two logged reminders and never touches coins already earned. */
  readonly effect: 'earn' | 'remind'
  /** Absent: no cap, each case is decided by itself. */
  readonly cap?: PointCap
  readonly earnedBy: DeedKind
  /** What shows that it was done. */
  readonly evidence: string
}

export interface PointItemCatalog {
  readonly version: number
  readonly items: readonly PointItem[]
}

/** Attendance may be thanked for, never paid for (house rule; no coin ever for a ballot). */
export const ATTENDANCE_POINTS_MAX = 5
export const ITEM_POINTS_MAX = 50

export type BadPointItem =
  | { readonly code: 'POINTS_OUT_OF_RANGE'; readonly max: number }
  | { readonly code: 'REMINDER_TOUCHES_COINS' }

/** Why an item must not be adopted. */
export function reasonBadPointItem(item: PointItem): BadPointItem | undefined {
  const max = item.earnedBy === 'meetingAttendance' ? ATTENDANCE_POINTS_MAX : ITEM_POINTS_MAX
  if (!Number.isSafeInteger(item.points) || item.points < 1 || item.points > max) return { code: 'POINTS_OUT_OF_RANGE', max }
  if (item.effect === 'remind' && item.track !== 'honour') return { code: 'REMINDER_TOUCHES_COINS' }
  return undefined
}

export const findPointItem = (catalog: PointItemCatalog, code: string): PointItem | undefined =>
  catalog.items.find(item => item.code === code)
