import type { CommunityId, GoodId, HouseholdId, MemberId, OrderId, PersonId, TransferId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { addDays, dayOf, endOfDay } from '@/domain/shared/instant'
import type { Holder } from '@/domain/ledger/account'
import type { LotMove } from '@/domain/ledger/lots'

/** Whole Shanghai days after the day of ordering in which it can be picked up (domain §3.4). */
export const PICKUP_DAYS = 7
export const QUANTITY_MAX = 20

export const ORDER_STATES = ['reserved', 'done', 'cancelled', 'expired'] as const
export type OrderStateKind = (typeof ORDER_STATES)[number]

/** 已预订 → 已取货 | 已取消 | 已过期. Each of the last three is final. */
export type OrderState =
  | { readonly kind: 'reserved' }
  | { readonly kind: 'done'; readonly at: Instant; readonly by: MemberId }
  | { readonly kind: 'cancelled'; readonly at: Instant; readonly by: MemberId }
  | { readonly kind: 'expired'; readonly at: Instant }

/** 兑换: coins and goods that are set aside for a household until they are picked up. */
export interface Order {
  readonly id: OrderId
  readonly communityId: CommunityId
  readonly householdId: HouseholdId
  readonly orderedBy: PersonId
  /** Who ordered for somebody that has no phone, at the counter; absent: ordered on the own phone. */
  readonly helpedBy?: PersonId
  /** Whose account pays; absent: the household's. */
  readonly payer?: Holder
  readonly goodId: GoodId
  /** As it was called then. */
  readonly goodName: string
  readonly unit: string
  readonly quantity: number
  /** The version it was ordered at; a later price does not touch it. */
  readonly price: { readonly version: number; readonly coins: number }
  /** All of it, in whole coins. */
  readonly coins: number
  /** Where the coins came from and, if it comes to nothing, return to. */
  readonly lots: readonly LotMove[]
  readonly reservedAt: Instant
  /** The first instant at which it can no longer be picked up. */
  readonly expiresAt: Instant
  readonly state: OrderState
}

export const holdIdOf = (order: OrderId): TransferId => asId<TransferId>(`hold:${order}`)
/** One resolution per order, for ever: the id says so. */
export const resolveIdOf = (order: OrderId): TransferId => asId<TransferId>(`resolve:${order}`)

/** Whose account an order is paid from and given back to. */
export const payerOf = ({ payer, householdId }: Pick<Order, 'payer' | 'householdId'>): Holder => payer ?? { kind: 'household', id: householdId }

/** Ordered on the 1st, good until the end of the 8th. */
export const pickupEndsAt = (reservedAt: Instant): Instant => endOfDay(addDays(dayOf(reservedAt), PICKUP_DAYS))

export const isOverdue = ({ state, expiresAt }: Pick<Order, 'state' | 'expiresAt'>, now: Instant): boolean =>
  state.kind === 'reserved' && now >= expiresAt

/** The state as of now: the end of its days counts also where nobody has written it down yet. */
export const stateNow = (order: Pick<Order, 'state' | 'expiresAt'>, now: Instant): OrderStateKind =>
  isOverdue(order, now) ? 'expired' : order.state.kind
