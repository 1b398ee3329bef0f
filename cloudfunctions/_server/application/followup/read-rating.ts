import type { OwnVisit, RatingPanel } from '@/contract/followup-views'
import { changeableUntil, ratingSummary, reasonCannotRate, type RatedSubject } from '@/domain/followup/rating'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { dayOf } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import type { QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { bounded, boundedBefore, headOf } from './bounded'
import { ratingIdOf, RATINGS, ratingsBySubject, VISITS, visitsBySubject, type RatingDocument, type VisitDocument } from './documents'
import { actingNames } from './names'
import { askedCount, ratedFacts, type RatedFacts } from './rated-facts'
import { visitDaysOf } from './visit-days'

export const readRating: QueryHandler<'followup/readRating'> = {
  permission: PERMISSION_RULES.anyone,
  async run(context, { subject }) {
    const panel = await ratingPanelOf(context, subject)
    return panel === undefined ? err({ code: 'NOT_FOUND' }) : ok(panel)
  }
}

/**
 * 满意度 of an issue, meeting or notice for this reader; undefined for what is not there. The page of the matter itself shows it
 * in its own reply.
 */
export async function ratingPanelOf(context: QueryContext, subject: RatedSubject): Promise<RatingPanel | undefined> {
  const { reader, communityId, caller } = context
  const get = reader.get.bind(reader)
  const facts = await ratedFacts(get, subject, caller.member)
  if (facts === undefined) return undefined
  const ownId = caller.member === undefined ? undefined : ratingIdOf(subject, caller.member.personId)
  const [asked, counts, visitDays, own, ownVisit] = await Promise.all([
    facts.ready ? askedCount(context, subject) : 0,
    reader.countBy(ratingsBySubject, [communityId, subject.kind, subject.id]),
    visitDaysOf(get, communityId),
    ownId === undefined ? undefined : reader.get<RatingDocument>(RATINGS, ownId),
    ownId === undefined ? undefined : reader.get<VisitDocument>(VISITS, ownId)
  ])
  const summary = ratingSummary(counts, asked)
  const cannotRate = whyNot(context, facts, own)
  return {
    subject,
    summary,
    ...(summary.kind === 'shown' ? { visits: await visitCounts(context, subject) } : {}),
    ...(own === undefined ? {} : { own: { grade: own.grade, ratedAt: own.ratedAt, changeableUntil: changeableUntil(own), ...(own.reason === undefined ? {} : { reason: own.reason }) } }),
    ...(ownVisit === undefined ? {} : { ownVisit: await ownVisitView(context, ownVisit) }),
    ...(cannotRate === undefined ? {} : { cannotRate }),
    visitDays
  }
}

function whyNot({ caller, now }: QueryContext, facts: RatedFacts, own: RatingDocument | undefined): RatingPanel['cannotRate'] {
  if (!PERMISSION_RULES.resident.allows(caller)) return 'NOT_A_MEMBER'
  return reasonCannotRate({ ...facts, ...(own === undefined ? {} : { own }) }, now)?.code
}

/** Beside fewer than five grades a re-visit would say that one of them was low. */
async function visitCounts(context: QueryContext, { kind, id }: RatedSubject): Promise<NonNullable<RatingPanel['visits']>> {
  const { communityId, now } = context
  const [open, done] = await Promise.all([
    headOf<VisitDocument>(context, visitsBySubject, [communityId, kind, id, 'open']),
    headOf<VisitDocument>(context, visitsBySubject, [communityId, kind, id, 'done'])
  ])
  return { open: bounded(open.length), overdue: boundedBefore(open, (each) => each.dueDay, dayOf(now)), done: bounded(done.length) }
}

async function ownVisitView({ reader, caller }: QueryContext, { _id, visit }: VisitDocument): Promise<OwnVisit> {
  const { record, helped, dueDay } = visit
  const nameOf = actingNames(reader, caller.member)
  return {
    visitId: _id,
    dueDay,
    ...(record === undefined ? {} : { record: { ...record, by: await nameOf(record.by) } }),
    ...(helped === undefined ? {} : { helped: helped.yes })
  }
}
