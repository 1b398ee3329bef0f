import type { Json } from '@server/ports/document-store'

export interface BadInput {
  /** What is wrong with it, for the name of a failure. */
  readonly why: string
  readonly input: Json
}

type JsonObject = Readonly<Record<string, Json>>
const TOO_LONG = 'x'.repeat(1_500_000)
const CHANGED: Readonly<Record<'string' | 'number' | 'boolean' | 'array' | 'object', readonly Json[]>> = {
  string: [null, 7, true, [], {}, TOO_LONG],
  number: [null, '7', true, [], {}, 1.5, -1, 1e300],
  boolean: [null, 'true', 1, [], {}],
  array: [null, 'x', 7, {}, [], [null], [[]], Array.from({ length: 1000 }, () => 'x')],
  object: [null, 'x', 7, true, []]
}

const kindOf = (value: Json): keyof typeof CHANGED => (Array.isArray(value) ? 'array' : (typeof value as 'string' | 'number' | 'boolean' | 'object'))

/**
 * Every way to spoil a good input: wrong as a whole, and one field at a time missing, of another type, too long, or too many.
 * A list that may be empty stands among the optional fields as `path[]`.
 */
export function badInputs(sample: JsonObject, optional: readonly string[]): readonly BadInput[] {
  const whole = [null, [], 7, 'text', true, { ...sample, surplus: 1 }, { ...sample, __proto: {} }].map((input, index) => ({ why: `whole ${index}`, input }))
  // Without a required field nothing would be missing from {}.
  const empty = Object.keys(sample).some((key) => !optional.includes(key)) ? [{ why: 'empty', input: {} }] : []
  return [...whole, ...empty, ...spoiledFields(sample, '', optional, (input) => input)]
}

function spoiledFields(value: JsonObject, path: string, optional: readonly string[], within: (spoiled: JsonObject) => Json): readonly BadInput[] {
  return Object.entries(value).flatMap(([key, field]) => {
    const at = path === '' ? key : `${path}.${key}`
    const { [key]: _left, ...rest } = value
    const put = (spoiled: Json) => within({ ...value, [key]: spoiled })
    const missing = optional.includes(at) ? [] : [{ why: `${at} missing`, input: within(rest) }]
    const wrong = CHANGED[kindOf(field)].filter((spoiled) => !(optional.includes(`${at}[]`) && Array.isArray(spoiled) && spoiled.length === 0))
    const changed = wrong.map((spoiled) => ({ why: `${at} = ${(JSON.stringify(spoiled)).slice(0, 20)}`, input: put(spoiled) }))
    return [...missing, ...changed, ...inside(field, at, optional, put)]
  })
}

function inside(field: Json, at: string, optional: readonly string[], put: (spoiled: Json) => Json): readonly BadInput[] {
  if (Array.isArray(field)) {
    const first = (field as readonly Json[])[0]
    return first === undefined || typeof first !== 'object' ? [] : inside(first, at, optional, (spoiled) => put([spoiled]))
  }
  if (typeof field !== 'object' || field === null) return []
  const record = field as JsonObject
  return [{ why: `${at} surplus`, input: put({ ...record, surplus: 1 }) }, ...spoiledFields(record, at, optional, put)]
}
