import type { SchemeNotice } from '@/contract/disclosure'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { ok } from '@/domain/shared/result'
import { schemeInForce } from '@server/application/scheme/scheme-in-force'
import { listAll } from '@server/application/shared/list-all'
import type { QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { noticesByDay, objectionsOpen, type NoticeDocument, type ObjectionDocument } from './documents'
import { noticeCard } from './notice-card'

const PAGE = 12

/** The board, newest first. Like the board on the wall it asks nobody who he is; who answers objections sees where they wait. */
export const listNotices: QueryHandler<'disclosure/listNotices'> = {
  permission: PERMISSION_RULES.anyone,
  async run(context, { cursor }) {
    const { reader, communityId } = context
    const [page, open, scheme] = await Promise.all([
      reader.list<NoticeDocument>(noticesByDay, [communityId], { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }),
      openObjections(context),
      cursor === undefined ? schemeNotice(context) : undefined
    ])
    const items = page.items.map((document) => ({ ...noticeCard(document), ...(open === undefined ? {} : { openObjections: open.get(document._id) ?? 0 }) }))
    return ok({ items, ...(scheme === undefined ? {} : { scheme }), ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
}

/** What coins are credited by hangs on the board like a decision does. */
async function schemeNotice({ reader, communityId }: QueryContext): Promise<SchemeNotice | undefined> {
  const scheme = await schemeInForce({ peek: (collection, id) => reader.get(collection, id) }, communityId)
  return scheme && { version: scheme.version, resolution: scheme.resolution, publishedOn: scheme.publishedOn }
}

/** Objections without an answer by notice; undefined for everybody whose task they are not. */
async function openObjections({ caller, reader, communityId }: QueryContext): Promise<ReadonlyMap<string, number> | undefined> {
  if (!PERMISSION_RULES.committeeOrSupervisor.allows(caller)) return undefined
  const waiting = await listAll<ObjectionDocument>(reader, objectionsOpen, [communityId, false])
  const counts = new Map<string, number>()
  for (const { noticeId } of waiting) counts.set(noticeId, (counts.get(noticeId) ?? 0) + 1)
  return counts
}
