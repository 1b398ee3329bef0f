import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { WaitingSource } from '@server/application/community/waiting-matters'
import { memberOf } from '@server/pipeline/context'
import { SCHEME_BOOKS, openingsByTime, type OpeningImportDocument, type SchemeBookDocument } from './documents'

/** A scheme that was adopted and is not on the board, and balances that wait for the second person. */
export const schemeWaitingFor: WaitingSource = async (context, limit) => {
  const { caller, reader, communityId } = context
  if (!PERMISSION_RULES.committee.allows(caller)) return []
  const book = await reader.get<SchemeBookDocument>(SCHEME_BOOKS, communityId)
  const latest = book?.editions[book.editions.length - 1]
  const toPublish = latest !== undefined && latest.publishedAt === undefined ? [{ kind: 'schemeToPublish' as const, id: String(latest.version), title: latest.adoption.resolution }] : []
  const { personId } = memberOf(context).member
  const { items } = await reader.list<OpeningImportDocument>(openingsByTime, [communityId], { limit })
  const openings = items.filter(({ state, stagedBy }) => state === 'staged' && stagedBy !== personId)
  return [...toPublish, ...openings.map(({ _id, fileName }) => ({ kind: 'openingsToConfirm' as const, id: _id, title: fileName }))]
}
