import type { IssueList, IssuePage } from '@/contract/issue'
import { isCommittee } from '@/domain/consultation/issue/responsible'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { dayOf } from '@/domain/shared/instant'
import { ok } from '@/domain/shared/result'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import type { Page, ReadModel } from '@server/ports/document-store'
import type { FileStore } from '@server/ports/file-store'
import { issueCards } from './issue-card'
import { issuesByDue, issuesByHandled, issuesByReporter, issuesByShelf, issuesByTime, issuesHeld, type IssueDocument } from './issue-documents'
import { issuesAtDesks } from './issue-waiting'

const PAGE = 20

/** Issues, a page at a time. No list reads more than its page, however many issues there are. */
export const listIssues = (files: FileStore): QueryHandler<'consultation/listIssues'> => ({
  permission: PERMISSION_RULES.member,
  async run(context, { list, cursor }) {
    const page = await pageOf(context, list, cursor)
    const items = await issueCards(files, context, page.items)
    return ok<IssuePage>({ items, ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }), ...(page.more === true ? { more: true } : {}) })
  }
})

type DocumentPage = Page<IssueDocument> & { readonly more?: boolean }
const NOTHING: DocumentPage = { items: [] }

async function pageOf(context: QueryContext, list: IssueList, cursor: string | undefined): Promise<DocumentPage> {
  const { communityId } = context
  const { member, memberId } = memberOf(context)
  const read = (model: ReadModel, value: string | boolean): Promise<DocumentPage> =>
    context.reader.list<IssueDocument>(model, [communityId, value], { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
  switch (list) {
    case 'all':
      return read(issuesByTime, true)
    case 'open':
      return read(issuesByShelf, 'open')
    case 'done':
      return read(issuesByHandled, 'done')
    case 'mine':
      return read(issuesByReporter, memberId)
    case 'overdue':
      return overdueOnly(context, await read(issuesByDue, 'open'))
    case 'waiting':
      return waiting(context)
    case 'held':
      return isCommittee(member) ? read(issuesHeld, true) : NOTHING
  }
}

/** Ordered by the day that they were due: behind the first that is not late, none is. */
function overdueOnly({ now }: QueryContext, page: DocumentPage): DocumentPage {
  const today = dayOf(now)
  const items = page.items.filter((issue) => issue.now?.dueDay !== undefined && issue.now.dueDay < today)
  return items.length < page.items.length ? { items } : page
}

async function waiting(context: QueryContext): Promise<DocumentPage> {
  const found = await issuesAtDesks(context, PAGE + 1)
  return { items: found.slice(0, PAGE), more: found.length > PAGE }
}
