import type { SignerRow, TopicCard, TopicDetail } from '@/contract/topic'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { answerDueDay, callDueDay, collectUntil, isLegalCall, reasonCannotCosign, reasonCannotReviewTopic, reasonCannotTakeBack, reasonCannotWithdrawTopic } from '@/domain/consultation/topic'
import { err, ok } from '@/domain/shared/result'
import { unitsOfCommunity, type UnitDocument } from '@server/application/community/documents'
import { nameFor, nameInOffice } from '@server/application/community/names'
import { FOLLOWS, followIdOf } from '@server/application/followup/documents'
import { listAll } from '@server/application/shared/list-all'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import {
  signatureIdOf, signaturesByTopic, TOPIC_ROLLS, TOPIC_SIGNATURES, TOPIC_SLOTS, topicRollIdOf, TOPICS, topicsByDay, topicsByKind, topicSlotIdOf,
  type TopicDocument, type TopicRollDocument, type TopicSignatureDocument, type TopicSlotDocument
} from './topic-documents'
import { isHidden, topicNow, topicSubject, type TopicNow } from './topic-state'

const PAGE = 20

/** Topics, newest first; an own one that waits for a look stands before them. For the committee also what waits for it. */
export const listTopics: QueryHandler<'consultation/listTopics'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { view = 'all', cursor }) {
    const { reader, communityId } = context
    if (view === 'waiting') return ok({ items: await cardsOf(context, await waitingTopics(context)) })
    const page = await reader.list<TopicDocument>(topicsByDay, [communityId], { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    const own = cursor === undefined ? await ownHidden(context) : []
    return ok({ items: await cardsOf(context, [...own, ...page.items]), ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
}

async function waitingTopics(context: QueryContext): Promise<readonly TopicDocument[]> {
  if (!PERMISSION_RULES.committeeOrSupervisor.allows(memberOf(context))) return []
  const { reader, communityId } = context
  const pages = await Promise.all((['held', 'reached'] as const).map((kind) => reader.list<TopicDocument>(topicsByKind, [communityId, kind], { limit: PAGE })))
  return pages.flatMap(({ items }) => items)
}

async function ownHidden(context: QueryContext): Promise<readonly TopicDocument[]> {
  const { reader, communityId } = context
  const slot = await reader.get<TopicSlotDocument>(TOPIC_SLOTS, topicSlotIdOf(communityId, memberOf(context).member.personId))
  const topic = slot === undefined ? undefined : await reader.get<TopicDocument>(TOPICS, slot.topicId)
  return topic !== undefined && isHidden(topic) && topic.kind !== 'withdrawn' ? [topic] : []
}

/** Only what still collects is counted anew, by the index; what was answered carries its numbers. */
const cardsOf = (context: QueryContext, topics: readonly TopicDocument[]): Promise<readonly TopicCard[]> =>
  Promise.all(topics.map(async (topic) => cardOf(await topicNow(context, topic), (await ownSignature(context, topic)) !== undefined)))

const ownSignature = (context: QueryContext, { _id, source }: TopicDocument): Promise<TopicSignatureDocument | undefined> | undefined =>
  source === 'residents' ? context.reader.get<TopicSignatureDocument>(TOPIC_SIGNATURES, signatureIdOf(_id, memberOf(context).member.personId)) : undefined

function cardOf({ topic, rule, progress, phase }: TopicNow, signed: boolean): TopicCard {
  const { state } = topic
  return {
    topicId: topic._id,
    title: topic.title,
    source: topic.source,
    goal: topic.goal,
    phase,
    progress,
    proposedAt: topic.proposedAt,
    signed,
    ...(state.kind === 'collecting' ? { collectUntil: collectUntil(topic, state.since, rule) } : {}),
    ...(state.kind === 'reached' ? { answerDueDay: answerDueDay(state, rule) } : {}),
    ...(state.kind === 'accepted' ? { meetingDay: state.day, ...(state.meetingId === undefined ? {} : { meetingId: state.meetingId }) } : {})
  }
}

/** Held words are there for the proposer and for those who look at them, and for nobody else. */
export const readTopic: QueryHandler<'consultation/readTopic'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { topicId }) {
    const { reader, caller } = context
    const { member, memberId } = memberOf(context)
    const stored = await reader.get<TopicDocument>(TOPICS, topicId)
    const reviews = PERMISSION_RULES.committeeOrSupervisor.allows(caller)
    if (stored === undefined || (isHidden(stored) && stored.proposer !== member.personId && !reviews)) return err({ code: 'NOT_FOUND' })
    const now = await topicNow(context, stored)
    const [signature, proposer, follows, may, answer] = await Promise.all([
      ownSignature(context, stored),
      nameFor(reader, stored.proposer, member),
      reader.get(FOLLOWS, followIdOf(memberId, topicSubject(stored))),
      mayOf(context, now),
      answerOf(context, now.topic)
    ])
    const { state } = now.topic
    const reached = state.kind === 'reached' ? state : state.kind === 'accepted' || state.kind === 'declined' ? state.reached : undefined
    const dueDay = reached === undefined || !isLegalCall(now.topic, now.rule) ? undefined : callDueDay(reached, now.rule)
    return ok<TopicDetail>({
      ...cardOf(now, signature !== undefined),
      text: stored.text,
      proposer,
      isOwn: stored.proposer === member.personId,
      legalCall: isLegalCall(now.topic, now.rule),
      may: { ...may, sign: may.sign && signature === undefined, takeBack: may.takeBack && signature !== undefined },
      following: follows !== undefined,
      ...(stored.issueId === undefined ? {} : { issueId: stored.issueId }),
      ...(reached === undefined ? {} : { reachedAt: reached.at }),
      ...(reached?.way === undefined ? {} : { reachedBy: reached.way }),
      ...(dueDay === undefined ? {} : { callDueDay: dueDay }),
      ...(answer === undefined ? {} : { answer }),
      ...(state.kind === 'held' ? { held: state.because } : {}),
      ...(state.kind === 'refused' ? { refusedBecause: state.reason } : {})
    })
  }
}

async function mayOf(context: QueryContext, { topic, phase }: TopicNow): Promise<TopicDetail['may']> {
  const { member, identityId } = memberOf(context)
  const committee = PERMISSION_RULES.committee.allows({ member, identityId })
  return {
    sign: reasonCannotCosign(phase, topic.source, await isOnRoll(context, topic)) === undefined,
    takeBack: reasonCannotTakeBack(phase) === undefined,
    withdraw: reasonCannotWithdrawTopic(topic, member.personId) === undefined,
    review: committee && reasonCannotReviewTopic(topic, member.personId, { show: false, reason: ' ' }) === undefined,
    answer: committee && topic.state.kind === 'reached'
  }
}

async function isOnRoll(context: QueryContext, { _id, rollGroups }: TopicDocument): Promise<boolean> {
  const { groupId, personId } = memberOf(context).member
  const part = rollGroups.find((each) => each.groupId === groupId)?.part
  if (part === undefined) return false
  const roll = await context.reader.get<TopicRollDocument>(TOPIC_ROLLS, topicRollIdOf(_id, part))
  return roll?.groups.some((group) => group.signers.some((signer) => signer.personId === personId)) ?? false
}

async function answerOf({ reader, caller }: QueryContext, { state }: TopicDocument): Promise<TopicDetail['answer']> {
  if (state.kind !== 'accepted' && state.kind !== 'declined') return undefined
  return { kind: state.kind, words: state.kind === 'accepted' ? state.words : state.reason, at: state.at, by: await nameInOffice(reader, state.by, caller.member) }
}

/** Who signed, newest first: masked, in full for the committee and the supervisors who check the number. */
export const listSigners: QueryHandler<'consultation/listSigners'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { topicId, cursor }) {
    const { reader, communityId, caller } = context
    const topic = await reader.get<TopicDocument>(TOPICS, topicId)
    if (topic === undefined || isHidden(topic)) return err({ code: 'NOT_FOUND' })
    const [page, units] = await Promise.all([
      reader.list<TopicSignatureDocument>(signaturesByTopic, [communityId, topicId], { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }),
      listAll<UnitDocument>(reader, unitsOfCommunity, [communityId])
    ])
    const groups = new Map<string, string>(units.map(({ id, name }) => [id, name]))
    const rowOf = async ({ personId, groupId, standing, at }: TopicSignatureDocument): Promise<SignerRow> => ({
      name: await nameFor(reader, personId, caller.member),
      groupName: groups.get(groupId) ?? '',
      asRepresentative: standing.includes('r'),
      asHouseholdRep: standing.includes('h'),
      at
    })
    return ok({ items: await Promise.all(page.items.map(rowOf)), ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
}
