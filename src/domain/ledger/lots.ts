import type { Day } from '@/domain/shared/instant'
import type { CoinPot, HolderAccount, Lot } from './account'
import { endOfQuarter, quarterOf } from './period'

/** Part of a transfer that comes from, or goes into, one lot. */
export interface LotMove {
  readonly bucket: string
  readonly points: number
}

/** How many quarters coins may be good for. */
export const QUARTERS_ALIVE = { min: 1, max: 12 } as const

/**
 * When coins expire, as the scheme says: at the end of the n-th quarter after the one they were earned in, or all together once
 * a year, at the end of one quarter. Whoever earns in that very quarter has until the next year, so that nobody has no time to spend.
 */
export type ExpiryPolicy = { readonly quartersAlive: number } | { readonly resetQuarter: 1 | 2 | 3 | 4 }

/** Four quarters after the quarter of earning: what was earned in 2026Q4 is good until 2027-12-31. */
export const STANDARD_EXPIRY: ExpiryPolicy = { quartersAlive: 4 }

/** The lot that coins earned on a day belong to. */
export const bucketOf = (day: Day): string => quarterOf(day)

/** The last day on which coins of a lot can be spent. */
export const lastDayOf = (bucket: string, policy: ExpiryPolicy): Day => endOfQuarter(bucket, quartersLeft(bucket, policy))

function quartersLeft(bucket: string, policy: ExpiryPolicy): number {
  if ('quartersAlive' in policy) return policy.quartersAlive
  const ahead = (policy.resetQuarter - Number(bucket.slice(5)) + 4) % 4
  return ahead === 0 ? 4 : ahead
}

/** Takes `amount` out of a pot: from the lots in `first`, then earliest first. Fewer points than asked if the pot has fewer. */
export function takeFromLots(
  lots: readonly Lot[],
  pot: CoinPot,
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
  from: CoinPot | undefined,
  to: CoinPot | undefined
): readonly Lot[] {
  const next = new Map(lots.map(lot => [lot.bucket, lot]))
  for (const { bucket, points } of moves) {
    const lot = next.get(bucket) ?? { bucket, available: 0, held: 0 }
    const shift = (pot: CoinPot) => lot[pot] + (to === pot ? points : 0) - (from === pot ? points : 0)
    next.set(bucket, { bucket, available: shift('available'), held: shift('held') })
  }
  return [...next.values()]
    .filter(lot => lot.available !== 0 || lot.held !== 0)
    .sort((a, b) => (a.bucket < b.bucket ? -1 : 1))
}

/** Lots whose last day is not over: the only ones that can be spent, whether or not the expiry of the others was written. */
export const freshLots = ({ lots }: Pick<HolderAccount, 'lots'>, today: Day, policy: ExpiryPolicy): readonly Lot[] =>
  lots.filter(({ bucket }) => lastDayOf(bucket, policy) >= today)

/** What can be spent on a day. */
export const spendableOn = (account: Pick<HolderAccount, 'lots'>, today: Day, policy: ExpiryPolicy): number =>
  freshLots(account, today, policy).reduce((sum, lot) => sum + lot.available, 0)

export interface ComingExpiry {
  /** The last day on which they can be spent. */
  readonly on: Day
  readonly points: number
}

/** Everything that will expire, soonest first. Coins set aside for an order return to their lot and count too. */
export function comingExpiries(account: HolderAccount, policy: ExpiryPolicy): readonly ComingExpiry[] {
  return account.lots.map(lot => ({ on: lastDayOf(lot.bucket, policy), points: lot.available + lot.held }))
}
