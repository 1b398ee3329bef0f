import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { WaitingSource } from '@server/application/community/waiting-matters'
import { memberOf } from '@server/pipeline/context'
import { changesByState, type AccountChangeDocument } from './documents'

/** Changes of accounts that wait for a second of the committee. No name and no number stands on a first page. */
export const accountsWaitingFor: WaitingSource = async (context, limit) => {
  const { caller, reader, communityId } = context
  if (!PERMISSION_RULES.committee.allows(caller)) return []
  const { personId, householdId } = memberOf(context).member
  const { items } = await reader.list<AccountChangeDocument>(changesByState, [communityId, 'proposed'], { limit })
  return items.filter(({ proposed, households }) => proposed.personId !== personId && !households.includes(householdId)).map(({ id }) => ({ kind: 'accountToApprove', id }))
}
