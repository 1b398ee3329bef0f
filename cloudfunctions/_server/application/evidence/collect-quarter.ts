import { isLow } from '@/domain/followup/rating'
import { dayOf } from '@/domain/shared/instant'
import type { Quarter } from '@/domain/shared/quarter'
import { MEETINGS, type MeetingDocument } from '@server/application/consultation/documents'
import type { IssueDocument } from '@server/application/consultation/issue-documents'
import type { TopicDocument } from '@server/application/consultation/topic-documents'
import type { NoticeDocument } from '@server/application/disclosure/documents'
import { undertakingsBySource, type RatingDocument, type UndertakingDocument } from '@server/application/followup/documents'
import type { QueryContext } from '@server/pipeline/context'
import { PAGE_SIZE_MAX, type ReadModel, type StoredDocument } from '@server/ports/document-store'
import { attendanceByParty, issuesByQuarter, meetingsByQuarter, noticesByQuarter, ratingsByQuarter, topicsByQuarter, undertakingsByQuarter } from './documents'
import { decisionRow, issueFact, meetingFact, outcomesOf, topicFact, undertakingFact, type ItemOutcomes, type MeetingOutcomes } from './facts'
import { QuarterWalk, type CollectedQuarter } from './quarter-walk'

/** Reads that wait for one another's answers at the same time. */
const AT_ONCE = 16

/** Counts a quarter, page after page and never more than one page of documents in memory; `mattersMax` lines of matters are kept. */
export async function collectQuarter(context: QueryContext, quarter: Quarter, mattersMax: number): Promise<CollectedQuarter> {
  const walk = new QuarterWalk(context.digest, `${context.communityId} ${quarter}`, mattersMax)
  const meetings = meetingLookUp(context)
  await eachPage<IssueDocument>(context, issuesByQuarter, quarter, async (page) => {
    const held = await meetings(page.flatMap((issue) => issue.meetingIds))
    walk.takeMatters(page.flatMap((issue) => issueFact(issue, held) ?? []))
  })
  await eachPage<TopicDocument>(context, topicsByQuarter, quarter, async (page) => {
    const meetingIds = page.flatMap(({ state }) => (state.kind === 'accepted' && state.meetingId !== undefined ? [state.meetingId] : []))
    const held = await meetings(meetingIds)
    const carriedOut = await carriedOutOf(context, meetingIds)
    walk.takeMatters(page.flatMap((topic) => topicFact(topic, held, carriedOut) ?? []))
  })
  await eachPage<MeetingDocument>(context, meetingsByQuarter, quarter, async (page) => {
    const closed = page.filter((meeting) => outcomesOf(meeting) !== undefined)
    walk.takeMeetings(await inParallel(closed, async (meeting) => meetingFact(meeting, await context.reader.countBy(attendanceByParty, [context.communityId, meeting._id]))))
  })
  await eachPage<NoticeDocument>(context, noticesByQuarter, quarter, (page) => walk.takeDecisions(page.map(decisionRow)))
  await eachPage<UndertakingDocument>(context, undertakingsByQuarter, quarter, (page) => walk.takeUndertakings(page.map((each) => undertakingFact(each, dayOf(context.now)))))
  await eachPage<RatingDocument>(context, ratingsByQuarter, quarter, (page) => walk.takeRatings(page.map(ratingFact)))
  return walk.result()
}

/** Who gave which grade stays out of the fact, and so out of the digest. */
const ratingFact = ({ subjectKind, subjectId, grade }: RatingDocument) => ({ id: subjectId, kind: subjectKind, satisfied: !isLow(grade) })

async function eachPage<D extends StoredDocument>({ reader, communityId }: QueryContext, model: ReadModel, quarter: Quarter, take: (page: readonly D[]) => Promise<void> | void): Promise<void> {
  let cursor: string | undefined
  do {
    const page = await reader.list<D>(model, [communityId, quarter], { limit: PAGE_SIZE_MAX, ...(cursor === undefined ? {} : { cursor }) })
    await take(page.items)
    cursor = page.nextCursor
  } while (cursor !== undefined)
}

/** What came of the meetings of these matters, also of those held in another quarter; each is read once. */
function meetingLookUp({ reader }: QueryContext): (ids: readonly string[]) => Promise<MeetingOutcomes> {
  const known = new Map<string, ItemOutcomes | undefined>()
  return async (ids) => {
    const unknown = [...new Set(ids)].filter((id) => !known.has(id))
    const read = await inParallel(unknown, async (id) => [id, await reader.get<MeetingDocument>(MEETINGS, id)] as const)
    for (const [id, meeting] of read) known.set(id, meeting === undefined ? undefined : outcomesOf(meeting))
    return new Map([...known].flatMap(([id, outcomes]) => (outcomes === undefined ? [] : [[id, outcomes] as const])))
  }
}

/** Which of these meetings' decisions were carried out to the end: all that was undertaken of them, if anything was. */
async function carriedOutOf({ reader, communityId }: QueryContext, meetingIds: readonly string[]): Promise<ReadonlySet<string>> {
  const done = await inParallel([...new Set(meetingIds)], async (id) => {
    const { items } = await reader.list<UndertakingDocument>(undertakingsBySource, [communityId, 'meeting', id])
    return items.length > 0 && items.every(({ stage }) => stage === 'done') ? [id] : []
  })
  return new Set(done.flat())
}

/** In order, some at a time. */
async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  for (let from = 0; from < items.length; from += AT_ONCE) results.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))))
  return results
}
