import { err } from '@/domain/shared/result'
import { COLLECTION, sample, type Sample } from '@server/adapters/document-store.contract'
import { AlreadyExists, TRANSACTION_OPERATIONS_MAX, type DocumentStore } from '@server/ports/document-store'

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

/** What one transaction does to documents, and what it leaves alone. */
export function documentStoreWriting(store: () => DocumentStore): void {
  const read = (id: string): Promise<Sample | undefined> => store().get<Sample>(COLLECTION, id)
  const seed = (...documents: readonly Sample[]): Promise<void> =>
    store().transact(async tx => {
      for (const document of documents) await tx.put(COLLECTION, document)
    })

  test('a document that is not there reads as undefined, inside and outside', async () => {
    expect(await read('nobody')).toBeUndefined()
    expect(await store().transact(tx => tx.get(COLLECTION, 'nobody'))).toBeUndefined()
    expect(await store().transact(tx => tx.peek(COLLECTION, 'nobody'))).toBeUndefined()
  })

  test('what is inserted, put or deleted is so after the commit, and the value of the work comes back', async () => {
    await seed(sample('gone'), sample('changed', { balance: 1, title: 'old' }))
    const value = await store().transact(async tx => {
      await tx.insert(COLLECTION, sample('new', { balance: 7 }))
      await tx.put(COLLECTION, sample('changed', { balance: 2 }))
      await tx.delete(COLLECTION, 'gone')
      await tx.delete(COLLECTION, 'never-there')
      return 'done'
    })
    expect(value).toBe('done')
    expect(await read('new')).toEqual(sample('new', { balance: 7 }))
    expect(await read('changed')).toEqual(sample('changed', { balance: 2 }))
    expect(await read('gone')).toBeUndefined()
  })

  test('a transaction reads its own writes', async () => {
    await seed(sample('a', { balance: 1 }), sample('b'))
    const seen = await store().transact(async tx => {
      await tx.put(COLLECTION, sample('a', { balance: 2 }))
      await tx.insert(COLLECTION, sample('n', { balance: 3 }))
      await tx.delete(COLLECTION, 'b')
      const [a, n, b, peeked] = [
        await tx.get<Sample>(COLLECTION, 'a'), await tx.get<Sample>(COLLECTION, 'n'), await tx.get<Sample>(COLLECTION, 'b'), await tx.peek<Sample>(COLLECTION, 'a')
      ]
      return [a?.balance, n?.balance, b, peeked?.balance]
    })
    expect(seen).toEqual([2, 3, undefined, 2])
  })

  test('one document may be written many times in one transaction; the last write stands', async () => {
    await store().transact(async tx => {
      await tx.insert(COLLECTION, sample('a', { balance: 1 }))
      await tx.put(COLLECTION, sample('a', { balance: 2 }))
    })
    await store().transact(async tx => {
      await tx.delete(COLLECTION, 'a')
      await tx.insert(COLLECTION, sample('a', { balance: 3 }))
    })
    expect((await read('a'))?.balance).toBe(3)
    await store().transact(async tx => {
      await tx.put(COLLECTION, sample('a', { balance: 4 }))
      await tx.delete(COLLECTION, 'a')
    })
    expect(await read('a')).toBeUndefined()
  })

  test('a thrown error rolls everything back and reaches the caller', async () => {
    const problem = new Error('the work failed')
    await seed(sample('a', { balance: 1 }))
    await expect(store().transact(async tx => {
      await tx.put(COLLECTION, sample('a', { balance: 2 }))
      await tx.insert(COLLECTION, sample('n'))
      throw problem
    })).rejects.toBe(problem)
    expect((await read('a'))?.balance).toBe(1)
    expect(await read('n')).toBeUndefined()
  })

  test('a refusal rolls everything back and reaches the caller', async () => {
    const refusal = err({ code: 'NOT_ENOUGH' })
    expect(await store().transact(async tx => {
      await tx.get(COLLECTION, 'a')
      await tx.insert(COLLECTION, sample('n'))
      return refusal
    })).toEqual(refusal)
    expect(await read('n')).toBeUndefined()
  })

  test('inserting a taken id fails with AlreadyExists and writes nothing, whatever else was written', async () => {
    await seed(sample('taken', { balance: 1 }), sample('other', { balance: 1 }))
    const attempt = store().transact(async tx => {
      await tx.put(COLLECTION, sample('other', { balance: 2 }))
      await tx.insert(COLLECTION, sample('n'))
      await tx.insert(COLLECTION, sample('taken', { balance: 2 }))
    })
    await expect(attempt).rejects.toBeInstanceOf(AlreadyExists)
    await expect(attempt).rejects.toMatchObject({ collection: COLLECTION, id: 'taken' })
    expect([(await read('taken'))?.balance, (await read('other'))?.balance, await read('n')]).toEqual([1, 1, undefined])
  })

  test('catching AlreadyExists inside the work does not save the transaction', async () => {
    await seed(sample('taken'))
    await expect(store().transact(async tx => {
      await tx.get(COLLECTION, 'taken')
      await tx.insert(COLLECTION, sample('n'))
      await tx.insert(COLLECTION, sample('taken')).catch(() => undefined)
      return 'carried on'
    })).rejects.toBeInstanceOf(AlreadyExists)
    expect(await read('n')).toBeUndefined()
  })

  test('Promise.all over operations of one transaction is harmless', async () => {
    await seed(...range(6).map(index => sample(`p${index}`, { balance: index })))
    const sum = await store().transact(async tx => {
      await tx.peek(COLLECTION, 'begun')
      const documents = await Promise.all(range(6).map(index => tx.get<Sample>(COLLECTION, `p${index}`)))
      await Promise.all(documents.map((document, index) => tx.put(COLLECTION, sample(`p${index}`, { balance: (document?.balance ?? 0) + 10 }))))
      return documents.reduce((total, document) => total + (document?.balance ?? 0), 0)
    })
    expect(sum).toBe(15)
    expect(await Promise.all(range(6).map(async index => (await read(`p${index}`))?.balance))).toEqual([10, 11, 12, 13, 14, 15])
  })

  test('a transaction may use all of its operations and not one more', async () => {
    const half = TRANSACTION_OPERATIONS_MAX / 2
    const use = (reads: number, writes: number): Promise<void> =>
      store().transact(async tx => {
        for (const index of range(reads)) await tx.get(COLLECTION, `w${index}`)
        for (const index of range(writes)) await tx.put(COLLECTION, sample(`w${index}`))
      })
    await use(half, half)
    expect(await read(`w${half - 1}`)).toBeDefined()
    await expect(use(0, TRANSACTION_OPERATIONS_MAX + 1)).rejects.toThrow(/operations/)
    // What is read and not written costs its protection as well.
    await expect(use(half + 1, half - 1)).rejects.toThrow(/operations/)
    expect(await read(`w${TRANSACTION_OPERATIONS_MAX - 1}`)).toBeUndefined()
  })

  test('what was inserted in a transaction cannot be deleted in it', async () => {
    await expect(store().transact(async tx => {
      await tx.insert(COLLECTION, sample('a'))
      await tx.delete(COLLECTION, 'a')
    })).rejects.toThrow(/one transaction/)
  })

  test('a transaction is unusable once its work has settled', async () => {
    const leaked = await store().transact(async tx => ({ tx }))
    await expect(leaked.tx.get(COLLECTION, 'a')).rejects.toThrow(/over/)
    await expect(leaked.tx.put(COLLECTION, sample('a'))).rejects.toThrow(/over/)
  })

  test('undefined fields are dropped, everything else of JSON comes back as it was', async () => {
    const extra = {
      zero: 0, big: 9007199254740991, negative: -1.5, tiny: 5e-324, large: 1e300, timestamp: 1767225600000, yes: true, nothing: null,
      text: '村民“代表”\n\u0000🌾', empty: '', list: [[], {}, [1, 'a', null]], keys: { 'a:b/c': 1, 名: '王' }
    }
    await store().transact(tx => tx.put(COLLECTION, { ...sample('a', { extra }), title: undefined, nested: { gone: undefined, kept: 1 } }))
    const found = await read('a')
    expect(found).toEqual({ ...sample('a', { extra }), nested: { kept: 1 } })
    expect(Object.keys(found ?? {}).sort()).toEqual(['_id', 'communityId', 'extra', 'nested', 'schemaVersion'])
  })

  test.each<[string, unknown]>([
    ['a Date', new Date(0)], ['NaN', Number.NaN], ['infinity', -Infinity], ['a bigint', 1n], ['a function', () => 1], ['a symbol', Symbol('s')],
    ['undefined in a list', [undefined]], ['a Map', new Map()], ['a class instance', new (class Point { x = 1 })()], ['bytes', new Uint8Array(2)],
    ['a field named with $', { $set: 1 }], ['a field named with a dot', { 'a.b': 1 }], ['a geometry', { type: 'Point', coordinates: [1, 2] }]
  ])('%s is refused and nothing is written', async (_what, extra) => {
    await expect(store().transact(async tx => {
      await tx.put(COLLECTION, sample('before'))
      await tx.insert(COLLECTION, sample('a', { extra }))
    })).rejects.toThrow(/Assertion failed/)
    expect(await read('before')).toBeUndefined()
  })

  test('the field that protects reads cannot be written by hand', async () => {
    await expect(store().transact(tx => tx.put(COLLECTION, { ...sample('a'), _r: 1 }))).rejects.toThrow(/reserved/)
  })

  test('documents are copies: changing one afterwards changes nothing that is stored or read', async () => {
    const list = [1]
    await store().transact(async tx => {
      const document = sample('a', { extra: { list } })
      await tx.put(COLLECTION, document)
      list.push(2)
      const seen = await tx.get<Sample>(COLLECTION, 'a')
      ;(seen?.extra as { list: number[] }).list.push(3)
    })
    expect((await read('a'))?.extra).toEqual({ list: [1] })
  })

  test('documents of the same id in two collections are two documents', async () => {
    await store().transact(async tx => {
      await tx.insert(COLLECTION, sample('same', { balance: 1 }))
      await tx.insert('others', sample('same', { balance: 2 }))
    })
    expect((await read('same'))?.balance).toBe(1)
    expect((await store().get<Sample>('others', 'same'))?.balance).toBe(2)
  })
}
