import { isFields, type Fields, type Value } from './ejson'
import { unmodelled } from './wire-error'

/** The value at a dotted path; undefined if absent. Paths through lists are not modelled. */
export function valueAt(document: Fields, path: string): Value | undefined {
  let value: Value | undefined = document
  for (const step of path.split('.')) {
    if (Array.isArray(value)) throw unmodelled(`a path through a list: ${path}`)
    if (!isFields(value)) return undefined
    value = value[step]
  }
  return value
}

/** MongoDB's order of the modelled types: nothing, numbers, text (by bytes), truth. */
export function compare(left: Value | undefined, right: Value | undefined): number {
  const byType = rank(left) - rank(right)
  if (byType !== 0) return byType
  if (typeof left === 'string' && typeof right === 'string') return Buffer.compare(Buffer.from(left), Buffer.from(right))
  return Number(left ?? 0) - Number(right ?? 0)
}

/** Whether a document meets a condition; of MongoDB's operators exactly those that the store uses. */
export function meets(document: Fields, condition: Fields): boolean {
  return Object.entries(condition).every(([key, expected]) => {
    if (key === '$and') return branches(key, expected).every(branch => meets(document, branch))
    if (key === '$or') return branches(key, expected).some(branch => meets(document, branch))
    if (key.startsWith('$')) throw unmodelled(`operator ${key}`)
    return meetsField(valueAt(document, key), expected)
  })
}

export function sorted(documents: readonly Fields[], order: Fields): Fields[] {
  const keys = Object.entries(order).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw unmodelled(`direction ${String(direction)}`)
    return { path, direction }
  })
  return [...documents].sort((left, right) => {
    for (const { path, direction } of keys) {
      const byKey = compare(valueAt(left, path), valueAt(right, path)) * direction
      if (byKey !== 0) return byKey
    }
    return 0
  })
}

function branches(operator: string, value: Value): Fields[] {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isFields)) throw unmodelled(`${operator} of anything but conditions`)
  return value
}

function meetsField(actual: Value | undefined, expected: Value): boolean {
  if (Array.isArray(actual)) throw unmodelled('a condition on a list')
  if (Array.isArray(expected)) throw unmodelled('equality with a list')
  if (!isFields(expected)) return compare(actual, expected) === 0
  const operators = Object.entries(expected)
  if (operators.length === 0 || operators.some(([name]) => !name.startsWith('$'))) throw unmodelled('equality with an object')
  return operators.every(([name, operand]) => meetsOperator(actual, name, operand))
}

function meetsOperator(actual: Value | undefined, name: string, operand: Value): boolean {
  if (typeof operand === 'object' && operand !== null) throw unmodelled(`${name} of an object`)
  switch (name) {
    case '$eq':
      return compare(actual, operand) === 0
    case '$ne':
      return compare(actual, operand) !== 0
    case '$gt':
      return sameType(actual, operand) && compare(actual, operand) > 0
    case '$gte':
      return sameType(actual, operand) && compare(actual, operand) >= 0
    case '$lt':
      return sameType(actual, operand) && compare(actual, operand) < 0
    case '$lte':
      return sameType(actual, operand) && compare(actual, operand) <= 0
    default:
      throw unmodelled(`operator ${name}`)
  }
}

/** Comparisons hold within one type only. */
const sameType = (left: Value | undefined, right: Value): boolean => rank(left) === rank(right)

function rank(value: Value | undefined): number {
  switch (typeof value) {
    case 'number':
      return 1
    case 'string':
      return 2
    case 'boolean':
      return 4
    case 'undefined':
      return 0
    default:
      if (value === null) return 0
      throw unmodelled('comparing lists or objects')
  }
}
