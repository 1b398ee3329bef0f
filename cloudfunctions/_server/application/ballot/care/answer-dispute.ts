import { reasonCannotAnswerDispute, stateOf } from '@/domain/ballot/secret/dispute'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import { memberOf } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { DISPUTES, type DisputeDocument } from './documents'

/** The committee answers, with its reason; supervisors read every answer. */
export const answerDispute: CommandHandler<'ballot/answerDispute'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { disputeId, upheld, text }) {
    const { tx, now } = context
    const dispute = await tx.get<DisputeDocument>(DISPUTES, disputeId)
    if (dispute === undefined) return err({ code: 'NOT_FOUND' })
    const by = memberOf(context).member.personId
    const reason = reasonCannotAnswerDispute(dispute, { by, text, upheld })
    if (reason !== undefined) return err(reason)
    const answered = { ...dispute, answer: { upheld, text, by, at: now }, waits: false }
    await tx.put<DisputeDocument>(DISPUTES, answered)
    return ok({ state: stateOf(answered) })
  }
}
