/** Spearman's ρ between the places that two lists give to the same things: 1 the same order, -1 the reverse, 0 none. */
export function spearman(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [ranksOf(one), ranksOf(other)]
  const [meanA, meanB] = [mean(a), mean(b)]
  const products = a.map((value, index) => (value - meanA) * ((b[index] ?? 0) - meanB))
  const spread = (values: readonly number[], middle: number): number => Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0))
  return products.reduce((sum, value) => sum + value, 0) / (spread(a, meanA) * spread(b, meanB))
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Equal values share the middle of their places. */
function ranksOf(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((one, other) => one - other)
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2)
}
