export interface SpreadOrder {
  readonly total: number
  /** Repeated over the places before the sum is put right. */
  readonly rhythm: readonly number[]
  readonly least: readonly number[]
  readonly most: number
}

/** Whole numbers for each place that sum to `total` exactly, lively but deterministic. */
export function spread({ total, rhythm, least, most }: SpreadOrder): readonly number[] {
  const counts = least.map((min, index) => Math.max(min, rhythm[index % rhythm.length] ?? min))
  let missing = total - counts.reduce((sum, count) => sum + count, 0)
  // 29 shares no factor with the number of places of either sample, so that corrections do not cluster.
  for (let turn = 0; missing !== 0; turn += 29) {
    const index = turn % counts.length
    const now = counts[index] ?? 0
    const next = missing > 0 ? Math.min(most, now + 1) : Math.max(least[index] ?? 0, now - 1)
    counts[index] = next
    missing -= next - now
  }
  return counts
}
