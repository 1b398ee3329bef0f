import { meets, sorted, valueAt } from './condition'
import type { DocumentBase } from './document-base'
import { isFields, parseEjson, parseFields, writeEjson, type Fields } from './ejson'
import { unmodelled } from './wire-error'

/** Body of a request, as parsed. */
export type Body = Readonly<Record<string, unknown>>
/** What stands beside `requestId` in the answer. */
export type Answer = Readonly<Record<string, unknown>>

export const OPERATIONS = ['insertDocument', 'getDocument', 'modifyDocument', 'removeDocument', 'aggregateDocuments'] as const
export type Operation = (typeof OPERATIONS)[number]

/** Carries out one `database.*` operation of the second-generation wire. */
export function operate(base: DocumentBase, operation: Operation, body: Body): Answer {
  switch (operation) {
    case 'insertDocument':
      return insert(base, body)
    case 'getDocument':
      return body['queryType'] === 'DOC' ? getOne(base, body) : getMany(base, body)
    case 'modifyDocument':
      return modify(base, body)
    case 'removeDocument':
      return remove(base, body)
    case 'aggregateDocuments':
      return aggregate(base, body)
  }
}

function insert(base: DocumentBase, body: Body): Answer {
  const { data } = body
  if (!Array.isArray(data) || data.length !== 1) throw unmodelled('inserting anything but one document')
  const fields = parseFields(String(data[0]))
  const id = fields['_id']
  if (typeof id !== 'string') throw unmodelled('inserting without an id')
  checkNames(fields)
  base.insert(textOf(body, 'collectionName'), id, fields, transactionOf(body))
  return { data: { insertedIds: [id] } }
}

function getOne(base: DocumentBase, body: Body): Answer {
  refuse(body, 'projection')
  const found = base.read(textOf(body, 'collectionName'), idOf(body), transactionOf(body))
  return { data: { list: found === undefined ? [] : [writeEjson(found)] } }
}

function getMany(base: DocumentBase, body: Body): Answer {
  if (body['queryType'] !== 'WHERE') throw unmodelled(`queryType ${String(body['queryType'])}`)
  if (transactionOf(body) !== undefined) throw unmodelled('a query inside a transaction')
  refuse(body, 'projection')
  refuse(body, 'offset')
  const condition = parseFields(textOf(body, 'query'))
  const order = parseFields(textOf(body, 'order'))
  const limit = Number(body['limit'])
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw unmodelled(`limit ${String(body['limit'])}`)
  const found = base.all(textOf(body, 'collectionName')).filter(document => meets(document, condition))
  return { data: { list: sorted(found, order).slice(0, limit).map(writeEjson) } }
}

function modify(base: DocumentBase, body: Body): Answer {
  const [collection, id, transaction] = [textOf(body, 'collectionName'), idOf(body), transactionOf(body)]
  const data = parseFields(textOf(body, 'data'))
  const before = base.read(collection, id, transaction)
  if (body['merge'] === false && body['upsert'] === true) {
    checkNames(data)
    base.write(collection, id, { _id: id, ...data }, transaction)
    return { data: before === undefined ? { updated: 0, upsert_id: id } : { updated: 1 } }
  }
  if (body['merge'] !== true || body['upsert'] !== false) throw unmodelled('a mixture of set and update')
  if (before === undefined) return { data: { updated: 0 } }
  base.write(collection, id, incremented(before, data), transaction)
  return { data: { updated: 1 } }
}

/** Of the update operators the store uses `$inc` of a top-level field. */
function incremented(before: Fields, update: Fields): Fields {
  const increments = update['$inc']
  if (Object.keys(update).length !== 1 || !isFields(increments)) throw unmodelled(`update ${Object.keys(update).join()}`)
  const after = { ...before }
  for (const [name, by] of Object.entries(increments)) {
    const value = after[name] ?? 0
    if (name.includes('.') || typeof by !== 'number' || typeof value !== 'number') throw unmodelled(`$inc of ${name}`)
    after[name] = value + by
  }
  return after
}

function remove(base: DocumentBase, body: Body): Answer {
  const [collection, id, transaction] = [textOf(body, 'collectionName'), idOf(body), transactionOf(body)]
  const existed = base.read(collection, id, transaction) !== undefined
  if (existed) base.write(collection, id, undefined, transaction)
  return { data: { deleted: existed ? 1 : 0 } }
}

/** `$match`, `$group` by one field with a count, `$limit`; in this order. */
function aggregate(base: DocumentBase, body: Body): Answer {
  const stages = body['stages']
  if (!Array.isArray(stages)) throw unmodelled('an aggregate without stages')
  const values = (stages as { readonly stageKey: string; readonly stageValue: string }[]).map(({ stageKey, stageValue }) => ({ key: stageKey, value: stageValue }))
  const [match, group, limit] = values
  if (values.map(({ key }) => key).join() !== '$match,$group,$limit' || match === undefined || group === undefined || limit === undefined) {
    throw unmodelled(`stages ${values.map(({ key }) => key).join()}`)
  }
  const condition = parseFields(match.value)
  const path = groupPath(parseFields(group.value))
  const counts = new Map<string, number>()
  for (const document of base.all(textOf(body, 'collectionName')).filter(found => meets(found, condition))) {
    const key = writeEjson(valueAt(document, path) ?? null)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const list = [...counts].slice(0, Number(JSON.parse(limit.value))).map(([key, count]) => writeEjson({ _id: parseEjson(key), count }))
  return { data: { list } }
}

function groupPath(stage: Fields): string {
  const { _id: id, count, ...others } = stage
  if (typeof id !== 'string' || !id.startsWith('$') || Object.keys(others).length > 0) throw unmodelled('this $group')
  if (!isFields(count) || count['$sum'] !== 1) throw unmodelled('an accumulator other than a count')
  return id.slice(1)
}

function idOf(body: Body): string {
  if (body['queryType'] !== 'DOC' || body['multi'] !== false) throw unmodelled('writing by a query')
  const { _id: id, ...others } = parseFields(textOf(body, 'query'))
  if (typeof id !== 'string' || Object.keys(others).length > 0) throw unmodelled('a document reference by anything but a text id')
  return id
}

function textOf(body: Body, name: string): string {
  const value = body[name]
  if (typeof value !== 'string') throw unmodelled(`${name} missing`)
  return value
}

function transactionOf(body: Body): string | undefined {
  const id = body['transactionId']
  return typeof id === 'string' ? id : undefined
}

function refuse(body: Body, name: string): void {
  if (body[name] !== undefined) throw unmodelled(name)
}

function checkNames(fields: Fields): void {
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith('$') || name.includes('.')) throw unmodelled(`field name ${name}`)
    for (const item of Array.isArray(value) ? value : [value]) if (isFields(item)) checkNames(item)
  }
}
