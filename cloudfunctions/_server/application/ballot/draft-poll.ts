import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import type { CommandHandler } from '@server/pipeline/handlers'
import { draftOf, draftPollFor } from './draft-for'
import { getPoll, putPoll } from './poll-document'

/** Writes or rewrites a draft. Much may still be wrong in it; the notice is what is checked. */
export const draftPoll: CommandHandler<'ballot/draftPoll'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { pollId, ...facts }) {
    if (pollId === undefined) return draftPollFor(context, facts)
    const earlier = await getPoll(context.tx, pollId)
    if (earlier === undefined) return err({ code: 'NOT_FOUND' })
    if (earlier.poll.kind !== 'draft') return err({ code: 'POLL_NOT_DRAFT' })
    const draft = await draftOf(context, earlier.poll.id, facts)
    if (!draft.ok) return draft
    await putPoll(context.tx, earlier, draft.value)
    return ok({ pollId: earlier.poll.id })
  }
}
