import { AlreadyExists } from '@server/ports/document-store'
import { Conflict } from '@server/adapters/shared/attempts'
import type { CommitPlan, PlannedWrite } from '@server/adapters/shared/workspace'

interface Version {
  readonly sequence: number
  /** JSON text; undefined once deleted. */
  readonly text: string | undefined
}

/** The store as it was at the first read. */
export interface Snapshot {
  read(collection: string, id: string): string | undefined
  /** Sequence of the last commit that is seen; undefined before the first read. */
  readonly sequence: number | undefined
}

/** Committed versions of every document, oldest first; old ones go when no open snapshot needs them. */
export class History {
  private readonly collections = new Map<string, Map<string, Version[]>>()
  private readonly open_ = new Set<Snapshot>()
  private sequence = 0

  latest(collection: string, id: string): string | undefined {
    return this.versions(collection, id)?.at(-1)?.text
  }

  /** Latest JSON texts of a collection. */
  *all(collection: string): Generator<string> {
    for (const versions of this.collections.get(collection)?.values() ?? []) {
      const text = versions.at(-1)?.text
      if (text !== undefined) yield text
    }
  }

  open(): Snapshot {
    const current = (): number => this.sequence
    const find = (collection: string, id: string): readonly Version[] => this.versions(collection, id) ?? []
    let sequence: number | undefined
    const snapshot: Snapshot = {
      get sequence() {
        return sequence
      },
      read(collection, id) {
        const limit = (sequence ??= current())
        return find(collection, id).filter(version => version.sequence <= limit).at(-1)?.text
      }
    }
    this.open_.add(snapshot)
    return snapshot
  }

  release(snapshot: Snapshot): void {
    this.open_.delete(snapshot)
  }

  /** All or nothing. Throws Conflict or AlreadyExists before anything is written. */
  commit(snapshot: Snapshot, plan: CommitPlan): void {
    const limit = snapshot.sequence ?? this.sequence
    for (const guard of plan.guards) this.assertUnchanged(guard.collection, guard.id, limit)
    for (const write of plan.writes) this.assertWritable(write, limit)
    this.sequence++
    const oldest = Math.min(this.sequence, ...[...this.open_].map(open => open.sequence ?? this.sequence))
    for (const write of plan.writes) this.append(write, oldest)
  }

  clear(): void {
    this.collections.clear()
  }

  private versions(collection: string, id: string): Version[] | undefined {
    return this.collections.get(collection)?.get(id)
  }

  private assertUnchanged(collection: string, id: string, limit: number): void {
    if ((this.versions(collection, id)?.at(-1)?.sequence ?? 0) > limit) throw new Conflict()
  }

  private assertWritable(write: PlannedWrite, limit: number): void {
    if (write.wasRead) this.assertUnchanged(write.collection, write.id, limit)
    if (write.kind === 'insert' && this.latest(write.collection, write.id) !== undefined) {
      throw new AlreadyExists(write.collection, write.id)
    }
  }

  private append(write: PlannedWrite, oldest: number): void {
    let documents = this.collections.get(write.collection)
    if (documents === undefined) this.collections.set(write.collection, (documents = new Map()))
    const versions = documents.get(write.id) ?? []
    versions.push({ sequence: this.sequence, text: write.kind === 'delete' ? undefined : write.text })
    // The newest version that the oldest snapshot sees stays, and all after it.
    while ((versions[1]?.sequence ?? Infinity) <= oldest) versions.shift()
    documents.set(write.id, versions)
  }
}
