import type { GoodId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { monthOf } from '@/domain/ledger/period'

/** What a household has ordered this month. It lies in the household's account, so that an order touches no further document. */
export interface ShopMonth {
  /** `2026-11`, by the Shanghai day of ordering. */
  readonly month: string
  readonly goods: readonly { readonly goodId: GoodId; readonly quantity: number }[]
}

/** Pieces of a good ordered in the month of a day; what was cancelled or expired no longer counts. */
export function takenIn(shopMonth: ShopMonth | undefined, goodId: GoodId, day: Day): number {
  if (shopMonth?.month !== monthOf(day)) return 0
  return shopMonth.goods.find(each => each.goodId === goodId)?.quantity ?? 0
}

/** The month after `quantity` more (or, negative, fewer) pieces. What was ordered in an earlier month gives nothing back to this one. */
export function withTaken(shopMonth: ShopMonth | undefined, goodId: GoodId, quantity: number, orderedOn: Day): ShopMonth | undefined {
  const month = monthOf(orderedOn)
  if (shopMonth !== undefined && shopMonth.month > month) return shopMonth
  const others = shopMonth?.month === month ? shopMonth.goods.filter(each => each.goodId !== goodId) : []
  const taken = takenIn(shopMonth, goodId, orderedOn) + quantity
  return { month, goods: taken > 0 ? [...others, { goodId, quantity: taken }] : others }
}
