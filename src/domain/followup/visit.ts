import type { Role } from '@/domain/community/roles'
import type { PersonId } from '@/domain/shared/ids'
import { addDays, dayOf, daysBetween, type Day, type Instant } from '@/domain/shared/instant'

/** Days within which a low grade is re-visited, where the community has not set its own [house rule; 差评回访率 100 %, domain.md §1.6]. */
export const VISIT_DUE_DAYS = 7
export const VISIT_WORDS_MAX = 300

/** What came of it: put right, explained, or nothing more can be done here. */
export const VISIT_OUTCOMES = ['putRight', 'explained', 'cannotHelp'] as const
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number]

export interface VisitRecord {
  readonly by: PersonId
  readonly at: Instant
  readonly words: string
  readonly outcome: VisitOutcome
}

/** 回访 of a low grade. It stays even if the grade is changed afterwards: nobody is to be talked out of one. */
export interface Visit {
  readonly rater: PersonId
  /** 组 of the rater, in which a grid worker goes to see people. */
  readonly groupId: string
  readonly openedAt: Instant
  readonly dueDay: Day
  readonly record?: VisitRecord
  /** The rater's own word on it. */
  readonly helped?: { readonly yes: boolean; readonly at: Instant }
}

export const visitDueDay = (openedAt: Instant, days: number = VISIT_DUE_DAYS): Day => addDays(dayOf(openedAt), days)
/** Whole days past the due day; 0 in time and once recorded. */
export const visitOverdueDays = ({ record, dueDay }: Pick<Visit, 'record' | 'dueDay'>, today: Day): number =>
  record === undefined ? Math.max(0, daysBetween(dueDay, today)) : 0

export interface Visitor {
  readonly personId: PersonId
  readonly groupId: string
  readonly roles: readonly Role[]
}

/** The committee goes to see everybody, a grid worker the people of the own group. */
export type VisitScope = 'community' | 'group' | 'none'
export function visitScopeOf({ roles }: Pick<Visitor, 'roles'>): VisitScope {
  if (roles.includes('committeeMember') || roles.includes('partySecretary')) return 'community'
  return roles.includes('gridWorker') ? 'group' : 'none'
}

export type CannotRecordVisit =
  | { readonly code: 'NOT_YOURS_TO_VISIT' }
  | { readonly code: 'OWN_RATING' }
  | { readonly code: 'ALREADY_VISITED' }

/** Why this person cannot record this re-visit. */
export function reasonCannotRecordVisit(visit: Visit, by: Visitor): CannotRecordVisit | undefined {
  const scope = visitScopeOf(by)
  if (scope === 'none' || (scope === 'group' && by.groupId !== visit.groupId)) return { code: 'NOT_YOURS_TO_VISIT' }
  if (by.personId === visit.rater) return { code: 'OWN_RATING' }
  return visit.record === undefined ? undefined : { code: 'ALREADY_VISITED' }
}

export type CannotSayHelped = { readonly code: 'NOT_YOUR_RATING' } | { readonly code: 'NOT_VISITED_YET' } | { readonly code: 'ALREADY_SAID' }

/** Why this person cannot say whether the re-visit helped: the rater does, once, after it. */
export function reasonCannotSayHelped({ rater, record, helped }: Visit, by: PersonId): CannotSayHelped | undefined {
  if (by !== rater) return { code: 'NOT_YOUR_RATING' }
  if (record === undefined) return { code: 'NOT_VISITED_YET' }
  return helped === undefined ? undefined : { code: 'ALREADY_SAID' }
}
