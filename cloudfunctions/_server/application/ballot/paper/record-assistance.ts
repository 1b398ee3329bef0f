import { reasonCannotAssist } from '@/domain/ballot/paper/assistance'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { isAdultOn, type Person } from '@/domain/community/person'
import { dayOf } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { POLLS, VOTES, voteIdOf, type PollDocument, type VoteDocument } from '@server/application/ballot/documents'
import { partsOutside, wholeRoll } from '@server/application/ballot/frozen-roll'
import { personOf } from '@server/application/community/names'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { assistedUnits } from './batches'
import { ASSISTANCES, assistanceIdOf, helperIdOf, HELPERS, type AssistanceDocument, type HelperDocument } from './documents'

/** 代写: who wrote for whom and who looked on. It is counted in public; what was written stands on the slip alone. */
export const recordAssistance: CommandHandler<'ballot/recordAssistance'> = {
  permission: PERMISSION_RULES.officeHolder,
  async run(context, { pollId, unitId, helperPersonId, witnessPersonId, reason }) {
    const { tx, now, communityId } = context
    const document = await tx.peek<PollDocument>(POLLS, pollId)
    if (document === undefined || document.kind === 'draft') return err({ code: 'NOT_FOUND' })
    const [helper, witness] = [await neighbour(context, helperPersonId), await neighbour(context, witnessPersonId)]
    if (helper === undefined || witness === undefined) return err({ code: 'NOT_FOUND' })
    const row = (await wholeRoll(partsOutside(context.reader), document)).rows.find((each) => each.unitId === unitId)
    const slot = await tx.get<VoteDocument>(VOTES, voteIdOf(pollId, unitId))
    const before = await tx.get<AssistanceDocument>(ASSISTANCES, assistanceIdOf(pollId, unitId))
    const helped = await tx.get<HelperDocument>(HELPERS, helperIdOf(pollId, helper.id))
    const units = helped?.units ?? 0
    const refused = reasonCannotAssist({ poll: document.poll, row, slot: slot?.channel, recorded: before !== undefined, helper, witness, helped: units, now })
    if (refused !== undefined || row === undefined) return err(refused ?? { code: 'UNIT_NOT_ON_PAPER' })
    const base = { communityId, schemaVersion: 1, pollId }
    const recordedBy = memberOf(context).member.personId
    await tx.insert<AssistanceDocument>(ASSISTANCES, { ...base, _id: assistanceIdOf(pollId, unitId), unitId: row.unitId, helper: helper.id, witness: witness.id, reason, recordedBy, day: dayOf(now) })
    await tx.put<HelperDocument>(HELPERS, { ...base, _id: helperIdOf(pollId, helper.id), units: units + 1 })
    return ok({ assisted: (await assistedUnits(context, pollId)) + 1 })
  }
}

/** A grown-up of the register who lives here. */
async function neighbour({ reader, now }: CommandContext, personId: string): Promise<Person | undefined> {
  const person = await personOf(reader, personId)
  return person === undefined || person.movedAway === true || !isAdultOn(person, dayOf(now)) ? undefined : person
}
