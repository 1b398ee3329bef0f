import { reasonCannotDestroyKey } from '@/domain/ballot/secret/destroy-key'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import { getPoll, putPoll } from '@server/application/ballot/poll-document'
import { ISSUER_KEYS } from '@server/application/ballot/secret-documents'
import { memberOf } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'

/** 销毁发票的钥匙: from now on nobody can sign a token of this poll, not even who reads the whole store. Who did it, and when, is public. */
export const destroyKey: CommandHandler<'ballot/destroyKey'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { pollId }) {
    const { tx, now } = context
    const document = await getPoll(tx, pollId)
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    const reason = reasonCannotDestroyKey(document.poll, document.keyDestroyed, now)
    if (reason !== undefined) return err(reason)
    await tx.delete(ISSUER_KEYS, pollId)
    await putPoll(tx, document, document.poll, { keyDestroyed: { by: memberOf(context).member.personId, at: now } })
    return ok({ destroyedAt: now })
  }
}
