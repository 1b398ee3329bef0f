import type { PrintedCheckpoint } from '@/contract/ledger-evidence'
import type { FileRef } from '@/domain/files/file'
import type { Fund, FundEntry } from '@/domain/ledger/fund/fund-entry'
import type { CoinsOfQuarter, FundQuarter } from '@/domain/ledger/fund/fund-quarter'
import type { CommunityId, PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { Quarter } from '@/domain/shared/quarter'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const FUNDS = 'funds'
export const FUND_ENTRIES = 'fundEntries'
export const FUND_REPORTS = 'fundReports'

/** `_id` = the community's id. */
export interface FundDocument extends StoredDocument, Omit<Fund, 'communityId'> {
  readonly communityId: CommunityId
}

/** `_id` = the entry's id. */
export interface FundEntryDocument extends StoredDocument, Omit<FundEntry, 'communityId'> {
  readonly communityId: CommunityId
  readonly receipts: readonly FileRef[]
  /** In which it was confirmed, and so counts; absent before. */
  readonly quarter?: Quarter
}

/** A published quarter, never changed. `_id` says which, so that a quarter is published once. */
export interface FundReportDocument extends StoredDocument {
  readonly quarter: Quarter
  readonly figures: FundQuarter
  readonly coins: CoinsOfQuarter
  readonly publishedAt: Instant
  readonly checkpoint?: PrintedCheckpoint
  readonly publishedBy: PersonId
}

export const fundReportIdOf = (communityId: string, quarter: Quarter): string => `${communityId}:fund:${quarter}`

export const fundEntriesByState: ReadModel = { name: 'fundEntriesByState', collection: FUND_ENTRIES, equals: ['communityId', 'state.kind'], orderBy: 'at' }
/** What is in the book, newest first: only confirmed entries have a number. */
export const fundNewestFirst: ReadModel = { name: 'fundNewestFirst', collection: FUND_ENTRIES, equals: ['communityId'], orderBy: 'state.no', descending: true }
export const fundOfQuarter: ReadModel = { name: 'fundOfQuarter', collection: FUND_ENTRIES, equals: ['communityId', 'quarter'], orderBy: 'state.no' }
export const fundReportsNewestFirst: ReadModel = { name: 'fundReportsNewestFirst', collection: FUND_REPORTS, equals: ['communityId'], orderBy: 'quarter', descending: true }

export const FUND_READ_MODELS: readonly ReadModel[] = [fundEntriesByState, fundNewestFirst, fundOfQuarter, fundReportsNewestFirst]
export const FUND_COLLECTIONS: readonly string[] = [FUNDS, FUND_ENTRIES, FUND_REPORTS]
