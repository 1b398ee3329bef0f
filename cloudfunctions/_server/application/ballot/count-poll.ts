import { countPoll as count, reasonCannotCount } from '@/domain/ballot/count-poll'
import { ballotsOf, countsOf } from '@/domain/ballot/tally'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { assert, err, ok } from '@/domain/shared/result'
import type { CommandHandler } from '@server/pipeline/handlers'
import { collectVotes } from './collect-votes'
import { partsOutside, wholeRoll } from './frozen-roll'
import { getPoll, putPoll } from './poll-document'

/**
 * 唱票. Phone votes are settled by then and cannot change; sheets can, but each writes the poll that is read here
 * protected, so a sheet handed in meanwhile makes the count run again.
 */
export const countPoll: CommandHandler<'ballot/countPoll'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { pollId }) {
    const document = await getPoll(context.tx, pollId)
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    const { poll } = document
    // The tellers' agreement is asked after the time has come: first things first in the answer.
    const reason = reasonCannotCount(poll, true, context.now)
    if (reason !== undefined) return err(reason)
    assert(poll.kind === 'open', 'only an open poll can be counted')
    const roll = await wholeRoll(partsOutside(context.reader), document)
    const collected = await collectVotes(context, poll, roll)
    if (!collected.ok) return collected
    const counted = count({ poll, counts: countsOf(collected.value), ballots: ballotsOf(collected.value), handsReconciled: true, now: context.now })
    if (!counted.ok) return counted
    await putPoll(context.tx, document, counted.value)
    return ok({ outcome: counted.value.outcome })
  }
}
