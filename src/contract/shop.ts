import * as v from 'valibot'
import type { CannotDecidePrice, CannotProposePrice, GoodKind, NeverAGood } from '@/domain/ledger/shop/good'
import { GOOD_KINDS, GOOD_NAME_MAX, GOOD_PRICE_MAX, GOOD_STOCK_MAX, GOOD_UNIT_MAX } from '@/domain/ledger/shop/good'
import type { CannotChangeGood } from '@/domain/ledger/shop/change-good'
import { GOOD_PICTURES, type GoodPicture } from '@/domain/ledger/shop/good-picture'
import { QUANTITY_MAX, type OrderStateKind } from '@/domain/ledger/shop/order'
import type { CannotReserve } from '@/domain/ledger/shop/reserve'
import type { CannotHandOver, CannotResolve } from '@/domain/ledger/shop/resolve-order'
import { STOCK_REASONS, STOCK_WORDS_MAX, type CannotDecideStock, type CannotTakeStock, type StockReason } from '@/domain/ledger/shop/stock-take'
import type { Day, Instant } from '@/domain/shared/instant'
import type { HoldsPersonalData } from '@/domain/shared/personal-data'
import { count, cursor, id, nothing, optionalText, text } from './fields'
import { command, query } from './spec'

type NotFound = { readonly code: 'NOT_FOUND' }

export interface PriceView {
  readonly version: number
  /** Whole coins for one. */
  readonly coins: number
}

interface GoodHead {
  readonly goodId: string
  readonly name: string
  readonly kind: GoodKind
  readonly unit: string
  readonly picture: GoodPicture
  /** Pieces for one household in a month. */
  readonly monthlyLimit?: number
  /** Announced; counts from a day that is still to come. */
  readonly coming?: { readonly coins: number; readonly from: Day }
}

/** One good as a household sees it. */
export interface GoodCard extends GoodHead {
  readonly price: PriceView
  /** Pieces that can be ordered. */
  readonly left: number
  /** Pieces that the household ordered this month. */
  readonly taken: number
  /** Why the caller could not order one of it now. */
  readonly cannot?: CannotReserve['code']
}

export interface ShopPage {
  /** What the household can spend today. */
  readonly balance: number
  readonly goods: readonly GoodCard[]
}

export interface Reservation {
  readonly orderId: string
  /** `K7MD-2XPF`, for the screen and for paper. Absent when the same request is sent again after a new code was made. */
  readonly code?: string
  /** All of it. */
  readonly coins: number
  readonly balance: number
  /** The last Shanghai day on which it can be picked up. */
  readonly lastDay: Day
}

/** An order that somebody at the counter made for a person without a phone: what is printed on the slip. */
export interface ReservationFor extends Reservation {
  readonly goodName: string
  readonly unit: string
  readonly quantity: number
  readonly householdNo: string
}

/** A household that stands at the counter, found by the number on its door. */
export interface HouseholdAtCounter {
  readonly householdId: string
  /** `3组12号` */
  readonly householdNo: string
  /** Adults who live there. */
  readonly people: readonly { readonly personId: string; readonly name: string }[]
}

export interface OrderCard {
  readonly orderId: string
  readonly goodName: string
  readonly unit: string
  readonly quantity: number
  readonly coins: number
  readonly reservedAt: Instant
  readonly lastDay: Day
  readonly state: OrderStateKind
}

export interface OrdersPage {
  readonly items: readonly OrderCard[]
  readonly nextCursor?: string
}

/** An order as the keeper sees it. Its code is known to the household alone. */
export interface OrderToHandOver extends OrderCard {
  /** The number on the door. */
  readonly householdNo: string
  /** Masked. */
  readonly orderedBy: string
  /** The keeper who reads this may not hand it over: it is of the own household, or he ordered it for somebody. */
  readonly needsAnother?: true
}

export interface OrdersToHandOverPage {
  /** Whose days end first stand first. */
  readonly items: readonly OrderToHandOver[]
  readonly nextCursor?: string
}

/** What the keeper gives out of the hand. */
export interface HandOverReceipt {
  readonly orderId: string
  readonly goodName: string
  readonly unit: string
  readonly quantity: number
  readonly householdNo: string
  readonly doneAt: Instant
}

/** One good as those see it who keep, price, decide or watch. */
export interface ShopDeskGood extends GoodHead {
  readonly onSale: boolean
  readonly price?: PriceView
  readonly stock: number
  /** Pieces that wait to be picked up; with `stock` what is on the shelf by the books. */
  readonly waiting: number
  /** To be named with a count of the shelf. */
  readonly version: number
  /** To be named with a change of its words. */
  readonly edition: number
  readonly proposal?: { readonly no: number; readonly coins: number; readonly by: string; readonly at: Instant; readonly mayDecide: boolean }
  readonly count?: StockTakeView
}

export interface StockTakeView {
  readonly takeId: string
  readonly counted: number
  readonly expected: number
  readonly reason?: StockReason
  readonly words?: string
  readonly by: string
  readonly at: Instant
  readonly mayDecide: boolean
}

export interface ShopDesk {
  readonly goods: readonly ShopDeskGood[]
  /** Days between the second signature and the new price. */
  readonly noticeDays: number
}

const whole = (min: number, max: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(min), v.maxValue(max))
const coins = () => whole(1, GOOD_PRICE_MAX)
const number = () => v.pipe(count(), v.minValue(1))
const picture = () => v.picklist(GOOD_PICTURES)
const decision = () => v.picklist(['confirm', 'decline'])

/** 积分超市, behind the function `ledger`. No input says what something costs: it names the version of the price that was on the screen. */
export const shopActions = {
  'ledger/listGoods': query<ShopPage>()(nothing()),
  'ledger/reserve': command<Reservation, NotFound | CannotReserve>()(v.strictObject({ goodId: id(), priceVersion: number(), quantity: whole(1, QUANTITY_MAX) })),
  'ledger/myOrders': query<OrdersPage>()(v.strictObject({ cursor: cursor() })),
  'ledger/readOrder': query<OrderCard, NotFound>()(v.strictObject({ orderId: id() })),
  'ledger/cancelOrder': command<{ readonly state: OrderStateKind; readonly balance: number }, NotFound | CannotResolve>()(v.strictObject({ orderId: id() })),
  /** For a phone that lost the code, or another adult of the household; the earlier code is good for nothing from then on. */
  'ledger/renewPickupCode': command<{ readonly code: string }, NotFound | CannotResolve>()(v.strictObject({ orderId: id() })),
  'ledger/ordersToHandOver': query<OrdersToHandOverPage>()(v.strictObject({ cursor: cursor() })),
  'ledger/handOver': command<HandOverReceipt, { readonly code: 'PICKUP_CODE_WRONG' } | CannotHandOver>()(v.strictObject({ code: text(40) })),
  /** What lies behind a code, before it is handed over; changes nothing. */
  'ledger/lookUpCode': query<OrderToHandOver, { readonly code: 'PICKUP_CODE_WRONG' } | CannotHandOver>()(v.strictObject({ code: text(40) })),
  /** For who has no phone and stands at the counter. `no`: as it stands on the door. */
  'ledger/householdAtCounter': query<HouseholdAtCounter, NotFound>()(v.strictObject({ no: text(20) })),
  /** The shop as that household sees it. */
  'ledger/listGoodsFor': query<ShopPage, NotFound>()(v.strictObject({ householdId: id(), personId: id() })),
  /** Whoever ordered so never hands it over himself. */
  'ledger/reserveFor': command<ReservationFor, NotFound | CannotReserve>()(
    v.strictObject({ householdId: id(), personId: id(), goodId: id(), priceVersion: number(), quantity: whole(1, QUANTITY_MAX) })
  ),
  'ledger/shopDesk': query<ShopDesk>()(nothing()),
  'ledger/addGood': command<{ readonly goodId: string }, NeverAGood>()(
    v.strictObject({ name: text(GOOD_NAME_MAX), kind: v.picklist(GOOD_KINDS), unit: text(GOOD_UNIT_MAX), coins: coins(), picture: v.optional(picture()), monthlyLimit: v.optional(whole(1, 999)) })
  ),
  /** `edition`: the one that was read. Without `monthlyLimit` there is none from then on. */
  'ledger/changeGood': command<{ readonly edition: number }, NotFound | CannotChangeGood>()(
    v.strictObject({ goodId: id(), edition: count(), name: text(GOOD_NAME_MAX), unit: text(GOOD_UNIT_MAX), picture: picture(), monthlyLimit: v.optional(whole(1, 999)) })
  ),
  'ledger/setOnSale': command<{ readonly onSale: boolean }, NotFound>()(v.strictObject({ goodId: id(), onSale: v.boolean() })),
  'ledger/proposePrice': command<{ readonly no: number }, NotFound | CannotProposePrice>()(v.strictObject({ goodId: id(), coins: coins() })),
  /** `no`: the proposal that was read. */
  'ledger/confirmPrice': command<{ readonly from?: Day }, NotFound | CannotDecidePrice>()(v.strictObject({ goodId: id(), no: number(), decision: decision() })),
  /** 盘点 and 到货: pieces on the shelf, also those that wait to be picked up. */
  'ledger/takeStock': command<{ readonly takeId: string; readonly difference: number }, NotFound | CannotTakeStock | HoldsPersonalData>()(
    v.strictObject({ goodId: id(), seenVersion: number(), counted: whole(0, GOOD_STOCK_MAX), reason: v.optional(v.picklist(STOCK_REASONS)), words: optionalText(STOCK_WORDS_MAX) })
  ),
  'ledger/confirmStock': command<{ readonly stock: number }, NotFound | CannotDecideStock>()(v.strictObject({ takeId: id(), decision: decision() }))
}
