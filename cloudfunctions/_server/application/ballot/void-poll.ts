import { voidPoll as cancel } from '@/domain/ballot/void-poll'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import { memberOf } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import type { Transaction } from '@server/ports/document-store'
import { getPoll, putPoll } from './poll-document'
import { MANIFESTS, type ManifestDocument } from './secret-documents'

/** 作废: the reason stays public; the question needs a new poll. */
export const voidPoll: CommandHandler<'ballot/voidPoll'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { pollId, reason }) {
    const document = await getPoll(context.tx, pollId)
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    const voided = cancel({ poll: document.poll, reason, by: memberOf(context).member.personId, now: context.now })
    if (!voided.ok) return voided
    await putPoll(context.tx, document, voided.value)
    await voidManifest(context.tx, pollId)
    return ok({ voided: true as const })
  }
}

/** The Box asks the shelf, and takes in nothing more of a voided poll. Only secret polls that were opened have a manifest there. */
async function voidManifest(tx: Transaction, pollId: string): Promise<void> {
  const shelved = await tx.get<ManifestDocument>(MANIFESTS, pollId)
  if (shelved !== undefined) await tx.put<ManifestDocument>(MANIFESTS, { ...shelved, voided: true })
}
