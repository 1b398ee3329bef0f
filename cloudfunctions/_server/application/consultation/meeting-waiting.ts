import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { WaitingMatter } from '@/domain/community/waiting'
import { reasonCannotActOnMeeting } from '@/domain/consultation/meeting-life'
import { SIGNING_ROLES } from '@/domain/consultation/meeting-record'
import { answerDueDay } from '@/domain/consultation/topic'
import { dayOf } from '@/domain/shared/instant'
import type { MemberDocument } from '@server/application/community/documents'
import type { QueryContext } from '@server/pipeline/context'
import { SIGNS_AS } from './close-meeting'
import { meetingsByState, opinionsWaiting, type MeetingDocument, type OpinionDocument } from './documents'
import { readMeetingDocument } from './meeting-document'
import { topicsByKind, type TopicDocument } from './topic-documents'
import { ruleOfTopic } from './topic-state'

/** Words looked at to find the meetings that they belong to. */
const WORDS_LOOKED_AT = 20

const isCommittee = (member: MemberDocument): boolean => PERMISSION_RULES.committee.allows({ identityId: member.identityId, member })

/** For the first page of the committee: topics that wait for its look or its answer. */
export async function topicsWaitingFor({ reader, communityId, caller }: QueryContext, limit: number): Promise<readonly WaitingMatter[]> {
  if (caller.member === undefined || !isCommittee(caller.member)) return []
  const pages = await Promise.all((['reached', 'held'] as const).map((kind) => reader.list<TopicDocument>(topicsByKind, [communityId, kind], { limit })))
  return pages.flatMap(({ items }) => items).map((topic): WaitingMatter => ({
    kind: 'topicAnswer', id: topic._id, title: topic.title, ...(topic.state.kind === 'reached' ? { dueOn: answerDueDay(topic.state, ruleOfTopic(topic)) } : {})
  })).slice(0, limit)
}

/** Records that this person may sign and has not, and meetings with words before them that nobody has looked at. */
export async function meetingsWaitingFor(context: QueryContext, limit: number): Promise<readonly WaitingMatter[]> {
  const { member } = context.caller
  if (member === undefined || !PERMISSION_RULES.officeHolder.allows({ identityId: member.identityId, member })) return []
  const [records, words] = await Promise.all([recordsToSign(context, member, limit), isCommittee(member) ? meetingsWithWords(context) : []])
  return [...records, ...words].slice(0, limit)
}

async function recordsToSign({ reader, communityId, now }: QueryContext, member: MemberDocument, limit: number): Promise<readonly WaitingMatter[]> {
  const { items } = await reader.list<MeetingDocument>(meetingsByState, [communityId, 'closed'], { limit })
  const mine = items.filter((meeting) =>
    !meeting.signatures.some(({ by }) => by === member.personId) &&
    SIGNING_ROLES.some((role) => !meeting.signatures.some((each) => each.role === role) && reasonCannotActOnMeeting(SIGNS_AS[role], meeting, member.roles, now) === undefined))
  return mine.map(({ _id: id, title }): WaitingMatter => ({ kind: 'meetingSign', id, title }))
}

async function meetingsWithWords(context: QueryContext): Promise<readonly WaitingMatter[]> {
  const { items } = await context.reader.list<OpinionDocument>(opinionsWaiting, [context.communityId, 'waiting'], { limit: WORDS_LOOKED_AT })
  const meetings = await Promise.all([...new Set(items.map(({ meetingId }) => meetingId))].map((meetingId) => readMeetingDocument(context, meetingId)))
  return meetings.flatMap((meeting) => (meeting?.state === 'called' ? [{ kind: 'opinions' as const, id: meeting._id, title: meeting.title, dueOn: dayOf(meeting.startsAt) }] : []))
}
