import type { KnownRelation } from '@/domain/ledger/watch/clues'
import type { SpotResult } from '@/domain/ledger/watch/sample'
import type { MemberId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { transfersOfCommunity } from '@server/application/ledger/documents'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const SPOT_CHECKS = 'spotChecks'
export const KNOWN_RELATIONS = 'knownRelations'

/** `_id` = month and transfer: what was found at a case that was drawn. The latest word counts. */
export interface SpotCheckDocument extends StoredDocument {
  readonly month: string
  readonly transferId: string
  readonly kind: SpotResult
  readonly words: string
  readonly by: MemberId
  readonly at: Instant
}
export const spotCheckIdOf = (communityId: string, month: string, transferId: string): string => `spot:${communityId}:${month}:${transferId}`

/** `_id` = person and household. Read by supervisors alone; gone when one of them drops it. */
export interface KnownRelationDocument extends StoredDocument, KnownRelation {
  readonly notedBy: MemberId
  readonly notedAt: Instant
}

export const relationsOfCommunity: ReadModel = { name: 'relationsOfCommunity', collection: KNOWN_RELATIONS, equals: ['communityId'], orderBy: 'notedAt' }
export const spotChecksOfMonth: ReadModel = { name: 'spotChecksOfMonth', collection: SPOT_CHECKS, equals: ['communityId', 'month'], orderBy: 'at' }
/** As `transfersOfCommunity`, so that the last month is at hand first. */
export const transfersNewestFirst: ReadModel = { ...transfersOfCommunity, name: 'transfersNewestFirst', descending: true }
export const WATCH_READ_MODELS: readonly ReadModel[] = [transfersNewestFirst, relationsOfCommunity, spotChecksOfMonth]
export const WATCH_COLLECTIONS: readonly string[] = [SPOT_CHECKS, KNOWN_RELATIONS]
