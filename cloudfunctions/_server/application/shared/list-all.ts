import { assert } from '@/domain/shared/result'
import type { Reader } from '@server/pipeline/context'
import { PAGE_SIZE_MAX, type ReadModel, type StoredDocument } from '@server/ports/document-store'

/** Pages beyond this mean that the wrong list is read whole. */
const PAGES_MAX = 200

/** A whole read model, page by page; for lists whose length the community's size bounds. */
export async function listAll<D extends StoredDocument>(reader: Pick<Reader, 'list'>, model: ReadModel, values: readonly (string | number | boolean)[]): Promise<readonly D[]> {
  const items: D[] = []
  let cursor: string | undefined
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const next = await reader.list<D>(model, values, { limit: PAGE_SIZE_MAX, ...(cursor === undefined ? {} : { cursor }) })
    items.push(...next.items)
    if (next.nextCursor === undefined) return items
    cursor = next.nextCursor
  }
  assert(false, `read model ${model.name} fits in ${PAGES_MAX} pages`)
}
