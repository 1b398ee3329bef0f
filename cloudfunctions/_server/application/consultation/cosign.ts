import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { countsByWay, progressOf, reachedWay, type Signer, type WayCounts, type WayProgress } from '@/domain/consultation/cosign'
import { reasonCannotCosign, reasonCannotTakeBack } from '@/domain/consultation/topic'
import { err, ok } from '@/domain/shared/result'
import { follow } from '@server/application/followup/tell'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { writeSignature } from './propose-topic'
import { signatureIdOf, TOPIC_ROLLS, TOPIC_SIGNATURES, topicRollIdOf, TOPICS, type TopicDocument, type TopicRollDocument, type TopicSignatureDocument } from './topic-documents'
import { isHidden, putChangedTopic, signedNow, topicNow, topicSubject, withState } from './topic-state'

/**
 * So many signatures before a threshold everybody who signs also writes the topic, so that two who sign at once come one after the
 * other and the one who reaches it knows. Further off nobody waits for anybody.
 */
const NEAR = 5

/** 联名. Twice is once. */
export const cosign: CommandHandler<'consultation/cosign'> = {
  permission: PERMISSION_RULES.resident,
  async run(context, { topicId }) {
    const { tx } = context
    const { member, memberId } = memberOf(context)
    const seen = await tx.peek<TopicDocument>(TOPICS, topicId)
    if (seen === undefined || isHidden(seen)) return err({ code: 'NOT_FOUND' })
    const { topic, rule, progress, phase } = await topicNow(context, seen)
    const signer = await signerOf(context, seen)
    const reason = reasonCannotCosign(phase, seen.source, signer !== undefined)
    if (reason !== undefined || signer === undefined) return err(reason ?? { code: 'SIGNER_NOT_ON_ROLL' })
    const earlier = await tx.get<TopicSignatureDocument>(TOPIC_SIGNATURES, signatureIdOf(topicId, member.personId))
    if (earlier !== undefined) return ok({ progress, reached: topic.kind === 'reached' })
    await writeSignature(context, topicId, signer)
    await follow(context, topicSubject(seen), memberId, 'cosigner', seen.change.no)
    const after = progressOf(rule, seen.bases, added(await signedNow(context, seen), signer))
    if (seen.kind !== 'collecting' || !after.some(({ signed, needed }) => signed + NEAR >= needed)) return ok({ progress: after, reached: seen.kind === 'reached' })
    return ok({ progress: after, reached: await writeNear(context, topicId, after) })
  }
}

/** Near the threshold the topic itself is written: reached, or as it was so that the next one sees this signature. */
async function writeNear(context: CommandContext, topicId: string, after: readonly WayProgress[]): Promise<boolean> {
  const topic = await context.tx.get<TopicDocument>(TOPICS, topicId)
  if (topic?.state.kind !== 'collecting') return topic?.state.kind === 'reached'
  const way = reachedWay(after)
  if (way === undefined) await context.tx.put<TopicDocument>(TOPICS, topic)
  else await putChangedTopic(context, withState(topic, { kind: 'reached', at: context.now, way }), 'topicReached')
  return way !== undefined
}

const added = (counts: WayCounts, { standing }: Signer): WayCounts => {
  const own = countsByWay({ [standing]: 1 })
  return { adults: counts.adults + own.adults, representatives: counts.representatives + own.representatives, householdReps: counts.householdReps + own.householdReps }
}

/** As what the caller stands on the roll that was frozen when the topic was proposed. */
async function signerOf(context: CommandContext, topic: TopicDocument): Promise<Signer | undefined> {
  const { groupId, personId } = memberOf(context).member
  const part = topic.rollGroups.find((each) => each.groupId === groupId)?.part
  if (part === undefined) return undefined
  const roll = await context.tx.peek<TopicRollDocument>(TOPIC_ROLLS, topicRollIdOf(topic._id, part))
  return roll?.groups.find((each) => each.groupId === groupId)?.signers.find((signer) => signer.personId === personId)
}

/** Takes the own signature back, until the threshold is reached. The topic is written too, so that it cannot be reached meanwhile. */
export const takeBackCosign: CommandHandler<'consultation/takeBackCosign'> = {
  permission: PERMISSION_RULES.resident,
  async run(context, { topicId }) {
    const { tx } = context
    const stored = await tx.get<TopicDocument>(TOPICS, topicId)
    if (stored === undefined || isHidden(stored)) return err({ code: 'NOT_FOUND' })
    const { rule, progress, phase } = await topicNow(context, stored)
    const reason = reasonCannotTakeBack(phase)
    if (reason !== undefined) return err(reason)
    const id = signatureIdOf(topicId, memberOf(context).member.personId)
    const signature = await tx.get<TopicSignatureDocument>(TOPIC_SIGNATURES, id)
    if (signature === undefined) return ok({ progress })
    await tx.delete(TOPIC_SIGNATURES, id)
    await tx.put<TopicDocument>(TOPICS, stored)
    return ok({ progress: progressOf(rule, stored.bases, without(await signedNow(context, stored), signature)) })
  }
}

const without = (counts: WayCounts, { standing }: Pick<Signer, 'standing'>): WayCounts => {
  const own = countsByWay({ [standing]: 1 })
  return { adults: counts.adults - own.adults, representatives: counts.representatives - own.representatives, householdReps: counts.householdReps - own.householdReps }
}
