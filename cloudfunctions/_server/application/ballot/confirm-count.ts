import { confirmPoll } from '@/domain/ballot/confirm-poll'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import { memberOf } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { confirmerOf } from './confirmer'
import { getPoll, putPoll } from './poll-document'

/** Chair, teller and supervisor each say that the count is right. The rule looks at the person, so any member may ask. */
export const confirmCount: CommandHandler<'ballot/confirmCount'> = {
  permission: PERMISSION_RULES.member,
  async run(context, input) {
    const document = await getPoll(context.tx, input.pollId)
    if (document === undefined || document.kind === 'draft') return err({ code: 'NOT_FOUND' })
    const confirmed = confirmPoll({ poll: document.poll, role: input.as, confirmer: confirmerOf(memberOf(context).member), now: context.now })
    if (!confirmed.ok) return confirmed
    await putPoll(context.tx, document, confirmed.value)
    return ok({ confirmations: Object.keys(confirmed.value.confirmations).length, complete: confirmed.value.kind === 'confirmed' })
  }
}
