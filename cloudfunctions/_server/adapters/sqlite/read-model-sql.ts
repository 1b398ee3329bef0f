import { assert } from '@/domain/shared/result'
import { GROUPS_MAX, type ReadModel } from '@server/ports/document-store'

export interface IndexDeclaration {
  readonly name: string
  readonly sql: string
}

/** The indexes that serve a read model: one for its list, one more where it is counted. */
export function indexesOf(model: ReadModel, table: string): readonly IndexDeclaration[] {
  const equals = model.equals.map(extracted)
  const list = declare(`list_${model.collection}_${model.name}`, table, [...equals, extracted(model.orderBy), 'id'])
  if (model.groupBy === undefined) return [list]
  return [list, declare(`count_${model.collection}_${model.name}`, table, [...equals, written(model.groupBy)])]
}

/** Rows `[json]`; parameters: the values, then order and id of the last row if `continued`, then the limit. */
export function listSql(model: ReadModel, table: string, continued: boolean): string {
  const order = extracted(model.orderBy)
  const [direction, sign] = model.descending === true ? ['DESC', '<'] : ['ASC', '>']
  const conditions = [...model.equals.map(path => `${extracted(path)} = ?`), `${order} IS NOT NULL`]
  if (continued) conditions.push(`(${order}, id) ${sign} (?, ?)`)
  return `SELECT json FROM ${table} WHERE ${conditions.join(' AND ')} ORDER BY ${order} ${direction}, id ${direction} LIMIT ?`
}

/** Rows `[group as JSON text, count]`; parameters: the values. */
export function countSql(model: ReadModel, table: string): string {
  assert(model.groupBy !== undefined, `${model.name} is not counted`)
  const group = written(model.groupBy)
  const conditions = [...model.equals.map(path => `${extracted(path)} = ?`), `${group} IS NOT NULL`, `${group} <> 'null'`]
  return `SELECT ${group}, count(*) FROM ${table} WHERE ${conditions.join(' AND ')} GROUP BY ${group} LIMIT ${GROUPS_MAX + 1}`
}

const declare = (name: string, table: string, columns: readonly string[]): IndexDeclaration => ({
  name,
  sql: `CREATE INDEX "${name}" ON ${table} (${columns.join(', ')})`
})

/** The field as an SQL value (true is 1). */
const extracted = (path: string): string => `json_extract(json, '${checked(path)}')`

/** The field as JSON text, which keeps `true` apart from `1`. */
const written = (path: string): string => `(json -> '${checked(path)}')`

function checked(path: string): string {
  assert(/^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/.test(path), `field path not usable: ${path}`)
  return `$.${path}`
}
