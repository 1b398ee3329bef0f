import { assert } from '@/domain/shared/result'
import type { StoredDocument, Transaction } from '@server/ports/document-store'
import type { Reader } from './context'

/**
 * Confines a transaction to one community: documents of another are as if they did not exist,
 * and writing one is a bug. Handlers therefore cannot forget the check.
 */
export function tenantTransaction(tx: Transaction, communityId: string): Transaction {
  const own = <D extends StoredDocument>(document: D | undefined): D | undefined =>
    document?.communityId === communityId ? document : undefined
  const mine = (document: StoredDocument): void =>
    assert(document.communityId === communityId, 'a command writes only in its own community')
  return {
    get: async <D extends StoredDocument>(collection: string, id: string) => own(await tx.get<D>(collection, id)),
    peek: async <D extends StoredDocument>(collection: string, id: string) => own(await tx.peek<D>(collection, id)),
    insert: async (collection, document) => {
      mine(document)
      await tx.insert(collection, document)
    },
    put: async (collection, document) => {
      mine(document)
      await tx.put(collection, document)
    },
    delete: async (collection, id) => {
      if (own(await tx.get(collection, id)) !== undefined) await tx.delete(collection, id)
    }
  }
}

/** The same for reads outside a transaction. A read model that does not begin with the community is a bug here. */
export function tenantReader(store: Reader, communityId: string): Reader {
  const check = (first: string | undefined, value: unknown): void =>
    assert(first === 'communityId' && value === communityId, 'a read model is asked for its own community only')
  return {
    get: async <D extends StoredDocument>(collection: string, id: string) => {
      const document = await store.get<D>(collection, id)
      return document?.communityId === communityId ? document : undefined
    },
    list: (model, values, options) => {
      check(model.equals[0], values[0])
      return store.list(model, values, options)
    },
    countBy: (model, values) => {
      check(model.equals[0], values[0])
      return store.countBy(model, values)
    }
  }
}
