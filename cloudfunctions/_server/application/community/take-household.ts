import { personSeatId } from '@/domain/community/binding-request'
import { rolesOf } from '@/domain/community/member'
import type { Person } from '@/domain/community/person'
import type { OfficeRole } from '@/domain/community/roles'
import { asId, type CommunityId } from '@/domain/shared/ids'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import { HOUSEHOLDS, MEMBERS, SEATS, type HouseholdDocument, type MemberDocument, type SeatDocument } from './documents'
import { standsDifferently } from './roll-parts'

/** The offices that a roll sheet has a column for; every other is given and taken one by one. */
const SHEET_OFFICES: readonly OfficeRole[] = ['villagerRep', 'residentRep']

/** Puts a household as the sheet says in the place of the present one, and its people's memberships with it. */
export async function takeHousehold(context: CommandContext, staged: HouseholdDocument): Promise<void> {
  const { tx } = context
  const before = await tx.get<HouseholdDocument>(HOUSEHOLDS, staged._id)
  const household = before === undefined ? staged : keeping(before, staged)
  await tx.put(HOUSEHOLDS, household)
  if (before === undefined) return
  for (const person of household.people) {
    if (person.movedAway === true || standsDifferently(person.id, before, household)) await followRoll(context, household, person)
  }
}

/** Invitations and offices may have changed since the file was staged. */
function keeping(before: HouseholdDocument, staged: HouseholdDocument): HouseholdDocument {
  const known = new Map(before.people.map((person) => [person.id, person]))
  const people = staged.people.map((person) => ({ ...person, offices: officesOf(known.get(person.id), person) }))
  return { ...staged, people, ...(before.invitations === undefined ? {} : { invitations: before.invitations }) }
}

function officesOf(before: Person | undefined, { offices }: Person): readonly OfficeRole[] {
  const fromSheet = (office: OfficeRole): boolean => SHEET_OFFICES.includes(office)
  const held = before?.offices ?? []
  return [...held.filter((office) => !fromSheet(office) || offices.includes(office)), ...offices.filter((office) => fromSheet(office) && !held.includes(office))]
}

/**
 * The roll is the truth: who moved away is no member any more and the seat is free, everybody else has the roles of the roll.
 * Who imports stays, or the steps that are left could be taken by nobody. The seat is looked up outside the transaction,
 * after the household was read: seating somebody writes the household, so that this one then runs again.
 */
async function followRoll(context: CommandContext, household: HouseholdDocument, person: Person): Promise<void> {
  const { tx, reader } = context
  const seatId = personSeatId(person.id)
  const seat = await reader.get<SeatDocument>(SEATS, seatId)
  const member = seat === undefined ? undefined : await tx.get<MemberDocument>(MEMBERS, seat.memberId)
  if (member === undefined) return
  const leaves = person.movedAway === true && memberOf(context).memberId !== member.id
  if (leaves) await tx.delete(SEATS, seatId)
  const roles = rolesOf(person, { ...household, communityId: asId<CommunityId>(household.communityId) })
  await tx.put<MemberDocument>(MEMBERS, leaves ? { ...member, state: 'left' } : { ...member, roles })
}
