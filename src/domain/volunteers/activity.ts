import type { ActivityId, HouseholdId, OrganisationId, PersonId } from '@/domain/shared/ids'
import { addMs, dayOf, HOUR_MS, MINUTE_MS, type Instant } from '@/domain/shared/instant'
import type { NamedPerson } from './organisation'

/** What hours are credited by: the item per hour, or an item that counts once for coming. */
export const HOURS_ITEM = 'PUB01'

export const ACTIVITY_TITLE_MAX = 30
export const ACTIVITY_WORDS_MAX = 300
export const PLACE_MAX = 40
export const SAFETY_MAX = 150
export const PLACES_MAX = 200
export const CANCEL_WORDS_MAX = 60
/** People come early; the code works from then on. */
export const SIGN_OPENS_BEFORE_MS = HOUR_MS
/** The code on the wall still answers after the end, so that everybody can sign out. */
export const CODE_SHOWN_AFTER_MS = HOUR_MS
const ACTIVITY_MIN_MS = 30 * MINUTE_MS
/** Nobody serves longer in one day; so does no activity last. */
export const HOURS_A_DAY_MAX = 12

/** What was written down and by whom; the hours of the day move it on by themselves (`phaseOf`). */
export type ActivityState =
  | { readonly kind: 'planned' }
  | { readonly kind: 'open' }
  /** The one who was there says that the hours are right; a second person has still to look. */
  | { readonly kind: 'confirmed'; readonly at: Instant; readonly by: HoursWitness }
  | { readonly kind: 'settled'; readonly at: Instant; readonly by: HoursWitness; readonly confirmed: { readonly at: Instant; readonly by: HoursWitness } }
  | { readonly kind: 'cancelled'; readonly at: Instant; readonly words: string }

export interface HoursWitness extends NamedPerson {
  readonly memberId: string
}

/** What a planner writes. */
export interface ActivityPlan {
  readonly title: string
  readonly what: string
  readonly place: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly places: number
  /** 安全须知: what to bring, what to look out for. */
  readonly safety: string
  /** May endanger life or limb: then people are insured before it begins (志愿服务条例: 可能发生人身危险的, 先购买人身意外伤害保险). */
  readonly risky: boolean
  readonly insurance?: string | undefined
  /** A point item: `HOURS_ITEM` counts the hours, any other counts once. */
  readonly item: string
}

/** 志愿活动. Its times stand once it is open, so that nobody is in two places at once. */
export interface Activity extends ActivityPlan {
  readonly id: ActivityId
  readonly organisationId: OrganisationId
  readonly organisationName: string
  readonly leader: NamedPerson
  readonly state: ActivityState
}

/** planned → open → running → ended → confirmed → settled; cancelled is an end. `running` and `ended` follow from the clock. */
export const ACTIVITY_PHASES = ['planned', 'open', 'running', 'ended', 'confirmed', 'settled', 'cancelled'] as const
export type ActivityPhase = (typeof ACTIVITY_PHASES)[number]

/** Where an activity stands now. */
export function phaseOf({ state, startsAt, endsAt }: Pick<Activity, 'state' | 'startsAt' | 'endsAt'>, now: Instant): ActivityPhase {
  if (state.kind !== 'open') return state.kind
  if (now >= endsAt) return 'ended'
  return now >= startsAt ? 'running' : 'open'
}

export type CannotPlan =
  | { readonly code: 'ACTIVITY_TIMES_WRONG' }
  | { readonly code: 'ACTIVITY_NOT_ONE_DAY' }
  | { readonly code: 'ACTIVITY_TOO_LONG'; readonly hoursMax: number }
  | { readonly code: 'ACTIVITY_IN_THE_PAST' }
  | { readonly code: 'INSURANCE_MISSING' }

/** Why a plan cannot be written down, most fundamental first. */
export function reasonCannotPlan(plan: ActivityPlan, now: Instant): CannotPlan | undefined {
  const { startsAt, endsAt } = plan
  if (endsAt - startsAt < ACTIVITY_MIN_MS) return { code: 'ACTIVITY_TIMES_WRONG' }
  if (dayOf(startsAt) !== dayOf(addMs(endsAt, -1))) return { code: 'ACTIVITY_NOT_ONE_DAY' }
  if (endsAt - startsAt > HOURS_A_DAY_MAX * HOUR_MS) return { code: 'ACTIVITY_TOO_LONG', hoursMax: HOURS_A_DAY_MAX }
  if (startsAt <= now) return { code: 'ACTIVITY_IN_THE_PAST' }
  if (plan.risky && (plan.insurance ?? '') === '') return { code: 'INSURANCE_MISSING' }
  return undefined
}

/** Everything that somebody does with an activity besides reading it. */
export const ACTIVITY_DEEDS = ['edit', 'open', 'cancel', 'signUp', 'withdraw', 'showCode', 'sign', 'enter', 'strike', 'confirm', 'settle'] as const
export type ActivityDeed = (typeof ACTIVITY_DEEDS)[number]

/** `organiser`: the leader of the activity or the committee. `second`: an office other than who confirmed, and nobody's own hours. */
export type Standing = 'organiser' | 'second' | 'anyMember'

interface Duty {
  readonly standing: Standing
  readonly phases: readonly ActivityPhase[]
}

const ON_THE_DAY: readonly ActivityPhase[] = ['open', 'running', 'ended']

/** Who does what in which phase. */
export const ACTIVITY_DUTIES: Readonly<Record<ActivityDeed, Duty>> = {
  edit: { standing: 'organiser', phases: ['planned'] },
  open: { standing: 'organiser', phases: ['planned'] },
  cancel: { standing: 'organiser', phases: ['planned', 'open', 'running'] },
  signUp: { standing: 'anyMember', phases: ['open', 'running'] },
  withdraw: { standing: 'anyMember', phases: ['open'] },
  showCode: { standing: 'organiser', phases: ON_THE_DAY },
  // What was scanned without a connection is sent later, also after the end.
  sign: { standing: 'anyMember', phases: ON_THE_DAY },
  enter: { standing: 'organiser', phases: ['running', 'ended'] },
  strike: { standing: 'organiser', phases: ['running', 'ended'] },
  confirm: { standing: 'organiser', phases: ['ended'] },
  settle: { standing: 'second', phases: ['confirmed'] }
}

export interface ActivityActor {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly roles: readonly string[]
}

const COMMITTEE: readonly string[] = ['committeeMember', 'partySecretary']
/** Who may be the second person. */
export const SECOND_PERSONS: readonly string[] = [...COMMITTEE, 'groupLeader']

const holds = ({ roles }: ActivityActor, wanted: readonly string[]): boolean => wanted.some((role) => roles.includes(role))
/** Whether somebody runs the activity. */
export const isOrganiser = ({ leader }: Pick<Activity, 'leader'>, actor: ActivityActor): boolean => leader.personId === actor.personId || holds(actor, COMMITTEE)

export type CannotActOnActivity =
  | { readonly code: 'NOT_ORGANISER' }
  | { readonly code: 'NOT_SECOND_PERSON' }
  | { readonly code: 'SAME_HOUSEHOLD_CONFIRMED' }
  /** The second person was a volunteer there. */
  | { readonly code: 'OWN_HOURS' }
  | { readonly code: 'ACTIVITY_NOT_IN_PHASE'; readonly phase: ActivityPhase }
  | { readonly code: 'SIGN_NOT_OPEN'; readonly opensAt: Instant }
  | { readonly code: 'CODE_OVER' }

/** Why somebody cannot do this with an activity now, most fundamental first. */
export function reasonCannotActOnActivity(deed: ActivityDeed, activity: Activity, actor: ActivityActor, now: Instant): CannotActOnActivity | undefined {
  const { standing, phases } = ACTIVITY_DUTIES[deed]
  if (standing === 'organiser' && !isOrganiser(activity, actor)) return { code: 'NOT_ORGANISER' }
  if (standing === 'second' && !holds(actor, SECOND_PERSONS)) return { code: 'NOT_SECOND_PERSON' }
  const phase = phaseOf(activity, now)
  if (!phases.includes(phase)) return { code: 'ACTIVITY_NOT_IN_PHASE', phase }
  const { state } = activity
  if (deed === 'settle' && state.kind === 'confirmed' && sameHousehold(state.by, actor)) return { code: 'SAME_HOUSEHOLD_CONFIRMED' }
  return deed === 'sign' || deed === 'showCode' ? reasonNotSignTime(deed, activity, now) : undefined
}

const sameHousehold = (one: Pick<NamedPerson, 'personId' | 'householdId'>, other: Pick<NamedPerson, 'personId' | 'householdId'>): boolean =>
  one.personId === other.personId || one.householdId === other.householdId

function reasonNotSignTime(deed: 'sign' | 'showCode', { startsAt, endsAt }: Activity, now: Instant): CannotActOnActivity | undefined {
  const opensAt = addMs(startsAt, -SIGN_OPENS_BEFORE_MS)
  if (now < opensAt) return { code: 'SIGN_NOT_OPEN', opensAt }
  return deed === 'showCode' && now >= addMs(endsAt, CODE_SHOWN_AFTER_MS) ? { code: 'CODE_OVER' } : undefined
}
