import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { correct, takeDown as archive } from '@/domain/disclosure/decision-notice'
import { err, ok } from '@/domain/shared/result'
import { listAll } from '@server/application/shared/list-all'
import { memberOf } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { NOTICES, objectionsByNotice, type NoticeDocument, type ObjectionDocument } from './documents'
import { contentOf } from './publish-result'

/** Corrects the wording; what stood there before stays readable with the reason. */
export const correctNotice: CommandHandler<'disclosure/correctNotice'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { noticeId, reason, content }) {
    const { tx, now } = context
    const document = await tx.get<NoticeDocument>(NOTICES, noticeId)
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    const corrected = correct(document.notice, { content: contentOf(content), reason, by: memberOf(context).member.personId, at: now })
    if (!corrected.ok) return corrected
    await tx.put<NoticeDocument>(NOTICES, { ...document, notice: corrected.value })
    return ok({ revisions: corrected.value.revisions.length })
  }
}

/** Takes the notice off the board into the archive, not before the fifteenth day. */
export const takeDown: CommandHandler<'disclosure/takeDown'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { noticeId, reason }) {
    const { tx, now, reader, communityId } = context
    const document = await tx.get<NoticeDocument>(NOTICES, noticeId)
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    const objections = await listAll<ObjectionDocument>(reader, objectionsByNotice, [communityId, noticeId])
    const unanswered = objections.filter((objection) => !objection.answered).length
    const taken = archive(document.notice, unanswered, { reason, by: memberOf(context).member.personId, at: now })
    if (!taken.ok) return taken
    await tx.put<NoticeDocument>(NOTICES, { ...document, notice: taken.value })
    return ok({ archived: true as const })
  }
}
