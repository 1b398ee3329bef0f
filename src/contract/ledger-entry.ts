import * as v from 'valibot'
import type { Track } from '@/domain/ledger/account'
import type { PointItem } from '@/domain/ledger/point-item'
import type { Instant } from '@/domain/shared/instant'
import { transferIdField } from './ledger-evidence'
import { query } from './spec'

/** A transfer that corrects this one, or that this one corrects. */
export interface RelatedEntry {
  readonly transferId: string
  readonly kind: string
  /** Whole coins, positive. */
  readonly points: number
  readonly at: Instant
  readonly reason?: string
}

/** One line of the statement in full: what was moved, why, by which rule, and who answers for it. */
export interface EntryDetail {
  readonly transferId: string
  readonly at: Instant
  readonly kind: string
  readonly track: Track
  /** Signed whole coins: what it changed at what can be spent; at honour, where it moved only that. */
  readonly points: number
  /** What could be spent after it; absent where no holder was touched. */
  readonly balanceAfter?: number
  readonly rule: { readonly id: string; readonly version: number }
  /** The item as the scheme has it; absent where the rule is no item of it any more. */
  readonly item?: Pick<PointItem, 'code' | 'name' | 'points' | 'unit' | 'dimension'>
  /** Times, hours or kilograms that were counted, where the item says it. */
  readonly quantity?: number
  /** What was taken from the shop. */
  readonly good?: { readonly name: string; readonly quantity: number; readonly unit: string }
  readonly deed?: { readonly kind: 'meetingAttendance' | 'claim'; /** Id of the meeting or claim. */ readonly source: string }
  /** Who entered it; absent for what the machine did by a rule. Names in office, the caller's own household in full. */
  readonly enteredBy?: string
  /** Who looked and agreed, in the order in which they did. */
  readonly approvedBy: readonly string[]
  readonly reason?: string
  readonly corrects?: RelatedEntry
  readonly correctedBy: readonly RelatedEntry[]
  /** Whose account: for supervisors, who see any; absent for the own. */
  readonly householdNo?: string
}

export const ledgerEntryActions = {
  'ledger/entry': query<EntryDetail, { readonly code: 'TRANSFER_NOT_FOUND' }>()(v.strictObject({ transferId: transferIdField() }))
}
