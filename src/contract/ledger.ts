import * as v from 'valibot'
import type { EndReason } from '@/domain/claims/claim'
import type { Day, Instant } from '@/domain/shared/instant'
import { cursor } from './fields'
import { query } from './spec'

export interface StatementEntry {
  readonly transferId: string
  readonly at: Instant
  /** Signed whole coins: income positive, spending negative. */
  readonly points: number
  readonly track: 'redeemable' | 'honour'
  readonly kind: string
  /** The point item's code (`DEL01`) and name as adopted. */
  readonly itemCode?: string
  readonly itemName?: string
  readonly balanceAfter: number
  readonly reason?: string
  /** What was taken from the shop. */
  readonly good?: { readonly name: string; readonly quantity: number; readonly unit: string }
  /** Who looked and agreed, by name: they act in an office. */
  readonly approvedBy?: readonly string[]
}

/** A claim of the household that was turned down, and why: its page tells what can be done. */
export interface RefusedClaim {
  readonly claimId: string
  readonly itemName: string
  readonly on: Day
  readonly reason: EndReason
  readonly words?: string
}

export interface Statement {
  readonly householdLabel: string
  readonly redeemable: number
  readonly honour: number
  /** Where persons earn and households spend: what is on the own account and can be pooled. */
  readonly own?: number
  /** Soonest expiry first. */
  readonly expiries: readonly { readonly on: string; readonly points: number }[]
  /** The last six months, oldest first: `2026-04`. */
  readonly months: readonly { readonly month: string; readonly earned: number; readonly spent: number }[]
  /** 公示中: claims that will be credited unless somebody objects, and the last day of the first notice. First page only. */
  readonly onNotice?: { readonly claims: number; readonly coins: number; readonly until: Day }
  /** Of the last month, newest first; a few. First page only. */
  readonly refused: readonly RefusedClaim[]
  readonly entries: readonly StatementEntry[]
  readonly nextCursor?: string
}

export const ledgerActions = {
  'ledger/statement': query<Statement>()(v.strictObject({ cursor: cursor() }))
}
