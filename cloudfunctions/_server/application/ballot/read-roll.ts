import type { RollEntryView } from '@/contract/ballot'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { Role } from '@/domain/community/roles'
import { err, ok } from '@/domain/shared/result'
import { nameFor } from '@server/application/community/names'
import { listAll } from '@server/application/shared/list-all'
import { memberOf } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { POLLS, votesByPoll, type PollDocument, type VoteDocument } from './documents'
import { groupRows, partsOutside } from './frozen-roll'
import { isTeller } from './paper/slips-of-poll'

/** Who has voted by which channel is for those who hand out slips and count hands, never for the public: whoever runs the vote, and its own tellers. */
const SEES_CHANNELS: readonly Role[] = ['committeeMember', 'partySecretary', 'supervisor', 'teller']

/** One group's part of the frozen roll, on show so that it can be challenged. */
export const readRoll: QueryHandler<'ballot/readRoll'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { pollId, groupId }) {
    const { member } = memberOf(context)
    const { reader, communityId } = context
    const document = await reader.get<PollDocument>(POLLS, pollId)
    if (document === undefined || document.kind === 'draft') return err({ code: 'NOT_FOUND' })
    const rows = await groupRows(partsOutside(reader), document, groupId)
    const seesChannels = SEES_CHANNELS.some((role) => member.roles.includes(role)) || isTeller(context, document.poll)
    const slots = seesChannels ? await listAll<VoteDocument>(reader, votesByPoll, [communityId, pollId]) : []
    const channels = new Map<string, VoteDocument['channel']>(slots.map((slot) => [slot.unitId, slot.channel]))
    const entries = rows.map(async ({ unitId, householdNo, personId }): Promise<RollEntryView> => {
      const channel = channels.get(unitId)
      return {
        unitId,
        householdNo,
        ...(personId === undefined ? {} : { name: await nameFor(reader, personId, member) }),
        ...(channel === undefined ? {} : { channel })
      }
    })
    return ok({ entries: await Promise.all(entries) })
  }
}
