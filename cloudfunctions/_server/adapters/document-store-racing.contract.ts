import { COLLECTION, sample, type Sample } from '@server/adapters/document-store.contract'
import { AlreadyExists, type DocumentStore, type Transaction } from '@server/ports/document-store'

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

/** Runs `first` up to the point where it calls `meet`, lets `second` happen there once, and goes on. */
function meeting(second: () => Promise<unknown>): { readonly meet: () => Promise<void>; readonly times: () => number } {
  let times = 0
  return {
    async meet() {
      times++
      if (times === 1) await second()
    },
    times: () => times
  }
}

/** What transactions do to each other. Every interleaving is forced, none is awaited by luck. */
export function documentStoreRacing(store: () => DocumentStore): void {
  const balance = async (id: string): Promise<number | undefined> => (await store().get<Sample>(COLLECTION, id))?.balance
  const write = (...documents: readonly Sample[]): Promise<void> =>
    store().transact(async tx => {
      for (const document of documents) await tx.put(COLLECTION, document)
    })
  const balanceIn = async (tx: Transaction, id: string): Promise<number> => (await tx.get<Sample>(COLLECTION, id))?.balance ?? 0

  test('of fifty concurrent inserts of one id exactly one wins; the others fail with AlreadyExists', async () => {
    const outcomes = await Promise.allSettled(range(50).map(index =>
      store().transact(async tx => {
        await tx.insert(COLLECTION, sample(`mine-${index}`))
        await tx.insert(COLLECTION, sample('one', { balance: index }))
        return index
      })
    ))
    const winners = outcomes.flatMap(outcome => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    const losers = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
    expect(winners).toHaveLength(1)
    expect(losers.every(loser => loser instanceof AlreadyExists)).toBe(true)
    expect(await balance('one')).toBe(winners[0])
    const mine = await Promise.all(range(50).map(index => store().get(COLLECTION, `mine-${index}`)))
    expect(mine.filter(document => document !== undefined)).toEqual([sample(`mine-${String(winners[0])}`)])
  })

  test('no update is lost among concurrent transactions on one document', async () => {
    await write(sample('a', { balance: 0 }))
    await Promise.all(range(8).map(() =>
      store().transact(async tx => {
        const before = await balanceIn(tx, 'a')
        await tx.put(COLLECTION, sample('a', { balance: before + 1 }))
      })
    ))
    expect(await balance('a')).toBe(8)
  })

  test('a transaction whose read and written document was changed runs again on the new one', async () => {
    await write(sample('a', { balance: 1 }))
    const { meet, times } = meeting(() => write(sample('a', { balance: 10 })))
    await store().transact(async tx => {
      const before = await balanceIn(tx, 'a')
      await meet()
      await tx.put(COLLECTION, sample('a', { balance: before + 1 }))
    })
    expect(times()).toBe(2)
    expect(await balance('a')).toBe(11)
  })

  test('a document that is read and not written is protected too: no write skew', async () => {
    await write(sample('a', { balance: 1 }), sample('b', { balance: 1 }))
    // Each may go to zero only while the other stands; both together may not.
    const leave = (mine: string, other: string, meet: () => Promise<void> = async () => undefined): Promise<void> =>
      store().transact(async tx => {
        const [own, their] = [await balanceIn(tx, mine), await balanceIn(tx, other)]
        await meet()
        if (own + their === 2) await tx.put(COLLECTION, sample(mine, { balance: 0 }))
      })
    const { meet, times } = meeting(() => leave('b', 'a'))
    await leave('a', 'b', meet)
    expect([await balance('a'), await balance('b')]).toEqual([1, 0])
    expect(times()).toBe(2)
  })

  test('an absence that is read is protected too', async () => {
    const { meet, times } = meeting(() => write(sample('closure')))
    const accepted = await store().transact(async tx => {
      const closure = await tx.get(COLLECTION, 'closure')
      await meet()
      if (closure === undefined) await tx.put(COLLECTION, sample('ballot'))
      return closure === undefined
    })
    expect(accepted).toBe(false)
    expect(times()).toBe(2)
    expect(await store().get(COLLECTION, 'ballot')).toBeUndefined()
  })

  test('guarding an absence leaves nothing behind', async () => {
    await store().transact(async tx => {
      await tx.get(COLLECTION, 'closure')
      await tx.put(COLLECTION, sample('ballot'))
    })
    expect(await store().get(COLLECTION, 'closure')).toBeUndefined()
    await store().transact(tx => tx.insert(COLLECTION, sample('closure')))
    expect(await store().get(COLLECTION, 'closure')).toEqual(sample('closure'))
  })

  test('whoever read the absence and inserts runs again and sees the other document', async () => {
    const { meet, times } = meeting(() => write(sample('request', { title: 'remembered' })))
    const answer = await store().transact(async tx => {
      const known = await tx.get<Sample>(COLLECTION, 'request')
      if (known !== undefined) return known.title
      await meet()
      await tx.insert(COLLECTION, sample('request', { title: 'again' }))
      return 'again'
    })
    expect([answer, times()]).toEqual(['remembered', 1])
  })

  test('a peeked document may change without disturbing the transaction', async () => {
    await write(sample('rule', { balance: 1 }))
    const { meet, times } = meeting(() => write(sample('rule', { balance: 2 })))
    await store().transact(async tx => {
      const rule = await tx.peek<Sample>(COLLECTION, 'rule')
      await meet()
      await tx.put(COLLECTION, sample('a', { balance: rule?.balance ?? 0 }))
    })
    expect(times()).toBe(1)
    expect(await balance('a')).toBe(1)
  })

  test('a document that is peeked and then written is protected', async () => {
    await write(sample('a', { balance: 1 }))
    const { meet, times } = meeting(() => write(sample('a', { balance: 10 })))
    await store().transact(async tx => {
      const before = (await tx.peek<Sample>(COLLECTION, 'a'))?.balance ?? 0
      await meet()
      await tx.put(COLLECTION, sample('a', { balance: before + 1 }))
    })
    expect([times(), await balance('a')]).toEqual([2, 11])
  })

  test('a transaction sees one state of the world, never half of another transaction', async () => {
    await write(sample('a', { balance: 50 }), sample('b', { balance: 50 }))
    const { meet } = meeting(() => write(sample('a', { balance: 0 }), sample('b', { balance: 100 })))
    const sums: number[] = []
    const sum = await store().transact(async tx => {
      const a = await balanceIn(tx, 'a')
      await meet()
      const b = await balanceIn(tx, 'b')
      sums.push(a + b)
      return a + b
    })
    expect(sum).toBe(100)
    expect(sums.every(seen => seen === 100)).toBe(true)
  })

  test('a document that was deleted and made again counts as changed', async () => {
    await write(sample('a', { balance: 1 }), sample('b', { balance: 0 }))
    const { meet, times } = meeting(async () => {
      await store().transact(tx => tx.delete(COLLECTION, 'a'))
      await write(sample('a', { balance: 2 }))
    })
    await store().transact(async tx => {
      const a = await balanceIn(tx, 'a')
      await meet()
      await tx.put(COLLECTION, sample('b', { balance: a }))
    })
    expect([times(), await balance('b')]).toEqual([2, 2])
  })

  test('protecting a read does not show in the document, in lists or in later reads', async () => {
    await write(sample('a', { balance: 1 }))
    for (const index of range(2)) {
      await store().transact(async tx => {
        await tx.get(COLLECTION, 'a')
        await tx.put(COLLECTION, sample(`b${index}`))
      })
    }
    expect(await store().get(COLLECTION, 'a')).toEqual(sample('a', { balance: 1 }))
    expect(await store().transact(tx => tx.get(COLLECTION, 'a'))).toEqual(sample('a', { balance: 1 }))
  })
}
