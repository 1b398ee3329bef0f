import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { ok } from '@/domain/shared/result'
import type { QueryHandler } from '@server/pipeline/handlers'
import { noticesByDay, type NoticeDocument } from './documents'
import { noticeCard } from './notice-card'

const PAGE = 12

/** The board, newest first. Like the board on the wall it asks nobody who he is. */
export const listNotices: QueryHandler<'disclosure/listNotices'> = {
  permission: PERMISSION_RULES.anyone,
  async run({ reader, communityId }, { cursor }) {
    const page = await reader.list<NoticeDocument>(noticesByDay, [communityId], { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    return ok({ items: page.items.map(noticeCard), ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
}
