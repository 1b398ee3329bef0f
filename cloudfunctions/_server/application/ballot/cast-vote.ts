import { reasonCannotVote } from '@/domain/ballot/cast-vote'
import { reasonSelectionInvalid } from '@/domain/ballot/methods/tally-marks'
import { YES_NO } from '@/domain/ballot/selection'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { assert, err, ok } from '@/domain/shared/result'
import { memberOf } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { POLLS, VOTES, voteIdOf, type PollDocument, type VoteDocument } from './documents'
import { partsInTransaction, rowOfMember, unitOfMember } from './frozen-roll'

/**
 * Casts the vote of the caller's unit, or changes it until the close. The slot's id is poll and unit, so two phones,
 * a double tap and a retry are one vote. The poll is read unprotected: once open its manifest never changes, and
 * counting waits until every vote that was accepted in time has been written (SETTLE_MS).
 */
export const castVote: CommandHandler<'ballot/castVote'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { pollId, choice }) {
    const { tx, now, communityId } = context
    const { member } = memberOf(context)
    const document = await tx.peek<PollDocument>(POLLS, pollId)
    if (document === undefined || document.kind === 'draft') return err({ code: 'NOT_FOUND' })
    const { poll } = document
    const row = await rowOfMember(partsInTransaction(tx), document, member)
    const voteId = voteIdOf(pollId, unitOfMember(document, member))
    const earlier = await tx.get<VoteDocument>(VOTES, voteId)
    const reason = reasonCannotVote({ poll, row, by: { channel: 'phone', personId: member.personId }, slot: earlier?.channel, now })
    if (reason !== undefined) return err(reason)
    assert(row !== undefined && poll.kind === 'open', 'who can vote is on the roll of an open poll')
    const unfit = reasonSelectionInvalid(poll.manifest.method ?? YES_NO, choice)
    if (unfit !== undefined) return err(unfit)
    await tx.put<VoteDocument>(VOTES, {
      _id: voteId,
      communityId,
      schemaVersion: 1,
      pollId,
      unitId: row.unitId,
      groupId: row.groupId,
      channel: 'phone',
      choice,
      personId: member.personId,
      at: now
    })
    return ok({ changed: earlier !== undefined, closesAt: poll.terms.closesAt })
  }
}
