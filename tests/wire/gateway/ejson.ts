import { unmodelled } from './wire-error'

/** A value as the database keeps it. Integers and doubles are both `number`; nothing else of BSON is modelled. */
export type Value = null | boolean | number | string | Value[] | Fields
export interface Fields {
  [name: string]: Value
}

const NUMBER_KINDS = ['$numberInt', '$numberLong', '$numberDouble']

/** Parses canonical extended JSON. Refuses relaxed numbers and every BSON type that the application must not send. */
export function parseEjson(text: string): Value {
  return decode(JSON.parse(text) as unknown)
}

/** Parses a document or a condition: operators such as `$and` may be field names here. */
export function parseFields(text: string): Fields {
  const value = parseEjson(text)
  if (!isFields(value)) throw unmodelled(`an object was expected: ${text}`)
  return value
}

export const isFields = (value: Value | undefined): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Writes canonical extended JSON as the server does: whole numbers of 32 bits, of 64 bits, doubles. */
export function writeEjson(value: Value): string {
  return JSON.stringify(encode(value))
}

function decode(raw: unknown): Value {
  if (raw === null || typeof raw === 'boolean' || typeof raw === 'string') return raw
  if (typeof raw === 'number') throw unmodelled(`number in relaxed form: ${raw}`)
  if (Array.isArray(raw)) return raw.map(decode)
  const entries = Object.entries(raw as Record<string, unknown>)
  const [first] = entries
  if (entries.length === 1 && first !== undefined && NUMBER_KINDS.includes(first[0])) return decodeNumber(first[0], first[1])
  for (const type of ['$date', '$oid', '$regularExpression', '$tcb_server_date', '$undefined', '$binary', '$numberDecimal']) {
    if (entries.some(([key]) => key === type)) throw unmodelled(`BSON type ${type}`)
  }
  return Object.fromEntries(entries.map(([key, value]) => [key, decode(value)]))
}

function decodeNumber(kind: string, digits: unknown): number {
  const number = typeof digits === 'string' ? Number(digits) : Number.NaN
  if (!Number.isFinite(number)) throw unmodelled(`${kind} of ${String(digits)}`)
  if (kind !== '$numberDouble' && !Number.isSafeInteger(number)) throw unmodelled(`${kind} beyond the safe integers`)
  return number
}

function encode(value: Value): unknown {
  if (typeof value === 'number') {
    if (!Number.isInteger(value) || !Number.isSafeInteger(value)) return { $numberDouble: String(value) }
    return Math.abs(value) < 2 ** 31 ? { $numberInt: String(value) } : { $numberLong: String(value) }
  }
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(encode)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)]))
}
