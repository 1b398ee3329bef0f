/** @jest-environment node */
import cloud from 'wx-server-sdk'
import { cloudbaseStore } from '@server/adapters/cloudbase/cloudbase-store'
import { CollectionMissing } from '@server/adapters/cloudbase/cloud-failure'
import { COLLECTION, sample, type Sample } from '@server/adapters/document-store.contract'
import { AlreadyExists, CommitUnknown, TransactionExhausted, type DocumentStore } from '@server/ports/document-store'
import { gatewayEnvironment } from '@tests/wire/gateway/environment'
import { Gateway, type Call, type Fault } from '@tests/wire/gateway/gateway'
import { conflict, duplicateKey, transactionGone, WireError } from '@tests/wire/gateway/wire-error'

const gateway = new Gateway({ collections: [COLLECTION] })
const pauses: number[] = []
let store: DocumentStore

beforeAll(async () => {
  Object.assign(process.env, gatewayEnvironment(await gateway.listen()))
  cloud.init({ env: 'test-env' })
})
afterAll(() => gateway.close())
beforeEach(() => {
  gateway.reset()
  pauses.length = 0
  store = cloudbaseStore({ cloud, random: () => 0.5, sleep: async ms => void pauses.push(ms) })
})

/** The first `times` calls of an action fail. */
function failing(action: string, fault: Fault, times = 1): (call: Call) => Fault | undefined {
  let left = times
  return call => (call.action === action && left-- > 0 ? fault : undefined)
}
const actions = (): string[] => gateway.calls.map(call => call.action)
const increase = (): Promise<number> =>
  store.transact(async tx => {
    const balance = ((await tx.get<Sample>(COLLECTION, 'a'))?.balance ?? 0) + 1
    await tx.put(COLLECTION, sample('a', { balance }))
    return balance
  })
const stored = (): number | undefined => gateway.base.read(COLLECTION, 'a')?.['balance'] as number | undefined

test('a transaction is begun at its first call and costs begin, its operations and commit', async () => {
  await increase()
  expect(actions()).toEqual(['startTransaction', 'getDocument', 'modifyDocument', 'commitTransaction'])
})

test('a transaction that does nothing sends nothing; one that only reads touches nothing', async () => {
  await store.transact(async () => 'nothing')
  expect(actions()).toEqual([])
  await store.transact(tx => tx.get(COLLECTION, 'a'))
  expect(actions()).toEqual(['startTransaction', 'getDocument', 'abortTransaction'])
})

test('a document that was read and not written is touched by one call, a peeked one by none', async () => {
  await increase()
  gateway.calls.length = 0
  await store.transact(async tx => {
    await tx.get(COLLECTION, 'a')
    await tx.peek(COLLECTION, 'rule')
    await tx.insert(COLLECTION, sample('b'))
  })
  expect(actions()).toEqual(['startTransaction', 'getDocument', 'getDocument', 'insertDocument', 'modifyDocument', 'commitTransaction'])
  expect(gateway.base.read(COLLECTION, 'a')?.['_r']).toBe(1)
})

test.each(['getDocument', 'modifyDocument', 'commitTransaction'])('a conflict at %s runs the work again, after a growing pause', async action => {
  gateway.fault = failing(action, conflict(), 3)
  expect(await increase()).toBe(1)
  expect(pauses).toEqual([15, 30, 60])
  expect(stored()).toBe(1)
})

test.each(['getDocument', 'modifyDocument', 'commitTransaction'])('a transaction that the server has ended before %s runs again', async action => {
  gateway.fault = failing(action, transactionGone())
  expect(await increase()).toBe(1)
  expect(pauses).toHaveLength(1)
})

test('a conflict that does not end gives up after ten attempts and about three seconds of pauses at most', async () => {
  gateway.fault = failing('modifyDocument', conflict(), Infinity)
  await expect(increase()).rejects.toEqual(new TransactionExhausted(10))
  expect(pauses).toHaveLength(9)
  expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(3500)
  expect(stored()).toBeUndefined()
})

test.each<Fault>(['lost-request', 'lost-reply'])('before the commit a connection that breaks (%s) is a reason to run again', async fault => {
  gateway.fault = failing('modifyDocument', fault)
  expect(await increase()).toBe(1)
  expect(stored()).toBe(1)
})

test.each<[Fault, number | undefined]>([
  ['lost-reply', 1], ['lost-request', undefined], [new WireError('SYS_ERR', '[InternalError] please try again'), undefined]
])('a commit without a clear answer is CommitUnknown and never sent again', async (fault, balance) => {
  gateway.fault = failing('commitTransaction', fault)
  await expect(increase()).rejects.toBeInstanceOf(CommitUnknown)
  expect(stored()).toBe(balance)
  expect(actions().filter(action => action === 'commitTransaction')).toHaveLength(1)
})

test('sending the same request id again after a lost answer does the work once', async () => {
  const request = (): Promise<string> =>
    store.transact(async tx => {
      const known = await tx.get<Sample>(COLLECTION, 'request-1')
      if (known !== undefined) return 'remembered'
      await tx.put(COLLECTION, sample('a', { balance: ((await tx.get<Sample>(COLLECTION, 'a'))?.balance ?? 0) + 1 }))
      await tx.insert(COLLECTION, sample('request-1'))
      return 'done'
    })
  gateway.fault = failing('commitTransaction', 'lost-reply')
  await expect(request()).rejects.toBeInstanceOf(CommitUnknown)
  expect(await request()).toBe('remembered')
  expect(stored()).toBe(1)
})

test('a duplicate key is AlreadyExists and is not tried again', async () => {
  gateway.fault = failing('insertDocument', duplicateKey(COLLECTION, 'a'))
  await expect(store.transact(tx => tx.insert(COLLECTION, sample('a')))).rejects.toBeInstanceOf(AlreadyExists)
  expect(pauses).toEqual([])
})

test('a collection that was never created is named, inside and outside a transaction', async () => {
  const missing = { name: 'x', collection: 'nowhere', equals: ['communityId'], orderBy: 'at', groupBy: 'state' }
  await expect(store.get('nowhere', 'a')).rejects.toBeInstanceOf(CollectionMissing)
  await expect(store.transact(tx => tx.get('nowhere', 'a'))).rejects.toBeInstanceOf(CollectionMissing)
  await expect(store.transact(tx => tx.put('nowhere', sample('a')))).rejects.toThrow(/nowhere does not exist/)
  await expect(store.list(missing, ['c1'])).rejects.toBeInstanceOf(CollectionMissing)
  await expect(store.countBy(missing, ['c1'])).rejects.toBeInstanceOf(CollectionMissing)
  expect(pauses).toEqual([])
})

test('an unknown failure is not tried again and rolls back', async () => {
  gateway.fault = failing('modifyDocument', new WireError('DATABASE_PERMISSION_DENIED', 'no permission'))
  await expect(increase()).rejects.toMatchObject({ errCode: -502003 })
  expect(pauses).toEqual([])
  expect(stored()).toBeUndefined()
})

test('a refusal and a thrown error roll back at once, so that no lock stays', async () => {
  const readAnd = (end: () => unknown): Promise<unknown> =>
    store.transact(async tx => {
      await tx.get(COLLECTION, 'a')
      return end()
    })
  await readAnd(() => ({ ok: false }))
  await expect(readAnd(() => { throw new Error('a bug') })).rejects.toThrow('a bug')
  const rolledBack = ['startTransaction', 'getDocument', 'abortTransaction']
  expect(actions()).toEqual([...rolledBack, ...rolledBack])
})

test('sixteen people who write documents of their own beside a shared rule never conflict', async () => {
  await store.transact(tx => tx.put(COLLECTION, sample('rule', { balance: 5 })))
  await Promise.all(Array.from({ length: 16 }, (_, person) =>
    store.transact(async tx => {
      const rule = await tx.peek<Sample>(COLLECTION, 'rule')
      await tx.put(COLLECTION, sample(`account-${person}`, { balance: rule?.balance ?? 0 }))
      await tx.insert(COLLECTION, sample(`earn-${person}`))
    })
  ))
  expect(pauses).toEqual([])
})
