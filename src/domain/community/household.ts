import type { CommunityId, HouseholdId, PersonId, UnitId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import type { Person } from './person'

/** 户. Counts as one in every household-mode vote; holds the coin account. */
export interface Household {
  readonly id: HouseholdId
  readonly communityId: CommunityId
  /** What neighbours call it: `3组12号`. */
  readonly no: string
  readonly groupId: UnitId
  readonly gridId?: UnitId
  /** 专有部分面积 in 0.01 m² (an integer); only where owners vote by area (Civil Code art. 278). */
  readonly area?: number
  readonly headPersonId: PersonId
  /** 户代表, named by the household itself; without one it has no vote in household mode. */
  readonly repPersonId?: PersonId
}

/** The id follows from community, group and number, so that a second import finds the same household. */
export const householdIdOf = (communityId: CommunityId, groupKey: string, no: string): HouseholdId =>
  asId<HouseholdId>(`${communityId}:h:${groupKey}-${no}`)

/** `index` counts from 1 and is never given twice in one household; the id carries no personal data. */
export const personIdOf = (householdId: HouseholdId, index: number): PersonId =>
  asId<PersonId>(`${householdId}.${index}`)

export type CannotRepresent =
  | { readonly code: 'NOT_OF_HOUSEHOLD' }
  | { readonly code: 'PERSON_MOVED_AWAY' }
  | { readonly code: 'MINOR' }

/** Why a person cannot be named 户代表 of a household. `adult` as of the day of naming. */
export function reasonCannotRepresent(
  household: Household,
  person: Person,
  adult: boolean
): CannotRepresent | undefined {
  if (person.householdId !== household.id) return { code: 'NOT_OF_HOUSEHOLD' }
  if (person.movedAway === true) return { code: 'PERSON_MOVED_AWAY' }
  if (!adult) return { code: 'MINOR' }
  return undefined
}
