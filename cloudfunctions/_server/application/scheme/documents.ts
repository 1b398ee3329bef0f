import type { CoinScheme, SchemeInForce } from '@/domain/ledger/scheme'
import type { Opening } from '@/domain/ledger/scheme/import-openings'
import type { OpeningImportState } from '@/domain/ledger/scheme/opening-import'
import type { SchemeAdoption, SchemeBook } from '@/domain/ledger/scheme/scheme-book'
import type { MemberId, PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const SCHEME_BOOKS = 'schemeBooks'
export const SCHEME_EDITIONS = 'schemeEditions'
export const SCHEMES_IN_FORCE = 'schemesInForce'
export const OPENING_IMPORTS = 'openingImports'
export const OPENING_PARTS = 'openingParts'
export const OPENED_ACCOUNTS = 'openedAccounts'

/** `_id` = community. */
export interface SchemeBookDocument extends StoredDocument, SchemeBook {}

/** `_id` = community and version; written once, never changed: claims and transfers name it. */
export interface SchemeEditionDocument extends StoredDocument {
  readonly scheme: CoinScheme
  readonly adoption: SchemeAdoption
}
export const schemeEditionId = (communityId: string, version: number): string => `${communityId}:scheme:${version}`

/** `_id` = community. What every credit reads; written only by publishing. */
export interface SchemeInForceDocument extends StoredDocument {
  readonly scheme: SchemeInForce
}

/** Balances from before, on their way in. `_id` is made of what they say: the same balances twice are one import. */
export interface OpeningImportDocument extends StoredDocument {
  readonly fileName: string
  readonly state: OpeningImportState
  readonly holders: number
  readonly redeemable: number
  readonly honour: number
  readonly stagedAt: Instant
  readonly stagedBy: PersonId
  readonly stagedByMember: MemberId
  readonly decidedBy?: PersonId
  readonly decidedByMember?: MemberId
  readonly done: number
  readonly steps: number
}

/** Openings of some steps. */
export interface OpeningPartDocument extends StoredDocument {
  readonly openings: readonly Opening[]
}
export const openingPartId = (importId: string, part: number): string => `${importId}:${part}`

/** `_id` = account: whoever brought a balance in has done so once, whichever file it stands in. */
export interface OpenedAccountDocument extends StoredDocument {
  readonly importId: string
  /** Of the transfer's commitment. */
  readonly salt: string
  readonly openedAt: Instant
}
export const openedAccountId = (accountId: string): string => `opened:${accountId}`

export const openingsByTime: ReadModel = { name: 'openingsByTime', collection: OPENING_IMPORTS, equals: ['communityId'], orderBy: 'stagedAt', descending: true }
export const openedAccounts: ReadModel = { name: 'openedAccounts', collection: OPENED_ACCOUNTS, equals: ['communityId'], orderBy: 'openedAt' }

export const SCHEME_READ_MODELS: readonly ReadModel[] = [openingsByTime, openedAccounts]
export const SCHEME_COLLECTIONS: readonly string[] = [SCHEME_BOOKS, SCHEME_EDITIONS, SCHEMES_IN_FORCE, OPENING_IMPORTS, OPENING_PARTS, OPENED_ACCOUNTS]
