import type { PersonId } from '@/domain/shared/ids'
import { addMs, DAY_MS, type Instant } from '@/domain/shared/instant'

/** 好差评: 非常满意, 满意, 基本满意, 不满意, 非常不满意. */
export const GRADES = ['verySatisfied', 'satisfied', 'basicallySatisfied', 'dissatisfied', 'veryDissatisfied'] as const
export type Grade = (typeof GRADES)[number]

const SATISFIED: ReadonlySet<Grade> = new Set(['verySatisfied', 'satisfied', 'basicallySatisfied'])
/** 差评 are re-visited without exception. */
export const isLow = (grade: Grade): boolean => !SATISFIED.has(grade)

/** 诉求 once handled, 会议 once closed, 公告 once published. */
export const RATED_KINDS = ['issue', 'meeting', 'notice'] as const
export type RatedKind = (typeof RATED_KINDS)[number]
export interface RatedSubject {
  readonly kind: RatedKind
  readonly id: string
}

export const RATING_REASON_MAX = 200
export const RATING_CHANGE_DAYS = 30
/** Below this nobody reads a share: in a village a handful of grades has names. */
export const RATINGS_SHOWN_FROM = 5

export interface Rating {
  readonly by: PersonId
  readonly grade: Grade
  readonly reason?: string
  readonly ratedAt: Instant
}

/** The first instant at which a rating can no longer be changed. */
export const changeableUntil = ({ ratedAt }: Pick<Rating, 'ratedAt'>): Instant => addMs(ratedAt, RATING_CHANGE_DAYS * DAY_MS)

/** What is known of the matter and of the person who would rate it. */
export interface RatingFacts {
  /** Handled, closed, published. */
  readonly ready: boolean
  /** Was this person asked: an adult of the unit, somebody who attended, somebody who had a vote. */
  readonly asked: boolean
  readonly own?: Pick<Rating, 'ratedAt'>
}
export type CannotRate =
  | { readonly code: 'NOT_READY_TO_RATE' }
  | { readonly code: 'NOT_ASKED' }
  | { readonly code: 'RATING_SETTLED'; readonly since: Instant }

/** Why this person's grade is not taken now. */
export function reasonCannotRate({ ready, asked, own }: RatingFacts, now: Instant): CannotRate | undefined {
  if (!ready) return { code: 'NOT_READY_TO_RATE' }
  if (!asked) return { code: 'NOT_ASKED' }
  return own !== undefined && now >= changeableUntil(own) ? { code: 'RATING_SETTLED', since: changeableUntil(own) } : undefined
}

export type GradeCounts = Readonly<Record<Grade, number>>

/** How many rated, of how many asked, and how many of them are satisfied (the first three grades). Whole numbers; a screen makes the share. */
export interface RatingFigures {
  readonly rated: number
  readonly asked: number
  readonly satisfied: number
  readonly byGrade: GradeCounts
}
/** Of fewer than five only that they are fewer is known. */
export type RatingSummary = ({ readonly kind: 'shown' } & RatingFigures) | { readonly kind: 'withheld'; readonly asked: number; readonly needed: number }

/** `counts` by grade, from the ratings themselves; `asked` may be below the number that rated, when the roll has shrunk since. */
export function ratingSummary(counts: Readonly<Partial<Record<Grade, number>>>, asked: number): RatingSummary {
  const byGrade = Object.fromEntries(GRADES.map((grade) => [grade, counts[grade] ?? 0])) as GradeCounts
  const rated = sum(GRADES, byGrade)
  if (rated < RATINGS_SHOWN_FROM) return { kind: 'withheld', asked, needed: RATINGS_SHOWN_FROM }
  return { kind: 'shown', rated, asked: Math.max(asked, rated), satisfied: sum(GRADES.filter((grade) => !isLow(grade)), byGrade), byGrade }
}

const sum = (grades: readonly Grade[], counts: GradeCounts): number => grades.reduce((total, grade) => total + counts[grade], 0)
