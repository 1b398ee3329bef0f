import { assert } from '@/domain/shared/result'
import { Lane, isRefusal, untilNoConflict } from '@server/adapters/shared/attempts'
import { fromJsonText } from '@server/adapters/shared/json-text'
import { checkListRequest, checkValues, pageOf } from '@server/adapters/shared/read-model'
import { Workspace } from '@server/adapters/shared/workspace'
import {
  GROUPS_MAX,
  type DocumentStore,
  type FieldValue,
  type ListOptions,
  type Page,
  type ReadModel,
  type StoredDocument,
  type Transaction
} from '@server/ports/document-store'
import { CommitLog, type Ticket } from './commit-log'
import { openDataFile, type DataFile, type Row } from './data-file'
import { GroupCommit, keyOf } from './group-commit'
import { countSql, listSql } from './read-model-sql'

export interface SqliteStoreOptions {
  /** Path of the data file, created if absent; `:memory:` for none. */
  readonly file: string
  /** Every read model that will be listed or counted; each gets its index. */
  readonly readModels: readonly ReadModel[]
  /** The file keeps no trace of the order in which documents were changed: no log, no journal left behind, no old content. Slower. */
  readonly traceless?: boolean
}

/** A transaction that lost runs again one at a time with other losers, so it loses only to first tries. */
const ATTEMPTS_MAX = 50
/**
 * A commit without a log waits for the disk several times, and the process with it. The loop must come round some times in between,
 * or it takes in one new connection for every commit and never has company to share one with.
 */
const TRACELESS_PATIENCE_MS = 4

/**
 * The embedded store: one SQLite file, write-ahead log (none if `traceless`), every commit synced. Transactions run concurrently and are verified when
 * they commit; no SQL transaction is open across an `await`. The file belongs to one process. Throws DataFileDamaged.
 */
export function sqliteStore(options: SqliteStoreOptions): DocumentStore {
  return new SqliteStore(openDataFile(options.file, options.readModels, options.traceless), options.traceless ? TRACELESS_PATIENCE_MS : undefined)
}

class SqliteStore implements DocumentStore {
  private readonly log = new CommitLog()
  private readonly lane = new Lane()
  private readonly groups: GroupCommit
  private closed = false

  constructor(private readonly data: DataFile, patienceMs: number | undefined) {
    this.groups = new GroupCommit(data, this.log, patienceMs)
  }

  transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const attempt = (number: number): Promise<T> => (number === 1 ? this.attempt(work) : this.lane.run(() => this.attempt(work)))
    return untilNoConflict(ATTEMPTS_MAX, attempt, () => Promise.resolve())
  }

  async get<D extends StoredDocument>(collection: string, id: string): Promise<D | undefined> {
    return fromJsonText<D>(this.read(collection, id))
  }

  async list<D extends StoredDocument>(model: ReadModel, values: readonly FieldValue[], options?: ListOptions): Promise<Page<D>> {
    const { limit, after } = checkListRequest(model, values, options)
    const parameters = [...values.map(toSql), ...(after === undefined ? [] : [after.order, after.id]), limit + 1]
    const rows = this.rows(listSql(model, this.data.table(model.collection).name, after !== undefined), parameters)
    return pageOf(model, rows.map(row => JSON.parse(String(row[0])) as D), limit)
  }

  async countBy(model: ReadModel, values: readonly FieldValue[]): Promise<Readonly<Record<string, number>>> {
    checkValues(model, values)
    const rows = this.rows(countSql(model, this.data.table(model.collection).name), values.map(toSql))
    assert(rows.length <= GROUPS_MAX, `${model.name} has more than ${GROUPS_MAX} groups`)
    return Object.fromEntries(rows.map(row => [String(JSON.parse(String(row[0]))), Number(row[1])]))
  }

  async close(): Promise<void> {
    if (this.closed) return
    this.groups.flush()
    this.closed = true
    this.data.close()
  }

  private async attempt<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const ticket = this.log.begin()
    const workspace = new Workspace((collection, id, purpose) => this.readIn(ticket, collection, id, purpose))
    try {
      const value = await work(workspace).finally(() => workspace.close())
      if (isRefusal(value)) return value
      const plan = workspace.plan()
      if (plan.writes.length > 0) {
        assert(!this.closed, 'the store is closed')
        await this.groups.commit(plan, ticket)
      }
      return value
    } finally {
      this.log.end(ticket)
    }
  }

  private readIn(ticket: Ticket, collection: string, id: string, purpose: 'get' | 'peek'): string | undefined {
    // A peek may show the newest: it protects nothing, and a later write of the same document is verified anyway.
    if (purpose === 'get') this.log.assertReadable(ticket, keyOf(collection, id))
    else this.log.anchor(ticket)
    return this.read(collection, id)
  }

  private read(collection: string, id: string): string | undefined {
    assert(!this.closed, 'the store is closed')
    return this.data.naming(() => {
      const row = this.data.table(collection).select.get([id]) as Row | undefined
      return row?.[0] as string | undefined
    })
  }

  private rows(sql: string, parameters: readonly unknown[]): readonly Row[] {
    assert(!this.closed, 'the store is closed')
    return this.data.naming(() => this.data.query(sql).all(parameters) as Row[])
  }
}

const toSql = (value: FieldValue): string | number => (typeof value === 'boolean' ? Number(value) : value)
