import type { DocumentStore, ReadModel, StoredDocument, Transaction } from '@server/ports/document-store'

export interface RecordingStore extends DocumentStore {
  /** Every document of every collection that was ever written to, as one text: equal texts, equal stores. */
  dump(): Promise<string>
  /** All documents of a collection, by id. */
  all<D extends StoredDocument>(collection: string): Promise<readonly D[]>
}

/** A store that also knows which collections were written, so that a test can look at the whole of it. */
export function recordingStore(store: DocumentStore): RecordingStore {
  const collections = new Set<string>()
  const recorded = (tx: Transaction): Transaction => ({
    get: (collection, id) => tx.get(collection, id),
    peek: (collection, id) => tx.peek(collection, id),
    delete: (collection, id) => tx.delete(collection, id),
    insert: (collection, document) => {
      collections.add(collection)
      return tx.insert(collection, document)
    },
    put: (collection, document) => {
      collections.add(collection)
      return tx.put(collection, document)
    }
  })
  const all = async <D extends StoredDocument>(collection: string): Promise<readonly D[]> => {
    const model: ReadModel = { name: 'everything', collection, equals: [], orderBy: '_id' }
    const found: D[] = []
    let cursor: string | undefined
    do {
      const page = await store.list<D>(model, [], cursor === undefined ? {} : { cursor })
      found.push(...page.items)
      cursor = page.nextCursor
    } while (cursor !== undefined)
    return found
  }
  return {
    transact: (work) => store.transact((tx) => work(recorded(tx))),
    get: (collection, id) => store.get(collection, id),
    list: (model, values, options) => store.list(model, values, options),
    countBy: (model, values) => store.countBy(model, values),
    close: () => store.close(),
    all,
    dump: async () => JSON.stringify(await Promise.all([...collections].sort().map(async (collection) => [collection, await all(collection)])))
  }
}
