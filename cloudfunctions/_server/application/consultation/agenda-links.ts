import { dayOf } from '@/domain/shared/instant'
import type { CommandContext } from '@server/pipeline/context'
import type { MeetingDocument } from './documents'
import { linkIssueMeeting, unlinkIssueMeeting } from './issue-meeting'
import { TOPICS, type TopicDocument } from './topic-documents'

type Calling = Pick<MeetingDocument, 'meetingId' | 'startsAt' | 'agenda'>
type Agenda = MeetingDocument['agenda']

/** The issues and topics on the agenda know the meeting: an accepted topic's day is from now on the meeting's. */
export async function linkAgenda(context: CommandContext, meeting: Calling): Promise<void> {
  for (const issueId of idsOn(meeting.agenda, 'issueId')) await linkIssueMeeting(context, issueId, meeting.meetingId)
  for (const topicId of idsOn(meeting.agenda, 'topicId')) await linkTopic(context, topicId, meeting)
}

async function linkTopic({ tx }: CommandContext, topicId: string, { meetingId, startsAt }: Calling): Promise<void> {
  const topic = await tx.get<TopicDocument>(TOPICS, topicId)
  if (topic?.state.kind !== 'accepted') return
  if (topic.state.meetingId !== undefined && topic.state.meetingId !== meetingId) return
  await tx.put<TopicDocument>(TOPICS, { ...topic, state: { ...topic.state, meetingId, day: dayOf(startsAt) } })
}

/** What is no longer talked over there: a topic waits for another meeting, and is shown as overdue when its day has passed. */
export async function unlinkAgenda(context: CommandContext, { meetingId }: Pick<Calling, 'meetingId'>, agenda: Agenda): Promise<void> {
  for (const issueId of idsOn(agenda, 'issueId')) await unlinkIssueMeeting(context, issueId, meetingId)
  for (const topicId of idsOn(agenda, 'topicId')) await unlinkTopic(context, topicId, meetingId)
}

async function unlinkTopic({ tx }: CommandContext, topicId: string, meetingId: string): Promise<void> {
  const topic = await tx.get<TopicDocument>(TOPICS, topicId)
  if (topic?.state.kind !== 'accepted' || topic.state.meetingId !== meetingId) return
  const { meetingId: _gone, ...state } = topic.state
  await tx.put<TopicDocument>(TOPICS, { ...topic, state })
}

const idsOn = (agenda: Agenda, of: 'issueId' | 'topicId'): readonly string[] => [...new Set(agenda.flatMap((item) => item[of] ?? []))]
