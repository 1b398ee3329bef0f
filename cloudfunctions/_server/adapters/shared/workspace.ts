import { assert } from '@/domain/shared/result'
import {
  AlreadyExists,
  TRANSACTION_OPERATIONS_MAX,
  type StoredDocument,
  type Transaction
} from '@server/ports/document-store'
import { fromJsonText, toJsonText } from '@server/adapters/shared/json-text'

/** What a transaction does to one document when it commits. */
export interface PlannedWrite {
  readonly kind: 'insert' | 'put' | 'delete'
  readonly collection: string
  readonly id: string
  /** JSON text; empty for `delete`. */
  readonly text: string
  /** The transaction read the document before it wrote it, so a change in between is a conflict. */
  readonly wasRead: boolean
}

/** A document that was read under protection and not written. */
export interface Guard {
  readonly collection: string
  readonly id: string
  readonly present: boolean
}

/** Inserts come first, so that a taken id fails before anything else was written. */
export interface CommitPlan {
  readonly writes: readonly PlannedWrite[]
  readonly guards: readonly Guard[]
}

/** Reads the committed JSON text of one document; throws Conflict if the transaction cannot go on. */
export type ReadText = (collection: string, id: string, purpose: 'get' | 'peek') => Promise<string | undefined> | string | undefined

interface Entry {
  readonly collection: string
  readonly id: string
  base?: Promise<string | undefined> | string | undefined
  wasRead: boolean
  guarded: boolean
  present?: boolean
  write?: { readonly kind: PlannedWrite['kind']; readonly text: string }
}

/**
 * The part of a transaction that is the same everywhere: one read per document, buffered writes, own writes seen, the budget.
 * An adapter gives it a reader and carries out its plan.
 */
export class Workspace implements Transaction {
  private readonly entries = new Map<string, Entry>()
  private failure: unknown
  private failed = false
  private over = false
  private operations = 0

  constructor(private readonly readText: ReadText) {}

  async get<D extends StoredDocument>(collection: string, id: string): Promise<D | undefined> {
    const entry = this.entry(collection, id)
    if (entry.write !== undefined) return entry.write.kind === 'delete' ? undefined : fromJsonText<D>(entry.write.text)
    entry.guarded = true
    return fromJsonText<D>(await this.read(entry, 'get'))
  }

  async peek<D extends StoredDocument>(collection: string, id: string): Promise<D | undefined> {
    const entry = this.entry(collection, id)
    if (entry.write !== undefined) return entry.write.kind === 'delete' ? undefined : fromJsonText<D>(entry.write.text)
    return fromJsonText<D>(await this.read(entry, 'peek'))
  }

  async insert<D extends StoredDocument>(collection: string, document: D): Promise<void> {
    const entry = this.entry(collection, document._id)
    const text = toJsonText(document)
    const before = entry.write?.kind
    if (before === 'insert' || before === 'put' || (before === undefined && entry.present === true)) {
      throw this.fail(new AlreadyExists(collection, document._id))
    }
    this.write(entry, before === 'delete' ? 'put' : 'insert', text)
  }

  async put<D extends StoredDocument>(collection: string, document: D): Promise<void> {
    const entry = this.entry(collection, document._id)
    this.write(entry, entry.write?.kind === 'insert' ? 'insert' : 'put', toJsonText(document))
  }

  async delete(collection: string, id: string): Promise<void> {
    const entry = this.entry(collection, id)
    assert(entry.write?.kind !== 'insert', `inserted and deleted in one transaction: ${collection}`)
    this.write(entry, 'delete', '')
  }

  /** No operation is accepted any more. Throws what doomed the transaction, even if `work` caught it. */
  close(): void {
    this.over = true
    if (this.failed) throw this.failure
  }

  /** Dooms the transaction. */
  fail<E>(failure: E): E {
    if (!this.failed) this.failure = failure
    this.failed = true
    return failure
  }

  plan(): CommitPlan {
    const inserts: PlannedWrite[] = []
    const others: PlannedWrite[] = []
    const guards: Guard[] = []
    let cost = this.operations
    for (const entry of this.entries.values()) {
      const { collection, id, write, wasRead } = entry
      if (write !== undefined) {
        (write.kind === 'insert' ? inserts : others).push({ kind: write.kind, collection, id, text: write.text, wasRead })
      } else if (entry.guarded) {
        const present = entry.present === true
        guards.push({ collection, id, present })
        cost += present ? 1 : 2
      }
    }
    // A transaction that writes nothing saw one snapshot and protects nothing.
    if (inserts.length + others.length === 0) return { writes: [], guards: [] }
    assertBudget(cost)
    return { writes: inserts.concat(others), guards }
  }

  private entry(collection: string, id: string): Entry {
    assert(!this.over, 'the transaction is over')
    assert(typeof id === 'string' && id.length > 0, `a document of ${collection} needs an id`)
    if (this.failed) throw this.failure
    const key = `${collection}/${id}`
    const known = this.entries.get(key)
    if (known !== undefined) return known
    const entry: Entry = { collection, id, wasRead: false, guarded: false }
    this.entries.set(key, entry)
    return entry
  }

  private async read(entry: Entry, purpose: 'get' | 'peek'): Promise<string | undefined> {
    if (!entry.wasRead) {
      entry.wasRead = true
      assertBudget(++this.operations)
      entry.base = this.readText(entry.collection, entry.id, purpose)
    }
    try {
      const text = await entry.base
      entry.present = text !== undefined
      return text
    } catch (failure) {
      throw this.fail(failure)
    }
  }

  private write(entry: Entry, kind: PlannedWrite['kind'], text: string): void {
    if (entry.write === undefined) assertBudget(++this.operations)
    entry.write = { kind, text }
  }
}

function assertBudget(operations: number): void {
  assert(
    operations <= TRANSACTION_OPERATIONS_MAX,
    `a transaction needs more than ${TRANSACTION_OPERATIONS_MAX} operations; split the work`
  )
}
