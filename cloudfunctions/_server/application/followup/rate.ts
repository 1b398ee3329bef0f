import { isLow, reasonCannotRate, type Grade, type Rating } from '@/domain/followup/rating'
import { visitDueDay, type Visit } from '@/domain/followup/visit'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { quarterOf } from '@/domain/shared/quarter'
import { err, ok } from '@/domain/shared/result'
import { checkWords } from '@server/application/shared/check-words'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { PreparedCommandHandler } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { ratingIdOf, RATINGS, VISITS, type RatingDocument, type VisitDocument } from './documents'
import { ratedFacts } from './rated-facts'
import { visitDaysOf } from './visit-days'

/**
 * 满意度: one grade of each who was asked; no coin hangs on it. A low one opens a re-visit in the same transaction, which stays
 * even when the grade is changed. Its reason is read by those who go there and by nobody else.
 */
export const rate = ({ contentCheck }: Pick<ServerPorts, 'contentCheck'>): PreparedCommandHandler<'followup/rate'> => ({
  permission: PERMISSION_RULES.resident,
  prepare: async (_context, { subject, grade, reason }) => {
    const kept = reason !== undefined && isLow(grade) ? reason : undefined
    const passed = kept === undefined || (await checkWords(contentCheck, kept)) === 'pass'
    return async (context) => {
      const { tx, now, communityId } = context
      const { member } = memberOf(context)
      const facts = await ratedFacts((collection, id) => tx.peek(collection, id), subject, member)
      if (facts === undefined) return err({ code: 'NOT_FOUND' })
      const id = ratingIdOf(subject, member.personId)
      const own = await tx.get<RatingDocument>(RATINGS, id)
      const cannot = reasonCannotRate({ ...facts, ...(own === undefined ? {} : { own }) }, now)
      if (cannot !== undefined) return err(cannot)
      const rating: Rating = { by: member.personId, grade, ratedAt: own?.ratedAt ?? now, ...(kept === undefined ? {} : { reason: kept }) }
      await tx.put<RatingDocument>(RATINGS, {
        _id: id, communityId, schemaVersion: 1, subjectKind: subject.kind, subjectId: subject.id, quarter: quarterOf(rating.ratedAt), ...rating, ...(passed ? {} : { reasonUnchecked: true as const })
      })
      const visit = await visitFor(context, id, grade, { subjectKind: subject.kind, subjectId: subject.id, headline: facts.headline })
      return ok(visit?.state === 'open' ? { visitDueDay: visit.dueDay } : {})
    }
  }
})

/** The re-visit of this rating: the one there is, or a new one for a low grade. */
async function visitFor(
  context: CommandContext,
  id: string,
  grade: Grade,
  of: Pick<VisitDocument, 'subjectKind' | 'subjectId' | 'headline'>
): Promise<VisitDocument | undefined> {
  const { tx, now, communityId } = context
  const earlier = await tx.get<VisitDocument>(VISITS, id)
  if (earlier !== undefined || !isLow(grade)) return earlier
  const { personId, groupId } = memberOf(context).member
  const dueDay = visitDueDay(now, await visitDaysOf(tx.peek.bind(tx), communityId))
  const visit: Visit = { rater: personId, groupId, openedAt: now, dueDay }
  const document: VisitDocument = { _id: id, communityId, schemaVersion: 1, ...of, visit, state: 'open', groupId, dueDay }
  await tx.insert<VisitDocument>(VISITS, document)
  return document
}
