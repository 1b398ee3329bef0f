import type { HolderAccount } from '@/domain/ledger/account'
import { moveBetween } from '@/domain/ledger/move'
import { findPointItem } from '@/domain/ledger/point-item'
import { remind } from '@/domain/ledger/remind'
import type { SchemeInForce } from '@/domain/ledger/scheme'
import type { Transfer } from '@/domain/ledger/transfer'
import type { Instant } from '@/domain/shared/instant'
import type { MemberId } from '@/domain/shared/ids'
import { dayOf } from '@/domain/shared/instant'
import type { Result } from '@/domain/shared/result'
import { assert, err, ok, unreachable } from '@/domain/shared/result'
import type { AccountChange, CannotChange, ChangeWhat } from './account-change'
import { reasonCannotChange } from './account-change'

export interface Carrying {
  readonly change: AccountChange
  readonly scheme: SchemeInForce
  /** Without the coins whose last day is over. */
  readonly from: HolderAccount
  readonly to: HolderAccount | undefined
  /** The second person. */
  readonly approver: MemberId
  readonly at: Instant
  readonly commitment: string
}

/** One account as it will be stored, with what moved in it. */
export interface ChangedAccount {
  readonly account: HolderAccount
  readonly transfers: readonly Transfer[]
}

/** What a confirmed change does, to be stored together; or why it cannot be done any more. */
export function carryOut(carrying: Carrying): Result<readonly ChangedAccount[], CannotChange> {
  const { change: { what }, from, to, scheme, at } = carrying
  const reason = reasonCannotChange(what, { scheme, from, to, today: dayOf(at) })
  if (reason !== undefined) return err(reason)
  switch (what.kind) {
    case 'split': return goOver(carrying, what)
    case 'merge': return goOver(carrying, { coins: from.available, honour: from.honour }, { since: at, because: 'merged' })
    case 'freeze': return ok([{ account: { ...from, frozen: { since: at, because: what.because } }, transfers: [] }])
    case 'unfreeze': return ok([{ account: thawed(from), transfers: [] }])
    case 'remind': return lowerHonour(carrying, what)
    default: return unreachable(what)
  }
}

function thawed({ frozen: _over, ...account }: HolderAccount): HolderAccount {
  return account
}

interface Amounts {
  readonly coins: number
  readonly honour: number
}

function goOver({ change, from, to, scheme, approver, at, commitment }: Carrying, { coins, honour }: Amounts, frozen?: NonNullable<HolderAccount['frozen']>): Result<readonly ChangedAccount[], CannotChange> {
  assert(to !== undefined, 'what goes over goes to an account')
  const { kind } = change.what
  const { memberId } = change.proposed
  const moved = moveBetween({
    key: change.id, from, to, coins, honour, rule: { id: kind, version: scheme.version }, reason: kind,
    by: memberId, approvers: [memberId, approver], at, commitment
  })
  if (!moved.ok) return moved
  const { value } = moved
  return ok([{ account: { ...value.from, ...(frozen === undefined ? {} : { frozen }) }, transfers: [value.out] }, { account: value.to, transfers: [value.in] }])
}

function lowerHonour({ change, from, scheme, approver, at, commitment }: Carrying, { item: code }: ChangeWhat & { readonly kind: 'remind' }): Result<readonly ChangedAccount[], CannotChange> {
  const item = findPointItem(scheme, code)
  assert(item !== undefined, 'a reminder is an item of the scheme')
  const { memberId } = change.proposed
  const lowered = remind({ account: from, key: change.id, rule: { id: code, version: scheme.version }, points: item.points, by: memberId, approver, at, commitment })
  assert(lowered.ok, 'honour that is there can be lowered by two persons')
  return ok([{ account: lowered.value.account, transfers: [lowered.value.transfer] }])
}
