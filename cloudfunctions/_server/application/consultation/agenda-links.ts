import { keepsPromise } from '@/domain/consultation/topic'
import { dayOf } from '@/domain/shared/instant'
import type { CommandContext } from '@server/pipeline/context'
import type { MeetingDocument } from './documents'
import { linkIssueMeeting, unlinkIssueMeeting } from './issue-meeting'
import { TOPICS, type TopicDocument } from './topic-documents'
import { ruleOfTopic } from './topic-state'

type Calling = Pick<MeetingDocument, 'meetingId' | 'startsAt' | 'agenda' | 'kind'>
type Agenda = MeetingDocument['agenda']

/** The issues and topics on the agenda know the meeting: an accepted topic's day is from now on the meeting's. */
export async function linkAgenda(context: CommandContext, meeting: Calling): Promise<void> {
  for (const issueId of idsOn(meeting.agenda, 'issueId')) await linkIssueMeeting(context, issueId, meeting.meetingId)
  for (const topicId of idsOn(meeting.agenda, 'topicId')) await linkTopic(context, topicId, meeting)
}

/** An assembly that the law makes them call is kept neither by a talk nor by a later day: then the topic waits on, and is shown as overdue. */
async function linkTopic(context: CommandContext, topicId: string, { meetingId, startsAt, kind }: Calling): Promise<void> {
  const { tx } = context
  const topic = await tx.get<TopicDocument>(TOPICS, topicId)
  if (topic?.state.kind !== 'accepted') return
  if (topic.state.meetingId !== undefined && topic.state.meetingId !== meetingId) return
  if (!keepsPromise(topic, ruleOfTopic(topic), { kind, day: dayOf(startsAt) })) return unlinkTopic(context, topicId, meetingId)
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

/** After the record: a topic that was put off waits for another meeting; one that was not put off after all has been talked over here. */
export async function settleTopics(context: CommandContext, meeting: Calling): Promise<void> {
  const talkedOver = new Set(idsOn(meeting.agenda.filter(({ outcome }) => outcome !== 'postponed'), 'topicId'))
  for (const topicId of idsOn(meeting.agenda, 'topicId')) {
    if (talkedOver.has(topicId)) await linkTopic(context, topicId, meeting)
    else await unlinkTopic(context, topicId, meeting.meetingId)
  }
}

const idsOn = (agenda: Agenda, of: 'issueId' | 'topicId'): readonly string[] => [...new Set(agenda.flatMap((item) => item[of] ?? []))]
