import type { HolderAccount } from '@/domain/ledger/account'
import { points } from '@/domain/ledger/points'
import type { Applied } from '@/domain/ledger/transfer'
import { applyTransfer } from '@/domain/ledger/transfer'
import type { HouseholdId, MemberId, PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { dayOf } from '@/domain/shared/instant'
import type { Result } from '@/domain/shared/result'
import { assert, err, ok, unreachable } from '@/domain/shared/result'
import type { Good } from './good'
import type { Order } from './order'
import { holdIdOf, isOverdue, resolveIdOf } from './order'
import type { ShopMonth } from './shop-month'
import { withTaken } from './shop-month'

export type CannotResolve =
  | { readonly code: 'ORDER_DONE'; readonly at: Instant }
  | { readonly code: 'ORDER_CANCELLED' }
  | { readonly code: 'ORDER_EXPIRED' }

/** Why an order can neither be handed over nor cancelled: it is over, or its days are. */
export function reasonCannotResolve(order: Pick<Order, 'state' | 'expiresAt'>, now: Instant): CannotResolve | undefined {
  const { state } = order
  switch (state.kind) {
    case 'done': return { code: 'ORDER_DONE', at: state.at }
    case 'cancelled': return { code: 'ORDER_CANCELLED' }
    case 'expired': return { code: 'ORDER_EXPIRED' }
    case 'reserved': return isOverdue(order, now) ? { code: 'ORDER_EXPIRED' } : undefined
    default: return unreachable(state)
  }
}

export type CannotHandOver = CannotResolve | { readonly code: 'ANOTHER_KEEPER_NEEDED' }

/** Who stands behind the counter. */
export interface Keeper {
  readonly personId: PersonId
  readonly householdId: HouseholdId
}

/** Why this keeper cannot hand an order over: nobody gives himself, his household, or whom he ordered for; another keeper does. */
export const reasonCannotHandOver = (order: Handable, keeper: Keeper, now: Instant): CannotHandOver | undefined =>
  reasonCannotResolve(order, now) ?? (needsAnotherKeeper(order, keeper) ? { code: 'ANOTHER_KEEPER_NEEDED' } : undefined)

type Handable = Pick<Order, 'state' | 'expiresAt' | 'householdId' | 'helpedBy'>

/** The order is of the keeper's household, or the keeper made it for somebody. */
export const needsAnotherKeeper = (order: Pick<Order, 'householdId' | 'helpedBy'>, keeper: Keeper): boolean =>
  order.householdId === keeper.householdId || order.helpedBy === keeper.personId

export interface ResolveStamp {
  readonly by: MemberId
  readonly at: Instant
  readonly commitment: string
}

export interface HandedOver extends Applied {
  readonly order: Order
}

/** 取货: the coins that were set aside are spent. The stock was taken when it was ordered, so no good is written. */
export function handOver(order: Order, account: HolderAccount, stamp: ResolveStamp): Result<HandedOver, CannotResolve> {
  const reason = reasonCannotResolve(order, stamp.at)
  if (reason !== undefined) return err(reason)
  return ok({ ...resolved(order, account, 'post', stamp), order: { ...order, state: { kind: 'done', at: stamp.at, by: stamp.by } } })
}

export interface GivenBack extends Applied {
  readonly order: Order
  readonly good: Good
  readonly shopMonth: ShopMonth | undefined
}

interface SetAside {
  readonly order: Order
  readonly account: HolderAccount
  readonly good: Good
  readonly shopMonth: ShopMonth | undefined
}

/** 取消: the household thinks better of it before the goods are picked up. */
export function cancelOrder(aside: SetAside, stamp: ResolveStamp): Result<GivenBack, CannotResolve> {
  const reason = reasonCannotResolve(aside.order, stamp.at)
  if (reason !== undefined) return err(reason)
  return ok(givenBack(aside, { kind: 'cancelled', at: stamp.at, by: stamp.by }, stamp))
}

/** 过期: nobody came. Undefined while the order can still be picked up or is over already. */
export function expireOrder(aside: SetAside, stamp: Omit<ResolveStamp, 'by'>): GivenBack | undefined {
  if (!isOverdue(aside.order, stamp.at)) return undefined
  return givenBack(aside, { kind: 'expired', at: stamp.at }, { ...stamp, by: 'system' })
}

type Stamp = Omit<ResolveStamp, 'by'> & { readonly by: MemberId | 'system' }

/** Coins return to the lots they came from, goods to what can be ordered, and the month is as if nothing had been ordered. */
function givenBack({ order, account, good, shopMonth }: SetAside, state: Order['state'], stamp: Stamp): GivenBack {
  assert(good.id === order.goodId, 'goods return to their own shelf')
  return {
    ...resolved(order, account, 'void', stamp),
    order: { ...order, state },
    good: { ...good, stock: good.stock + order.quantity, version: good.version + 1 },
    shopMonth: withTaken(shopMonth, good.id, -order.quantity, dayOf(order.reservedAt))
  }
}

function resolved(order: Order, account: HolderAccount, kind: 'post' | 'void', { by, at, commitment }: Stamp): Applied {
  const applied = applyTransfer(
    account,
    { id: resolveIdOf(order.id), kind, points: points(order.coins), parent: holdIdOf(order.id), rule: { id: order.goodId, version: order.price.version }, by, approvers: [], at, commitment },
    order.lots
  )
  assert(applied.ok, 'what was set aside for an order is there until the order is resolved')
  return applied.value
}
