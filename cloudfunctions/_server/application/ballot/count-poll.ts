import { countPoll as count, reasonCannotCount } from '@/domain/ballot/count-poll'
import type { OpenPoll } from '@/domain/ballot/poll'
import { tallyMarks } from '@/domain/ballot/methods/tally-marks'
import { YES_NO } from '@/domain/ballot/selection'
import { ballotsOf, countsOf } from '@/domain/ballot/tally'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { assert, err, ok } from '@/domain/shared/result'
import type { CommandContext } from '@server/pipeline/context'
import type { PreparedCommandHandler, Work } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { collectVotes } from './collect-votes'
import { POLLS, type PollDocument } from './documents'
import { partsOutside, wholeRoll } from './frozen-roll'
import { getPoll, putPoll } from './poll-document'
import { checkedPhoneRows } from './secret/checked-phone-rows'
import { countSecretPoll, type PhoneRows } from './secret/count-secret-poll'

type Answer = ReturnType<Work<'ballot/countPoll'>>

/**
 * 唱票. Phone votes are settled by then and cannot change; sheets can, but each writes the poll that is read here
 * protected, so a sheet handed in meanwhile makes the count run again. The ballots of a secret poll lie on the shelf for good once the
 * Box was opened; they are checked before the transaction, for that takes its time.
 */
export const countPoll = (ports: Pick<ServerPorts, 'ballotChecks' | 'shelf'>): PreparedCommandHandler<'ballot/countPoll'> => ({
  permission: PERMISSION_RULES.committee,
  async prepare({ reader, digest, now }, { pollId }): Promise<Work<'ballot/countPoll'>> {
    const poll = (await reader.get<PollDocument>(POLLS, pollId))?.poll
    const secret = poll?.kind === 'open' && poll.manifest.ballotMode === 'secret' && reasonCannotCount(poll, true, now) === undefined
    const phone: PhoneRows = secret ? await checkedPhoneRows(ports, digest, poll) : err({ code: 'BOX_NOT_OPENED' })
    return (context) => countWith(context, pollId, phone)
  }
})

async function countWith(context: CommandContext, pollId: string, phone: PhoneRows): Answer {
  const document = await getPoll(context.tx, pollId)
  if (document === undefined) return err({ code: 'NOT_FOUND' })
  const { poll } = document
  // The tellers' agreement is asked after the time has come: first things first in the answer.
  const reason = reasonCannotCount(poll, true, context.now)
  if (reason !== undefined) return err(reason)
  assert(poll.kind === 'open', 'only an open poll can be counted')
  return poll.manifest.ballotMode === 'secret' ? countSecretPoll(context, document, poll, phone) : countNamedPoll(context, document, poll)
}

async function countNamedPoll(context: CommandContext, document: PollDocument, poll: OpenPoll): Answer {
  const roll = await wholeRoll(partsOutside(context.reader), document)
  const collected = await collectVotes(context, poll, roll)
  if (!collected.ok) return collected
  const tally = tallyMarks(poll.manifest.method ?? YES_NO, collected.value.votes.map((vote) => vote.choice))
  const counted = count({ poll, counts: countsOf(collected.value), tally, ballots: ballotsOf(collected.value), handsReconciled: true, now: context.now })
  if (!counted.ok) return counted
  await putPoll(context.tx, document, counted.value)
  return ok({ outcome: counted.value.outcome })
}
