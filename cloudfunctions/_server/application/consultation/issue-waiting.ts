import { desksOf, isCommittee } from '@/domain/consultation/issue/responsible'
import { HANDLER_ROLES } from '@/domain/consultation/process/template'
import type { WaitingMatter } from '@/domain/community/waiting'
import { POLLS, type PollDocument } from '@server/application/ballot/documents'
import type { QueryContext } from '@server/pipeline/context'
import { issuesByDesk, issuesByStandIn, issuesHeld, type IssueDocument } from './issue-documents'
import { workerOf } from './issue-worker'

/** Of each desk, so many times more than is asked for: votes that still run wait at a desk for nobody. */
const SPARE = 2

/** Issues that wait for an office of the caller, soonest day first; at most `limit`. */
export async function issuesAtDesks(context: QueryContext, limit: number): Promise<readonly IssueDocument[]> {
  const { reader, communityId } = context
  const desks = desksOf(await workerOf(context), HANDLER_ROLES)
  const lists = await Promise.all(desks.flatMap((desk) => [issuesByDesk, issuesByStandIn].map((model) => reader.list<IssueDocument>(model, [communityId, desk], { limit: limit * SPARE }))))
  const found = new Map(lists.flatMap(({ items }) => items).map((issue) => [issue._id, issue]))
  const soonest = [...found.values()].sort((one, other) => compare(dueOf(one), dueOf(other)) || compare(one._id, other._id))
  const waiting: IssueDocument[] = []
  for (const issue of soonest) {
    if (waiting.length === limit) break
    if (issue.state.kind !== 'voting' || (await isDecided(context, issue.state.pollId))) waiting.push(issue)
  }
  return waiting
}

const dueOf = ({ now }: IssueDocument): string => now?.dueDay ?? ''
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Published or void: somebody can take it up. */
async function isDecided({ reader }: QueryContext, pollId: string): Promise<boolean> {
  const kind = (await reader.get<PollDocument>(POLLS, pollId))?.kind
  return kind === 'published' || kind === 'voided'
}

/** For the first page: stages that wait for the caller's office, and words that wait for the committee. At most `limit`. */
export async function issuesWaitingFor(context: QueryContext, limit: number): Promise<readonly WaitingMatter[]> {
  const { reader, communityId, caller } = context
  if (caller.member === undefined) return []
  const [stages, held] = await Promise.all([
    issuesAtDesks(context, limit),
    isCommittee(caller.member) ? reader.list<IssueDocument>(issuesHeld, [communityId, true], { limit }) : { items: [] }
  ])
  const heldMatters = held.items.map(({ _id: id, headline: title }): WaitingMatter => ({ kind: 'issueHeld', id, title }))
  const stageMatters = stages.map(({ _id: id, headline: title, now }): WaitingMatter => ({ kind: 'issueStage', id, title, ...(now?.dueDay === undefined ? {} : { dueOn: now.dueDay }) }))
  return [...stageMatters, ...heldMatters].slice(0, limit)
}
