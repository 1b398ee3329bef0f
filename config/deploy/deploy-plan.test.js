const { readdirSync, readFileSync } = require('node:fs')
const path = require('node:path')
const { ALL_COLLECTIONS, ALL_READ_MODELS } = require('@server/application/all-read-models')
const { databasePlan, INDEXES_MAX } = require('./database-plan.mjs')

const root = path.resolve(__dirname, '../..')
const json = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))
const functions = readdirSync(path.join(root, 'cloudfunctions')).filter((name) => !name.startsWith('_'))
const model = { name: 'byDay', collection: 'things', equals: ['communityId', 'kind'], orderBy: 'day', descending: true, groupBy: 'kind' }

describe('what is made in the cloud before the first call', () => {
  test('every collection is closed to phones', () => {
    const { collections } = databasePlan(ALL_COLLECTIONS, ALL_READ_MODELS)
    expect(collections.map((one) => one.name)).toEqual([...ALL_COLLECTIONS].sort())
    expect(collections.filter((one) => one.permission !== 'ADMINONLY')).toEqual([])
  })

  test('every read model has its index', () => {
    const { collections } = databasePlan(ALL_COLLECTIONS, ALL_READ_MODELS)
    const names = collections.flatMap((one) => one.indexes.map((index) => index.name))
    expect(names).toEqual(expect.arrayContaining(ALL_READ_MODELS.map(({ name }) => `list_${name}`)))
    expect(new Set(names).size).toBe(names.length)
  })

  test('an index has the equal fields, the order in its direction and the id; a count its group once', () => {
    expect(databasePlan(['things'], [model]).collections[0].indexes).toEqual([
      { name: 'list_byDay', keys: [{ field: 'communityId', direction: 1 }, { field: 'kind', direction: 1 }, { field: 'day', direction: -1 }, { field: '_id', direction: -1 }] },
      { name: 'count_byDay', keys: [{ field: 'communityId', direction: 1 }, { field: 'kind', direction: 1 }] }
    ])
  })

  test('a list ordered by id names the id once', () => {
    const { keys } = databasePlan(['things'], [{ ...model, orderBy: '_id', groupBy: undefined }]).collections[0].indexes[0]
    expect(keys.map((key) => key.field)).toEqual(['communityId', 'kind', '_id'])
  })

  test('a list of a collection that nobody makes is refused', () => expect(() => databasePlan([], [model])).toThrow('not among the collections'))

  test('more indexes than CloudBase allows are refused', () => {
    const many = Array.from({ length: INDEXES_MAX + 1 }, (_, index) => ({ ...model, name: `by${index}`, groupBy: undefined }))
    expect(() => databasePlan(['things'], many)).toThrow('CloudBase allows')
  })

  test('every cloud function is deployed as its folder says', () => {
    const deployed = json('cloudbaserc.json').functions
    expect(deployed.map((one) => one.name)).toEqual(functions)
    for (const { name, timeout, memorySize } of deployed) expect(json(`cloudfunctions/${name}/config.json`)).toMatchObject({ timeout, memorySize })
  })

  test('every cloud function bears its own name', () => expect(functions.map((name) => json(`cloudfunctions/${name}/package.json`).name)).toEqual(functions))
})
