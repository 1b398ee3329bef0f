import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { BindingRow } from '@/contract/community'
import { ok } from '@/domain/shared/result'
import type { Reader } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { bindingsByState, HOUSEHOLDS, UNITS, type BindingDocument, type HouseholdDocument, type UnitDocument } from './documents'

const PAGE = 20

/** Requests that wait for a neighbour's word, oldest first; full names, because the committee must recognise the person. */
export const listBindings: QueryHandler<'community/listBindings'> = {
  permission: PERMISSION_RULES.rollKeeper,
  async run({ reader, communityId }, { cursor }) {
    const page = await reader.list<BindingDocument>(bindingsByState, [communityId, 'pending'], { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    const items = await Promise.all(page.items.map((binding) => rowOf(reader, binding)))
    return ok({ items, ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
}

async function rowOf(reader: Reader, binding: BindingDocument): Promise<BindingRow> {
  const household = await reader.get<HouseholdDocument>(HOUSEHOLDS, binding.householdId)
  const group = household === undefined ? undefined : await reader.get<UnitDocument>(UNITS, household.groupId)
  return {
    bindingId: binding._id,
    personName: household?.people.find((person) => person.id === binding.personId)?.name ?? '',
    householdLabel: household?.no ?? '',
    groupName: group?.name ?? '',
    requestedAt: binding.requestedAt
  }
}
