import type { MeetingAction } from '@/domain/consultation/meeting-life'
import { reasonCannotActOnMeeting, type CannotActOnMeeting } from '@/domain/consultation/meeting-life'
import { firstChange, nextChange, type ChangeCode, type Subject } from '@/domain/followup/subject'
import { err, ok, type Result } from '@/domain/shared/result'
import { announce } from '@server/application/followup/tell'
import { memberOf, type CommandContext, type QueryContext } from '@server/pipeline/context'
import type { StoredDocument } from '@server/ports/document-store'
import { MEETINGS, type MeetingDocument } from './documents'

type Get = (collection: string, id: string) => Promise<StoredDocument | undefined>

/** Meetings that were called before there were agendas say nothing of them: a plain gathering, held. */
const PLAIN = {
  kind: 'gathering', state: 'called', agenda: [], parties: [], noticeDays: 0, materials: [], amendments: [], itemsGiven: 0, turn: 0, scans: [], signatures: [], revisions: []
} as const satisfies Partial<MeetingDocument>

type Earlier = Pick<MeetingDocument, 'title' | 'startsAt'> & Partial<MeetingDocument>

const completed = (document: MeetingDocument): MeetingDocument => {
  const { title, startsAt }: Earlier = document
  return { ...PLAIN, ...{ calledAt: startsAt, headline: title, change: firstChange('meetingCalled', startsAt) }, ...document }
}

async function load(get: Get, meetingId: string): Promise<MeetingDocument | undefined> {
  const document = (await get(MEETINGS, meetingId)) as MeetingDocument | undefined
  return document === undefined ? undefined : completed(document)
}

/** Of a list. */
export const completedMeetings = (documents: readonly MeetingDocument[]): readonly MeetingDocument[] => documents.map(completed)
export const readMeetingDocument = ({ reader }: Pick<QueryContext, 'reader'>, meetingId: string): Promise<MeetingDocument | undefined> => load((collection, id) => reader.get(collection, id), meetingId)
/** Protected: for whoever changes the meeting itself. */
export const getMeeting = ({ tx }: Pick<CommandContext, 'tx'>, meetingId: string): Promise<MeetingDocument | undefined> => load((collection, id) => tx.get(collection, id), meetingId)
/** Unprotected: for the many who do something at a meeting; what a moment later is known to be closed does no harm. */
export const peekMeeting = ({ tx }: Pick<CommandContext, 'tx'>, meetingId: string): Promise<MeetingDocument | undefined> => load((collection, id) => tx.peek(collection, id), meetingId)

export const meetingSubject = ({ _id: id }: Pick<MeetingDocument, '_id'>): Subject => ({ kind: 'meeting', id })

/** The meeting, if the caller may do this with it now. */
export async function meetingFor(context: CommandContext, meetingId: string, action: MeetingAction, find = getMeeting): Promise<Result<MeetingDocument, CannotActOnMeeting | { readonly code: 'NOT_FOUND' }>> {
  const meeting = await find(context, meetingId)
  if (meeting === undefined) return err({ code: 'NOT_FOUND' })
  const reason = reasonCannotActOnMeeting(action, meeting, memberOf(context).member.roles, context.now)
  return reason === undefined ? ok(meeting) : err(reason)
}

/** Writes the meeting with a public change, of which its followers are told. */
export async function putChanged(context: CommandContext, meeting: MeetingDocument, code: ChangeCode): Promise<void> {
  const change = nextChange(meeting.change, code, context.now)
  await context.tx.put<MeetingDocument>(MEETINGS, { ...meeting, change })
  await announce(context, meetingSubject(meeting), meeting.headline, change)
}
