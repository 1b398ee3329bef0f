import type { HouseholdId, PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'

/** One who said that he comes. */
export interface SignUp {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly name: string
  /** What neighbours call the household: `3组12号`. */
  readonly householdNo: string
  readonly at: Instant
  /** Written down at the place by the leader, beyond the places: who came has served. */
  readonly walkIn?: true
}

/** 报名表, in the order of signing up: who stands behind the last place waits, and moves up when somebody withdraws. */
export interface Roster {
  readonly places: number
  readonly signUps: readonly SignUp[]
}

/** Nobody waits behind so many. */
export const WAITING_MAX = 30

export type CannotSignUp = { readonly code: 'SIGNED_UP_ALREADY' } | { readonly code: 'WAITING_LIST_FULL'; readonly max: number }
export type CannotWithdraw = { readonly code: 'NOT_SIGNED_UP' }

const onList = ({ signUps }: Roster): readonly SignUp[] => signUps.filter(({ walkIn }) => walkIn === undefined)
/** Those who have a place, walk-ins among them. */
export const placed = (roster: Roster): readonly SignUp[] => [...onList(roster).slice(0, roster.places), ...roster.signUps.filter(({ walkIn }) => walkIn === true)]
export const waiting = (roster: Roster): readonly SignUp[] => onList(roster).slice(roster.places)

/** Where somebody stands: a place, the how-manieth on the waiting list (from 1), or neither. */
export type RosterPlace = { readonly kind: 'none' } | { readonly kind: 'placed' } | { readonly kind: 'waiting'; readonly no: number }

export function placeOf(roster: Roster, personId: PersonId): RosterPlace {
  if (placed(roster).some((each) => each.personId === personId)) return { kind: 'placed' }
  const no = waiting(roster).findIndex((each) => each.personId === personId) + 1
  return no === 0 ? { kind: 'none' } : { kind: 'waiting', no }
}

export function reasonCannotSignUp(roster: Roster, personId: PersonId): CannotSignUp | undefined {
  if (placeOf(roster, personId).kind !== 'none') return { code: 'SIGNED_UP_ALREADY' }
  return waiting(roster).length >= WAITING_MAX ? { code: 'WAITING_LIST_FULL', max: WAITING_MAX } : undefined
}

/** Only for whom `reasonCannotSignUp` found nothing. */
export const withSignUp = (roster: Roster, signUp: SignUp): Roster => ({ ...roster, signUps: [...roster.signUps, signUp] })

export const reasonCannotWithdraw = (roster: Roster, personId: PersonId): CannotWithdraw | undefined =>
  placeOf(roster, personId).kind === 'none' ? { code: 'NOT_SIGNED_UP' } : undefined

export const without = (roster: Roster, personId: PersonId): Roster => ({ ...roster, signUps: roster.signUps.filter((each) => each.personId !== personId) })
