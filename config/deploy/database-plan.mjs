/** CloudBase allows so many indexes for one collection, two of which (`_id`, `_openid`) it makes itself. */
export const INDEXES_MAX = 20 - 2

/**
 * What the cloud database must have, from the application's own declarations, so that neither can drift.
 * @param {readonly string[]} collections every collection that the application writes
 * @param {readonly { name: string, collection: string, equals: readonly string[], orderBy: string, descending?: boolean, groupBy?: string }[]} models
 * @returns {{ collections: { name: string, permission: 'ADMINONLY', indexes: { name: string, keys: { field: string, direction: 1 | -1 }[] }[] }[] }}
 */
export function databasePlan(collections, models) {
  const unknown = models.find((model) => !collections.includes(model.collection))
  if (unknown) throw new Error(`Read model ${unknown.name} lists ${unknown.collection}, which is not among the collections.`)
  return {
    collections: [...collections].sort().map((name) => ({
      name,
      // No phone ever reads the database: all goes through the functions.
      permission: 'ADMINONLY',
      indexes: indexesOf(models.filter((model) => model.collection === name))
    }))
  }
}

function indexesOf(models) {
  const indexes = models.flatMap((model) => [listIndex(model), ...(model.groupBy === undefined ? [] : [countIndex(model)])])
  if (indexes.length > INDEXES_MAX) throw new Error(`${models[0].collection} needs ${indexes.length} indexes; CloudBase allows ${INDEXES_MAX}.`)
  return indexes
}

/** Equality first, then the order, then the id that breaks ties: one walk along the index is one page. */
function listIndex({ name, equals, orderBy, descending }) {
  const direction = descending ? -1 : 1
  const order = orderBy === '_id' ? ['_id'] : [orderBy, '_id']
  return { name: `list_${name}`, keys: [...equals.map((field) => ({ field, direction: 1 })), ...order.map((field) => ({ field, direction }))] }
}

const countIndex = ({ name, equals, groupBy }) => ({ name: `count_${name}`, keys: [...new Set([...equals, groupBy])].map((field) => ({ field, direction: 1 })) })
