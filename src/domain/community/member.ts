import type { CommunityId, HouseholdId, IdentityId, MemberId, PersonId, UnitId } from '@/domain/shared/ids'
import type { Household } from './household'
import type { Person } from './person'
import type { Role } from './roles'

/** `left` is final (moved away, identity given up); `suspended` while a binding is disputed. */
export type MemberState = 'active' | 'suspended' | 'left'

/** A platform identity that the committee has confirmed to be a person of the roll. */
export interface Member {
  readonly id: MemberId
  readonly communityId: CommunityId
  readonly identityId: IdentityId
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly groupId: UnitId
  readonly roles: readonly Role[]
  readonly state: MemberState
}

/** The roles a person acts with: resident, 户代表 of the own household, and the offices on the roll. */
export function rolesOf(person: Person, household: Household): readonly Role[] {
  const rep: readonly Role[] = household.repPersonId === person.id ? ['householdRep'] : []
  return ['resident', ...rep, ...person.offices]
}
