import type { ParsedInputOf } from '@/contract/actions'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import {
  agendaWith, isSignedForPublication, MEETING_REVISIONS_MAX, reasonCannotSignRecord, reasonRecordIncomplete, type MeetingRecord, type SigningRole
} from '@/domain/consultation/meeting-record'
import type { MeetingAction } from '@/domain/consultation/meeting-life'
import { quarterOf } from '@/domain/shared/quarter'
import { err, ok } from '@/domain/shared/result'
import { attachFiles } from '@server/application/files/attach'
import { memberOf } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { settleTopics } from './agenda-links'
import { MEETINGS, type MeetingDocument } from './documents'
import { meetingFor, putChanged } from './meeting-document'
import { presentAt } from './sign-in-code'

type RecordInput = Pick<ParsedInputOf<'consultation/closeMeeting'>, 'minutes' | 'items' | 'outside'>

const recordOf = ({ minutes, items = [], outside }: RecordInput): MeetingRecord => ({
  items: items.map(({ no, outcome, statement, unresolved }) => ({ no, outcome, ...(statement === undefined ? {} : { statement }), ...(unresolved === undefined ? {} : { unresolved }) })),
  outside: outside ?? [],
  ...(minutes === undefined ? {} : { minutes })
})

/** 散会: minutes, attendance and an outcome for every item, or the meeting stays open. */
export const closeMeeting: CommandHandler<'consultation/closeMeeting'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { meetingId, scanFileIds = [], ...input }) {
    const found = await meetingFor(context, meetingId, 'close')
    if (!found.ok) return found
    const record = recordOf(input)
    const present = await presentAt(context, meetingId)
    const reason = reasonRecordIncomplete(found.value.agenda, record, { present, scans: scanFileIds.length })
    if (reason !== undefined) return err(reason)
    const scans = await attachFiles(context, scanFileIds, { kind: 'minutes', id: meetingId })
    if (!scans.ok) return err(scans.error)
    const { speaker: _speaker, ...meeting } = found.value
    const closed = { closedAt: context.now, quarter: quarterOf(meeting.startsAt), closedBy: memberOf(context).member.personId, present, scans: scans.value }
    const recorded = withRecord(meeting, record)
    await putChanged(context, { ...recorded, ...closed, state: 'closed' }, 'meetingClosed')
    await settleTopics(context, recorded)
    return ok({ present })
  }
}

/** The meeting with another wording of its record. */
export function withRecord({ minutes: _minutes, ...meeting }: MeetingDocument, { minutes, items, outside }: MeetingRecord): MeetingDocument {
  return { ...meeting, agenda: agendaWith(meeting.agenda, items), outside, ...(minutes === undefined ? {} : { minutes }) }
}

/** What signing in a role is among the things one does with a meeting. */
export const SIGNS_AS: Readonly<Record<SigningRole, MeetingAction>> = { chair: 'signAsChair', recorder: 'signAsRecorder', supervisor: 'signAsSupervisor' }

/** Signs the record as it is read; with the chair's and one other person's signature it is published. */
export const signRecord: CommandHandler<'consultation/signRecord'> = {
  permission: PERMISSION_RULES.officeHolder,
  async run(context, { meetingId, as: role, seen }) {
    const found = await meetingFor(context, meetingId, SIGNS_AS[role])
    if (!found.ok) return found
    const meeting = found.value
    const by = memberOf(context).member.personId
    const reason = reasonCannotSignRecord({ signatures: meeting.signatures, revisions: meeting.revisions.length }, { role, by, seen })
    if (reason !== undefined) return err(reason)
    const signed: MeetingDocument = { ...meeting, signatures: [...meeting.signatures, { role, by, at: context.now }] }
    const published = isSignedForPublication(signed.signatures)
    if (published) await putChanged(context, { ...signed, state: 'published', publishedAt: meeting.publishedAt ?? context.now }, 'meetingPublished')
    else await context.tx.put<MeetingDocument>(MEETINGS, signed)
    return ok({ published })
  }
}

/** Corrects the record. Its signatures fall, because they stood under other words; those stay readable with the reason. */
export const reviseRecord: CommandHandler<'consultation/reviseRecord'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { meetingId, reason, ...input }) {
    const found = await meetingFor(context, meetingId, 'revise')
    if (!found.ok) return found
    const meeting = found.value
    const record = recordOf(input)
    const incomplete = reasonRecordIncomplete(meeting.agenda, record, { present: meeting.present ?? 0, scans: meeting.scans.length })
    if (incomplete !== undefined) return err(incomplete)
    if (meeting.revisions.length >= MEETING_REVISIONS_MAX) return err({ code: 'REVISIONS_TOO_MANY', max: MEETING_REVISIONS_MAX })
    const revision = { at: context.now, by: memberOf(context).member.personId, reason, before: recordIn(meeting), signedBefore: meeting.signatures }
    const recorded = withRecord(meeting, record)
    await putChanged(context, { ...recorded, state: 'closed', signatures: [], revisions: [...meeting.revisions, revision] }, 'meetingRevised')
    await settleTopics(context, recorded)
    return ok({ revisions: meeting.revisions.length + 1 })
  }
}

/** The record as it stands in a closed meeting. */
export const recordIn = ({ minutes, agenda, outside }: MeetingDocument): MeetingRecord => recordOf({
  items: agenda.flatMap(({ no, outcome, statement, unresolved }) => (outcome === undefined ? [] : [{ no, outcome, statement, unresolved: unresolved === undefined ? undefined : [...unresolved] }])),
  outside: [...(outside ?? [])],
  minutes
})
