import { Conflict } from '@server/adapters/shared/attempts'
import { TOUCH_FIELD } from '@server/adapters/shared/json-text'
import type { CommitPlan, Guard, PlannedWrite } from '@server/adapters/shared/workspace'
import { AlreadyExists, CommitUnknown } from '@server/ports/document-store'
import type { CloudDatabase, CloudDocument, CloudRecord, CloudTransaction } from './cloud-database'
import { CollectionMissing, cloudFailureOf } from './cloud-failure'

/** One run of one transaction on the wire: begun at its first call, one call in flight, ended by commit or rollback. */
export class CloudSession {
  private transaction: CloudTransaction | undefined
  private tail: Promise<unknown> = Promise.resolve()
  private broken: { readonly error: unknown } | undefined

  constructor(private readonly database: CloudDatabase) {}

  read(collection: string, id: string): Promise<string | undefined> {
    return this.enqueue(collection, async transaction => {
      const { data } = await transaction.collection(collection).doc(id).get()
      return data === null ? undefined : JSON.stringify(withoutTouch(data))
    })
  }

  /** Throws Conflict, AlreadyExists or CommitUnknown. */
  async commit(plan: CommitPlan): Promise<void> {
    for (const write of plan.writes) await this.write(write)
    for (const guard of plan.guards) await this.protect(guard)
    const { transaction } = this
    if (transaction === undefined) return
    this.transaction = undefined
    try {
      await transaction.commit()
    } catch (error) {
      const failure = cloudFailureOf(error)
      // The commit is sent once, so a transaction that is gone was ended before it.
      if (failure === 'conflict' || failure === 'expired') throw new Conflict()
      throw new CommitUnknown()
    }
  }

  /** Gives up whatever was begun. A rollback that does not arrive is made by the server after thirty seconds. */
  async abandon(): Promise<void> {
    await this.tail
    const { transaction } = this
    this.transaction = undefined
    await transaction?.rollback().catch(() => undefined)
  }

  private write({ kind, collection, id, text, wasRead }: PlannedWrite): Promise<void> {
    return this.enqueue(collection, async transaction => {
      if (kind === 'delete') return void (await transaction.collection(collection).doc(id).remove())
      const document = JSON.parse(text) as CloudRecord
      if (kind === 'insert') return insert(transaction, collection, id, document, wasRead)
      const { _id, ...data } = document
      await transaction.collection(collection).doc(id).set({ data })
    })
  }

  /**
   * Isolation is by snapshot, so a document that was only read must be written as well: then a change of it by another transaction
   * is a conflict. A present one is touched; for an absent one the very id is written and taken away again.
   */
  private protect({ collection, id, present }: Guard): Promise<void> {
    if (present) return this.enqueue(collection, transaction => this.touch(transaction.collection(collection).doc(id)))
    return this.enqueue(collection, async transaction => {
      await transaction.collection(collection).doc(id).set({ data: { [TOUCH_FIELD]: 1 } })
      await transaction.collection(collection).doc(id).remove()
    })
  }

  private async touch(document: CloudDocument): Promise<void> {
    const { stats } = await document.update({ data: { [TOUCH_FIELD]: this.database.command.inc(1) } })
    if (stats.updated !== 1) throw new Conflict()
  }

  /** CloudBase refuses a second call while one is in flight (TransactionBusy), so calls wait for each other. */
  private enqueue<T>(collection: string, call: (transaction: CloudTransaction) => Promise<T>): Promise<T> {
    const result = this.tail.then(async () => {
      if (this.broken !== undefined) throw this.broken.error
      try {
        this.transaction ??= await this.database.startTransaction()
        return await call(this.transaction)
      } catch (error) {
        this.broken = { error: meaningOf(error, collection) }
        throw this.broken.error
      }
    })
    this.tail = result.catch(() => undefined)
    return result
  }
}

export function withoutTouch(data: CloudRecord): CloudRecord {
  const { [TOUCH_FIELD]: _touch, ...document } = data
  return document
}

async function insert(transaction: CloudTransaction, collection: string, id: string, data: CloudRecord, wasRead: boolean): Promise<void> {
  try {
    await transaction.collection(collection).add({ data })
  } catch (error) {
    if (cloudFailureOf(error) !== 'duplicate') throw error
    // Whoever read the absence is overtaken and runs again; whoever did not is told.
    throw wasRead ? new Conflict() : new AlreadyExists(collection, id)
  }
}

/** Before the commit nothing is kept, so everything passing is a reason to run again. */
function meaningOf(error: unknown, collection: string): unknown {
  if (error instanceof Conflict || error instanceof AlreadyExists) return error
  switch (cloudFailureOf(error)) {
    case 'conflict':
    case 'expired':
    case 'unavailable':
      return new Conflict(String(error))
    case 'no-collection':
      return new CollectionMissing(collection, error)
    case 'duplicate':
    case 'other':
      return error
  }
}
