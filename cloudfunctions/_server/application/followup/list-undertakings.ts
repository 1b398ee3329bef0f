import type { UndertakingFilter } from '@/domain/followup/undertaking'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { dayOf } from '@/domain/shared/instant'
import { ok } from '@/domain/shared/result'
import type { QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import type { Page } from '@server/ports/document-store'
import { bounded, boundedBefore, headOf } from './bounded'
import { undertakingsByDeadline, undertakingsDone, visitsByState, type UndertakingDocument, type VisitDocument } from './documents'
import { undertakingCard } from './undertaking-card'

const PAGE = 20

/** 落实, for every member: what is late stands first, by name of the thing and of who is responsible for it. */
export const listUndertakings: QueryHandler<'followup/listUndertakings'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { filter, cursor }) {
    const { communityId, now } = context
    const today = dayOf(now)
    const [page, underWay, visits] = await Promise.all([
      pageOf(context, filter, cursor),
      headOf<UndertakingDocument>(context, undertakingsByDeadline, [communityId, true]),
      headOf<VisitDocument>(context, visitsByState, [communityId, 'open'])
    ])
    const late = filter === 'overdue' ? page.items.filter((each) => each.deadline < today) : page.items
    // The list is ordered by deadline: after the first that is in time, nothing is late any more.
    const more = late.length < page.items.length ? undefined : page.nextCursor
    return ok({
      items: late.map((each) => undertakingCard(each, today)),
      ...(more === undefined ? {} : { nextCursor: more }),
      overdue: boundedBefore(underWay, (each) => each.deadline, today),
      visits: { open: bounded(visits.length), overdue: boundedBefore(visits, (each) => each.dueDay, today) }
    })
  }
}

function pageOf({ reader, communityId }: QueryContext, filter: UndertakingFilter, cursor: string | undefined): Promise<Page<UndertakingDocument>> {
  const options = { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }
  return filter === 'done'
    ? reader.list<UndertakingDocument>(undertakingsDone, [communityId, false], options)
    : reader.list<UndertakingDocument>(undertakingsByDeadline, [communityId, true], options)
}
