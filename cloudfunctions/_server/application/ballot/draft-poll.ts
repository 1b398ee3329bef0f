import type { DraftPoll } from '@/domain/ballot/poll'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import type { CommandHandler } from '@server/pipeline/handlers'
import { draftOf, draftPollFor } from './draft-for'
import { getPoll, putPoll } from './poll-document'

const isSameVote = (one: DraftPoll, other: DraftPoll): boolean => one.terms.presetId === other.terms.presetId && one.scopeUnitId === other.scopeUnitId

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
    // Or a matter that a stage sent to the assembly would be decided by an indication, or by one group.
    if (earlier.issueId !== undefined && !isSameVote(earlier.poll, draft.value)) return err({ code: 'REFERRED_RULE_FIXED' })
    await putPoll(context.tx, earlier, draft.value)
    return ok({ pollId: earlier.poll.id })
  }
}
