/** @jest-environment node */
import cloud from 'wx-server-sdk'
import type { Cloud, CloudDatabase, CloudTransaction } from '@server/adapters/cloudbase/cloud-database'
import { gatewayEnvironment } from '@tests/wire/gateway/environment'
import { Gateway } from '@tests/wire/gateway/gateway'

/**
 * Is the double like the service? The cases follow the vendor's own transaction tests (node-sdk, test/database/unit) and the
 * documentation; they run through the raw SDK, without our store.
 */
let now = 0
// In flight long enough that a second operation meets the first on a busy machine too.
const gateway = new Gateway({ collections: ['accounts'], now: () => now, holdMs: 60 })
let database: CloudDatabase

beforeAll(async () => {
  Object.assign(process.env, gatewayEnvironment(await gateway.listen()))
  cloud.init({ env: 'test-env' })
  const { database: open }: Cloud = cloud
  database = open({ throwOnNotFound: false }) as CloudDatabase
})
afterAll(() => gateway.close())
beforeEach(async () => {
  gateway.reset()
  now = 0
  for (const id of ['a', 'b']) await database.collection('accounts').add({ data: { _id: id, balance: 1 } })
})

const doc = (transaction: Pick<CloudTransaction, 'collection'>, id: string): ReturnType<ReturnType<CloudTransaction['collection']>['doc']> =>
  transaction.collection('accounts').doc(id)
const balance = async (from: Pick<CloudTransaction, 'collection'>, id: string): Promise<unknown> => (await doc(from, id).get()).data?.['balance']
const text = (error: unknown): string => String((error as { errMsg?: string; message: string }).errMsg ?? (error as Error).message)
const failure = (call: Promise<unknown>): Promise<string> => call.then(() => 'no failure', text)

test('documents come back as they were sent: 32-bit, 64-bit and broken numbers, text, lists, null', async () => {
  const data = { int: 1, long: 1767225600000, double: 0.5, negative: -3, text: '绿币', list: [1, 'x', null, { deep: true }], nothing: null }
  await database.collection('accounts').add({ data: { _id: 'all', ...data } })
  expect((await doc(database, 'all').get()).data).toEqual({ _id: 'all', ...data })
})

test('conflict: the second writer of a document fails at the operation, and its transaction is gone', async () => {
  const [first, second] = [await database.startTransaction(), await database.startTransaction()]
  await doc(first, 'a').update({ data: { n: database.command.inc(1) } })
  const error = await doc(second, 'a').update({ data: { n: database.command.inc(1) } }).catch((problem: unknown) => problem)
  expect(text(error)).toMatch(/\[ResourceUnavailable\.TransactionConflict\]/)
  // This is why failures are sorted by text: the SDK does not hand the code through.
  expect((error as { code?: string }).code).toBeUndefined()
  expect(await failure(second.rollback())).toMatch(/TransactionNotExist/)
  await first.commit()
})

test('read skew: a document that was read and then changed outside cannot be written', async () => {
  const transaction = await database.startTransaction()
  expect(await balance(transaction, 'a')).toBe(1)
  await database.collection('accounts').doc('a').set({ data: { balance: 2 } })
  expect(await balance(transaction, 'a')).toBe(1)
  expect(await failure(doc(transaction, 'a').set({ data: { balance: 3 } }))).toMatch(/TransactionConflict/)
  expect(await balance(database, 'a')).toBe(2)
})

test('the snapshot is taken at the first read, not at the start', async () => {
  const transaction = await database.startTransaction()
  await database.collection('accounts').doc('a').set({ data: { balance: 2 } })
  expect(await balance(transaction, 'a')).toBe(2)
  await database.collection('accounts').doc('b').set({ data: { balance: 2 } })
  expect(await balance(transaction, 'b')).toBe(1)
})

test('write skew is let through: whoever only reads is not protected', async () => {
  const [first, second] = [await database.startTransaction(), await database.startTransaction()]
  for (const transaction of [first, second]) expect([await balance(transaction, 'a'), await balance(transaction, 'b')]).toEqual([1, 1])
  await doc(first, 'a').set({ data: { balance: 0 } })
  await doc(second, 'b').set({ data: { balance: 0 } })
  await first.commit()
  await second.commit()
  expect([await balance(database, 'a'), await balance(database, 'b')]).toEqual([0, 0])
})

test('a transaction sees its own writes; others see them after the commit, and never after a rollback', async () => {
  const transaction = await database.startTransaction()
  await doc(transaction, 'a').set({ data: { balance: 9 } })
  await doc(transaction, 'b').remove()
  expect([await balance(transaction, 'a'), await balance(transaction, 'b'), await balance(database, 'a')]).toEqual([9, undefined, 1])
  await transaction.commit()
  expect([await balance(database, 'a'), await balance(database, 'b')]).toEqual([9, undefined])
  const other = await database.startTransaction()
  await doc(other, 'a').set({ data: { balance: 10 } })
  await other.rollback()
  expect(await balance(database, 'a')).toBe(9)
})

test('a transaction cannot be used after its commit', async () => {
  const transaction = await database.startTransaction()
  await transaction.commit()
  expect(await failure(doc(transaction, 'a').get())).toMatch(/TransactionNotExist/)
  expect(await failure(transaction.commit())).toMatch(/TransactionNotExist/)
})

test('a second operation while one is in flight is turned away', async () => {
  const transaction = await database.startTransaction()
  const outcomes = await Promise.all(['a', 'b'].map(id => failure(doc(transaction, id).get())))
  expect(outcomes.sort()).toEqual([expect.stringMatching(/TransactionBusy/), 'no failure'])
})

test('the hundred and first operation is turned away', async () => {
  const transaction = await database.startTransaction()
  for (let index = 0; index < 100; index++) await doc(transaction, 'a').get()
  expect(await failure(doc(transaction, 'a').get())).toMatch(/at most 100/)
})

test('a transaction lives thirty seconds; then its locks are free and it is gone', async () => {
  const [first, second] = [await database.startTransaction(), await database.startTransaction()]
  await doc(first, 'a').set({ data: { balance: 5 } })
  now = 20_000
  const third = await database.startTransaction()
  expect(await failure(doc(second, 'a').set({ data: { balance: 6 } }))).toMatch(/TransactionConflict/)
  now = 30_001
  await doc(third, 'a').set({ data: { balance: 7 } })
  await third.commit()
  expect(await failure(first.commit())).toMatch(/TransactionNotExist/)
  expect(await balance(database, 'a')).toBe(7)
})

test('a taken id is E11000, inside a transaction too, and ends it', async () => {
  expect(await failure(database.collection('accounts').add({ data: { _id: 'a' } }))).toMatch(/-502001.*E11000 duplicate key/)
  const transaction = await database.startTransaction()
  expect(await failure(transaction.collection('accounts').add({ data: { _id: 'a' } }))).toMatch(/E11000 duplicate key/)
  expect(await failure(transaction.commit())).toMatch(/TransactionNotExist/)
})

test('two transactions that insert one id: the second conflicts while the first is open', async () => {
  const [first, second] = [await database.startTransaction(), await database.startTransaction()]
  await first.collection('accounts').add({ data: { _id: 'new' } })
  expect(await failure(second.collection('accounts').add({ data: { _id: 'new' } }))).toMatch(/TransactionConflict/)
  await first.commit()
})

test('a collection must have been created', async () => {
  expect(await failure(database.collection('nowhere').doc('a').get())).toMatch(/-502005.*not exist/)
})

test.each<[string, () => Promise<unknown>]>([
  ['a list as a condition', () => database.collection('accounts').where({ balance: [1] }).orderBy('_id', 'asc').limit(1).get()],
  ['a query without order', () => database.collection('accounts').where({ balance: 1 }).limit(1).get()],
  ['other stages', () => database.collection('accounts').aggregate().match({}).limit(1).end()],
  ['other update operators', () => doc(database, 'a').update({ data: { balance: 1 } })],
  ['dates', () => database.collection('accounts').add({ data: { _id: 'd', at: new Date(0) } })]
])('what the double does not model it refuses: %s', async (_what, call) => {
  expect(await failure(call())).toMatch(/does not model/)
})
