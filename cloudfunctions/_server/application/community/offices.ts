import { rolesOf } from '@/domain/community/member'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { isAdultOn, type Person } from '@/domain/community/person'
import { personSeatId } from '@/domain/community/binding-request'
import { reasonCannotAssignRole, reasonCannotTakeOffice, type OfficeRole } from '@/domain/community/roles'
import { asId, type CommunityId } from '@/domain/shared/ids'
import { dayOf } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { COMMUNITIES, HOUSEHOLDS, MEMBERS, SEATS, type CommunityDocument, type HouseholdDocument, type MemberDocument, type SeatDocument } from './documents'
import { findPerson, withPerson } from './find-person'

export const giveOffice: CommandHandler<'community/giveOffice'> = {
  permission: PERMISSION_RULES.rollKeeper,
  async run(context, { householdId, personId, office, nearKinOfCommittee }) {
    const { tx, now, communityId } = context
    const found = await findPerson(tx, householdId, personId)
    const community = await tx.peek<CommunityDocument>(COMMUNITIES, communityId)
    if (found === undefined || community === undefined) return err({ code: 'NOT_FOUND' })
    const { offices, movedAway } = found.person
    const candidate = { offices, adult: isAdultOn(found.person, dayOf(now)), nearKinOfCommittee, ...(movedAway === undefined ? {} : { movedAway }) }
    const reason = reasonCannotAssignRole(candidate, office, community.kind)
    if (reason !== undefined) return err(reason)
    return ok({ offices: await setOffices(context, found.household, found.person, [...offices, office]) })
  }
}

/** Taking an office that is not held changes nothing. */
export const takeOffice: CommandHandler<'community/takeOffice'> = {
  permission: PERMISSION_RULES.rollKeeper,
  async run(context, { householdId, personId, office }) {
    const { member, memberId } = memberOf(context)
    const found = await findPerson(context.tx, householdId, personId)
    if (found === undefined) return err({ code: 'NOT_FOUND' })
    // Read protected: of two members who put each other off at once, one is too late.
    const by = await context.tx.get<MemberDocument>(MEMBERS, memberId)
    const reason = reasonCannotTakeOffice(office, personId === member.personId, by?.roles ?? [])
    if (reason !== undefined) return err(reason)
    const offices = found.person.offices.filter((each) => each !== office)
    return ok({ offices: await setOffices(context, found.household, found.person, offices) })
  }
}

/** The roll is the truth; the membership's roles follow it in the same transaction. */
async function setOffices({ tx, communityId }: CommandContext, household: HouseholdDocument, person: Person, offices: readonly OfficeRole[]): Promise<readonly OfficeRole[]> {
  const changed = { ...person, offices }
  await tx.put(HOUSEHOLDS, withPerson(household, changed))
  const seat = await tx.get<SeatDocument>(SEATS, personSeatId(person.id))
  const member = seat === undefined ? undefined : await tx.get<MemberDocument>(MEMBERS, seat.memberId)
  if (member !== undefined) await tx.put<MemberDocument>(MEMBERS, { ...member, roles: rolesOf(changed, { ...household, communityId: asId<CommunityId>(communityId) }) })
  return offices
}
