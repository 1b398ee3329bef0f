import { personSeatId, type BindingRequest } from '@/domain/community/binding-request'
import { rolesOf } from '@/domain/community/member'
import type { CommandContext } from '@server/pipeline/context'
import { HOUSEHOLDS, memberIdOf, MEMBERS, SEATS, type HouseholdDocument, type MemberDocument, type SeatDocument } from './documents'
import { findPerson } from './find-person'

/**
 * Makes the phone's owner a member. The seat's id is the person's, so two phones confirmed at once cannot both become
 * one person; the household is written as it was, so that an import of the moment looks at the new seat.
 * @returns false when the person has left the roll meanwhile.
 */
export async function seatMember({ tx }: CommandContext, binding: Omit<BindingRequest, 'state' | 'requestedAt'>): Promise<boolean> {
  const { communityId, identityId, personId, householdId } = binding
  const found = await findPerson(tx, householdId, personId)
  if (found === undefined || found.person.movedAway === true) return false
  const id = memberIdOf(communityId, identityId)
  const member: MemberDocument = {
    _id: id,
    id,
    schemaVersion: 1,
    communityId,
    identityId,
    personId,
    householdId,
    groupId: found.household.groupId,
    roles: rolesOf(found.person, { ...found.household, communityId }),
    state: 'active'
  }
  await tx.insert<SeatDocument>(SEATS, { _id: personSeatId(personId), communityId, schemaVersion: 1, memberId: id })
  await tx.put(MEMBERS, member)
  await tx.put<HouseholdDocument>(HOUSEHOLDS, found.household)
  return true
}
