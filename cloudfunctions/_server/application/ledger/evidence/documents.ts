import type { Track } from '@/domain/ledger/account'
import type { Supplies } from '@/domain/ledger/evidence/supply'
import type { TileId } from '@/domain/ledger/evidence/log-tiles'
import type { Invariant } from '@/domain/ledger/violations'
import type { Day, Instant } from '@/domain/shared/instant'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const SEALS = 'seals'
export const LOG_TILES = 'logTiles'
export const BALANCE_DAYS = 'balanceDays'
export const BALANCE_PARTS = 'balanceParts'
export const LEDGER_HEALTH = 'ledgerHealth'

/** What a holder has on one track: account, available, held. */
export type BalanceRow = readonly [account: string, available: number, held: number]

/** 封账: one batch of transfers with its place in the log. Never changed; its id decides who sealed. */
export interface SealDocument extends StoredDocument {
  /** From 1 without gaps. */
  readonly number: number
  /** Sequence of its first record, from 0; records are numbered without gaps in the order of `ids`. */
  readonly first: number
  readonly ids: readonly string[]
  /** Leaves of the log with this seal. */
  readonly size: number
  /** base64url. */
  readonly root: string
  /** The highest position of any sealed transfer so far. */
  readonly through: string
  readonly sealedAt: Instant
  /** Where the next search for unsealed transfers begins; absent at the start of the ledger. */
  readonly resume?: string
  /** What its records change at the holders' accounts. */
  readonly effects: readonly BalanceRow[]
  /** The community's totals with this seal. */
  readonly supply: Supplies
  /** The signed checkpoint. */
  readonly note: string
}

/** A tile of the log; the last one of each level grows. `_id` = `tile:<community>:<level>:<index>`. */
export interface LogTileDocument extends StoredDocument, TileId {
  /** base64url of the hashes, 32 bytes each, one after the other. */
  readonly hashes: string
}

export interface BalancePart {
  /** Account of its first row; rows are by account. */
  readonly first: string
  readonly sum: number
  /** base64url. */
  readonly root: string
}

export interface TrackBalances {
  readonly root: string
  readonly total: number
  readonly accounts: number
  readonly parts: readonly BalancePart[]
}

/** The balances of all holders at one seal, added up. `_id` = `balances:<community>:<day>`; the id decides who made it. */
export interface BalanceDayDocument extends StoredDocument {
  readonly day: Day
  readonly closedAt: Instant
  /** The seal up to which it counts, and the log's size there. */
  readonly seal: number
  readonly size: number
  readonly tracks: Readonly<Record<Track, TrackBalances>>
  readonly supply: Supplies
  /** The leaves' salts are made from it; never leaves the server. */
  readonly secret: string
  readonly note: string
}

/** Rows of a part, which is as wide as a power of two. `_id` = `balances:<community>:<day>:<track>:<index>`. */
export interface BalancePartDocument extends StoredDocument {
  readonly rows: readonly BalanceRow[]
}

export const CHECKED_INVARIANTS = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'I10', 'I11', 'I12'] as const
export type CheckedInvariant = (typeof CHECKED_INVARIANTS)[number]

/** What the last check of a community's ledger found. `_id` = the community's id; only the nightly job writes it. */
export interface LedgerHealthDocument extends StoredDocument {
  readonly checkedAt: Instant
  readonly transfers: number
  /** False where there are more transfers than the job replays; then only seals and totals were checked. */
  readonly replayed: boolean
  readonly broken: readonly { readonly invariant: CheckedInvariant | Invariant; readonly at: string }[]
}

export const sealIdOf = (communityId: string, number: number): string => `seal:${communityId}:${number}`
export const tileIdOf = (communityId: string, { level, index }: TileId): string => `tile:${communityId}:${level}:${index}`
export const balanceDayIdOf = (communityId: string, day: Day): string => `balances:${communityId}:${day}`
export const balancePartIdOf = (communityId: string, day: Day, track: Track, index: number): string => `balances:${communityId}:${day}:${track}:${index}`

export const sealsNewestFirst: ReadModel = { name: 'sealsNewestFirst', collection: SEALS, equals: ['communityId'], orderBy: 'number', descending: true }
export const balanceDaysNewestFirst: ReadModel = { name: 'balanceDaysNewestFirst', collection: BALANCE_DAYS, equals: ['communityId'], orderBy: 'day', descending: true }

export const LEDGER_EVIDENCE_READ_MODELS: readonly ReadModel[] = [sealsNewestFirst, balanceDaysNewestFirst]
export const LEDGER_EVIDENCE_COLLECTIONS: readonly string[] = [SEALS, LOG_TILES, BALANCE_DAYS, BALANCE_PARTS, LEDGER_HEALTH]
