import type { ActivityId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { HOURS_A_DAY_MAX } from './activity'

/** An activity that takes up a part of a person's day. */
export interface Engagement {
  readonly activityId: ActivityId
  readonly title: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** Once they are settled. */
  readonly halfHours?: number
}

/** What one person does on one day. */
export interface DayBook {
  readonly engagements: readonly Engagement[]
}

export const EMPTY_DAY: DayBook = { engagements: [] }

export interface ActivityOverlaps {
  readonly code: 'ACTIVITY_OVERLAPS'
  readonly title: string
}

/** Nobody is in two places at once; one that begins when another ends does not overlap. */
export function reasonOverlaps({ engagements }: DayBook, { activityId, startsAt, endsAt }: Pick<Engagement, 'activityId' | 'startsAt' | 'endsAt'>): ActivityOverlaps | undefined {
  const other = engagements.find((each) => each.activityId !== activityId && each.startsAt < endsAt && startsAt < each.endsAt)
  return other === undefined ? undefined : { code: 'ACTIVITY_OVERLAPS', title: other.title }
}

export const engaged = (book: DayBook, engagement: Engagement): DayBook => ({
  engagements: [...book.engagements.filter(({ activityId }) => activityId !== engagement.activityId), engagement]
})

export const released = (book: DayBook, activityId: ActivityId): DayBook => ({ engagements: book.engagements.filter((each) => each.activityId !== activityId) })

/** Of the half hours that an activity asks for, those that the day still has room for. */
export function countedHalfHours({ engagements }: DayBook, activityId: ActivityId, halfHours: number): number {
  const others = engagements.reduce((sum, each) => sum + (each.activityId === activityId ? 0 : each.halfHours ?? 0), 0)
  return Math.max(0, Math.min(halfHours, 2 * HOURS_A_DAY_MAX - others))
}
