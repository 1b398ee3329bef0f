import type { HolderAccount } from '@/domain/ledger/account'
import type { ExpiryPolicy } from '@/domain/ledger/lots'
import { freshLots, spendableOn, takeFromLots } from '@/domain/ledger/lots'
import { points } from '@/domain/ledger/points'
import type { AccountFrozen, CannotTransfer, Transfer } from '@/domain/ledger/transfer'
import { applyTransfer, reasonFrozen } from '@/domain/ledger/transfer'
import type { HouseholdId, MemberId, OrderId, PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { dayOf } from '@/domain/shared/instant'
import type { Result } from '@/domain/shared/result'
import { assert, err, ok } from '@/domain/shared/result'
import type { Good } from './good'
import { priceOn } from './good'
import type { Order } from './order'
import { holdIdOf, pickupEndsAt } from './order'
import type { ShopMonth } from './shop-month'
import { takenIn, withTaken } from './shop-month'

export type CannotReserve =
  | { readonly code: 'ADULTS_ONLY' }
  | AccountFrozen
  | { readonly code: 'NOT_ON_SALE' }
  | { readonly code: 'PRICE_CHANGED'; readonly version: number; readonly coins: number }
  | { readonly code: 'OUT_OF_STOCK'; readonly left: number }
  | { readonly code: 'MONTHLY_LIMIT'; readonly max: number; readonly taken: number }
  | Extract<CannotTransfer, { readonly code: 'INSUFFICIENT_POINTS' }>

export interface ReserveOrder {
  readonly id: OrderId
  readonly good: Good
  readonly account: HolderAccount
  readonly shopMonth: ShopMonth | undefined
  readonly expiry: ExpiryPolicy
  /** The version of the price that was on the screen. What it costs is never taken from there. */
  readonly priceVersion: number
  readonly quantity: number
  readonly householdId: HouseholdId
  readonly personId: PersonId
  readonly isAdult: boolean
  readonly by: MemberId
  readonly at: Instant
  readonly commitment: string
}

export interface Reserved {
  readonly good: Good
  readonly account: HolderAccount
  readonly shopMonth: ShopMonth | undefined
  readonly order: Order
  readonly hold: Transfer
}

/** What decides whether something can be ordered, also before anybody orders it. */
export type ReserveGrounds = Pick<ReserveOrder, 'good' | 'account' | 'shopMonth' | 'expiry' | 'priceVersion' | 'quantity' | 'isAdult' | 'at'>

/** Why nothing can be ordered; most fundamental first. */
export function reasonCannotReserve(wanted: ReserveGrounds): CannotReserve | undefined {
  const { good, account, quantity, at, expiry, shopMonth } = wanted
  const today = dayOf(at)
  const price = priceOn(good, today)
  if (!wanted.isAdult) return { code: 'ADULTS_ONLY' }
  const frozen = reasonFrozen(account, 'hold')
  if (frozen !== undefined) return frozen
  if (!good.onSale || price === undefined) return { code: 'NOT_ON_SALE' }
  if (price.version !== wanted.priceVersion) return { code: 'PRICE_CHANGED', version: price.version, coins: price.coins }
  if (good.stock < quantity) return { code: 'OUT_OF_STOCK', left: good.stock }
  const taken = takenIn(shopMonth, good.id, today)
  if (good.monthlyLimit !== undefined && taken + quantity > good.monthlyLimit) return { code: 'MONTHLY_LIMIT', max: good.monthlyLimit, taken }
  const balance = spendableOn(account, today, expiry)
  const required = price.coins * quantity
  return balance < required ? { code: 'INSUFFICIENT_POINTS', balance, required } : undefined
}

/** 预订: sets the coins aside, earliest expiry first, and takes the goods out of what others can order. All of it is stored together. */
export function reserve(wanted: ReserveOrder): Result<Reserved, CannotReserve> {
  const reason = reasonCannotReserve(wanted)
  if (reason !== undefined) return err(reason)
  const { id, good, account, quantity, householdId, personId, by, at, commitment } = wanted
  const today = dayOf(at)
  const price = priceOn(good, today)
  assert(price !== undefined, 'what is ordered has a price')
  const coins = points(price.coins * quantity)
  const lots = takeFromLots(freshLots(account, today, wanted.expiry), 'available', coins)
  const applied = applyTransfer(account, { id: holdIdOf(id), kind: 'hold', points: coins, rule: { id: good.id, version: price.version }, by, approvers: [], at, commitment }, lots)
  assert(applied.ok, 'what can be spent can be set aside')
  const order: Order = {
    id, communityId: good.communityId, householdId, orderedBy: personId, goodId: good.id, goodName: good.name, unit: good.unit,
    quantity, price: { version: price.version, coins: price.coins }, coins, lots, reservedAt: at, expiresAt: pickupEndsAt(at), state: { kind: 'reserved' }
  }
  return ok({
    good: { ...good, stock: good.stock - quantity, version: good.version + 1 },
    account: applied.value.account,
    shopMonth: withTaken(wanted.shopMonth, good.id, quantity, today),
    order,
    hold: applied.value.transfer
  })
}
