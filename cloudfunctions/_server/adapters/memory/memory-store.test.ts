import { COLLECTION, documentStoreContract, sample, type Sample } from '@server/adapters/document-store.contract'
import { CommitUnknown, TransactionExhausted } from '@server/ports/document-store'
import { memoryStore, type CommitFault, type MemoryOperation } from './memory-store'

documentStoreContract('memory', () => memoryStore())

test('the hook is told every operation, and what happens in it comes before the operation', async () => {
  const seen: MemoryOperation[] = []
  const outside = memoryStore({ onOperation: operation => void seen.push(operation) })
  await outside.transact(async tx => {
    await tx.peek(COLLECTION, 'rule')
    await tx.get(COLLECTION, 'a')
    await tx.put(COLLECTION, sample('a'))
  })
  const shared = { transaction: 1, attempt: 1 }
  expect(seen).toEqual([
    { ...shared, kind: 'peek', collection: COLLECTION, id: 'rule' }, { ...shared, kind: 'get', collection: COLLECTION, id: 'a' }, { ...shared, kind: 'commit' }
  ])
})

test.each<[CommitFault, number | undefined]>([['lost', undefined], ['reply-lost', 1]])('a commit that is %s leaves the caller not knowing', async (fault, balance) => {
  const store = memoryStore({ failCommit: () => fault })
  await expect(store.transact(tx => tx.insert(COLLECTION, sample('a', { balance: 1 })))).rejects.toBeInstanceOf(CommitUnknown)
  expect((await store.get<Sample>(COLLECTION, 'a'))?.balance).toBe(balance)
})

test('conflicts are retried, then the transaction gives up', async () => {
  const attempts: number[] = []
  const failCommit = ({ attempt }: MemoryOperation): CommitFault | undefined => {
    attempts.push(attempt)
    return attempt < 3 ? 'conflict' : undefined
  }
  await memoryStore({ failCommit }).transact(tx => tx.insert(COLLECTION, sample('a')))
  expect(attempts).toEqual([1, 2, 3])
  const hopeless = memoryStore({ failCommit: () => 'conflict', attemptsMax: 4 }).transact(tx => tx.insert(COLLECTION, sample('a')))
  await expect(hopeless).rejects.toEqual(new TransactionExhausted(4))
})
