import { actsInPublic, maskName } from '@/domain/community/masked-name'
import type { Person } from '@/domain/community/person'
import type { FileId, HouseholdId, PersonId } from '@/domain/shared/ids'
import { addDays, type Day, type Instant } from '@/domain/shared/instant'

/** Where an undertaking comes from: a handled issue, a meeting's minutes, a published result. */
export const UNDERTAKING_SOURCES = ['issue', 'meeting', 'notice'] as const
export type UndertakingSourceKind = (typeof UNDERTAKING_SOURCES)[number]
export interface UndertakingSource {
  readonly kind: UndertakingSourceKind
  readonly id: string
}

export const MILESTONES_MAX = 12
export const TITLE_LENGTH_MAX = 40
export const PLAN_LENGTH_MAX = 400
export const MILESTONE_NAME_LENGTH_MAX = 30
export const REPORT_WORDS_MAX = 300
export const JUDGE_REASON_MAX = 200

/** How a list of them is read: what is late, what goes on, what is done. */
export const UNDERTAKING_FILTERS = ['overdue', 'underWay', 'done'] as const
export type UndertakingFilter = (typeof UNDERTAKING_FILTERS)[number]
/** A plan that ends later than this is no plan. */
export const DUE_DAYS_MAX = 3 * 365

/** One step of the plan; its photos are asked for unless nothing of it can be photographed. */
export interface PlannedMilestone {
  readonly name: string
  readonly dueDay: Day
  readonly withoutPhotos?: true
}

/** 落实方案: who sees to it, how, until when, in which steps. */
export interface CarryOutPlan {
  readonly title: string
  readonly plan: string
  readonly dueDay: Day
  readonly milestones: readonly PlannedMilestone[]
}

export interface Judgement {
  readonly by: PersonId
  readonly at: Instant
  readonly accepted: boolean
  /** Always there when returned. */
  readonly reason?: string
}

/** What was reported for a milestone, once; a returned report stays and a new one follows it. */
export interface MilestoneReport {
  readonly by: PersonId
  readonly at: Instant
  readonly words: string
  readonly photoIds: readonly FileId[]
  readonly judgement?: Judgement
}

export interface Milestone extends PlannedMilestone {
  /** From 1, in the order in which they are done. */
  readonly no: number
  /** Oldest first. */
  readonly reports: readonly MilestoneReport[]
}

/** A due day that was moved: what stood there before stays readable. */
export interface DueMove {
  readonly milestone: number
  readonly from: Day
  readonly to: Day
  readonly reason: string
  readonly by: PersonId
  readonly at: Instant
}

/** Offices that a person in charge is shown with. */
export const OFFICES_IN_CHARGE = ['committeeMember', 'partySecretary', 'groupLeader', 'gridWorker', 'villagerRep', 'residentRep'] as const
export type OfficeInCharge = (typeof OFFICES_IN_CHARGE)[number]

export interface PersonInCharge {
  readonly householdId: HouseholdId
  readonly personId: PersonId
  /** As everybody reads it: in full for who acts in the committee's office, masked for everybody else (PIPL art. 25). */
  readonly shownAs: string
  readonly office?: OfficeInCharge
}

/** How a person is named who has taken charge. */
export function inChargeOf(person: Pick<Person, 'id' | 'householdId' | 'name' | 'offices'>): PersonInCharge {
  const office = OFFICES_IN_CHARGE.find((each) => person.offices.includes(each))
  const shownAs = actsInPublic(person.offices) ? person.name : maskName(person.name)
  return { householdId: person.householdId, personId: person.id, shownAs, ...(office === undefined ? {} : { office }) }
}

/** 落实: what becomes of a decision. */
export interface Undertaking extends CarryOutPlan {
  readonly source: UndertakingSource
  readonly unitId: string
  readonly inCharge: PersonInCharge
  readonly milestones: readonly Milestone[]
  readonly dueMoves: readonly DueMove[]
  readonly openedBy: PersonId
  readonly openedAt: Instant
  readonly doneAt?: Instant
}

export type CannotOpenUndertaking =
  | { readonly code: 'PERSON_NOT_FOUND' }
  | { readonly code: 'PERSON_CANNOT_TAKE_CHARGE' }
  | { readonly code: 'ALREADY_UNDERTAKEN' }
  | { readonly code: 'MILESTONES_COUNT'; readonly max: number }
  | { readonly code: 'DUE_IN_PAST' }
  | { readonly code: 'DUE_TOO_FAR' }
  | { readonly code: 'MILESTONES_OUT_OF_ORDER'; readonly milestone: number }

/** Why this plan cannot be taken on today. Steps are done one after another, so their days must not go back, and the last is not after the end. */
export function reasonCannotPlan({ dueDay, milestones }: CarryOutPlan, today: Day): CannotOpenUndertaking | undefined {
  if (milestones.length < 1 || milestones.length > MILESTONES_MAX) return { code: 'MILESTONES_COUNT', max: MILESTONES_MAX }
  if ([dueDay, ...milestones.map((each) => each.dueDay)].some((day) => day < today)) return { code: 'DUE_IN_PAST' }
  if (dueDay > addDays(today, DUE_DAYS_MAX)) return { code: 'DUE_TOO_FAR' }
  const days = [...milestones.map((each) => each.dueDay), dueDay]
  const late = days.findIndex((day, index) => day > (days[index + 1] ?? day))
  return late === -1 ? undefined : { code: 'MILESTONES_OUT_OF_ORDER', milestone: late + 1 }
}
