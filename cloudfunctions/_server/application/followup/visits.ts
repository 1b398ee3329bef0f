import { reasonCannotRecordVisit, reasonCannotSayHelped, type VisitRecord } from '@/domain/followup/visit'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import { memberOf } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { VISITS, type VisitDocument } from './documents'

/** 回访记录: who went there writes down what came of it. Read by the rater and by those who re-visit. */
export const recordVisit: CommandHandler<'followup/recordVisit'> = {
  permission: PERMISSION_RULES.handler,
  async run(context, { visitId, words, outcome }) {
    const { tx, now } = context
    const document = await tx.get<VisitDocument>(VISITS, visitId)
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    const { member } = memberOf(context)
    const cannot = reasonCannotRecordVisit(document.visit, member)
    if (cannot !== undefined) return err(cannot)
    const record: VisitRecord = { by: member.personId, at: now, words, outcome }
    await tx.put<VisitDocument>(VISITS, { ...document, visit: { ...document.visit, record }, state: 'done', doneAt: now })
    return ok({ recorded: true as const })
  }
}

/** The rater says whether it helped, once. */
export const sayVisitHelped: CommandHandler<'followup/sayVisitHelped'> = {
  permission: PERMISSION_RULES.resident,
  async run(context, { visitId, helped }) {
    const { tx, now } = context
    const document = await tx.get<VisitDocument>(VISITS, visitId)
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    const cannot = reasonCannotSayHelped(document.visit, memberOf(context).member.personId)
    if (cannot !== undefined) return err(cannot)
    await tx.put<VisitDocument>(VISITS, { ...document, visit: { ...document.visit, helped: { yes: helped, at: now } } })
    return ok({ said: true as const })
  }
}
