import * as v from 'valibot'
import type { FreezeReason } from '@/domain/ledger/account'
import { FREEZE_CHOICES, type CannotChange, type CannotDecideChange, type ChangeKind } from '@/domain/ledger/accounts/account-change'
import type { CannotMove } from '@/domain/ledger/move'
import type { Day, Instant } from '@/domain/shared/instant'
import { count, cursor, dayField, id, nothing, text } from './fields'
import { command, query } from './spec'

type NotFound = { readonly code: 'NOT_FOUND' }
type NoScheme = { readonly code: 'SCHEME_NOT_ADOPTED' }

/** One account as the committee sees it before it proposes something. */
export interface AccountAtDoor {
  /** Absent for the household's own. */
  readonly personId?: string
  readonly name?: string
  /** What can be spent today. */
  readonly coins: number
  /** Set aside for orders. */
  readonly held: number
  readonly honour: number
  readonly frozen?: { readonly since: Instant; readonly because: FreezeReason }
}

export interface HouseholdAccounts {
  readonly householdId: string
  /** `3组12号` */
  readonly householdNo: string
  /** By the unit of the scheme: the household's, or each person's, or both. */
  readonly accounts: readonly AccountAtDoor[]
}

export interface AccountChangeView {
  readonly changeId: string
  readonly kind: ChangeKind
  /** Number on the door, with the person's name where the account is a person's. */
  readonly from: string
  readonly to?: string
  /** Of a split. */
  readonly coins?: number
  readonly honour?: number
  readonly because?: FreezeReason
  /** Of a reminder. */
  readonly itemName?: string
  readonly on?: Day
  readonly proposedBy: string
  readonly at: Instant
  readonly state: 'proposed' | 'confirmed' | 'declined'
  readonly decidedBy?: string
  readonly mayDecide: boolean
}

/** What a committee member may choose from. */
export interface ChangeChoices {
  readonly unit: 'household' | 'person' | 'both'
  /** Reminders of the scheme; none where the village does without. */
  readonly reminders: readonly { readonly code: string; readonly name: string; readonly points: number }[]
}

export interface Pool {
  /** What is on the own account and can be pooled. */
  readonly own: number
  /** What the household can spend. */
  readonly household: number
}

const freezeReason = () => v.picklist(FREEZE_CHOICES)
const proposed = { householdId: id() }
const ofPerson = { ...proposed, personId: v.optional(id()) }
type Proposed = { readonly changeId: string }

/** 账户变动, behind the function `ledger`: accounts that are split, merged, frozen or reminded of, each by two of the committee. */
export const coinAccountsActions = {
  'ledger/accountsAtDoor': query<HouseholdAccounts, NotFound | NoScheme>()(v.strictObject({ householdNo: text(20) })),
  'ledger/accountChanges': query<ChangeChoices & { readonly items: readonly AccountChangeView[]; readonly nextCursor?: string }, NoScheme>()(v.strictObject({ cursor: cursor() })),
  'ledger/proposeSplit': command<Proposed, NotFound | NoScheme | CannotChange>()(v.strictObject({ ...proposed, toHouseholdId: id(), coins: count(), honour: count() })),
  'ledger/proposeMerge': command<Proposed, NotFound | NoScheme | CannotChange>()(v.strictObject({ ...proposed, toHouseholdId: id() })),
  'ledger/proposeFreeze': command<Proposed, NotFound | NoScheme | CannotChange>()(v.strictObject({ ...ofPerson, because: freezeReason() })),
  'ledger/proposeUnfreeze': command<Proposed, NotFound | NoScheme | CannotChange>()(v.strictObject(ofPerson)),
  /** 提醒: honour falls by what the item says, after two logged reminders; no coin is touched. */
  'ledger/proposeReminder': command<Proposed, NotFound | NoScheme | CannotChange | { readonly code: 'DEED_IN_FUTURE' }>()(v.strictObject({ ...ofPerson, item: v.pipe(v.string(), v.regex(/^[A-Z]{2,5}[0-9]{2,3}$/)), on: dayField() })),
  'ledger/decideAccountChange': command<{ readonly state: 'confirmed' | 'declined' }, NotFound | NoScheme | CannotDecideChange | CannotChange>()(
    v.strictObject({ changeId: id(), decision: v.picklist(['confirm', 'decline']) })
  ),
  /** 归到户里, where the scheme credits persons and households spend. */
  'ledger/readPool': query<Pool, NoScheme | { readonly code: 'NOT_FOR_THIS_UNIT' }>()(nothing()),
  'ledger/poolCoins': command<Pool, NoScheme | { readonly code: 'NOT_FOR_THIS_UNIT' } | CannotMove>()(v.strictObject({ coins: count() }))
}
