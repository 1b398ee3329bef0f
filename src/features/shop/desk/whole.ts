/** A whole number as somebody typed it, also in full-width figures; undefined where it is none or out of bounds. */
export function wholeOf(typed: string, min: number, max: number): number | undefined {
  const plain = typed.normalize('NFKC').trim()
  if (!/^\d{1,9}$/.test(plain)) return undefined
  const value = Number(plain)
  return value >= min && value <= max ? value : undefined
}
