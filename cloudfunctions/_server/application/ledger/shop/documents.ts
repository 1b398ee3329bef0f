import type { SchemeInForce } from '@/domain/ledger/scheme'
import type { Good } from '@/domain/ledger/shop/good'
import type { Order } from '@/domain/ledger/shop/order'
import type { ShopMonth } from '@/domain/ledger/shop/shop-month'
import type { StockTake } from '@/domain/ledger/shop/stock-take'
import type { CommunityId } from '@/domain/shared/ids'
import { PRICE_NOTICE_DAYS } from '@/domain/ledger/shop/good'
import type { AccountDocument } from '@server/application/ledger/documents'
import type { Json, ReadModel, StoredDocument } from '@server/ports/document-store'

export const GOODS = 'goods'
export const ORDERS = 'orders'
export const STOCK_TAKES = 'stockTakes'

/** `_id` = the good's id. */
export interface GoodDocument extends StoredDocument, Omit<Good, 'communityId'> {
  readonly communityId: CommunityId
}

/** The code of an order as the store knows it: what it digests to, and what it was made from together with the request. */
export interface PickupSecret {
  readonly digest: string
  readonly salt: string
  /** Digest of who asked with which request: the same request gets the same code again, and only that one. */
  readonly request: string
}

/** `_id` from the caller and the request, so that one request orders once. */
export interface OrderDocument extends StoredDocument, Omit<Order, 'communityId'> {
  readonly communityId: CommunityId
  /** The number on the door, as it was. */
  readonly householdNo: string
  readonly pickup: PickupSecret
  /** H(salt ‖ who and what) of every transfer of this order. */
  readonly salt: string
  readonly commitment: string
  /** What could be spent after ordering, for the answer to the same request. */
  readonly balanceAfter: number
  /** Digest of the keeper's request that handed it over. */
  readonly handOverRequest?: string
}

/** What a request asked for: the same id with another of these is another request. */
export interface OrderAsked {
  readonly goodId: string
  readonly priceVersion: number
  readonly quantity: number
  /** Only where somebody at the counter asked for this person. */
  readonly personId?: string
}

/** A request to order that was refused, under the id that its order would have. In no list, for it has no time. */
export interface RefusedOrderDocument extends StoredDocument {
  readonly refused: Json
  readonly asked: OrderAsked
}

/** `_id` = the count's id. */
export interface StockTakeDocument extends StoredDocument, StockTake {
  /** A confirmed arrival for which no bill stands in the book yet. */
  readonly unpaid?: true
  /** The entry of the fund that pays for it. */
  readonly paidBy?: string
}

/** The household's account with what it ordered this month. */
export interface ShopAccountDocument extends AccountDocument {
  readonly shopMonth?: ShopMonth
}

/** Days before a new price counts, as the scheme says; the usual ones while there is none. */
export const noticeDaysOf = (scheme: SchemeInForce | undefined): number => scheme?.priceNoticeDays ?? PRICE_NOTICE_DAYS

export const goodsByName: ReadModel = { name: 'goodsByName', collection: GOODS, equals: ['communityId'], orderBy: 'name' }
/** Only goods whose new price waits for the second person. */
export const goodsWithProposal: ReadModel = { name: 'goodsWithProposal', collection: GOODS, equals: ['communityId'], orderBy: 'proposal.at' }
export const ordersByHousehold: ReadModel = { name: 'ordersByHousehold', collection: ORDERS, equals: ['communityId', 'householdId'], orderBy: 'reservedAt', descending: true }
export const ordersByState: ReadModel = { name: 'ordersByState', collection: ORDERS, equals: ['communityId', 'state.kind'], orderBy: 'expiresAt' }
export const ordersOfHousehold: ReadModel = { name: 'ordersOfHousehold', collection: ORDERS, equals: ['communityId', 'householdId', 'state.kind'], orderBy: 'expiresAt' }
export const ordersOfGood: ReadModel = { name: 'ordersOfGood', collection: ORDERS, equals: ['communityId', 'goodId', 'state.kind'], orderBy: 'expiresAt' }
export const ordersByCode: ReadModel = { name: 'ordersByCode', collection: ORDERS, equals: ['communityId', 'pickup.digest'], orderBy: 'reservedAt', descending: true }
/** Of all communities, for the job that settles what nobody picked up. */
export const ordersDue: ReadModel = { name: 'ordersDue', collection: ORDERS, equals: ['state.kind'], orderBy: 'expiresAt' }
export const stockTakesByState: ReadModel = { name: 'stockTakesByState', collection: STOCK_TAKES, equals: ['communityId', 'state.kind'], orderBy: 'at' }

/** Arrivals that no bill was entered for, oldest first. */
export const arrivalsUnpaid: ReadModel = { name: 'arrivalsUnpaid', collection: STOCK_TAKES, equals: ['communityId', 'unpaid'], orderBy: 'at' }

export const SHOP_COLLECTIONS: readonly string[] = [GOODS, ORDERS, STOCK_TAKES]
export const SHOP_READ_MODELS: readonly ReadModel[] = [
  goodsByName,
  goodsWithProposal,
  ordersByHousehold,
  ordersByState,
  ordersOfHousehold,
  ordersOfGood,
  ordersByCode,
  ordersDue,
  stockTakesByState,
  arrivalsUnpaid
]
