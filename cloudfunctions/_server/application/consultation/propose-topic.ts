import type { ParsedInputOf } from '@/contract/actions'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { basesOf, cosignRule, countsByWay, NO_COUNTS, progressOf, reachedWay, signerRolls, type Signer, type SignerRoll } from '@/domain/consultation/cosign'
import { maySpeakFor, topicPhase, type HeldBecause, type TopicState } from '@/domain/consultation/topic'
import { firstChange } from '@/domain/followup/subject'
import { asId, type IssueId, type TopicId } from '@/domain/shared/ids'
import { dayOf } from '@/domain/shared/instant'
import { quarterOf } from '@/domain/shared/quarter'
import { assert, err, ok } from '@/domain/shared/result'
import { COMMUNITIES, householdCounts, type CommunityDocument, type HouseholdDocument } from '@server/application/community/documents'
import { follow } from '@server/application/followup/tell'
import { checkWords } from '@server/application/shared/check-words'
import { listAll } from '@server/application/shared/list-all'
import { memberOf, type CommandContext, type QueryContext } from '@server/pipeline/context'
import type { PreparedCommandHandler } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { ISSUES, type IssueDocument } from './issue-documents'
import {
  signatureIdOf, TOPIC_ROLLS, TOPIC_SIGNATURES, TOPIC_SLOTS, topicRollIdOf, TOPICS, topicSlotIdOf, type TopicDocument, type TopicRollDocument, type TopicSignatureDocument, type TopicSlotDocument
} from './topic-documents'
import { ruleOfTopic, topicSubject } from './topic-state'

type Proposal = ParsedInputOf<'consultation/proposeTopic'>
/** Signers of one stored part of a roll: some 30 KB. A roll of 20,000 people is written in some twenty. */
const ROLL_PART_SIGNERS = 1000

/** 提议题. Residents' topics then collect signatures out of the roll of this day; those of an office wait for an answer at once. */
export const proposeTopic = ({ contentCheck }: Pick<ServerPorts, 'contentCheck'>): PreparedCommandHandler<'consultation/proposeTopic'> => ({
  permission: PERMISSION_RULES.member,
  async prepare(context, input) {
    const verdict = await checkWords(contentCheck, `${input.title}\n${input.text}`)
    const rolls = input.source === 'residents' ? await rollsOfToday(context) : []
    return (command) => propose(command, input, rolls, verdict === 'pass' ? undefined : verdict)
  }
})

async function rollsOfToday({ reader, communityId, now }: QueryContext): Promise<readonly SignerRoll[]> {
  return signerRolls(await listAll<HouseholdDocument>(reader, householdCounts, [communityId]), dayOf(now))
}

async function propose(context: CommandContext, input: Proposal, rolls: readonly SignerRoll[], held: HeldBecause | undefined) {
  const { tx, communityId, now, chance } = context
  const { member, memberId } = memberOf(context)
  if (!maySpeakFor(input.source, member.roles)) return err({ code: 'SOURCE_NOT_YOURS' as const, source: input.source })
  if (input.source === 'issue' && input.issueId === undefined) return err({ code: 'TOPIC_NEEDS_ISSUE' as const })
  if (input.issueId !== undefined && (await tx.peek<IssueDocument>(ISSUES, input.issueId))?.listed !== true) return err({ code: 'NOT_FOUND' as const })
  const community = await tx.peek<CommunityDocument>(COMMUNITIES, communityId)
  assert(community !== undefined, 'a member belongs to a community')
  const own = rolls.find(({ groupId }) => groupId === member.groupId)?.signers.find(({ personId }) => personId === member.personId)
  const rule = cosignRule(community.kind, input.goal ?? 'answer')
  const bases = basesOf(rolls)
  if (input.source === 'residents') {
    if (own === undefined) return err({ code: 'SIGNER_NOT_ON_ROLL' as const })
    const open = await openTopicOf(context)
    if (open !== undefined) return err({ code: 'OWN_TOPIC_OPEN' as const, topicId: open })
    if (progressOf(rule, bases, NO_COUNTS).length === 0) return err({ code: 'NOBODY_COUNTED' as const })
  }
  const topicId = asId<TopicId>(`topic:${chance.id()}`)
  const signed = own === undefined ? NO_COUNTS : countsByWay({ [own.standing]: 1 })
  const way = reachedWay(progressOf(rule, bases, signed))
  const state = firstState(input.source, now, held, way)
  const topic: TopicDocument = {
    _id: topicId, id: topicId, communityId: member.communityId, communityKind: community.kind, schemaVersion: 1, source: input.source, goal: rule.goal,
    title: input.title, text: input.text, proposer: member.personId, proposedAt: now, quarter: quarterOf(now), bases, state, kind: state.kind, headline: input.title,
    // Nothing is told of a topic before it is reached: the first change counts from there.
    change: state.kind === 'reached' ? firstChange('topicReached', now) : { no: 0, code: 'topicReached', at: now },
    rollGroups: await writeRoll(context, topicId, rolls),
    ...(held === undefined ? { listedAt: now } : {}),
    ...(input.issueId === undefined ? {} : { issueId: asId<IssueId>(input.issueId) })
  }
  await tx.insert<TopicDocument>(TOPICS, topic)
  if (own !== undefined) {
    await writeSignature(context, topicId, own)
    await tx.put<TopicSlotDocument>(TOPIC_SLOTS, { _id: topicSlotIdOf(communityId, member.personId), communityId, schemaVersion: 1, topicId })
  }
  await follow(context, topicSubject(topic), memberId, 'reporter', topic.change.no)
  return ok({ topicId, held: held !== undefined })
}

function firstState(source: Proposal['source'], at: CommandContext['now'], held: HeldBecause | undefined, way: ReturnType<typeof reachedWay>): TopicState {
  if (held !== undefined) return { kind: 'held', because: held }
  if (source !== 'residents') return { kind: 'reached', at }
  return way === undefined ? { kind: 'collecting', since: at } : { kind: 'reached', at, way }
}

/** One topic of a resident collects at a time; taking the slot twice at once is refused by its document. */
async function openTopicOf(context: CommandContext): Promise<string | undefined> {
  const { tx, communityId, now } = context
  const slot = await tx.get<TopicSlotDocument>(TOPIC_SLOTS, topicSlotIdOf(communityId, memberOf(context).member.personId))
  const topic = slot === undefined ? undefined : await tx.peek<TopicDocument>(TOPICS, slot.topicId)
  if (topic === undefined) return undefined
  const phase = topicPhase(topic, ruleOfTopic(topic), now)
  return phase === 'held' || phase === 'collecting' ? topic._id : undefined
}

/** The roll in parts of whole groups, written once. */
async function writeRoll({ tx, communityId }: CommandContext, topicId: string, rolls: readonly SignerRoll[]): Promise<TopicDocument['rollGroups']> {
  const parts: SignerRoll[][] = []
  let room = 0
  for (const roll of rolls) {
    if (parts.length === 0 || roll.signers.length > room) {
      parts.push([])
      room = ROLL_PART_SIGNERS
    }
    parts[parts.length - 1]?.push(roll)
    room -= roll.signers.length
  }
  for (const [part, groups] of parts.entries()) await tx.insert<TopicRollDocument>(TOPIC_ROLLS, { _id: topicRollIdOf(topicId, part), communityId, schemaVersion: 1, groups })
  return parts.flatMap((groups, part) => groups.map(({ groupId }) => ({ groupId, part })))
}

/** The caller's own signature under a topic. */
export async function writeSignature(context: CommandContext, topicId: string, { standing }: Pick<Signer, 'standing'>): Promise<void> {
  const { tx, communityId, now } = context
  const { personId, householdId, groupId } = memberOf(context).member
  const signature = { _id: signatureIdOf(topicId, personId), communityId, schemaVersion: 1, topicId, personId, householdId, groupId, standing, at: now }
  await tx.insert<TopicSignatureDocument>(TOPIC_SIGNATURES, signature)
}
