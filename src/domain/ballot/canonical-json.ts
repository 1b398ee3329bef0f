import { assert } from '@/domain/shared/result'

/**
 * One text for one value, so that everybody who hashes it gets the same hash: keys sorted by UTF-16 code units,
 * no whitespace, absent fields left out (RFC 8785 over the JSON that we store: finite numbers, plain objects).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) return objectText(value)
  assert(value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value), 'only JSON values have a canonical text')
  return JSON.stringify(value)
}

function objectText(object: object): string {
  const fields = object as Readonly<Record<string, unknown>>
  let text = ''
  // Without a comparison of its own, sort compares code units.
  for (const key of Object.keys(fields).sort()) {
    const value = fields[key]
    if (value !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(value)}`
  }
  return `{${text}}`
}
