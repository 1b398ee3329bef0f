import { cosignRule, countsByWay, NO_COUNTS, progressOf, reachedWay, type CosignRule, type WayCounts, type WayProgress } from '@/domain/consultation/cosign'
import { topicPhase, type TopicPhase } from '@/domain/consultation/topic'
import { nextChange, type ChangeCode, type Subject } from '@/domain/followup/subject'
import { announce } from '@server/application/followup/tell'
import type { CommandContext, QueryContext } from '@server/pipeline/context'
import { signaturesByTopic, TOPICS, type TopicDocument, type TopicSignatureDocument } from './topic-documents'

/** A topic with what follows from its signatures and the calendar. */
export interface TopicNow {
  readonly topic: TopicDocument
  readonly rule: CosignRule
  readonly progress: readonly WayProgress[]
  readonly phase: TopicPhase
}

export const ruleOfTopic = ({ communityKind, goal }: TopicDocument): CosignRule => cosignRule(communityKind, goal)
export const topicSubject = ({ _id: id }: Pick<TopicDocument, '_id'>): Subject => ({ kind: 'topic', id })

/** Signatures counted now; of a topic that was answered the numbers that counted then stand. */
export async function signedNow({ reader, communityId }: QueryContext, topic: TopicDocument): Promise<WayCounts> {
  const open = topic.state.kind === 'collecting' || topic.state.kind === 'reached'
  if (!open || topic.source !== 'residents') return NO_COUNTS
  return countSignatures({ reader, communityId }, topic)
}

export const countSignatures = async ({ reader, communityId }: Pick<QueryContext, 'reader' | 'communityId'>, { _id }: TopicDocument): Promise<WayCounts> =>
  countsByWay(await reader.countBy(signaturesByTopic, [communityId, _id]))

/**
 * Who signs does not write the topic until the threshold is near. Should many sign in the very moment in which it is reached, nobody
 * may have written it down: it is reached all the same, with the last signature.
 */
export async function topicNow(context: QueryContext, stored: TopicDocument): Promise<TopicNow> {
  const rule = ruleOfTopic(stored)
  const progress = progressOf(rule, stored.bases, await signedNow(context, stored))
  const way = stored.state.kind === 'collecting' ? reachedWay(progress) : undefined
  const topic = way === undefined ? stored : withState(stored, { kind: 'reached', at: await lastSignedAt(context, stored), way })
  const recorded = topic.state.kind === 'accepted' || topic.state.kind === 'declined' ? topic.state.reached.way : undefined
  const shown = stored.source !== 'residents' ? [] : recorded === undefined ? progress : [recorded]
  return { topic, rule, progress: shown, phase: topicPhase(topic, rule, context.now) }
}

async function lastSignedAt({ reader, communityId, now }: QueryContext, { _id }: TopicDocument): Promise<TopicDocument['proposedAt']> {
  const last = await reader.list<TopicSignatureDocument>(signaturesByTopic, [communityId, _id], { limit: 1 })
  return last.items[0]?.at ?? now
}

export const withState = (topic: TopicDocument, state: TopicDocument['state']): TopicDocument => ({ ...topic, state, kind: state.kind })

/** Writes the topic with a public change, of which its followers are told. */
export async function putChangedTopic(context: CommandContext, topic: TopicDocument, code: ChangeCode): Promise<void> {
  const change = nextChange(topic.change, code, context.now)
  await context.tx.put<TopicDocument>(TOPICS, { ...topic, change })
  await announce(context, topicSubject(topic), topic.headline, change)
}

/** Words that nobody but the proposer and those who review may read yet, or ever: what was held and then withdrawn never passed either. */
export const isHidden = ({ listedAt }: Pick<TopicDocument, 'listedAt'>): boolean => listedAt === undefined
