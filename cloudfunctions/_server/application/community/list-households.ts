import { isAdultOn } from '@/domain/community/person'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { HouseholdRow } from '@/contract/community'
import { personSeatId } from '@/domain/community/binding-request'
import { dayOf, instant, type Day } from '@/domain/shared/instant'
import { ok } from '@/domain/shared/result'
import type { Reader } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { householdsByGroup, SEATS, type HouseholdDocument, type SeatDocument } from './documents'

const PAGE = 20

/** One group's roll for the committee: who lives where, who is 户代表, who uses the mini-program. */
export const listHouseholds: QueryHandler<'community/listHouseholds'> = {
  // The party secretary chairs and opens votes too, and must be able to find the officers.
  permission: PERMISSION_RULES.committee,
  async run({ reader, communityId, now }, { groupId, cursor }) {
    const page = await reader.list<HouseholdDocument>(householdsByGroup, [communityId, groupId], { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    const items = await Promise.all(page.items.map((household) => rowOf(reader, household, dayOf(now))))
    return ok({ items, ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
}

async function rowOf(reader: Reader, household: HouseholdDocument, today: Day): Promise<HouseholdRow> {
  const people = await Promise.all(
    household.people.map(async (person) => ({
      personId: person.id,
      name: person.name,
      isRep: household.repPersonId === person.id,
      adult: isAdultOn(person, today),
      bound: (await reader.get<SeatDocument>(SEATS, personSeatId(person.id))) !== undefined,
      offices: person.offices
    }))
  )
  const { _id: householdId, no: label, groupId } = household
  const invitedUntil = Math.max(0, ...(household.invitations ?? []).map((each) => each.expiresAt))
  return { householdId, label, groupId, people, ...(invitedUntil === 0 ? {} : { invitedUntil: instant(invitedUntil) }) }
}
