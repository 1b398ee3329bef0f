import type { Brand } from '@/domain/shared/brand'
import { assert } from '@/domain/shared/result'

/** 绿币 / 积分: a positive whole number of coins. Direction is said by from and to, never by a sign. */
export type Points = Brand<number, 'Points'>

/** No holder ever has more; far from any honest balance, far below what a double can count. */
export const BALANCE_MAX = 1_000_000_000

export const isPoints = (amount: number): amount is Points => Number.isSafeInteger(amount) && amount > 0

/** For amounts that are known to be good; input is parsed with `isPoints`. */
export function points(amount: number): Points {
  assert(isPoints(amount), `points are positive whole numbers, not ${amount}`)
  return amount
}
