import type { AccountChange } from '@/domain/ledger/accounts/account-change'
import type { Instant } from '@/domain/shared/instant'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const ACCOUNT_CHANGES = 'accountChanges'

/** `_id` = the change's id. Kept for ever: its transfers name it. */
export interface AccountChangeDocument extends StoredDocument, AccountChange {
  readonly proposedAt: Instant
  /** Of the commitment of its transfers. */
  readonly salt: string
}

export const changesByTime: ReadModel = { name: 'changesByTime', collection: ACCOUNT_CHANGES, equals: ['communityId'], orderBy: 'proposedAt', descending: true }
export const changesByState: ReadModel = { name: 'changesByState', collection: ACCOUNT_CHANGES, equals: ['communityId', 'state.kind'], orderBy: 'proposedAt' }

export const COIN_ACCOUNTS_READ_MODELS: readonly ReadModel[] = [changesByTime, changesByState]
