import type { ExpiryPolicy } from './lots'
import type { PointItem } from './point-item'
import type { Day } from '@/domain/shared/instant'

/**
 * Whose account a deed is credited to. `household`: the household's, any adult of it spends. `person`: the own, only the person spends.
 * `both`: the own first; a person pools coins into the household's account, from which any adult of it spends.
 */
export const SCHEME_UNITS = ['household', 'person', 'both'] as const
export type SchemeUnit = (typeof SCHEME_UNITS)[number]

/** How often 评议 is held and what was credited is summed up for the notice board. */
export const SCHEME_CYCLES = ['month', 'quarter', 'halfYear', 'year'] as const
export type SchemeCycle = (typeof SCHEME_CYCLES)[number]

/** `honour`: a reminder lowers honour after two logged reminders. `none`: the scheme has no minus items at all. */
export const MINUS_MODES = ['honour', 'none'] as const
export type MinusMode = (typeof MINUS_MODES)[number]

/** 公示 of claims, whole days (practice: 3 to 7). */
export const NOTICE_DAYS = { min: 3, max: 7, standard: 5 } as const

/** Days between the second signature under a new price and the price. */
export const PRICE_DAYS = { min: 3, max: 30 } as const

/** The most that one household may be credited by claims in a month, in coins. */
export const MONTH_CAP = { min: 10, max: 1000 } as const

/** Fen of goods that one coin stands for; practice is 100 (1 coin, goods of 1 yuan). */
export const REFERENCE_CENTS = { min: 1, max: 1000 } as const

/** Practice is 12 to 80 items; a longer table is one that nobody knows. */
export const ITEMS_MAX = 80

/** 积分方案: everything that a village decides about its coins. Adopted by resolution; a change is a new version, never an edit (2020 notice). */
export interface CoinScheme {
  readonly version: number
  readonly unit: SchemeUnit
  readonly cycle: SchemeCycle
  readonly noticeDays: number
  /** Days between the second signature under a new price and the price. */
  readonly priceNoticeDays: number
  readonly expiry: ExpiryPolicy
  readonly minusMode: MinusMode
  /** The most that one household may be credited by claims in a month, in coins; absent: only the items' own caps. */
  readonly householdMonthCap?: number
  /** What one coin is worth in goods, in fen; shown, never paid out (PBOC law art. 20). Absent: not shown. */
  readonly referenceValueCents?: number
  readonly items: readonly PointItem[]
}

/** What a village decides beside the items. */
export type SchemeTerms = Omit<CoinScheme, 'version' | 'items'>

/** A scheme that was adopted and published: only from then on a coin is issued. */
export interface SchemeInForce extends CoinScheme {
  readonly adoptedOn: Day
  /** Id or number of the resolution. */
  readonly resolution: string
  /** The published result of the vote that adopted it, where that was a vote of this product. */
  readonly noticeId?: string
  readonly publishedOn: Day
}
