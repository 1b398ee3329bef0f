/** Letters of a value that two documents may not share: 48 bits in base64url. */
const TEXT_WINDOW = 8
/** The same 48 bits in hex. */
const HEX_WINDOW = 12

/** Every value in a document, field names left out; numbers as they are written. */
export function valuesIn(json: unknown): readonly string[] {
  if (typeof json === 'string') return [json]
  if (typeof json === 'number') return [String(json)]
  if (typeof json !== 'object' || json === null) return []
  return Object.values(json).flatMap(valuesIn)
}

/** Every stretch of every value, as text and, where it may be base64url, as the hex of its bytes. */
export function gramsOf(json: unknown): ReadonlySet<string> {
  const grams = new Set<string>()
  const slide = (text: string, window: number, sign: string): void => {
    for (let at = 0; at + window <= text.length; at += 1) grams.add(sign + text.slice(at, at + window))
  }
  for (const value of valuesIn(json)) {
    slide(value, TEXT_WINDOW, '')
    if (/^[0-9a-f]{12,}$/i.test(value)) slide(value.toLowerCase(), HEX_WINDOW, 'x')
    if (/^[A-Za-z0-9_-]{16,}$/.test(value)) slide(Buffer.from(value, 'base64url').toString('hex'), HEX_WINDOW, 'x')
  }
  return grams
}

/** What some documents share with others and `known` does not tell anyway. */
export function sharedGrams(ones: readonly unknown[], others: readonly unknown[], known: readonly unknown[]): readonly string[] {
  const open = gramsOf(known)
  const theirs = gramsOf(others)
  return [...gramsOf(ones)].filter((gram) => theirs.has(gram) && !open.has(gram))
}
