import * as v from 'valibot'
import type { Instant } from '@/domain/shared/instant'
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
}

export interface Statement {
  readonly householdLabel: string
  readonly redeemable: number
  readonly honour: number
  /** Soonest expiry first. */
  readonly expiries: readonly { readonly on: string; readonly points: number }[]
  /** The last six months, oldest first: `2026-04`. */
  readonly months: readonly { readonly month: string; readonly earned: number; readonly spent: number }[]
  readonly entries: readonly StatementEntry[]
  readonly nextCursor?: string
}

export const ledgerActions = {
  'ledger/statement': query<Statement>()(v.strictObject({ cursor: cursor() }))
}
