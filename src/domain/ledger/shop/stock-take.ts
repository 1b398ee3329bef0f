import type { GoodId, PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { Good } from './good'
import { GOOD_STOCK_MAX } from './good'

export const STOCK_REASONS = ['delivery', 'damaged', 'lost', 'found', 'miscounted'] as const
/** 到货, 损坏, 丢失, 多出, 记错: why the shelf holds something else than the books. */
export type StockReason = (typeof STOCK_REASONS)[number]
export const STOCK_WORDS_MAX = 100

export type StockTakeState =
  | { readonly kind: 'proposed' }
  | { readonly kind: 'confirmed'; readonly by: PersonId; readonly at: Instant }
  | { readonly kind: 'declined'; readonly by: PersonId; readonly at: Instant }

/** 盘点 of one good: counted by one person, confirmed by another. Goods come to the shop in no other way. */
export interface StockTake {
  readonly id: string
  readonly goodId: GoodId
  readonly goodName: string
  /** Pieces on the shelf, also those that wait to be picked up. */
  readonly counted: number
  /** What the books say is on the shelf: what can be ordered and what waits. */
  readonly expected: number
  readonly reason?: StockReason
  readonly words?: string
  readonly by: PersonId
  readonly at: Instant
  readonly state: StockTakeState
}

export const differenceOf = ({ counted, expected }: Pick<StockTake, 'counted' | 'expected'>): number => counted - expected

export type CannotTakeStock =
  | { readonly code: 'STOCK_TAKE_WAITS_ALREADY' }
  | { readonly code: 'STOCK_CHANGED' }
  | { readonly code: 'STOCK_REASON_MISSING'; readonly expected: number }

export interface StockCount {
  /** The good's version when counting began. */
  readonly seenVersion: number
  readonly counted: number
  readonly expected: number
  readonly reason?: StockReason
}

export function reasonCannotTakeStock(good: Good, { seenVersion, counted, expected, reason }: StockCount): CannotTakeStock | undefined {
  if (good.openTake !== undefined) return { code: 'STOCK_TAKE_WAITS_ALREADY' }
  if (good.version !== seenVersion) return { code: 'STOCK_CHANGED' }
  return counted !== expected && reason === undefined ? { code: 'STOCK_REASON_MISSING', expected } : undefined
}

export const withOpenTake = (good: Good, take: string): Good => ({ ...good, openTake: take, version: good.version + 1 })

export type CannotDecideStock =
  | { readonly code: 'STOCK_TAKE_DECIDED' }
  | { readonly code: 'SECOND_PERSON_NEEDED' }
  | { readonly code: 'STOCK_BELOW_ORDERS'; readonly short: number }
  | { readonly code: 'STOCK_LIMIT'; readonly max: number }

/** Declining needs no more than a second person; confirming never takes away what was promised to somebody. */
export function reasonCannotDecideStock(take: StockTake, good: Good, by: PersonId, decision: 'confirm' | 'decline'): CannotDecideStock | undefined {
  if (take.state.kind !== 'proposed') return { code: 'STOCK_TAKE_DECIDED' }
  if (take.by === by) return { code: 'SECOND_PERSON_NEEDED' }
  const stock = good.stock + differenceOf(take)
  if (decision === 'confirm' && stock < 0) return { code: 'STOCK_BELOW_ORDERS', short: -stock }
  return decision === 'confirm' && stock > GOOD_STOCK_MAX ? { code: 'STOCK_LIMIT', max: GOOD_STOCK_MAX } : undefined
}

/** The difference is added, not the count: what was ordered between counting and confirming stays ordered. */
export function withDecidedTake(take: StockTake, good: Good, by: PersonId, decision: 'confirm' | 'decline', at: Instant): { readonly take: StockTake; readonly good: Good } {
  const { openTake: _decided, ...rest } = good
  const change = decision === 'confirm' ? differenceOf(take) : 0
  return {
    take: { ...take, state: { kind: decision === 'confirm' ? 'confirmed' : 'declined', by, at } },
    good: { ...rest, stock: good.stock + change, version: good.version + 1 }
  }
}
