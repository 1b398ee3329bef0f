import type { ParticipationView } from '@/contract/ballot-care'
import { ruleOf } from '@/domain/ballot/poll-phase'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { splitsShown } from '@/domain/disclosure/public-outcome'
import { err, ok } from '@/domain/shared/result'
import { POLLS, votesByPoll, type PollDocument, type VoteDocument } from '@server/application/ballot/documents'
import { groupRows, partsOutside } from '@server/application/ballot/frozen-roll'
import { unitsOfCommunity, type UnitDocument } from '@server/application/community/documents'
import { listAll } from '@server/application/shared/list-all'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'

/**
 * 领票名单: which doors took a ballot, so that neighbours can find a token that nobody of a house took. After the close only, without
 * names and times, and only if as many took one as a split of the result needs to be shown.
 */
export const participation: QueryHandler<'ballot/participation'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { pollId, groupId }) {
    const { reader, communityId, now } = context
    const document = await reader.get<PollDocument>(POLLS, pollId)
    if (document === undefined || !('manifest' in document.poll)) return err({ code: 'NOT_FOUND' })
    const { manifest, terms } = document.poll
    if (manifest.ballotMode !== 'secret') return err({ code: 'BALLOT_NOT_SECRET' })
    if (now < manifest.closesAt) return err({ code: 'PARTICIPATION_TOO_EARLY', closesAt: manifest.closesAt })
    const slots = await listAll<VoteDocument>(reader, votesByPoll, [communityId, pollId])
    if (!splitsShown(slots.length, manifest.splitsFloor)) return err({ code: 'PARTICIPATION_WITHHELD', floor: manifest.splitsFloor })
    const units = await listAll<UnitDocument>(reader, unitsOfCommunity, [communityId])
    const groups = units.flatMap(({ id, name }) => {
      const group = document.rollGroups.find((each) => each.groupId === id)
      return group === undefined ? [] : [{ groupId: id, name, eligible: group.eligible, taken: slots.filter((slot) => slot.groupId === id).length }]
    })
    const shown = groupId ?? groups.find((group) => group.groupId === memberOf(context).member.groupId)?.groupId ?? groups[0]?.groupId ?? ''
    return ok({ question: terms.question, unit: ruleOf(document.poll).mode.unit, groups, groupId: shown, doors: await doorsOf(context, document, shown, slots) })
  }
}

/** `3组2号` before `3组10号`. */
const BY_NUMBER = new Intl.Collator('zh-Hans-CN', { numeric: true })

/** One line per door, in the order of their numbers; where everybody of a house has a vote, how many of them took one. */
async function doorsOf({ reader }: QueryContext, document: PollDocument, groupId: string, slots: readonly VoteDocument[]): Promise<ParticipationView['doors']> {
  const taken = new Set<string>(slots.map((slot) => slot.unitId))
  const doors = new Map<string, number>()
  for (const { unitId, householdNo } of await groupRows(partsOutside(reader), document, groupId)) {
    if (taken.has(unitId)) doors.set(householdNo, (doors.get(householdNo) ?? 0) + 1)
  }
  return [...doors].map(([householdNo, units]) => ({ householdNo, units })).sort((one, other) => BY_NUMBER.compare(one.householdNo, other.householdNo))
}
