import { DIMENSIONS, type Dimension, type PointItem } from '@/domain/ledger/point-item'

/** The fields of life that a scheme has items for, in their own order, with how many. */
export const dimensionsOf = (items: readonly PointItem[]): readonly { readonly key: Dimension; readonly count: number }[] =>
  DIMENSIONS.map(key => ({ key, count: items.filter(item => item.dimension === key).length })).filter(({ count }) => count > 0)
