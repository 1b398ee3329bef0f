import { reasonCannotVote } from '@/domain/ballot/cast-vote'
import type { RollRow } from '@/domain/ballot/electoral-roll'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { dayOf } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import type { CommandHandler } from '@server/pipeline/handlers'
import { POLLS, VOTES, voteIdOf, type PollDocument, type VoteDocument } from './documents'
import { partsOutside, wholeRoll } from './frozen-roll'

/**
 * Marks units as voting by paper or by raised hand. Their slot is taken, so their phones are refused from now on.
 * A unit that has voted by phone, or taken a token, keeps that and is named in the answer: it can give the token up in public (作废) and
 * exchange it.
 */
export const takeChannel: CommandHandler<'ballot/takeChannel'> = {
  permission: PERMISSION_RULES.officeHolder,
  async run({ tx, reader, now, communityId }, { pollId, channel, unitIds }) {
    const document = await tx.peek<PollDocument>(POLLS, pollId)
    if (document === undefined || document.kind === 'draft') return err({ code: 'NOT_FOUND' })
    const rows = new Map<string, RollRow>((await wholeRoll(partsOutside(reader), document)).rows.map((row) => [row.unitId, row]))
    const alreadyByPhone: string[] = []
    let taken = 0
    for (const unitId of new Set(unitIds)) {
      const row = rows.get(unitId)
      const slot = await tx.get<VoteDocument>(VOTES, voteIdOf(pollId, unitId))
      const held = slot === undefined || waitsForToken(document, slot) ? undefined : slot
      const reason = reasonCannotVote({ poll: document.poll, row, by: { channel }, slot: held?.channel, now })
      if (reason?.code === 'CHANNEL_TAKEN') {
        alreadyByPhone.push(unitId)
        continue
      }
      if (reason !== undefined || row === undefined) return err(reason ?? { code: 'NOT_ON_ROLL' })
      if (held === undefined) await tx.put<VoteDocument>(VOTES, { _id: voteIdOf(pollId, unitId), communityId, schemaVersion: 1, pollId, unitId: row.unitId, groupId: row.groupId, channel, ...(document.poll.terms.ballotMode === 'secret' ? { day: dayOf(now) } : { at: now }) })
      taken += 1
    }
    return ok({ taken, alreadyByPhone })
  }
}

/** A lost phone's token was taken back (补领): whoever has no other phone takes a slip. */
const waitsForToken = ({ poll }: PollDocument, { channel, token }: VoteDocument): boolean => poll.terms.ballotMode === 'secret' && channel === 'phone' && token === undefined
