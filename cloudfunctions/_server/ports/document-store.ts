/** A JSON value; storage keeps nothing else (no Date, no undefined). */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** Every stored document. `_id` is deterministic wherever it guards uniqueness (`${pollId}:${unitId}`). */
export interface StoredDocument {
  readonly _id: string
  readonly communityId: string
  readonly schemaVersion: number
}

/** Operations of one transaction at most; CloudBase allows 100 on the wire, the rest is headroom for begin, touches and retries. */
export const TRANSACTION_OPERATIONS_MAX = 90
/** Rows of one page of a read model at most. */
export const PAGE_SIZE_MAX = 200

/** `insert` of an id that is taken, also under concurrency. Thrown so that the transaction rolls back; handlers that expect it catch it around `transact`. */
export class AlreadyExists extends Error {
  constructor(readonly collection: string, readonly id: string) {
    super(`Document exists: ${collection}`)
    this.name = 'AlreadyExists'
  }
}

/** Conflicts outlasted every retry. The caller may send the same request again. */
export class TransactionExhausted extends Error {
  constructor(readonly attempts: number) {
    super(`Transaction gave up after ${attempts} attempts`)
    this.name = 'TransactionExhausted'
  }
}

/**
 * A transaction. Documents by id only; reads first, writes are buffered and flushed one after another at the end;
 * reads see the transaction's own writes. `Promise.all` over operations is allowed (they are queued).
 */
export interface Transaction {
  /** A protected read: if another transaction changes the document (or creates it) before this one commits, this one runs again. */
  get<D extends StoredDocument>(collection: string, id: string): Promise<D | undefined>
  /**
   * An unprotected read of a document that never changes once written, or whose later change cannot make this
   * transaction wrong (a frozen manifest, a rule version). Keeps hundreds of voters off one hot document.
   */
  peek<D extends StoredDocument>(collection: string, id: string): Promise<D | undefined>
  /** Fails the transaction with AlreadyExists if the id is taken, also under concurrency. */
  insert<D extends StoredDocument>(collection: string, document: D): Promise<void>
  /** Replaces the whole document, or creates it. */
  put<D extends StoredDocument>(collection: string, document: D): Promise<void>
  delete(collection: string, id: string): Promise<void>
}

/**
 * A named list that a screen or job needs, declared once as data: equality on some fields, order by one field, then by id.
 * Every adapter derives its index from the declaration; there is no query language.
 */
export interface ReadModel {
  readonly name: string
  readonly collection: string
  /** Fields compared for equality, in index order. The first is `communityId` wherever a resident can ask. */
  readonly equals: readonly string[]
  /** Field that orders the list; `_id` breaks ties. */
  readonly orderBy: string
  readonly descending?: boolean
  /** Field by which `countBy` groups, where the model is counted. */
  readonly groupBy?: string
}

export interface Page<D> {
  readonly items: readonly D[]
  /** Opaque; absent on the last page. */
  readonly nextCursor?: string
}

export interface ListOptions {
  readonly limit?: number
  readonly cursor?: string
}

/** Storage as the application sees it. The same obligations hold for every adapter and are proven by one contract suite. */
export interface DocumentStore {
  /**
   * Runs `work` in one atomic step. `work` may run several times, so it must be free of side effects.
   * Resolving with `{ ok: false }` or throwing rolls everything back; the value or error reaches the caller.
   * Conflicts are retried with jittered back-off, then TransactionExhausted.
   */
  transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** The latest committed document. */
  get<D extends StoredDocument>(collection: string, id: string): Promise<D | undefined>
  /** One page of a read model; `values` are the equality fields in order. Eventually consistent with transactions; decide inside `transact`. */
  list<D extends StoredDocument>(model: ReadModel, values: readonly (string | number | boolean)[], options?: ListOptions): Promise<Page<D>>
  /** Counts of a read model per value of its `groupBy` field. */
  countBy(model: ReadModel, values: readonly (string | number | boolean)[]): Promise<Readonly<Record<string, number>>>
  close(): Promise<void>
}
