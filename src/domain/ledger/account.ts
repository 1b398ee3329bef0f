import type { AccountId, CommunityId, HouseholdId, PersonId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'

/** 可兑 (may be redeemed for goods) and 荣誉 (never falls by redemption; reminders touch only it). */
export const TRACKS = ['redeemable', 'honour'] as const
export type Track = (typeof TRACKS)[number]

/** Accounts without a stored balance: folded when sealed, so that no document is written by everybody. */
export const SYSTEM_ACCOUNTS = ['issuer', 'redeemed', 'expired', 'adjustment', 'moved'] as const
export type SystemAccount = (typeof SYSTEM_ACCOUNTS)[number]

/** Where a holder's coins lie: free to spend, or set aside for an order. Both are made of lots. */
export const COIN_POTS = ['available', 'held'] as const
export type CoinPot = (typeof COIN_POTS)[number]

/** All pots of a holder. Honour is one number: it never expires, and nothing is paid with it. */
export const POTS = [...COIN_POTS, 'honour'] as const
export type Pot = (typeof POTS)[number]

export type Holder =
  | { readonly kind: 'household'; readonly id: HouseholdId }
  | { readonly kind: 'person'; readonly id: PersonId }

/** Coins of one quarter; they expire together. */
export interface Lot {
  /** The quarter they were earned in: `2026Q4`. */
  readonly bucket: string
  readonly available: number
  readonly held: number
}

/** Why nothing is earned or spent from an account any more. */
export const FREEZE_REASONS = ['movedAway', 'merged', 'deceased'] as const
export type FreezeReason = (typeof FREEZE_REASONS)[number]

/** 冻结 */
export interface Frozen {
  readonly since: Instant
  readonly because: FreezeReason
}

/** Where an account's chain stands: the leaf hash of its last transfer, which the next one names. */
export interface ChainHead {
  /** The account's version that it belongs to; behind the account's own where a transfer was not chained. */
  readonly version: number
  /** base64url, 32 bytes. */
  readonly hash: string
}

/** 账户: both tracks of one holder, one version and one chain; the only document that a transfer writes besides itself. */
export interface HolderAccount {
  readonly id: AccountId
  readonly communityId: CommunityId
  readonly holder: Holder
  readonly available: number
  readonly held: number
  /** 荣誉: whatever was earned, less what was withdrawn and what reminders lowered. */
  readonly honour: number
  /** Earliest first; empty ones are dropped. Their sums are `available` and `held` (I10). */
  readonly lots: readonly Lot[]
  /** Number of transfers so far; each one adds exactly one (I7). */
  readonly version: number
  /** Absent until the first transfer after chains were introduced. */
  readonly chain?: ChainHead
  readonly frozen?: Frozen
}

export const accountIdOf = (holder: Holder): AccountId => asId<AccountId>(`account:${holder.kind}:${holder.id}`)

/** One track of an account, as balances are added up: coins free and set aside are one sum, honour is the other. */
export const sideIdOf = (account: AccountId, track: Track): string => `${account}:${track}`

/** One end of a transfer on the holder's side. */
export const potId = (account: AccountId, pot: Pot): AccountId =>
  asId<AccountId>(pot === 'honour' ? sideIdOf(account, 'honour') : `${sideIdOf(account, 'redeemable')}:${pot}`)

/** One end of a transfer on the community's side. */
export const systemAccountId = (community: CommunityId, account: SystemAccount, track: Track): AccountId =>
  asId<AccountId>(`${account}:${community}:${track}`)

export const emptyAccount = (communityId: CommunityId, holder: Holder): HolderAccount => ({
  id: accountIdOf(holder), communityId, holder, available: 0, held: 0, honour: 0, lots: [], version: 0
})
