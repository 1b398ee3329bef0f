/** The share of a bar's width, 0 to 100 with one decimal; an empty base fills nothing. */
export function percentOf(count: number, base: number): number {
  if (base <= 0) return 0
  return Math.round(Math.min(Math.max(count / base, 0), 1) * 1000) / 10
}
