import type { BoundedCount } from '@/contract/followup-views'
import type { Day } from '@/domain/shared/instant'
import type { QueryContext } from '@server/pipeline/context'
import type { FieldValue, ReadModel, StoredDocument } from '@server/ports/document-store'

/** Counted no further than this: a list of ten thousand costs as much as one of twenty. */
export const COUNTED_MAX = 20

/** The first rows of a list, one more than is counted. */
export const headOf = async <D extends StoredDocument>({ reader }: QueryContext, model: ReadModel, values: readonly FieldValue[]): Promise<readonly D[]> =>
  (await reader.list<D>(model, values, { limit: COUNTED_MAX + 1 })).items

export const bounded = (found: number): BoundedCount => ({ count: Math.min(found, COUNTED_MAX), more: found > COUNTED_MAX })

/** Of a head that is ordered by day: how many stand before today. */
export const boundedBefore = <D>(head: readonly D[], dayOf: (row: D) => Day, today: Day): BoundedCount => bounded(head.filter((row) => dayOf(row) < today).length)
