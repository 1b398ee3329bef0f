import { isAdultOn } from '@/domain/community/person'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { Role } from '@/domain/community/roles'
import { dayOf } from '@/domain/shared/instant'
import { ok } from '@/domain/shared/result'
import { memberOf } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { householdsByGroup, type HouseholdDocument } from './documents'

const PAGE = 20
const WHOLE_VILLAGE: readonly Role[] = ['committeeMember', 'partySecretary']

/**
 * Adults by door and name, for who writes something down for a neighbour without a phone. A grid worker or group leader
 * reads the own group only; whether somebody uses the mini-program is nobody's business here (PIPL art. 6).
 */
export const listNeighbours: QueryHandler<'community/listNeighbours'> = {
  permission: PERMISSION_RULES.handler,
  async run(context, { groupId, cursor }) {
    const { reader, communityId, now } = context
    const { member } = memberOf(context)
    if (member.groupId !== groupId && !WHOLE_VILLAGE.some((role) => member.roles.includes(role))) return ok({ items: [] })
    const page = await reader.list<HouseholdDocument>(householdsByGroup, [communityId, groupId], { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    const today = dayOf(now)
    const items = page.items.map(({ _id: householdId, no: label, people }) => ({
      householdId,
      label,
      people: people.filter((person) => isAdultOn(person, today)).map(({ id: personId, name }) => ({ personId, name }))
    }))
    return ok({ items, ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
}
