import { moveDue as move } from '@/domain/followup/milestone-moves'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import { memberOf } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { tellAtSource } from './subjects'
import { getUndertaking, putUndertaking } from './undertaking-document'

/** Moves a step's day, and all after it, with a reason that everybody reads. */
export const moveDue: CommandHandler<'followup/moveDue'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { undertakingId, version, milestone, dueDay, reason }) {
    const { tx, now } = context
    const document = await getUndertaking(tx, undertakingId)
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    if (document.version !== version) return err({ code: 'CHANGED_MEANWHILE' })
    const { personId, roles } = memberOf(context).member
    const moved = move(document.undertaking, { by: { personId, roles }, at: now, milestone, to: dueDay, reason })
    if (!moved.ok) return moved
    const next = await putUndertaking(tx, document, moved.value)
    await tellAtSource(context, document.undertaking.source, 'undertakingChanged', undertakingId)
    return ok({ version: next })
  }
}
