import type { RollRow } from '@/domain/ballot/electoral-roll'
import { reasonCannotApproveReplacement, reasonCannotAskReplacement, type ReplacementAttempt } from '@/domain/ballot/secret/replacement'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { dayOf } from '@/domain/shared/instant'
import { assert, err, ok } from '@/domain/shared/result'
import { confirmerOf } from '@server/application/ballot/confirmer'
import { POLLS, takenBallot, VOTES, voteIdOf, type PollDocument, type VoteDocument } from '@server/application/ballot/documents'
import { partsOutside, unitOfMember, wholeRoll } from '@server/application/ballot/frozen-roll'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { replacementIdOf, REPLACEMENTS, type ReplacementDocument } from './documents'
import { replacedOfPoll } from './replaced-of-poll'

/** 补领, first half: whoever sits at the desk asks for a voter who stands there. */
export const askReplacement: CommandHandler<'ballot/askReplacement'> = {
  permission: PERMISSION_RULES.officeHolder,
  repeatable: 'Asked again it is the same asking, and a remembered request would hold the time of day beside the unit.',
  async run(context, { pollId, unitId, reason }) {
    const found = await attemptFor(context, pollId, unitId)
    if (found === undefined) return err({ code: 'NOT_FOUND' })
    const cannot = reasonCannotAskReplacement(found.attempt)
    if (cannot !== undefined) return err(cannot)
    const { tx, now, communityId } = context
    const { row } = found
    assert(row !== undefined, 'a token belongs to a unit on the roll')
    const askedOn = dayOf(now)
    await tx.put<ReplacementDocument>(REPLACEMENTS, {
      _id: replacementIdOf(pollId, unitId), communityId, schemaVersion: 1, pollId, unitId: row.unitId, householdNo: row.householdNo,
      reason, askedBy: memberOf(context).member.personId, askedOn, state: 'asked'
    })
    return ok({ askedOn })
  }
}

/** Second half: a supervisor who stands there, too. The slot loses its token and its unit takes a new one; whoever cast the old one keeps that ballot. */
export const approveReplacement: CommandHandler<'ballot/approveReplacement'> = {
  permission: PERMISSION_RULES.supervisor,
  repeatable: 'Who approved it gets the same answer and the slot is left alone; a remembered request would hold the time of day beside the unit.',
  async run(context, { pollId, unitId }) {
    const found = await attemptFor(context, pollId, unitId)
    if (found === undefined) return err({ code: 'NOT_FOUND' })
    const { attempt, slot, asked } = found
    const { personId, isCommitteeMember } = confirmerOf(memberOf(context).member)
    // The unit may have taken its new token since: that one stays.
    if (asked?.approvedBy === personId) return ok({ replaced: await replacedOfPoll(context, pollId) })
    const cannot = reasonCannotApproveReplacement(attempt, { personId, isCommitteeMember })
    if (cannot !== undefined) return err(cannot)
    assert(slot !== undefined && asked !== undefined, 'what is approved was asked for a taken token')
    const { token: _token, ...waiting } = slot
    await context.tx.put<VoteDocument>(VOTES, waiting)
    await context.tx.put<ReplacementDocument>(REPLACEMENTS, { ...asked, approvedBy: personId, state: 'replaced' })
    return ok({ replaced: (await replacedOfPoll(context, pollId)) + 1 })
  }
}

interface Found {
  readonly attempt: ReplacementAttempt
  readonly row: RollRow | undefined
  readonly slot: VoteDocument | undefined
  readonly asked: ReplacementDocument | undefined
}

/** The poll is read unprotected like for casting: once open its manifest stays, and a token that goes at the close was taken before. */
async function attemptFor(context: CommandContext, pollId: string, unitId: string): Promise<Found | undefined> {
  const { tx, reader, now } = context
  const document = await tx.peek<PollDocument>(POLLS, pollId)
  if (document === undefined || document.kind === 'draft') return undefined
  const row = (await wholeRoll(partsOutside(reader), document)).rows.find((each) => each.unitId === unitId)
  const slot = await tx.get<VoteDocument>(VOTES, voteIdOf(pollId, unitId))
  const asked = await tx.get<ReplacementDocument>(REPLACEMENTS, replacementIdOf(pollId, unitId))
  const ownUnit = unitOfMember(document, memberOf(context).member) === unitId
  const attempt = { poll: document.poll, onRoll: row !== undefined, slot: slot && takenBallot(slot), earlier: asked, ownUnit, now }
  return { attempt, row, slot, asked }
}
