import { BY_TIME, BY_TITLE, COLLECTION, NEWEST, sample, type Sample } from '@server/adapters/document-store.contract'
import { InvalidCursor, PAGE_SIZE_MAX, type DocumentStore, type FieldValue, type ReadModel } from '@server/ports/document-store'

/** Lists and counts. */
export function documentStoreReading(store: () => DocumentStore): void {
  const seed = (...documents: readonly Sample[]): Promise<void> =>
    store().transact(async tx => {
      for (const document of documents) await tx.put(COLLECTION, document)
    })
  const ids = async (model: ReadModel, values: readonly FieldValue[], limit?: number): Promise<string[]> =>
    (await store().list<Sample>(model, values, limit === undefined ? {} : { limit })).items.map(item => item._id)

  /** All ids, page by page. */
  async function pages(model: ReadModel, values: readonly FieldValue[], limit: number): Promise<string[][]> {
    const found: string[][] = []
    let cursor: string | undefined
    do {
      const page = await store().list<Sample>(model, values, cursor === undefined ? { limit } : { limit, cursor })
      found.push(page.items.map(item => item._id))
      cursor = page.nextCursor
    } while (cursor !== undefined)
    return found
  }

  test('a list holds the documents whose fields are equal, in order, ties by id', async () => {
    await seed(
      sample('d', { state: 'open', at: 2 }), sample('b', { state: 'open', at: 3 }), sample('a', { state: 'open', at: 3 }), sample('c', { state: 'open', at: 1 }),
      sample('x', { state: 'shut', at: 1 }), { ...sample('y', { state: 'open', at: 1 }), communityId: 'c2' }
    )
    expect(await ids(BY_TIME, ['c1', 'open'])).toEqual(['c', 'd', 'a', 'b'])
    expect((await store().list(BY_TIME, ['c1', 'open'])).nextCursor).toBeUndefined()
    expect(await ids(NEWEST, ['c1'])).toEqual(['b', 'a', 'd', 'x', 'c'])
    expect(await ids(BY_TIME, ['c3', 'open'])).toEqual([])
  })

  test('a list holds whole documents', async () => {
    const document = sample('a', { state: 'open', at: 1, extra: { list: [1, { deep: null }] } })
    await seed(document)
    expect((await store().list(BY_TIME, ['c1', 'open'])).items).toEqual([document])
  })

  test.each([BY_TIME, { ...BY_TIME, descending: true }])('pages follow each other without gap or repetition, also among ties', async model => {
    await seed(...Array.from({ length: 7 }, (_, index) => sample(`i${index}`, { state: 'open', at: Math.floor(index / 3) })))
    const all = ['i0', 'i1', 'i2', 'i3', 'i4', 'i5', 'i6']
    const expected = model.descending === true ? [...all].reverse() : all
    expect(await pages(model, ['c1', 'open'], 2)).toEqual([expected.slice(0, 2), expected.slice(2, 4), expected.slice(4, 6), expected.slice(6)])
    expect(await pages(model, ['c1', 'open'], 7)).toEqual([expected])
  })

  test('a page stays right when its last document is deleted meanwhile', async () => {
    await seed(...['a', 'b', 'c', 'd'].map(id => sample(id, { state: 'open', at: 1 })))
    const first = await store().list<Sample>(BY_TIME, ['c1', 'open'], { limit: 2 })
    await store().transact(tx => tx.delete(COLLECTION, 'b'))
    const next = await store().list<Sample>(BY_TIME, ['c1', 'open'], { limit: 2, cursor: first.nextCursor ?? '' })
    expect(next.items.map(item => item._id)).toEqual(['c', 'd'])
  })

  test('text is ordered by code point, and truth is compared as truth', async () => {
    const titles = ['B', 'a', 'é', '王', '🌾', '\uffee', '']
    await seed(...titles.map((title, index) => sample(`t${index}`, { title, open: true })), sample('shut', { title: 'a', open: false }))
    const found = await store().list<Sample>(BY_TITLE, ['c1', true])
    expect(found.items.map(item => item.title)).toEqual(['', 'B', 'a', 'é', '王', '\uffee', '🌾'])
    expect((await pages(BY_TITLE, ['c1', true], 2)).flat()).toHaveLength(7)
    expect(await ids(BY_TITLE, ['c1', false])).toEqual(['shut'])
  })

  test('a document without the order field or an equality field is not in the list', async () => {
    await seed(sample('a', { state: 'open', at: 1 }), sample('none', { state: 'open' }), sample('null', { state: 'open', at: null }), sample('stateless', { at: 2 }))
    expect(await ids(BY_TIME, ['c1', 'open'])).toEqual(['a'])
    expect(await ids({ ...BY_TIME, descending: true }, ['c1', 'open'])).toEqual(['a'])
  })

  test('a page has at most the largest size, by default as many', async () => {
    for (const part of [0, 1, 2]) await seed(...Array.from({ length: 70 }, (_, index) => sample(`${part}-${index}`, { state: 'open', at: index })))
    expect(await ids(BY_TIME, ['c1', 'open'])).toHaveLength(PAGE_SIZE_MAX)
    await expect(store().list(BY_TIME, ['c1', 'open'], { limit: PAGE_SIZE_MAX + 1 })).rejects.toThrow(/limit/)
    await expect(store().list(BY_TIME, ['c1', 'open'], { limit: 0 })).rejects.toThrow(/limit/)
  })

  test.each(['', 'x', 'bnVsbA', Buffer.from('[{"$gt":""},"a"]').toString('base64url'), Buffer.from('[1]').toString('base64url')])(
    'a cursor that no list gave out is refused: %p',
    async cursor => {
      await expect(store().list(BY_TIME, ['c1', 'open'], { cursor })).rejects.toBeInstanceOf(InvalidCursor)
    }
  )

  test('equality takes plain values only, one for each field', async () => {
    const operator = { $ne: 'open' } as unknown as string
    await expect(store().list(BY_TIME, ['c1', operator])).rejects.toThrow(/text, numbers and booleans/)
    await expect(store().list(BY_TIME, ['c1'])).rejects.toThrow(/2 fields/)
    await expect(store().countBy(BY_TIME, ['c1', operator])).rejects.toThrow(/text, numbers and booleans/)
  })

  test('counts are per value of the group field, as text; documents without it are not counted', async () => {
    await seed(
      sample('a', { state: 'open', open: true }), sample('b', { state: 'open', open: true }), sample('c', { state: 'open', open: false }),
      sample('d', { state: 'open' }), sample('e', { state: 'shut', open: true }),
      sample('f', { stage: { kind: 'draft' } }), sample('g', { stage: { kind: 'draft' } }), sample('h', { stage: { kind: 'final' } })
    )
    expect(await store().countBy(BY_TIME, ['c1', 'open'])).toEqual({ true: 2, false: 1 })
    expect(await store().countBy(NEWEST, ['c1'])).toEqual({ draft: 2, final: 1 })
    expect(await store().countBy(NEWEST, ['c2'])).toEqual({})
    await expect(store().countBy(BY_TITLE, ['c1', true])).rejects.toThrow(/not counted/)
  })

  test('more than twenty groups are all counted', async () => {
    await seed(...Array.from({ length: 30 }, (_, index) => sample(`g${index}`, { stage: { kind: `k${index}` } })))
    expect(Object.keys(await store().countBy(NEWEST, ['c1']))).toHaveLength(30)
  })

  test('lists and counts follow changes and deletions', async () => {
    await seed(sample('a', { state: 'open', open: true, at: 1 }), sample('b', { state: 'open', open: true, at: 2 }))
    await store().transact(async tx => {
      await tx.put(COLLECTION, sample('a', { state: 'shut', open: true, at: 1 }))
      await tx.delete(COLLECTION, 'b')
    })
    expect(await ids(BY_TIME, ['c1', 'open'])).toEqual([])
    expect(await ids(BY_TIME, ['c1', 'shut'])).toEqual(['a'])
    expect(await store().countBy(BY_TIME, ['c1', 'open'])).toEqual({})
  })
}
