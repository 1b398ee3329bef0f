import { Conflict } from '@server/adapters/shared/attempts'
import type { CommitPlan, PlannedWrite } from '@server/adapters/shared/workspace'
import { AlreadyExists } from '@server/ports/document-store'
import type { CommitLog, Ticket } from './commit-log'
import type { DataFile } from './data-file'

interface Waiting {
  readonly plan: CommitPlan
  readonly ticket: Ticket
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Transactions in one disk write at most; bounds how long one batch blocks the process. */
const BATCH_MAX = 256

export const keyOf = (collection: string, id: string): string => `${collection}/${id}`

/**
 * Finished transactions that arrive together share one BEGIN … COMMIT and so one disk sync. Each is verified and applied on its
 * own, synchronously; one that fails leaves no trace and does not hold up the others. Answers go out after the sync.
 */
export class GroupCommit {
  private waiting: Waiting[] = []
  private scheduled = false

  /** `patienceMs`: how long a first transaction waits for company; without it only for what arrives in the same turn of the loop. */
  constructor(private readonly data: DataFile, private readonly log: CommitLog, private readonly patienceMs?: number) {}

  commit(plan: CommitPlan, ticket: Ticket): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ plan, ticket, resolve, reject })
      if (this.scheduled) return
      this.scheduled = true
      if (this.patienceMs === undefined) setImmediate(() => this.flush())
      else setTimeout(() => this.flush(), this.patienceMs)
    })
  }

  /** Commits what waits, now. */
  flush(): void {
    this.scheduled = false
    while (this.waiting.length > 0) this.commitBatch(this.waiting.splice(0, BATCH_MAX))
  }

  private commitBatch(batch: readonly Waiting[]): void {
    let failures: ReadonlyMap<Waiting, Error>
    try {
      failures = this.data.naming(() => this.write(batch))
    } catch (error) {
      // Disk full or worse: nobody's work is on disk.
      for (const { reject } of batch) reject(error)
      return
    }
    for (const member of batch) {
      const failure = failures.get(member)
      if (failure === undefined) member.resolve()
      else member.reject(failure)
    }
  }

  /** One BEGIN … COMMIT; returns the members that left no trace, and why. */
  private write(batch: readonly Waiting[]): ReadonlyMap<Waiting, Error> {
    // Tables of new collections come before BEGIN, so that a rollback cannot take them away.
    for (const { plan } of batch) for (const write of plan.writes) this.data.table(write.collection)
    const failures = new Map<Waiting, Error>()
    this.data.begin.run([])
    try {
      for (const member of batch) {
        const failure = this.apply(member)
        if (failure !== undefined) failures.set(member, failure)
      }
      this.data.commit.run([])
    } catch (error) {
      this.data.rollback.run([])
      throw error
    }
    return failures
  }

  /** Verifies and writes one transaction; returns why it could not, with nothing of it written. */
  private apply({ plan, ticket }: Waiting): Conflict | AlreadyExists | undefined {
    try {
      for (const guard of plan.guards) this.log.assertUnchanged(ticket, keyOf(guard.collection, guard.id))
      for (const write of plan.writes) if (write.wasRead) this.log.assertUnchanged(ticket, keyOf(write.collection, write.id))
    } catch (error) {
      if (error instanceof Conflict) return error
      throw error
    }
    const keys: string[] = []
    for (const [index, write] of plan.writes.entries()) {
      if (!this.writeOne(write)) {
        this.undoInserts(plan.writes.slice(0, index))
        return new AlreadyExists(write.collection, write.id)
      }
      keys.push(keyOf(write.collection, write.id))
    }
    this.log.note(keys)
    return undefined
  }

  /** False if the id of an insert is taken. */
  private writeOne({ kind, collection, id, text }: PlannedWrite): boolean {
    const table = this.data.table(collection)
    switch (kind) {
      case 'insert':
        return table.insert.run([id, text]).changes === 1
      case 'put':
        table.put.run([id, text])
        return true
      case 'delete':
        table.delete.run([id])
        return true
    }
  }

  /** Inserts come first in a plan, so all that is to be undone is earlier inserts. */
  private undoInserts(inserts: readonly PlannedWrite[]): void {
    for (const { collection, id } of inserts) this.data.table(collection).delete.run([id])
  }
}
