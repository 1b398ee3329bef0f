import type { FreezeReason, Holder, HolderAccount } from '@/domain/ledger/account'
import { accountIdOf } from '@/domain/ledger/account'
import { spendableOn } from '@/domain/ledger/lots'
import { findPointItem } from '@/domain/ledger/point-item'
import type { CannotRemind } from '@/domain/ledger/remind'
import type { CoinScheme } from '@/domain/ledger/scheme'
import type { CannotMove } from '@/domain/ledger/move'
import type { HouseholdId, MemberId, PersonId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'

/** 拆户 · 并户 · 停用 · 恢复 · 提醒: what the committee does to an account that is not earning or spending, always two of them. */
export const CHANGE_KINDS = ['split', 'merge', 'freeze', 'unfreeze', 'remind'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** Why an account may be frozen by a decision; one that was merged is frozen by the merge. */
export const FREEZE_CHOICES = ['movedAway', 'deceased'] as const satisfies readonly FreezeReason[]

export type ChangeWhat =
  /** Part of the coins and honour of a household goes with those who found one of their own. */
  | { readonly kind: 'split'; readonly from: Holder; readonly to: Holder; readonly coins: number; readonly honour: number }
  /** Everything goes over, and the first account is closed. */
  | { readonly kind: 'merge'; readonly from: Holder; readonly to: Holder }
  | { readonly kind: 'freeze'; readonly from: Holder; readonly because: (typeof FREEZE_CHOICES)[number] }
  | { readonly kind: 'unfreeze'; readonly from: Holder }
  /** After two logged reminders honour falls by what the item says. Shown to nobody but the household and the two. */
  | { readonly kind: 'remind'; readonly from: Holder; readonly item: string; readonly on: Day }

export interface ChangeActor {
  readonly memberId: MemberId
  readonly personId: PersonId
  readonly householdId: HouseholdId
}

/** A change that one proposed. Decided once, by another. */
export interface AccountChange {
  readonly id: string
  readonly what: ChangeWhat
  /** Households it touches, of persons theirs: nobody decides about his own. */
  readonly households: readonly HouseholdId[]
  readonly proposed: ChangeActor & { readonly at: Instant }
  readonly state:
    | { readonly kind: 'proposed' }
    | { readonly kind: 'confirmed' | 'declined'; readonly by: PersonId; readonly at: Instant }
}

export type CannotChange =
  | { readonly code: 'OWN_HOUSEHOLD' }
  | { readonly code: 'NOT_FOR_THIS_UNIT' }
  | { readonly code: 'SAME_ACCOUNT' }
  | { readonly code: 'ACCOUNT_NOT_FROZEN' }
  | { readonly code: 'ORDERS_OPEN'; readonly held: number }
  | { readonly code: 'NOT_A_REMINDER' }
  | CannotMove
  | Extract<CannotRemind, { readonly code: 'NO_HONOUR_LEFT' }>

export interface ChangeGrounds {
  readonly scheme: CoinScheme
  readonly from: HolderAccount
  /** Of a split or merge. */
  readonly to: HolderAccount | undefined
  readonly today: Day
}

/** Why a change cannot be made as things stand; asked when it is proposed and again when it is confirmed. */
export function reasonCannotChange(what: ChangeWhat, grounds: ChangeGrounds): CannotChange | undefined {
  const { scheme, from } = grounds
  if (!fitsUnit(what, scheme)) return { code: 'NOT_FOR_THIS_UNIT' }
  if (what.kind === 'unfreeze') return from.frozen === undefined ? { code: 'ACCOUNT_NOT_FROZEN' } : undefined
  if (from.frozen !== undefined) return { code: 'ACCOUNT_FROZEN' }
  if (what.kind === 'remind') return reasonCannotLower(what.item, grounds)
  if (from.held > 0) return { code: 'ORDERS_OPEN', held: from.held }
  return what.kind === 'freeze' ? undefined : reasonCannotGoOver(what, grounds)
}

/** Coins of persons go over by pooling; only households split and merge. Where there are no accounts of persons there is nothing to freeze there. */
function fitsUnit(what: ChangeWhat, { unit }: CoinScheme): boolean {
  const holders = 'to' in what ? [what.from, what.to] : [what.from]
  if ('to' in what) return unit !== 'person' && holders.every(({ kind }) => kind === 'household')
  return unit === 'both' || what.from.kind === unit
}

function reasonCannotLower(item: string, { scheme, from }: ChangeGrounds): CannotChange | undefined {
  const found = scheme.minusMode === 'none' ? undefined : findPointItem(scheme, item)
  if (found?.effect !== 'remind') return { code: 'NOT_A_REMINDER' }
  return from.honour === 0 ? { code: 'NO_HONOUR_LEFT' } : undefined
}

function reasonCannotGoOver(what: ChangeWhat & { readonly to: Holder }, { scheme, from, to, today }: ChangeGrounds): CannotChange | undefined {
  if (accountIdOf(what.from) === accountIdOf(what.to)) return { code: 'SAME_ACCOUNT' }
  if (to?.frozen !== undefined) return { code: 'ACCOUNT_FROZEN' }
  const there = { coins: spendableOn(from, today, scheme.expiry), honour: from.honour }
  const { coins, honour } = what.kind === 'split' ? what : there
  if (coins === 0 && honour === 0) return { code: 'NOTHING_TO_MOVE' }
  if (coins > there.coins) return { code: 'INSUFFICIENT_POINTS', balance: there.coins, required: coins }
  return honour > there.honour ? { code: 'INSUFFICIENT_POINTS', balance: there.honour, required: honour } : undefined
}

export type CannotDecideChange =
  | { readonly code: 'CHANGE_DECIDED' }
  | { readonly code: 'SECOND_PERSON_NEEDED' }
  | { readonly code: 'OWN_HOUSEHOLD' }

/** Why somebody may not propose a change: it would be his own coins. */
export const reasonCannotPropose = (households: readonly HouseholdId[], by: Pick<ChangeActor, 'householdId'>): { readonly code: 'OWN_HOUSEHOLD' } | undefined =>
  households.includes(by.householdId) ? { code: 'OWN_HOUSEHOLD' } : undefined

/** Why somebody may not decide a change, whichever way. */
export function reasonCannotDecideChange({ state, proposed, households }: AccountChange, by: ChangeActor): CannotDecideChange | undefined {
  if (state.kind !== 'proposed') return { code: 'CHANGE_DECIDED' }
  if (proposed.personId === by.personId) return { code: 'SECOND_PERSON_NEEDED' }
  return reasonCannotPropose(households, by)
}
