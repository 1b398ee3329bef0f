import type { Honour } from '@/domain/ledger/honours/honour'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const HONOURS = 'honours'

/** `_id` = the person's place: one for each. */
export interface HonourDocument extends StoredDocument, Omit<Honour, 'communityId'> {
  readonly communityId: Honour['communityId']
}

export const honourIdOf = (personId: string): string => `honour:${personId}`

export const honoursOfCommunity: ReadModel = { name: 'honoursOfCommunity', collection: HONOURS, equals: ['communityId'], orderBy: 'on', descending: true }
export const HONOUR_READ_MODELS: readonly ReadModel[] = [honoursOfCommunity]
