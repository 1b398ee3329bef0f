import { disputeAnswerDueAt } from '@/domain/ballot/secret/dispute'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { WaitingMatter } from '@/domain/community/waiting'
import { addMs, dayOf, type Day } from '@/domain/shared/instant'
import { POLLS, type PollDocument } from '@server/application/ballot/documents'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import { disputesWaiting, replacementsAsked, type DisputeDocument, type ReplacementDocument } from './documents'

/** Disputes that the caller may answer, and tokens that the caller may let be taken anew today; soonest first. Reads `limit` rows of each. */
export async function pollCareWaitingFor(context: QueryContext, limit: number): Promise<readonly WaitingMatter[]> {
  const found = await Promise.all([disputesToAnswer(context, limit), replacementsToApprove(context, limit)])
  return found.flat()
}

/** Several disputes of one poll are one matter, due when the oldest is. */
async function disputesToAnswer(context: QueryContext, limit: number): Promise<readonly WaitingMatter[]> {
  const { reader, communityId, caller } = context
  if (!PERMISSION_RULES.committee.allows(caller)) return []
  const { items } = await reader.list<DisputeDocument>(disputesWaiting, [communityId, true], { limit })
  const byPoll = new Map<string, DisputeDocument>()
  for (const dispute of items) if (!byPoll.has(dispute.pollId)) byPoll.set(dispute.pollId, dispute)
  // The last day is the one before the instant at which it is late.
  return matters(context, 'dispute', [...byPoll.values()], (dispute) => dayOf(addMs(disputeAnswerDueAt(dispute), -1)))
}

async function replacementsToApprove(context: QueryContext, limit: number): Promise<readonly WaitingMatter[]> {
  const { reader, communityId, caller, now } = context
  if (!PERMISSION_RULES.supervisor.allows(caller)) return []
  const { items } = await reader.list<ReplacementDocument>(replacementsAsked, [communityId, 'asked', dayOf(now)], { limit })
  const { personId } = memberOf(context).member
  const byPoll = new Map(items.filter((each) => each.askedBy !== personId).map((each) => [each.pollId, each]))
  return matters(context, 'replacement', [...byPoll.values()], ({ askedOn }) => askedOn)
}

async function matters<D extends { readonly pollId: string }>(
  { reader, now }: QueryContext,
  kind: 'dispute' | 'replacement',
  documents: readonly D[],
  dueOn: (document: D) => Day
): Promise<readonly WaitingMatter[]> {
  const polls = await Promise.all(documents.map((each) => reader.get<PollDocument>(POLLS, each.pollId)))
  return documents.flatMap((document, index) => {
    const poll = polls[index]?.poll
    if (poll === undefined || (kind === 'replacement' && now >= poll.terms.closesAt)) return []
    return [{ kind, id: document.pollId, title: poll.terms.question, dueOn: dueOn(document) }]
  })
}
