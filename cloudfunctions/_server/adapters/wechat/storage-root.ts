import type { StorageRoot } from './cloud-files'
import { INSTALLATION, type DocumentStore, type StoredDocument } from '@server/ports/document-store'

interface StorageRootDocument extends StoredDocument {
  readonly root: string
}

const ID = 'storageRoot'

/** The root of file paths as one document, written with the first upload. It belongs to no community and says nothing about anybody. */
export const storedRoot = (store: DocumentStore): StorageRoot => ({
  read: async () => (await store.get<StorageRootDocument>(INSTALLATION, ID))?.root,
  write: (root) => store.transact((tx) => tx.put<StorageRootDocument>(INSTALLATION, { _id: ID, communityId: ID, schemaVersion: 1, root }))
})
