import type { Signer, Standing } from '@/domain/consultation/cosign'
import type { Topic, TopicStateKind } from '@/domain/consultation/topic'
import type { CommunityKind } from '@/domain/community/community'
import type { CommunityId, HouseholdId, PersonId, UnitId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { Quarter } from '@/domain/shared/quarter'
import type { FollowableDocument } from '@server/application/followup/documents'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const TOPICS = 'topics'
export const TOPIC_ROLLS = 'topicRolls'
export const TOPIC_SIGNATURES = 'topicSignatures'
export const TOPIC_SLOTS = 'topicSlots'

export interface TopicDocument extends FollowableDocument, Topic {
  readonly communityId: CommunityId
  /** The laws differ for villages and cities. */
  readonly communityKind: CommunityKind
  /** `state.kind` repeated for the read model. */
  readonly kind: TopicStateKind
  /** In which it was proposed. */
  readonly quarter: Quarter
  /** Orders the public list; absent while nobody but the proposer and the committee may read the words. */
  readonly listedAt?: Instant
  /** Where the groups stand in the frozen roll; empty for a topic without signatures. */
  readonly rollGroups: readonly { readonly groupId: UnitId; readonly part: number }[]
}

/** Some groups of a topic's frozen roll; written once, never changed. */
export interface TopicRollDocument extends StoredDocument {
  readonly groups: readonly { readonly groupId: UnitId; readonly signers: readonly Signer[] }[]
}
export const topicRollIdOf = (topicId: string, part: number): string => `${topicId}:${part}`

/** `_id` = topic and person: one person, one signature. The topic's own document is not written by who signs, until the threshold is near. */
export interface TopicSignatureDocument extends StoredDocument {
  readonly topicId: string
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly groupId: UnitId
  readonly standing: Standing
  readonly at: Instant
}
export const signatureIdOf = (topicId: string, personId: string): string => `${topicId}:${personId}`

/** `_id` = community and person: the last topic that this resident proposed, so that only one collects at a time. */
export interface TopicSlotDocument extends StoredDocument {
  readonly topicId: string
}
export const topicSlotIdOf = (communityId: string, personId: string): string => `${communityId}:${personId}`

export const topicsByDay: ReadModel = { name: 'topicsByDay', collection: TOPICS, equals: ['communityId'], orderBy: 'listedAt', descending: true }
export const topicsByKind: ReadModel = { name: 'topicsByKind', collection: TOPICS, equals: ['communityId', 'kind'], orderBy: 'proposedAt' }
export const signaturesByTopic: ReadModel = { name: 'signaturesByTopic', collection: TOPIC_SIGNATURES, equals: ['communityId', 'topicId'], orderBy: 'at', descending: true, groupBy: 'standing' }

export const TOPIC_READ_MODELS: readonly ReadModel[] = [topicsByDay, topicsByKind, signaturesByTopic]
