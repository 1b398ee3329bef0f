import { err, ok, type Result } from '@/domain/shared/result'
import type { KeptBallot } from '@/flow/kept-ballot'
import type { CallRefusal } from '@/infra/gateway'
import { castBallot, type CannotCastHere } from './cast-ballot'
import type { SealedPoll } from './sealed-poll'
import { keptFor, type VoterParts } from './voter-parts'

export type CannotGiveUp = CannotCastHere | CallRefusal<'ballot/exchangeForPaper'>

/**
 * 作废换纸票: first the ballot is voided in the box, for good; then the village is shown the voided ballot with its promise, and
 * gives the unit a slip for it. After a missing answer the same goes on where it stopped.
 */
export async function giveUpBallot(parts: VoterParts, poll: SealedPoll): Promise<Result<KeptBallot, CannotGiveUp>> {
  const before = keptFor(parts, poll)
  const voided = before?.taken?.ballot.selection === 'void' ? ok(before) : await castBallot(parts, poll, 'void')
  if (!voided.ok) return voided
  const { taken } = voided.value
  if (taken === undefined) return err({ code: 'BALLOT_LOST' })
  const answer = await parts.calls.command('ballot/exchangeForPaper', poll.pollId, { pollId: poll.pollId, ballot: taken.ballot, promise: taken.promise })
  if (!answer.ok) return err(answer.error)
  const exchanged: KeptBallot = { ...voided.value, exchanged: true }
  parts.keep.ballot.write(exchanged)
  return ok(exchanged)
}
