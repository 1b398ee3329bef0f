import type { Fields } from './ejson'
import { busy, collectionMissing, conflict, duplicateKey, tooManyOperations, transactionGone, unmodelled } from './wire-error'

interface Version {
  readonly sequence: number
  /** Undefined once removed. */
  readonly fields: Fields | undefined
}

interface OpenTransaction {
  readonly id: string
  readonly startedAt: number
  /** Last commit that the transaction sees; fixed at its first operation, not at its start. */
  snapshot: number | undefined
  operations: number
  inFlight: boolean
  readonly writes: Map<string, Fields | undefined>
}

export interface DocumentBaseOptions {
  /** Milliseconds. */
  readonly now: () => number
}

export const OPERATIONS_MAX = 100
export const LIFE_MS = 30_000

const keyOf = (collection: string, id: string): string => `${collection}/${id}`

/**
 * The documented behaviour of CloudBase's document database: snapshot isolation, write locks, first writer wins at the operation,
 * at most a hundred operations and thirty seconds. Reads never wait.
 */
export class DocumentBase {
  private readonly collections = new Map<string, Map<string, Version[]>>()
  private readonly transactions = new Map<string, OpenTransaction>()
  private readonly locks = new Map<string, string>()
  private sequence = 0
  private started = 0

  constructor(private readonly options: DocumentBaseOptions) {}

  createCollection(name: string): void {
    if (!this.collections.has(name)) this.collections.set(name, new Map())
  }

  empty(): void {
    for (const documents of this.collections.values()) documents.clear()
    this.transactions.clear()
    this.locks.clear()
  }

  start(): string {
    const id = `tx-${++this.started}`
    this.transactions.set(id, { id, startedAt: this.options.now(), snapshot: undefined, operations: 0, inFlight: false, writes: new Map() })
    return id
  }

  /** Checks that an operation of this transaction may begin now, and marks it as in flight until `leave`. */
  enter(transactionId: string): void {
    const transaction = this.live(transactionId)
    if (transaction.inFlight) throw busy()
    if (++transaction.operations > OPERATIONS_MAX) throw tooManyOperations(OPERATIONS_MAX)
    transaction.inFlight = true
  }

  leave(transactionId: string): void {
    const transaction = this.transactions.get(transactionId)
    if (transaction !== undefined) transaction.inFlight = false
  }

  read(collection: string, id: string, transactionId?: string): Fields | undefined {
    const versions = this.documents(collection).get(id) ?? []
    if (transactionId === undefined) return versions.at(-1)?.fields
    const transaction = this.live(transactionId)
    const snapshot = (transaction.snapshot ??= this.sequence)
    const key = keyOf(collection, id)
    if (transaction.writes.has(key)) return transaction.writes.get(key)
    return versions.filter(version => version.sequence <= snapshot).at(-1)?.fields
  }

  all(collection: string): Fields[] {
    const latest = [...this.documents(collection).values()].map(versions => versions.at(-1)?.fields)
    return latest.filter(fields => fields !== undefined)
  }

  insert(collection: string, id: string, fields: Fields, transactionId?: string): void {
    const exists = (): boolean => this.read(collection, id, transactionId) !== undefined
    this.documents(collection)
    if (transactionId === undefined) {
      if (exists()) throw duplicateKey(collection, id)
      return this.writePlainly(collection, id, fields)
    }
    this.lock(collection, id, transactionId)
    if (exists()) {
      this.end(transactionId)
      throw duplicateKey(collection, id)
    }
    this.live(transactionId).writes.set(keyOf(collection, id), fields)
  }

  /** Writes or removes (undefined) a document. */
  write(collection: string, id: string, fields: Fields | undefined, transactionId?: string): void {
    this.documents(collection)
    if (transactionId === undefined) return this.writePlainly(collection, id, fields)
    this.lock(collection, id, transactionId)
    this.live(transactionId).writes.set(keyOf(collection, id), fields)
  }

  commit(transactionId: string): void {
    const transaction = this.live(transactionId)
    if (transaction.inFlight) throw busy()
    this.sequence++
    for (const [key, fields] of transaction.writes) {
      const cut = key.indexOf('/')
      this.append(key.slice(0, cut), key.slice(cut + 1), fields)
    }
    this.end(transactionId)
  }

  abort(transactionId: string): void {
    this.live(transactionId)
    this.end(transactionId)
  }

  private documents(collection: string): Map<string, Version[]> {
    const documents = this.collections.get(collection)
    if (documents === undefined) throw collectionMissing(collection)
    return documents
  }

  /** First writer wins: a document that another holds, or that changed since the snapshot, ends this transaction. */
  private lock(collection: string, id: string, transactionId: string): void {
    const transaction = this.live(transactionId)
    const snapshot = (transaction.snapshot ??= this.sequence)
    const key = keyOf(collection, id)
    this.endExpired()
    const holder = this.locks.get(key)
    const changedAt = this.documents(collection).get(id)?.at(-1)?.sequence ?? 0
    if ((holder !== undefined && holder !== transactionId) || changedAt > snapshot) {
      this.end(transactionId)
      throw conflict()
    }
    this.locks.set(key, transactionId)
  }

  private writePlainly(collection: string, id: string, fields: Fields | undefined): void {
    this.endExpired()
    // The service lets a plain write wait for the lock; the application has none, so waiting is not modelled.
    if (this.locks.has(keyOf(collection, id))) throw unmodelled('a plain write to a document that a transaction holds')
    this.sequence++
    this.append(collection, id, fields)
  }

  private append(collection: string, id: string, fields: Fields | undefined): void {
    const documents = this.documents(collection)
    const versions = documents.get(id) ?? []
    versions.push({ sequence: this.sequence, fields })
    documents.set(id, versions)
  }

  private live(transactionId: string): OpenTransaction {
    this.endExpired()
    const transaction = this.transactions.get(transactionId)
    if (transaction === undefined) throw transactionGone()
    return transaction
  }

  private endExpired(): void {
    for (const { id, startedAt } of this.transactions.values()) if (this.options.now() - startedAt > LIFE_MS) this.end(id)
  }

  private end(transactionId: string): void {
    this.transactions.delete(transactionId)
    for (const [key, holder] of this.locks) if (holder === transactionId) this.locks.delete(key)
  }
}
