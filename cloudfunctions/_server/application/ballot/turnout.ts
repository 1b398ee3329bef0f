import { ruleOf } from '@/domain/ballot/poll-phase'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { needed } from '@/domain/shared/fraction'
import { err, ok } from '@/domain/shared/result'
import { unitsOfCommunity, type UnitDocument } from '@server/application/community/documents'
import { listAll } from '@server/application/shared/list-all'
import type { QueryHandler } from '@server/pipeline/handlers'
import { POLLS, votesByPoll, type PollDocument } from './documents'

/** Turnout by group while voting runs: how many, never what. */
export const turnout: QueryHandler<'ballot/turnout'> = {
  permission: PERMISSION_RULES.officeHolder,
  async run({ reader, communityId }, { pollId }) {
    const document = await reader.get<PollDocument>(POLLS, pollId)
    if (document === undefined || document.poll.kind === 'draft') return err({ code: 'NOT_FOUND' })
    const { terms, roll } = document.poll
    const [units, votes] = await Promise.all([listAll<UnitDocument>(reader, unitsOfCommunity, [communityId]), reader.countBy(votesByPoll, [communityId, pollId])])
    const { mode } = ruleOf(document.poll)
    const groups = units.flatMap(({ id, name }) => {
      const group = document.rollGroups.find((each) => each.groupId === id)
      return group === undefined ? [] : [{ groupId: id, name, eligible: group.eligible, participated: votes[id] ?? 0 }]
    })
    return ok({
      groups,
      question: terms.question,
      unit: mode.unit,
      closesAt: terms.closesAt,
      ...(mode.quorum === 'none' ? {} : { needed: needed(roll.units, mode.quorum.fraction) })
    })
  }
}
