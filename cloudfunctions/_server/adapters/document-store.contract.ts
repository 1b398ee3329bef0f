import { documentStoreReading } from '@server/adapters/document-store-reading.contract'
import { documentStoreWriting } from '@server/adapters/document-store-writing.contract'
import { documentStoreRacing } from '@server/adapters/document-store-racing.contract'
import type { DocumentStore, ReadModel, StoredDocument } from '@server/ports/document-store'

/** A document of the suite: an account, a paper or a notice, as a test needs. */
export interface Sample extends StoredDocument {
  readonly balance?: number
  readonly title?: string
  readonly state?: string
  readonly open?: boolean
  readonly at?: number | null
  readonly stage?: { readonly kind: string }
  readonly extra?: unknown
}

export const COLLECTION = 'samples'
export const BY_TIME: ReadModel = { name: 'byTime', collection: COLLECTION, equals: ['communityId', 'state'], orderBy: 'at', groupBy: 'open' }
export const NEWEST: ReadModel = { name: 'newest', collection: COLLECTION, equals: ['communityId'], orderBy: 'at', descending: true, groupBy: 'stage.kind' }
export const BY_TITLE: ReadModel = { name: 'byTitle', collection: COLLECTION, equals: ['communityId', 'open'], orderBy: 'title' }
export const SAMPLE_MODELS: readonly ReadModel[] = [BY_TIME, NEWEST, BY_TITLE]

export const sample = (id: string, fields: Partial<Sample> = {}): Sample => ({ _id: id, communityId: 'c1', schemaVersion: 1, ...fields })

/** A store with the sample models, empty at the beginning of each test. */
export type MakeStore = () => Promise<DocumentStore> | DocumentStore

/** Every obligation of the storage port. Run it for each adapter, and against a real environment before a release. */
export function documentStoreContract(name: string, makeStore: MakeStore): void {
  describe(`document store: ${name}`, () => {
    let store: DocumentStore
    beforeEach(async () => {
      store = await makeStore()
    })
    afterEach(() => store.close())
    const current = (): DocumentStore => store

    describe('writing', () => documentStoreWriting(current))
    describe('racing', () => documentStoreRacing(current))
    describe('reading', () => documentStoreReading(current))
  })
}
