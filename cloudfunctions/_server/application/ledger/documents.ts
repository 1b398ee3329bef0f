import type { HolderAccount, Holder } from '@/domain/ledger/account'
import type { CapWindow } from '@/domain/ledger/award'
import type { Transfer } from '@/domain/ledger/transfer'
import type { HouseholdId, PersonId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'
import { COIN_ACCOUNTS_READ_MODELS } from './accounts/documents'
import { LEDGER_EVIDENCE_READ_MODELS } from './evidence/documents'

export const ACCOUNTS = 'accounts'
export const TRANSFERS = 'transfers'
export const CAP_WINDOWS = 'capWindows'

/** `_id` = the account's id, made of its holder. */
export interface AccountDocument extends StoredDocument, Omit<HolderAccount, 'communityId'> {
  readonly communityId: HolderAccount['communityId']
  /** The quarter of the oldest free coins, by which what expires is found; absent where no coins are free. */
  readonly oldestFree?: string | undefined
}

/** `_id` = the transfer's id, which says what it is for: a second award of one deed cannot be inserted. */
export interface TransferDocument extends StoredDocument, Omit<Transfer, 'communityId'> {
  readonly communityId: Transfer['communityId']
  /** Both tracks of a holder are one statement; absent where no holder is touched. */
  readonly holderKey?: string
  /** Time, then the account's version: two transfers of one moment stay in order. */
  readonly position: string
}

/** `_id` = the window's id: item, person or household, period. */
export interface CapWindowDocument extends StoredDocument, CapWindow {}

export const personHolder = (personId: string): Holder => ({ kind: 'person', id: asId<PersonId>(personId) })
export const householdHolder = (householdId: string): Holder => ({ kind: 'household', id: asId<HouseholdId>(householdId) })
export const holderKeyOf = (holder: Holder): string => `${holder.kind}:${holder.id}`

const VERSION_DIGITS = 9

export function accountDocument(account: HolderAccount): AccountDocument {
  return { _id: account.id, schemaVersion: 1, ...account, oldestFree: account.lots.find(({ available }) => available > 0)?.bucket }
}

export function transferDocument(transfer: Transfer, holder: Holder): TransferDocument {
  const version = String(transfer.posting?.version ?? 0).padStart(VERSION_DIGITS, '0')
  // Spread last, which is ten times as fast as a copy that grows.
  return { _id: transfer.id, schemaVersion: 1, holderKey: holderKeyOf(holder), position: `${transfer.at}:${version}`, ...transfer }
}

export const transfersByHolder: ReadModel = { name: 'transfersByHolder', collection: TRANSFERS, equals: ['communityId', 'holderKey'], orderBy: 'position', descending: true }
/** The whole ledger of a community, for folding, sealing and checking. */
export const transfersOfCommunity: ReadModel = { name: 'transfersOfCommunity', collection: TRANSFERS, equals: ['communityId'], orderBy: 'position', groupBy: 'track' }
export const accountsOfCommunity: ReadModel = { name: 'accountsOfCommunity', collection: ACCOUNTS, equals: ['communityId'], orderBy: '_id' }

/** Accounts with free coins, the oldest coins first. */
export const accountsByOldestCoins: ReadModel = { name: 'accountsByOldestCoins', collection: ACCOUNTS, equals: ['communityId'], orderBy: 'oldestFree' }

export const LEDGER_READ_MODELS: readonly ReadModel[] = [transfersByHolder, transfersOfCommunity, accountsOfCommunity, accountsByOldestCoins, ...COIN_ACCOUNTS_READ_MODELS, ...LEDGER_EVIDENCE_READ_MODELS]
