import { reasonCannotRelease } from '@/domain/ballot/release-channel'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { dayOf } from '@/domain/shared/instant'
import { assert, err, ok } from '@/domain/shared/result'
import { listAll } from '@server/application/shared/list-all'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { confirmerOf } from './confirmer'
import { CHANNEL_RELEASES, paperSheetsByPoll, releasesByPoll, VOTES, voteIdOf, type ChannelReleaseDocument, type PaperSheetDocument, type VoteDocument } from './documents'
import { partsOutside, unitOfMember, wholeRoll } from './frozen-roll'
import { ASSISTANCES, assistanceIdOf, type AssistanceDocument } from './paper/documents'
import { getPoll } from './poll-document'

/**
 * Takes back a mark of paper or hands that was a mistake; the slot is free again for the phone or another mark. The poll is read
 * protected: a sheet that is handed in meanwhile writes it, and then the sheets are looked at again.
 */
export const releaseChannel: CommandHandler<'ballot/releaseChannel'> = {
  permission: PERMISSION_RULES.supervisor,
  async run(context, { pollId, unitId, reason }) {
    const { tx, reader, now, communityId, chance } = context
    const document = await getPoll(tx, pollId)
    if (document === undefined || document.kind === 'draft') return err({ code: 'NOT_FOUND' })
    const { member } = memberOf(context)
    const row = (await wholeRoll(partsOutside(reader), document)).rows.find((each) => each.unitId === unitId)
    const slot = await tx.get<VoteDocument>(VOTES, voteIdOf(pollId, unitId))
    const cannot = reasonCannotRelease({
      poll: document.poll,
      onRoll: row !== undefined,
      slot: slot && { channel: slot.channel, exchanged: slot.exchanged === true },
      assisted: (await tx.get<AssistanceDocument>(ASSISTANCES, assistanceIdOf(pollId, unitId))) !== undefined,
      onSheet: await isOnSheet(context, pollId, unitId),
      ownUnit: unitOfMember(document, member) === unitId,
      isCommitteeMember: confirmerOf(member).isCommitteeMember,
      now
    })
    if (cannot !== undefined) return err(cannot)
    assert(row !== undefined && slot !== undefined && slot.channel !== 'phone', 'what is released was marked')
    const before = await releasedOfPoll(context, pollId)
    await tx.delete(VOTES, slot._id)
    await tx.insert<ChannelReleaseDocument>(CHANNEL_RELEASES, {
      _id: chance.id(), communityId, schemaVersion: 1, pollId, unitId: row.unitId, channel: slot.channel, reason, releasedBy: member.personId, releasedOn: dayOf(now)
    })
    return ok({ released: before + 1 })
  }
}

/** Named slips: any teller's sheet that names the unit. */
async function isOnSheet({ reader, communityId }: QueryContext, pollId: string, unitId: string): Promise<boolean> {
  const sheets = await listAll<PaperSheetDocument>(reader, paperSheetsByPoll, [communityId, pollId])
  return sheets.some((sheet) => sheet.votes.some((vote) => vote.unitId === unitId))
}

/** Marks of a poll that were taken back: public, beside its turnout. */
export const releasedOfPoll = async ({ reader, communityId }: Pick<QueryContext, 'reader' | 'communityId'>, pollId: string): Promise<number> =>
  (await reader.countBy(releasesByPoll, [communityId, pollId]))[pollId] ?? 0
