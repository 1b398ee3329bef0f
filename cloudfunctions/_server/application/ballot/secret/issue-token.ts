import { reasonCannotTakeToken } from '@/domain/ballot/secret/issue-token'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { dayOf } from '@/domain/shared/instant'
import { assert, err, ok } from '@/domain/shared/result'
import { POLLS, takenBallot, VOTES, voteIdOf, type PollDocument, type VoteDocument } from '@server/application/ballot/documents'
import { partsInTransaction, rowOfMember, unitOfMember } from '@server/application/ballot/frozen-roll'
import { ISSUER_KEYS, type IssuerKeyDocument } from '@server/application/ballot/secret-documents'
import { memberOf } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'

/**
 * 领票: signs one token for the caller's unit without seeing what it signs. The slot is the same one document per unit as in a named
 * vote, so two phones, a slip of paper and a retry are one ballot. It keeps the day and no closer time. The poll and its key are read
 * unprotected: once open the manifest never changes, and the key goes only after the close.
 */
export const issueToken = ({ issuer }: Pick<ServerPorts, 'issuer'>): CommandHandler<'ballot/issueToken'> => ({
  permission: PERMISSION_RULES.member,
  repeatable: 'The slot itself answers the same blinded message with the same signature, and a remembered request would hold the time of day.',
  async run(context, { pollId, blinded }) {
    const { tx, now, communityId } = context
    const { member } = memberOf(context)
    const document = await tx.peek<PollDocument>(POLLS, pollId)
    if (document === undefined || document.kind === 'draft') return err({ code: 'NOT_FOUND' })
    const { poll } = document
    const row = await rowOfMember(partsInTransaction(tx), document, member)
    const voteId = voteIdOf(pollId, unitOfMember(document, member))
    const slot = await tx.get<VoteDocument>(VOTES, voteId)
    const reason = reasonCannotTakeToken({ poll, row, personId: member.personId, slot: slot && takenBallot(slot), blinded, now })
    if (reason !== undefined) return err(reason)
    if (slot?.token !== undefined) return ok({ blindSignature: slot.token.blindSignature })
    const key = await tx.peek<IssuerKeyDocument>(ISSUER_KEYS, pollId)
    assert(key !== undefined && row !== undefined, 'an open secret poll has its key, and who can take a token is on the roll')
    const blindSignature = issuer.blindSign({ sealed: key.sealed, context: pollId }, blinded)
    if (blindSignature === undefined) return err({ code: 'BLINDED_INVALID' })
    const { unitId, groupId } = row
    await tx.put<VoteDocument>(VOTES, { _id: voteId, communityId, schemaVersion: 1, pollId, unitId, groupId, channel: 'phone', day: dayOf(now), token: { blinded, blindSignature } })
    return ok({ blindSignature })
  }
})
