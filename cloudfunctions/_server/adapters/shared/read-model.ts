import { assert } from '@/domain/shared/result'
import { InvalidCursor, PAGE_SIZE_MAX, type FieldValue, type ListOptions, type Page, type ReadModel } from '@server/ports/document-store'

/** Where a page begins: after this document. */
export interface Position {
  readonly order: string | number
  readonly id: string
}

/** The checked arguments of `list`. */
export interface ListRequest {
  readonly limit: number
  readonly after?: Position
}

const isFieldValue = (value: unknown): value is FieldValue =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))

/** Equality takes only plain values: an object here would become an operator on the wire. */
export function checkValues(model: ReadModel, values: readonly FieldValue[]): void {
  assert(values.length === model.equals.length, `${model.name} compares ${model.equals.length} fields`)
  assert(values.every(isFieldValue), `${model.name} compares text, numbers and booleans only`)
}

export function checkListRequest(model: ReadModel, values: readonly FieldValue[], options: ListOptions | undefined): ListRequest {
  checkValues(model, values)
  const limit = options?.limit ?? PAGE_SIZE_MAX
  assert(Number.isInteger(limit) && limit >= 1 && limit <= PAGE_SIZE_MAX, `limit is 1 to ${PAGE_SIZE_MAX}`)
  return options?.cursor === undefined ? { limit } : { limit, after: positionOf(options.cursor) }
}

/** A page from one row more than was asked for: the extra row says that there is a next page. */
export function pageOf<D extends { readonly _id: string }>(model: ReadModel, rows: readonly D[], limit: number): Page<D> {
  const last = rows[limit - 1]
  if (rows.length <= limit || last === undefined) return { items: rows }
  return { items: rows.slice(0, limit), nextCursor: cursorOf({ order: orderValue(last, model), id: last._id }) }
}

/** The value at a dotted path. */
export function valueAt(document: unknown, path: string): unknown {
  let value: unknown = document
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Readonly<Record<string, unknown>>)[step]
  }
  return value
}

/** Numbers before text, text by code point: the order of SQLite and MongoDB. */
export function compareValues(left: string | number, right: string | number): number {
  if (typeof left === 'number') return typeof right === 'number' ? left - right : -1
  if (typeof right === 'number') return 1
  return left === right ? 0 : Buffer.compare(Buffer.from(left), Buffer.from(right))
}

function orderValue(document: object, model: ReadModel): string | number {
  const value = valueAt(document, model.orderBy)
  assert(typeof value === 'string' || typeof value === 'number', `${model.name} is ordered by text or numbers`)
  return value
}

const cursorOf = (position: Position): string => Buffer.from(JSON.stringify([position.order, position.id])).toString('base64url')

function positionOf(cursor: string): Position {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(parsed) && parsed.length === 2) {
      const [order, id] = parsed as readonly unknown[]
      if ((typeof order === 'string' || typeof order === 'number') && typeof id === 'string') return { order, id }
    }
  } catch {
    // Not JSON: falls through to the refusal.
  }
  throw new InvalidCursor()
}
