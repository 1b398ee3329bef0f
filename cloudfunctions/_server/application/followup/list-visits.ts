import type { VisitCard } from '@/contract/followup-views'
import { reasonCannotRecordVisit, visitOverdueDays, visitScopeOf } from '@/domain/followup/visit'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { dayOf } from '@/domain/shared/instant'
import { assert, ok } from '@/domain/shared/result'
import { HOUSEHOLDS, UNITS, type HouseholdDocument, type MemberDocument, type UnitDocument } from '@server/application/community/documents'
import { householdIdOfPerson } from '@server/application/community/names'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import type { FieldValue, ReadModel } from '@server/ports/document-store'
import { bounded, boundedBefore, headOf } from './bounded'
import { RATINGS, visitsByGroup, visitsByState, visitsDone, visitsDoneByGroup, type RatingDocument, type VisitDocument } from './documents'
import { actingNames } from './names'

const PAGE = 20

/** 回访: for those who go, and only they read who gave a low grade. The committee's is the whole list, a grid worker's that of the own group. */
export const listVisits: QueryHandler<'followup/listVisits'> = {
  permission: PERMISSION_RULES.handler,
  async run(context, { state, cursor }) {
    const { reader, now } = context
    const list = listOf(context, state)
    if (list === undefined) return ok({ items: [], open: bounded(0), overdue: bounded(0) })
    const [page, open] = await Promise.all([
      reader.list<VisitDocument>(list.model, list.values, { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }),
      openVisits(context)
    ])
    const cards = await Promise.all(page.items.map((each) => visitCard(context, each)))
    return ok({
      items: cards,
      ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }),
      open: bounded(open.length),
      overdue: boundedBefore(open, (each) => each.dueDay, dayOf(now))
    })
  }
}

/** The first open visits that this member is to make, soonest first. */
export async function openVisits(context: QueryContext): Promise<readonly VisitDocument[]> {
  const list = listOf(context, 'open')
  return list === undefined ? [] : headOf<VisitDocument>(context, list.model, list.values)
}

function listOf(context: QueryContext, state: 'open' | 'done'): { readonly model: ReadModel; readonly values: readonly FieldValue[] } | undefined {
  const { communityId } = context
  const { member } = memberOf(context)
  switch (visitScopeOf(member)) {
    case 'none':
      return undefined
    case 'community':
      return { model: state === 'open' ? visitsByState : visitsDone, values: [communityId, state] }
    case 'group':
      return { model: state === 'open' ? visitsByGroup : visitsDoneByGroup, values: [communityId, member.groupId, state] }
  }
}

/** Names are read from the roll, not kept with the visit: two reads for each of the page's twenty. */
async function visitCard(context: QueryContext, document: VisitDocument): Promise<VisitCard> {
  const { reader, now } = context
  const { visit } = document
  const [household, rating, group] = await Promise.all([
    reader.get<HouseholdDocument>(HOUSEHOLDS, householdIdOfPerson(visit.rater)),
    reader.get<RatingDocument>(RATINGS, document._id),
    reader.get<UnitDocument>(UNITS, visit.groupId)
  ])
  assert(rating !== undefined, 'a visit belongs to a rating')
  const { member } = memberOf(context)
  return {
    visitId: document._id,
    subject: { kind: document.subjectKind, id: document.subjectId },
    headline: document.headline,
    raterName: household?.people.find((each) => each.id === visit.rater)?.name ?? '',
    householdLabel: household?.no ?? '',
    groupName: group?.name ?? '',
    grade: rating.grade,
    ...(rating.reason === undefined ? {} : { reason: { text: rating.reason, unchecked: rating.reasonUnchecked === true } }),
    openedAt: visit.openedAt,
    dueDay: visit.dueDay,
    overdueDays: visitOverdueDays(visit, dayOf(now)),
    ...(await recordOf(context, document, member)),
    mayRecord: reasonCannotRecordVisit(visit, member) === undefined
  }
}

async function recordOf({ reader }: QueryContext, { visit }: VisitDocument, member: MemberDocument): Promise<Pick<VisitCard, 'record' | 'helped'>> {
  const { record, helped } = visit
  if (record === undefined) return {}
  return { record: { ...record, by: await actingNames(reader, member)(record.by) }, ...(helped === undefined ? {} : { helped: helped.yes }) }
}
