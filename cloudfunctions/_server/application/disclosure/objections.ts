import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { objectionAnswerDueAt, reasonCannotAnswerObjection, reasonCannotObject, type Objectionable } from '@/domain/disclosure/objection'
import { err, ok } from '@/domain/shared/result'
import { FUND_REPORTS, type FundReportDocument } from '@server/application/ledger/fund/documents'
import { asNotice } from '@server/application/ledger/fund/report-notice'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { NOTICES, OBJECTIONS, type NoticeDocument, type ObjectionDocument } from './documents'

/**
 * 提异议. One objection of a person is open at a time: its id is notice, person and number, and the number only
 * grows when the one before was answered.
 */
export const object: CommandHandler<'disclosure/object'> = {
  permission: PERMISSION_RULES.resident,
  async run(context, { noticeId, text }) {
    const { tx, now, communityId } = context
    const notice = await objectionable(context, noticeId)
    if (notice === undefined) return err({ code: 'NOT_FOUND' })
    const by = memberOf(context).member.personId
    const own: ObjectionDocument[] = []
    for (let next = await tx.get<ObjectionDocument>(OBJECTIONS, `${noticeId}:${by}:1`); next !== undefined; ) {
      own.push(next)
      next = await tx.get<ObjectionDocument>(OBJECTIONS, `${noticeId}:${by}:${own.length + 1}`)
    }
    const reason = reasonCannotObject(notice, text, own, now)
    if (reason !== undefined) return err(reason)
    const objectionId = `${noticeId}:${by}:${own.length + 1}`
    const objection = { text, by, filedAt: now }
    await tx.insert<ObjectionDocument>(OBJECTIONS, { ...objection, _id: objectionId, communityId, schemaVersion: 1, noticeId, answered: false })
    return ok({ objectionId, answerDueAt: objectionAnswerDueAt(objection) })
  }
}

/** A decision, or a quarter of the fund: both hang on the board. */
async function objectionable({ tx }: CommandContext, noticeId: string): Promise<Objectionable | undefined> {
  const decision = await tx.get<NoticeDocument>(NOTICES, noticeId)
  if (decision !== undefined) return decision.notice
  const report = await tx.get<FundReportDocument>(FUND_REPORTS, noticeId)
  return report && asNotice(report)
}

export const answerObjection: CommandHandler<'disclosure/answerObjection'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { objectionId, text }) {
    const { tx, now } = context
    const objection = await tx.get<ObjectionDocument>(OBJECTIONS, objectionId)
    if (objection === undefined) return err({ code: 'NOT_FOUND' })
    const by = memberOf(context).member.personId
    const reason = reasonCannotAnswerObjection(objection, { by, text })
    if (reason !== undefined) return err(reason)
    await tx.put<ObjectionDocument>(OBJECTIONS, { ...objection, answer: { text, by, at: now }, answered: true })
    return ok({ answered: true as const })
  }
}
