import { isOfUnit, type Worker } from '@/domain/consultation/issue/responsible'
import { HANDLER_ROLES } from '@/domain/consultation/process/template'
import { HOUSEHOLDS, type HouseholdDocument } from '@server/application/community/documents'
import { memberOf, type QueryContext } from '@server/pipeline/context'

/** The caller as the rules of a stage see him. The grid stands on the household, and is asked for only where it matters. */
export async function workerOf(context: QueryContext): Promise<Worker> {
  const { member, memberId } = memberOf(context)
  const { roles, groupId, householdId } = member
  const ofUnit = HANDLER_ROLES.some((role) => isOfUnit(role) && roles.includes(role))
  const household = ofUnit ? await context.reader.get<HouseholdDocument>(HOUSEHOLDS, householdId) : undefined
  return { memberId, roles, communityId: context.communityId, unitIds: household?.gridId === undefined ? [groupId] : [groupId, household.gridId] }
}
