/**
 * A JSON value; storage keeps nothing else. Every adapter drops a field whose value is `undefined` and throws on the rest:
 * Date, NaN, Infinity, bigint, functions, class instances, `undefined` in a list, a field name that starts with `$`, contains `.`
 * or is the reserved `_r`. What comes back is a fresh copy, never the object that was passed in.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** Every stored document. `_id` is deterministic wherever it guards uniqueness (`${pollId}:${unitId}`). */
export interface StoredDocument {
  readonly _id: string
  readonly communityId: string
  readonly schemaVersion: number
}

/**
 * Operations of one transaction at most (CloudBase allows 100). Every adapter counts the same: one per document read, one per
 * document written, one per document that was read and not written (its touch), two for a guarded absence. Past it the
 * transaction throws, for it is a bug.
 */
export const TRANSACTION_OPERATIONS_MAX = 90
/** Rows of one page of a read model at most. */
export const PAGE_SIZE_MAX = 200

/** Where an adapter notes what it learns of its installation; the application never reads it. */
export const INSTALLATION = 'installation'

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
 * The reply to a commit was lost, so it may or may not have happened. Whoever holds an idempotency key
 * (the request id) runs the same work again and finds out.
 */
export class CommitUnknown extends Error {
  constructor() {
    super('The reply to a commit was lost')
    this.name = 'CommitUnknown'
  }
}

/** A cursor that no `list` of this read model gave out. Comes from outside, so the pipeline refuses the input. */
export class InvalidCursor extends Error {
  constructor() {
    super('Invalid cursor')
    this.name = 'InvalidCursor'
  }
}

/**
 * A transaction. Documents by id only; reads first, writes are buffered and flushed one after another at the end;
 * `get` sees the transaction's own writes, and otherwise one snapshot. `Promise.all` over operations is allowed (they are queued).
 * Unusable once `work` has settled.
 */
export interface Transaction {
  /**
   * A protected read: if another transaction changes the document (or creates it) before this one commits, this one runs again.
   * An absence that is read and not inserted costs two operations; where it can be, insert the very id instead.
   */
  get<D extends StoredDocument>(collection: string, id: string): Promise<D | undefined>
  /**
   * An unprotected read of a document that never changes once written, or whose later change cannot make this
   * transaction wrong (a frozen manifest, a rule version). Keeps hundreds of voters off one hot document.
   */
  peek<D extends StoredDocument>(collection: string, id: string): Promise<D | undefined>
  /**
   * Fails the transaction with AlreadyExists if the id is taken, also under concurrency; catching it inside `work` does not save
   * the transaction. If this transaction read the absence before, it runs again instead and sees the document.
   */
  insert<D extends StoredDocument>(collection: string, document: D): Promise<void>
  /** Replaces the whole document, or creates it. */
  put<D extends StoredDocument>(collection: string, document: D): Promise<void>
  /** Deleting what is not there is no error. What this transaction inserted cannot be deleted in it. */
  delete(collection: string, id: string): Promise<void>
}

/**
 * A named list that a screen or job needs, declared once as data: equality on some fields, order by one field, then by id.
 * Every adapter derives its index from the declaration; there is no query language. Field names may be paths (`stage.kind`).
 * A document that lacks the order field (or has null there) is not in the list: a draft without `publishedAt` is not published.
 * Text is ordered by code point. One field holds one type in every document.
 */
export interface ReadModel {
  readonly name: string
  readonly collection: string
  /** Fields compared for equality, in index order. The first is `communityId` wherever a resident can ask. */
  readonly equals: readonly string[]
  /** Field that orders the list; `_id` breaks ties. */
  readonly orderBy: string
  readonly descending?: boolean
  /** Field by which `countBy` groups (text, number or boolean), where the model is counted. */
  readonly groupBy?: string
}

export interface Page<D> {
  readonly items: readonly D[]
  /** Opaque; absent on the last page. */
  readonly nextCursor?: string
}

export interface ListOptions {
  /** Whole number from 1 to PAGE_SIZE_MAX, which is also the default. */
  readonly limit?: number
  readonly cursor?: string
}

/** A value that an equality field of a read model can have. */
export type FieldValue = string | number | boolean

/** Groups that one `countBy` may have; more is a bug (grouping by an id). */
export const GROUPS_MAX = 1000

/** Storage as the application sees it. The same obligations hold for every adapter and are proven by one contract suite. */
export interface DocumentStore {
  /**
   * Runs `work` in one atomic step. `work` may run several times, so it must be free of side effects, and never starts another
   * transaction. Resolving with `{ ok: false }` or throwing rolls everything back; the value or error reaches the caller.
   * Conflicts are retried with jittered back-off, then TransactionExhausted. A lost answer to the commit is CommitUnknown.
   */
  transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** The latest committed document. */
  get<D extends StoredDocument>(collection: string, id: string): Promise<D | undefined>
  /**
   * One page of a read model; `values` are the equality fields in order. Eventually consistent with transactions; decide inside
   * `transact`. Throws InvalidCursor.
   */
  list<D extends StoredDocument>(model: ReadModel, values: readonly FieldValue[], options?: ListOptions): Promise<Page<D>>
  /** Counts of a read model per value of its `groupBy` field, written as text; documents without one are not counted. */
  countBy(model: ReadModel, values: readonly FieldValue[]): Promise<Readonly<Record<string, number>>>
  close(): Promise<void>
}
