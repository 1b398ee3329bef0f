import type { Day } from '@/domain/shared/instant'
import type { HolderAccount, Lot, Pot, Track } from './account'
import { endOfQuarter, quarterOf } from './period'

export const NEVER = 'never'

/** Part of a transfer that comes from, or goes into, one lot. */
export interface LotMove {
  readonly bucket: string
  readonly points: number
}

/** When coins expire, as the scheme says: the last day is the end of the n-th quarter after the one they were earned in. */
export interface ExpiryPolicy {
  readonly quartersAlive: number
}

/** Four quarters after the quarter of earning: what was earned in 2026Q4 is good until 2027-12-31. */
export const STANDARD_EXPIRY: ExpiryPolicy = { quartersAlive: 4 }

/** The lot that coins earned on a day belong to. Honour does not expire. */
export const bucketOf = (track: Track, day: Day): string => (track === 'honour' ? NEVER : quarterOf(day))

/** The last day on which coins of a lot can be spent; undefined for ever. */
export const lastDayOf = (bucket: string, policy: ExpiryPolicy): Day | undefined =>
  bucket === NEVER ? undefined : endOfQuarter(bucket, policy.quartersAlive)

/** Takes `amount` out of a pot: from the lots in `first`, then earliest first. Fewer points than asked if the pot has fewer. */
export function takeFromLots(
  lots: readonly Lot[],
  pot: Pot,
  amount: number,
  first: readonly string[] = []
): readonly LotMove[] {
  const order = [...lots.filter(lot => first.includes(lot.bucket)), ...lots.filter(lot => !first.includes(lot.bucket))]
  let left = amount
  return order.flatMap(lot => {
    const taken = Math.min(left, lot[pot])
    left -= taken
    return taken > 0 ? [{ bucket: lot.bucket, points: taken }] : []
  })
}

/** The lots after moves between a pot (or outside, undefined) and another. The caller has checked that they suffice. */
export function moveLots(
  lots: readonly Lot[],
  moves: readonly LotMove[],
  from: Pot | undefined,
  to: Pot | undefined
): readonly Lot[] {
  const next = new Map(lots.map(lot => [lot.bucket, lot]))
  for (const { bucket, points } of moves) {
    const lot = next.get(bucket) ?? { bucket, available: 0, held: 0 }
    const shift = (pot: Pot) => lot[pot] + (to === pot ? points : 0) - (from === pot ? points : 0)
    next.set(bucket, { bucket, available: shift('available'), held: shift('held') })
  }
  return [...next.values()]
    .filter(lot => lot.available !== 0 || lot.held !== 0)
    .sort((a, b) => (a.bucket < b.bucket ? -1 : 1))
}

export interface ComingExpiry {
  /** The last day on which they can be spent. */
  readonly on: Day
  readonly points: number
}

/** Everything that will expire, soonest first. Coins set aside for an order return to their lot and count too. */
export function comingExpiries(account: HolderAccount, policy: ExpiryPolicy): readonly ComingExpiry[] {
  return account.lots.flatMap(lot => {
    const on = lastDayOf(lot.bucket, policy)
    return on === undefined ? [] : [{ on, points: lot.available + lot.held }]
  })
}
