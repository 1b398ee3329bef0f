import { assert } from '@/domain/shared/result'

/** Field that the CloudBase adapter increments to protect a read; never seen outside it. */
export const TOUCH_FIELD = '_r'
const DEPTH_MAX = 32

/**
 * The document as JSON text. Drops `undefined` fields; throws on everything else that JSON, MongoDB or the CloudBase SDK would
 * change on the way (the SDK turns `{ type, coordinates }` into a geometry and `{ $date }` into a Date).
 */
export function toJsonText(document: object): string {
  assert(isRecord(document), 'a document is a plain object')
  assert(!(TOUCH_FIELD in document), `field ${TOUCH_FIELD} is reserved`)
  checkRecord(document, 0)
  return JSON.stringify(document)
}

/** A fresh copy of a stored document. */
export const fromJsonText = <D>(text: string | undefined): D | undefined => (text === undefined ? undefined : (JSON.parse(text) as D))

function isRecord(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === Object.prototype || prototype === null) return true
  // A plain object from another realm (a test environment, a worker) has another Object.prototype.
  return !Array.isArray(value) && Object.getPrototypeOf(prototype) === null && 'isPrototypeOf' in (prototype as object)
}

function checkRecord(record: Record<string, unknown>, depth: number): void {
  assert(depth < DEPTH_MAX, 'a document is at most 32 levels deep')
  assert(!('coordinates' in record && 'type' in record), 'a document holds no geometry')
  assert(typeof record['toJSON'] !== 'function', 'a document has no methods')
  for (const key of Object.keys(record)) {
    assert(key !== '' && !key.startsWith('$') && !key.includes('.') && key !== '__proto__', `field name not storable: ${key}`)
    const value = record[key]
    if (value !== undefined) checkValue(value, key, depth + 1)
  }
}

function checkValue(value: unknown, key: string, depth: number): void {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return
    case 'number':
      assert(Number.isFinite(value), `not a JSON number: ${key}`)
      return
    case 'object':
      if (value === null) return
      if (Array.isArray(value)) {
        assert(depth < DEPTH_MAX, 'a document is at most 32 levels deep')
        for (const item of value as readonly unknown[]) checkValue(item, key, depth + 1)
        return
      }
      assert(isRecord(value), `not a plain JSON object: ${key}`)
      checkRecord(value, depth)
      return
    default:
      assert(false, `not a JSON value: ${key} is ${typeof value}`)
  }
}
