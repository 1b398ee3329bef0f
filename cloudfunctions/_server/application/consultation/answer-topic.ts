import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { reasonCannotAnswerTopic, reasonCannotReviewTopic, reasonCannotWithdrawTopic, type Reached, type TopicAnswer, type TopicState } from '@/domain/consultation/topic'
import type { ParsedInputOf } from '@/contract/actions'
import { progressOf, reachedWay } from '@/domain/consultation/cosign'
import { dayOf } from '@/domain/shared/instant'
import { assert, err, ok } from '@/domain/shared/result'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import type { MeetingDocument } from './documents'
import { peekMeeting } from './meeting-document'
import { TOPICS, type TopicDocument } from './topic-documents'
import { countSignatures, isHidden, putChangedTopic, ruleOfTopic, topicNow, withState } from './topic-state'

/** The committee's answer. What enough people signed and the law gives them cannot be declined. */
export const answerTopic: CommandHandler<'consultation/answerTopic'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { topicId, answer }) {
    const stored = await context.tx.get<TopicDocument>(TOPICS, topicId)
    if (stored === undefined || isHidden(stored)) return err({ code: 'NOT_FOUND' })
    const { topic, rule } = await topicNow(context, stored)
    const meeting = answer.kind === 'accept' ? await peekMeeting(context, answer.meetingId) : undefined
    if (answer.kind === 'accept' && meeting === undefined) return err({ code: 'NOT_FOUND' })
    if (meeting !== undefined && !(meeting.state === 'called' && meeting.agenda.some((item) => item.topicId === topicId))) return err({ code: 'MEETING_LACKS_TOPIC' })
    const given = answerOf(answer, meeting)
    const reason = reasonCannotAnswerTopic(topic, rule, given, context.now)
    if (reason !== undefined) return err(reason)
    assert(topic.state.kind === 'reached', 'only what was reached is answered')
    const { at, way } = topic.state
    const state = stateAfter(context, given, meeting, { at, ...(way === undefined ? {} : { way }) })
    await putChangedTopic(context, withState(topic, state), given.kind === 'accept' ? 'topicAccepted' : 'topicDeclined')
    return ok({ answered: true as const })
  }
}

function answerOf(answer: ParsedInputOf<'consultation/answerTopic'>['answer'], meeting: MeetingDocument | undefined): TopicAnswer {
  if (answer.kind === 'decline') return answer
  if (answer.kind === 'acceptForDay') return { kind: 'accept', words: answer.words, day: answer.day }
  assert(meeting !== undefined, 'an answer with a meeting has one')
  return { kind: 'accept', words: answer.words, day: dayOf(meeting.startsAt), meeting }
}

function stateAfter(context: CommandContext, answer: TopicAnswer, meeting: MeetingDocument | undefined, reached: Reached): TopicState {
  const made = { at: context.now, by: memberOf(context).member.personId, reached }
  if (answer.kind === 'decline') return { kind: 'declined', reason: answer.reason, ...made }
  return { kind: 'accepted', words: answer.words, day: answer.day, ...made, ...(meeting === undefined ? {} : { meetingId: meeting.meetingId }) }
}

/** The proposer lets the topic fall. */
export const withdrawTopic: CommandHandler<'consultation/withdrawTopic'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { topicId }) {
    const stored = await context.tx.get<TopicDocument>(TOPICS, topicId)
    const by = memberOf(context).member.personId
    // Who may not read held words learns nothing of them here either.
    if (stored === undefined || (isHidden(stored) && stored.proposer !== by)) return err({ code: 'NOT_FOUND' })
    const { topic } = await topicNow(context, stored)
    const reason = reasonCannotWithdrawTopic(topic, by)
    if (reason !== undefined) return err(reason)
    await context.tx.put<TopicDocument>(TOPICS, withState(stored, { kind: 'withdrawn', at: context.now }))
    return ok({ withdrawn: true as const })
  }
}

/** A person looks at words that the check did not pass. The days for signing count from then. */
export const reviewTopic: CommandHandler<'consultation/reviewTopic'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { topicId, show, reason }) {
    const { tx, now } = context
    const topic = await tx.get<TopicDocument>(TOPICS, topicId)
    if (topic === undefined) return err({ code: 'NOT_FOUND' })
    const by = memberOf(context).member.personId
    const cannot = reasonCannotReviewTopic(topic, by, { show, ...(reason === undefined ? {} : { reason }) })
    if (cannot !== undefined) return err(cannot)
    if (!show) {
      await tx.put<TopicDocument>(TOPICS, withState(topic, { kind: 'refused', reason: reason ?? '', by, at: now }))
      return ok({ shown: false })
    }
    const way = reachedWay(progressOf(ruleOfTopic(topic), topic.bases, await countSignatures(context, topic)))
    if (topic.source !== 'residents' || way !== undefined) {
      await putChangedTopic(context, { ...withState(topic, { kind: 'reached', at: now, ...(way === undefined ? {} : { way }) }), listedAt: now }, 'topicReached')
    } else await tx.put<TopicDocument>(TOPICS, { ...withState(topic, { kind: 'collecting', since: now }), listedAt: now })
    return ok({ shown: true })
  }
}
