import type { PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { reasonNeverAGood, type Good, type NeverAGood } from './good'
import type { GoodPicture } from './good-picture'

/** What may be put right about a good after it was added. */
export interface GoodWords {
  readonly name: string
  readonly unit: string
  /** Absent: no limit. */
  readonly monthlyLimit?: number
  readonly picture: GoodPicture
}

/** How a good was written before somebody changed it; the last few are kept with the good. */
export interface GoodEdit {
  readonly before: Omit<GoodWords, 'picture'> & { readonly picture?: GoodPicture }
  readonly by: PersonId
  readonly at: Instant
}

/** Edits that a good keeps; `edition` counts all of them. */
export const GOOD_EDITS_KEPT = 10

export type CannotChangeGood =
  | NeverAGood
  | { readonly code: 'GOOD_CHANGED' }
  | { readonly code: 'UNIT_IS_PRICED'; readonly unit: string }
  | { readonly code: 'NOTHING_CHANGED' }

/**
 * Why a good cannot be written so. A confirmed price is for one unit: another unit under it would be another price, without a
 * second person and without notice days.
 */
export function reasonCannotChangeGood(good: Good, edition: number, words: GoodWords): CannotChangeGood | undefined {
  if ((good.edition ?? 0) !== edition) return { code: 'GOOD_CHANGED' }
  const never = reasonNeverAGood(words.name)
  if (never !== undefined) return never
  if (words.unit !== good.unit && good.prices.length > 0) return { code: 'UNIT_IS_PRICED', unit: good.unit }
  const same = words.name === good.name && words.unit === good.unit && words.monthlyLimit === good.monthlyLimit && words.picture === good.picture
  return same ? { code: 'NOTHING_CHANGED' } : undefined
}

/** The good as it is written now. What was ordered keeps the name under which it was ordered. */
export function withWords({ monthlyLimit, ...good }: Good, words: GoodWords, by: PersonId, at: Instant): Good {
  const { name, unit, picture } = good
  const before = { name, unit, ...(picture === undefined ? {} : { picture }), ...(monthlyLimit === undefined ? {} : { monthlyLimit }) }
  return {
    ...good, ...words,
    edition: (good.edition ?? 0) + 1,
    edits: [...(good.edits ?? []), { before, by, at }].slice(-GOOD_EDITS_KEPT),
    version: good.version + 1
  }
}
