import type { AccountId, CommunityId, HouseholdId, PersonId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'

/** 可兑 (may be redeemed for goods) and 荣誉 (never falls by redemption; reminders touch only it). */
export const TRACKS = ['redeemable', 'honour'] as const
export type Track = (typeof TRACKS)[number]

/** Accounts without a stored balance: folded when sealed, so that no document is written by everybody. */
export const SYSTEM_ACCOUNTS = ['issuer', 'redeemed', 'expired', 'adjustment'] as const
export type SystemAccount = (typeof SYSTEM_ACCOUNTS)[number]

/** The two pots of a holder: free to spend, and set aside for an order. */
export const POTS = ['available', 'held'] as const
export type Pot = (typeof POTS)[number]

export type Holder =
  | { readonly kind: 'household'; readonly id: HouseholdId }
  | { readonly kind: 'person'; readonly id: PersonId }

/** Coins of one quarter; they expire together. */
export interface Lot {
  /** `2026Q4`, or `never` for coins that do not expire. */
  readonly bucket: string
  readonly available: number
  readonly held: number
}

/** Where an account's chain stands: the leaf hash of its last transfer, which the next one names. */
export interface ChainHead {
  /** The account's version that it belongs to; behind the account's own where a transfer was not chained. */
  readonly version: number
  /** base64url, 32 bytes. */
  readonly hash: string
}

/** 账户: the only document that a transfer writes besides itself. Sums of its lots are its balances (I10). */
export interface HolderAccount {
  readonly id: AccountId
  readonly communityId: CommunityId
  readonly holder: Holder
  readonly track: Track
  readonly available: number
  readonly held: number
  /** Earliest first; empty ones are dropped. */
  readonly lots: readonly Lot[]
  /** Number of transfers so far; each one adds exactly one (I7). */
  readonly version: number
  /** Absent until the first transfer after chains were introduced. */
  readonly chain?: ChainHead
}

export const accountIdOf = (holder: Holder, track: Track): AccountId =>
  asId<AccountId>(`account:${holder.kind}:${holder.id}:${track}`)

/** One end of a transfer on the holder's side. */
export const potId = (account: AccountId, pot: Pot): AccountId => asId<AccountId>(`${account}:${pot}`)

/** One end of a transfer on the community's side. */
export const systemAccountId = (community: CommunityId, account: SystemAccount, track: Track): AccountId =>
  asId<AccountId>(`${account}:${community}:${track}`)

export const emptyAccount = (communityId: CommunityId, holder: Holder, track: Track): HolderAccount => ({
  id: accountIdOf(holder, track), communityId, holder, track, available: 0, held: 0, lots: [], version: 0
})
