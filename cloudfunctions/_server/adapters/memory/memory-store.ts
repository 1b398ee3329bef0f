import { assert } from '@/domain/shared/result'
import { Conflict, Lane, isRefusal, untilNoConflict } from '@server/adapters/shared/attempts'
import { fromJsonText } from '@server/adapters/shared/json-text'
import { checkListRequest, checkValues, compareValues, pageOf, valueAt, type ListRequest } from '@server/adapters/shared/read-model'
import { Workspace } from '@server/adapters/shared/workspace'
import {
  CommitUnknown,
  GROUPS_MAX,
  type DocumentStore,
  type FieldValue,
  type ListOptions,
  type Page,
  type ReadModel,
  type StoredDocument,
  type Transaction
} from '@server/ports/document-store'
import { History } from './history'

/** One step of a transaction, told to the hook before it happens. */
export interface MemoryOperation {
  readonly kind: 'get' | 'peek' | 'commit'
  /** Number of the transaction in this store, from 1; stays the same when it runs again. */
  readonly transaction: number
  /** From 1. */
  readonly attempt: number
  /** Absent for `commit`. */
  readonly collection?: string
  readonly id?: string
}

/** `conflict`: runs again. `lost`: CommitUnknown and nothing written. `reply-lost`: CommitUnknown and everything written. */
export type CommitFault = 'conflict' | 'lost' | 'reply-lost'

export interface MemoryStoreOptions {
  /** Awaited before each operation; a test holds one transaction here while another commits. */
  readonly onOperation?: (operation: MemoryOperation) => Promise<void> | void
  /** Asked at each commit that writes. */
  readonly failCommit?: (operation: MemoryOperation) => CommitFault | undefined
  readonly attemptsMax?: number
}

const ATTEMPTS_MAX = 50

/** A store in memory for unit tests: snapshot isolation, every read validated at commit, deterministic. */
export function memoryStore(options: MemoryStoreOptions = {}): DocumentStore {
  return new MemoryStore(options)
}

class MemoryStore implements DocumentStore {
  private readonly history = new History()
  private readonly lane = new Lane()
  private transactions = 0

  constructor(private readonly options: MemoryStoreOptions) {}

  transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const transaction = ++this.transactions
    const attempt = (number: number): Promise<T> =>
      number === 1 ? this.attempt(work, transaction, number) : this.lane.run(() => this.attempt(work, transaction, number))
    return untilNoConflict(this.options.attemptsMax ?? ATTEMPTS_MAX, attempt, () => Promise.resolve())
  }

  async get<D extends StoredDocument>(collection: string, id: string): Promise<D | undefined> {
    return fromJsonText<D>(this.history.latest(collection, id))
  }

  async list<D extends StoredDocument>(model: ReadModel, values: readonly FieldValue[], options?: ListOptions): Promise<Page<D>> {
    const request = checkListRequest(model, values, options)
    const found = this.matching<D>(model, values)
      .filter(document => orderOf(document, model) !== undefined)
      .sort(comparator(model))
      .filter(document => isAfter(document, model, request))
    return pageOf(model, found.slice(0, request.limit + 1), request.limit)
  }

  async countBy(model: ReadModel, values: readonly FieldValue[]): Promise<Readonly<Record<string, number>>> {
    checkValues(model, values)
    const { groupBy } = model
    assert(groupBy !== undefined, `${model.name} is not counted`)
    const counts = new Map<string, number>()
    for (const document of this.matching(model, values)) {
      const group = valueAt(document, groupBy)
      if (group !== undefined && group !== null) counts.set(String(group), (counts.get(String(group)) ?? 0) + 1)
    }
    assert(counts.size <= GROUPS_MAX, `${model.name} has more than ${GROUPS_MAX} groups`)
    return Object.fromEntries(counts)
  }

  async close(): Promise<void> {
    this.history.clear()
  }

  private async attempt<T>(work: (tx: Transaction) => Promise<T>, transaction: number, attempt: number): Promise<T> {
    const snapshot = this.history.open()
    const workspace = new Workspace(async (collection, id, purpose) => {
      await this.options.onOperation?.({ kind: purpose, transaction, attempt, collection, id })
      return snapshot.read(collection, id)
    })
    try {
      const value = await work(workspace).finally(() => workspace.close())
      if (!isRefusal(value)) await this.commit(workspace, snapshot, { kind: 'commit', transaction, attempt })
      return value
    } finally {
      this.history.release(snapshot)
    }
  }

  private async commit(workspace: Workspace, snapshot: ReturnType<History['open']>, operation: MemoryOperation): Promise<void> {
    const plan = workspace.plan()
    if (plan.writes.length === 0) return
    await this.options.onOperation?.(operation)
    const fault = this.options.failCommit?.(operation)
    if (fault === 'conflict') throw new Conflict()
    if (fault === 'lost') throw new CommitUnknown()
    this.history.commit(snapshot, plan)
    if (fault === 'reply-lost') throw new CommitUnknown()
  }

  private matching<D extends StoredDocument>(model: ReadModel, values: readonly FieldValue[]): D[] {
    const documents: D[] = []
    for (const text of this.history.all(model.collection)) {
      const document = fromJsonText<D>(text)
      if (document !== undefined && model.equals.every((path, index) => valueAt(document, path) === values[index])) documents.push(document)
    }
    return documents
  }
}

function orderOf(document: StoredDocument, model: ReadModel): string | number | undefined {
  const value = valueAt(document, model.orderBy)
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}

function comparator(model: ReadModel): (left: StoredDocument, right: StoredDocument) => number {
  const sign = model.descending === true ? -1 : 1
  return (left, right) =>
    sign * (compareValues(orderOf(left, model) ?? '', orderOf(right, model) ?? '') || compareValues(left._id, right._id))
}

function isAfter(document: StoredDocument, model: ReadModel, request: ListRequest): boolean {
  if (request.after === undefined) return true
  const sign = model.descending === true ? -1 : 1
  const byOrder = compareValues(orderOf(document, model) ?? '', request.after.order)
  return sign * (byOrder || compareValues(document._id, request.after.id)) > 0
}
