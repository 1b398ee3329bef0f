import type { OpinionRow, OpinionView, OwnOpinion } from '@/contract/meeting-room'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { STANCES, type Stance } from '@/domain/consultation/opinion'
import { err, ok } from '@/domain/shared/result'
import { nameFor } from '@server/application/community/names'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { opinionIdOf, OPINIONS, opinionsByMeeting, opinionsByWords, tallyOf, type MeetingDocument, type OpinionDocument } from './documents'
import { readMeetingDocument } from './meeting-document'
import { ownOpinion } from './opinions'

const PAGE = 20

/** What the words of one opinion are to everybody: a stance, a masked name, the host's reply. */
export async function opinionView({ reader, caller }: QueryContext, { _id, no, stance, by, words = '', at, reply }: OpinionDocument): Promise<OpinionView> {
  return { opinionId: _id, no, stance, by: await nameFor(reader, by, caller.member), words, at, ...(reply === undefined ? {} : { reply: reply.words }) }
}

/** Shown words, newest first. */
export async function shownOpinions(context: QueryContext, meetingId: string, limit: number, cursor?: string): Promise<{ readonly items: readonly OpinionView[]; readonly nextCursor?: string }> {
  const page = await context.reader.list<OpinionDocument>(opinionsByWords, [context.communityId, meetingId, 'shown'], { limit, ...(cursor === undefined ? {} : { cursor }) })
  const items = await Promise.all(page.items.map((opinion) => opinionView(context, opinion)))
  return { items, ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) }
}

export const listOpinions: QueryHandler<'consultation/listOpinions'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { meetingId, cursor }) {
    if ((await readMeetingDocument(context, meetingId)) === undefined) return err({ code: 'NOT_FOUND' })
    return ok(await shownOpinions(context, meetingId, PAGE, cursor))
  }
}

export const listOpinionsToModerate: QueryHandler<'consultation/listOpinionsToModerate'> = {
  permission: PERMISSION_RULES.committeeOrSupervisor,
  async run(context, { meetingId, view, cursor }) {
    const { reader, communityId } = context
    const meeting = await readMeetingDocument(context, meetingId)
    if (meeting === undefined) return err({ code: 'NOT_FOUND' })
    const page = await reader.list<OpinionDocument>(opinionsByWords, [communityId, meetingId, view], { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    const items = await Promise.all(page.items.map((opinion) => rowOf(context, meeting, opinion)))
    return ok({ items, ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
}

async function rowOf(context: QueryContext, { agenda }: MeetingDocument, opinion: OpinionDocument): Promise<OpinionRow> {
  const { version, held, decision, wordsState } = opinion
  return {
    ...(await opinionView(context, opinion)),
    itemTitle: agenda.find(({ no }) => no === opinion.no)?.title ?? '',
    version,
    wordsState,
    ...(held === undefined ? {} : { held }),
    ...(decision?.kind === 'removed' ? { removedBecause: decision.reason } : {})
  }
}

/** What the caller said on each item. */
export async function ownOpinions({ reader, ...context }: QueryContext, { _id, agenda }: MeetingDocument): Promise<readonly OwnOpinion[]> {
  const { personId } = memberOf({ reader, ...context }).member
  const found = await Promise.all(agenda.map(({ no }) => reader.get<OpinionDocument>(OPINIONS, opinionIdOf(_id, no, personId))))
  return found.flatMap((opinion) => (opinion === undefined ? [] : [ownOpinion(opinion)]))
}

/** How many took which stance, by agenda item. */
export async function stancesOf({ reader, communityId }: QueryContext, { _id, agenda }: MeetingDocument): Promise<ReadonlyMap<number, Readonly<Record<Stance, number>>>> {
  const counts = agenda.length === 0 ? {} : await reader.countBy(opinionsByMeeting, [communityId, _id])
  const of = (no: number): Record<Stance, number> => Object.fromEntries(STANCES.map((stance) => [stance, counts[tallyOf({ no, stance })] ?? 0])) as Record<Stance, number>
  return new Map(agenda.map(({ no }) => [no, of(no)]))
}
