import { DESCRIPTION_MAX, QUESTION_MAX } from '@/contract/ballot'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { reasonCannotRefer } from '@/domain/consultation/meeting-record'
import type { AgendaItem } from '@/domain/consultation/meeting-plan'
import { asId, type PollId } from '@/domain/shared/ids'
import { assert, err, ok } from '@/domain/shared/result'
import { draftPollFor } from '@server/application/ballot/draft-for'
import type { CommandHandler } from '@server/pipeline/handlers'
import { MEETINGS, type MeetingDocument } from './documents'
import { meetingFor } from './meeting-document'

/** Hands an item over to a formal vote: the draft says what was talked over, the item keeps the vote. Two at once make one draft. */
export const referItem: CommandHandler<'consultation/referItem'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { meetingId, no, ...vote }) {
    const found = await meetingFor(context, meetingId, 'refer')
    if (!found.ok) return found
    const meeting = found.value
    const reason = reasonCannotRefer(meeting.agenda, no)
    if (reason !== undefined) return err(reason)
    const item = meeting.agenda.find((each) => each.no === no)
    assert(item !== undefined, 'what may be referred is on the agenda')
    const draft = await draftPollFor(context, { ...vote, question: item.title.slice(0, QUESTION_MAX), description: describe(item) })
    if (!draft.ok) return draft
    const pollId = asId<PollId>(draft.value.pollId)
    const agenda = meeting.agenda.map((each) => (each.no === no ? { ...each, pollId } : each))
    await context.tx.put<MeetingDocument>(MEETINGS, { ...meeting, agenda })
    return ok({ pollId })
  }
}

/** What the record says of the item, as the ballot's description; the item's own title where it says nothing. */
function describe({ title, statement, unresolved = [] }: AgendaItem): string {
  const said = [...(statement === undefined ? [] : [statement]), ...unresolved].join('\n')
  return (said === '' ? title : said).slice(0, DESCRIPTION_MAX)
}
