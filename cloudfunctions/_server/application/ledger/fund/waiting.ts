import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { WaitingSource } from '@server/application/community/waiting-matters'
import { memberOf } from '@server/pipeline/context'
import { fundEntriesByState, type FundEntryDocument } from './documents'

/** Entries of the fund that wait for a second person who the caller can be. Reads `limit` rows. */
export const fundWaitingFor: WaitingSource = async (context, limit) => {
  const { reader, communityId, caller } = context
  if (!PERMISSION_RULES.committeeOrSupervisor.allows(caller)) return []
  const { personId } = memberOf(context).member
  const { items } = await reader.list<FundEntryDocument>(fundEntriesByState, [communityId, 'proposed'], { limit })
  return items.filter(({ by }) => by !== personId).map(({ _id: id }) => ({ kind: 'fundToConfirm', id }))
}
