import type { CommunityId, GoodId, PersonId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'
import { addDays } from '@/domain/shared/instant'
import type { GoodEdit } from './change-good'
import type { GoodPicture } from './good-picture'
import { NEVER_GOODS } from './goods-lexicon'

export const GOOD_KINDS = ['goods', 'service'] as const
/** 物品 or 服务 (a haircut, a repair): a service has a stock too, the times that were promised to the village. */
export type GoodKind = (typeof GOOD_KINDS)[number]

export const GOOD_PRICE_MAX = 10_000
export const GOOD_STOCK_MAX = 100_000
export const GOOD_NAME_MAX = 30
export const GOOD_UNIT_MAX = 6
/** Days between the second signature and the day on which a new price counts, where the scheme names none. */
export const PRICE_NOTICE_DAYS = 3

/** One version of a price; never changed once it is confirmed. */
export interface Price {
  /** From 1. */
  readonly version: number
  /** Whole coins for one piece or one time. */
  readonly coins: number
  /** The first day on which it counts. */
  readonly from: Day
  readonly proposedBy: PersonId
  readonly confirmedBy: PersonId
}

/** A price that waits for the second person. */
export interface PriceProposal {
  /** Grows with every proposal for this good, so that nobody confirms another one than was read. */
  readonly no: number
  readonly coins: number
  readonly by: PersonId
  readonly at: Instant
}

/** 积分超市 good or service: the one document that everybody who wants it writes. */
export interface Good {
  readonly id: GoodId
  readonly communityId: CommunityId
  readonly name: string
  readonly kind: GoodKind
  /** What one of it is called: `瓶`, `次`. */
  readonly unit: string
  /** What it is drawn as; absent: see `pictureOf`. */
  readonly picture?: GoodPicture
  /** Pieces that one household may order in a Shanghai month; absent: no limit. */
  readonly monthlyLimit?: number
  /** Pieces that can still be ordered. What waits to be picked up is on the shelf as well and not in here. */
  readonly stock: number
  readonly onSale: boolean
  /** Oldest first. */
  readonly prices: readonly Price[]
  readonly proposal?: PriceProposal
  /** Proposals so far. */
  readonly proposals: number
  /** The stock-taking that waits for the second person. */
  readonly openTake?: string
  /** Grows with every change; a count of the shelf names the one it began with. */
  readonly version: number
  /** How often its words were changed; absent: never. */
  readonly edition?: number
  /** Oldest first. */
  readonly edits?: readonly GoodEdit[]
}

/** The price on a day: the last one that counts by then; undefined before the first. */
export function priceOn(good: Pick<Good, 'prices'>, day: Day): Price | undefined {
  return [...good.prices].reverse().find(({ from }) => from <= day)
}

/** The confirmed price that does not count yet. */
export function comingPrice(good: Pick<Good, 'prices'>, day: Day): Price | undefined {
  return good.prices.find(({ from }) => from > day)
}

export interface NeverAGood {
  readonly code: 'NEVER_A_GOOD'
  readonly word: string
}

/** Why something must never be given for coins, by what it is called. */
export function reasonNeverAGood(name: string): NeverAGood | undefined {
  const word = NEVER_GOODS.find(each => name.includes(each))
  return word === undefined ? undefined : { code: 'NEVER_A_GOOD', word }
}

export interface NewGood extends Pick<Good, 'id' | 'communityId' | 'name' | 'kind' | 'unit' | 'picture' | 'monthlyLimit'> {
  readonly coins: number
  readonly by: PersonId
  readonly at: Instant
}

/** A good without stock and with a price that nobody has confirmed yet: it can be ordered when both have come. */
export function newGood({ coins, by, at, ...good }: NewGood): Good {
  return { ...good, stock: 0, onSale: true, prices: [], proposal: { no: 1, coins, by, at }, proposals: 1, version: 1 }
}

export type CannotProposePrice =
  | { readonly code: 'PRICE_WAITS_ALREADY' }
  | { readonly code: 'PRICE_COMING_ALREADY'; readonly from: Day }
  | { readonly code: 'SAME_PRICE' }

/** Why no price can be proposed now: one change at a time, each of them announced before the next. */
export function reasonCannotProposePrice(good: Good, coins: number, today: Day): CannotProposePrice | undefined {
  if (good.proposal !== undefined) return { code: 'PRICE_WAITS_ALREADY' }
  const coming = comingPrice(good, today)
  if (coming !== undefined) return { code: 'PRICE_COMING_ALREADY', from: coming.from }
  return priceOn(good, today)?.coins === coins ? { code: 'SAME_PRICE' } : undefined
}

export const withProposal = (good: Good, { coins, by, at }: Pick<PriceProposal, 'coins' | 'by' | 'at'>): Good => ({
  ...good,
  proposal: { no: good.proposals + 1, coins, by, at },
  proposals: good.proposals + 1,
  version: good.version + 1
})

export type CannotDecidePrice =
  | { readonly code: 'PRICE_PROPOSAL_GONE' }
  | { readonly code: 'SECOND_PERSON_NEEDED' }

export interface PriceDecision {
  /** Number of the proposal that was read. */
  readonly no: number
  readonly by: PersonId
  readonly today: Day
  /** Days of notice of the scheme in force. */
  readonly noticeDays: number
}

export function reasonCannotDecidePrice(good: Good, { no, by }: Pick<PriceDecision, 'no' | 'by'>): CannotDecidePrice | undefined {
  if (good.proposal?.no !== no) return { code: 'PRICE_PROPOSAL_GONE' }
  return good.proposal.by === by ? { code: 'SECOND_PERSON_NEEDED' } : undefined
}

/** The first price counts at once, for nothing else was announced before it; every later one after the notice days. */
export function withConfirmedPrice(good: Good, { by, today, noticeDays }: PriceDecision): Good {
  const { proposal, ...rest } = good
  if (proposal === undefined) return good
  const from = good.prices.length === 0 ? today : addDays(today, noticeDays)
  const price: Price = { version: good.prices.length + 1, coins: proposal.coins, from, proposedBy: proposal.by, confirmedBy: by }
  return { ...rest, prices: [...good.prices, price], version: good.version + 1 }
}

export function withoutProposal({ proposal: _declined, ...rest }: Good): Good {
  return { ...rest, version: rest.version + 1 }
}
