import type { Grants } from '@/domain/messages/message'
import type { MemberId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const MESSAGE_GRANTS = 'messageGrants'
export const MESSAGE_DELIVERIES = 'messageDeliveries'

/** What a member lets come. `_id` = member. The only place with an address, and only for who granted a message. */
export interface MessageGrantDocument extends StoredDocument {
  readonly memberId: MemberId
  /** Sealed by the messenger; nobody reads it from the store. */
  readonly address: string
  readonly left: Grants
  /** Changes that wait for the weekly digest. */
  readonly digestCount: number
  /** Absent while none wait. */
  readonly digestDueAt?: Instant
}

/** Inserted before a message goes out, so that one change is told to a member at most once. `_id` = member and outbox id. */
export interface MessageDeliveryDocument extends StoredDocument {
  readonly at: Instant
}
export const deliveryIdOf = (memberId: string, outboxId: string): string => `${memberId}:${outboxId}`

/** Across communities: for the scheduler only. */
export const digestsDue: ReadModel = { name: 'digestsDue', collection: MESSAGE_GRANTS, equals: ['schemaVersion'], orderBy: 'digestDueAt' }
/** Across communities: for the scheduler only. */
export const deliveriesByAge: ReadModel = { name: 'deliveriesByAge', collection: MESSAGE_DELIVERIES, equals: ['schemaVersion'], orderBy: 'at' }

export const MESSAGES_READ_MODELS: readonly ReadModel[] = [digestsDue, deliveriesByAge]
