import type { TellerChange } from '@/domain/ballot/poll'
import { replaceTeller as replace } from '@/domain/ballot/replace-teller'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { asId, type PersonId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { listAll } from '@server/application/shared/list-all'
import { memberOf, type CommandContext, type QueryContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { HAND_COUNTS, PAPER_SHEETS, paperSheetsByPoll, type PaperSheetDocument } from './documents'
import { areOfPlace } from './open-poll'
import { batchesOf } from './paper/batches'
import { assistancesByPoll, readingIdOf, SLIP_READINGS, type AssistanceDocument } from './paper/documents'
import { getPoll, putPoll } from './poll-document'

/**
 * 换监票人. The outgoing teller's open readings go with him, so that the two readings that must agree are those of the two who are
 * named. Every reading, sheet and closing reads the poll protected: whatever runs beside this runs again and finds the new tellers.
 */
export const replaceTeller: CommandHandler<'ballot/replaceTeller'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { pollId, outPersonId, inPersonId, reason }) {
    const { tx, now } = context
    const document = await getPoll(tx, pollId)
    if (document === undefined || document.kind === 'draft') return err({ code: 'NOT_FOUND' })
    if (!(await areOfPlace(context, [inPersonId]))) return err({ code: 'NOT_FOUND' })
    const [out, incoming] = [asId<PersonId>(outPersonId), asId<PersonId>(inPersonId)]
    const by = memberOf(context).member.personId
    const replaced = replace({ poll: document.poll, out, in: incoming, reason, by, helped: await hasHelped(context, pollId, incoming), now })
    if (!replaced.ok) return replaced
    await dropReadings(context, pollId, out)
    await putPoll(tx, document, replaced.value)
    const changes: readonly TellerChange[] = replaced.value.tellerChanges ?? []
    return ok({ replaced: changes.length })
  }
}

async function hasHelped({ reader, communityId }: QueryContext, pollId: string, personId: PersonId): Promise<boolean> {
  const assistances = await listAll<AssistanceDocument>(reader, assistancesByPoll, [communityId, pollId])
  return assistances.some(({ helper, witness }) => helper === personId || witness === personId)
}

/** Deleted without being read: what is not there is no error, and what comes later meets the new poll. A closed batch keeps what was read. */
async function dropReadings({ tx, reader, communityId }: CommandContext, pollId: string, teller: PersonId): Promise<void> {
  const batches = await batchesOf(reader.get.bind(reader), pollId)
  for (const { slips } of batches) if (slips.closed === undefined) await tx.delete(SLIP_READINGS, readingIdOf(pollId, slips.batch, teller))
  const sheets = await listAll<PaperSheetDocument>(reader, paperSheetsByPoll, [communityId, pollId])
  for (const sheet of sheets) if (sheet.teller === teller) await tx.delete(PAPER_SHEETS, sheet._id)
  await tx.delete(HAND_COUNTS, `${pollId}:${teller}`)
}
