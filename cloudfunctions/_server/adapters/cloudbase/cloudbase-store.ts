import { assert } from '@/domain/shared/result'
import { isRefusal, untilNoConflict } from '@server/adapters/shared/attempts'
import { checkListRequest, checkValues, pageOf, type Position } from '@server/adapters/shared/read-model'
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
import type { Cloud, CloudCommand, CloudDatabase, CloudRecord } from './cloud-database'
import { CollectionMissing, cloudFailureOf } from './cloud-failure'
import { CloudSession, withoutTouch } from './cloud-session'

export interface CloudbaseStoreOptions {
  /** The initialised `wx-server-sdk`. */
  readonly cloud: Cloud
  readonly attemptsMax?: number
  /** Milliseconds. */
  readonly sleep?: (ms: number) => Promise<void>
  /** Evenly from 0 to below 1. */
  readonly random?: () => number
}

/** Together at most about three seconds of waiting, which a function of ten seconds survives. */
const ATTEMPTS_MAX = 10
const BACKOFF_FIRST_MS = 20
const BACKOFF_MAX_MS = 640

/** Production: WeChat CloudBase's document database through the real SDK. Collections and indexes are made by the deploy step. */
export function cloudbaseStore(options: CloudbaseStoreOptions): DocumentStore {
  return new CloudbaseStore(options)
}

class CloudbaseStore implements DocumentStore {
  private readonly database: CloudDatabase
  private readonly attemptsMax: number
  private readonly sleep: (ms: number) => Promise<void>
  private readonly random: () => number

  constructor(options: CloudbaseStoreOptions) {
    // Otherwise a missing document throws a bare text that cannot be told from a failure.
    const config = { throwOnNotFound: false }
    this.database = options.cloud.database(config) as CloudDatabase
    this.attemptsMax = options.attemptsMax ?? ATTEMPTS_MAX
    this.sleep = options.sleep ?? (ms => new Promise(resolve => setTimeout(resolve, ms)))
    this.random = options.random ?? Math.random
  }

  transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return untilNoConflict(this.attemptsMax, () => this.attempt(work), attemptsMade => this.sleep(this.backoff(attemptsMade)))
  }

  async get<D extends StoredDocument>(collection: string, id: string): Promise<D | undefined> {
    const { data } = await naming(collection, () => this.database.collection(collection).doc(id).get())
    return data === null ? undefined : (withoutTouch(data) as unknown as D)
  }

  async list<D extends StoredDocument>(model: ReadModel, values: readonly FieldValue[], options?: ListOptions): Promise<Page<D>> {
    const { limit, after } = checkListRequest(model, values, options)
    const direction = model.descending === true ? 'desc' : 'asc'
    const { data } = await naming(model.collection, () =>
      this.database.collection(model.collection)
        .where(this.condition(model, values, after))
        .orderBy(model.orderBy, direction)
        .orderBy('_id', direction)
        .limit(limit + 1)
        .get()
    )
    return pageOf(model, data.map(document => withoutTouch(document) as unknown as D), limit)
  }

  async countBy(model: ReadModel, values: readonly FieldValue[]): Promise<Readonly<Record<string, number>>> {
    checkValues(model, values)
    const { groupBy } = model
    assert(groupBy !== undefined, `${model.name} is not counted`)
    const { list } = await naming(model.collection, () =>
      this.database.collection(model.collection).aggregate()
        .match({ ...equalities(model, values), [groupBy]: this.database.command.neq(null) })
        .group({ _id: `$${groupBy}`, count: { $sum: 1 } })
        // Without a limit the server gives twenty groups.
        .limit(GROUPS_MAX + 1)
        .end()
    )
    assert(list.length <= GROUPS_MAX, `${model.name} has more than ${GROUPS_MAX} groups`)
    return Object.fromEntries(list.map(group => [String(group['_id']), Number(group['count'])]))
  }

  async close(): Promise<void> {
    // The SDK keeps no connection.
  }

  private async attempt<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const session = new CloudSession(this.database)
    const workspace = new Workspace((collection, id) => session.read(collection, id))
    try {
      const value = await work(workspace).finally(() => workspace.close())
      if (isRefusal(value)) return value
      const plan = workspace.plan()
      if (plan.writes.length > 0) await session.commit(plan)
      return value
    } finally {
      await session.abandon()
    }
  }

  /** Doubling, with half of it by chance so that losers do not meet again. */
  private backoff(attemptsMade: number): number {
    return Math.min(BACKOFF_FIRST_MS * 2 ** (attemptsMade - 1), BACKOFF_MAX_MS) * (0.5 + this.random() / 2)
  }

  private condition(model: ReadModel, values: readonly FieldValue[], after: Position | undefined): unknown {
    const { command } = this.database
    const equal = equalities(model, values)
    if (after === undefined) return { ...equal, [model.orderBy]: command.neq(null) }
    const beyond = beyondIn(command, model.descending === true)
    // The first bound lets the index begin in the right place; the alternative sorts out the ties.
    return command.and([
      equal,
      { [model.orderBy]: beyond.orEqual(after.order) },
      command.or([{ [model.orderBy]: beyond.only(after.order) }, { _id: beyond.only(after.id) }])
    ])
  }
}

const equalities = (model: ReadModel, values: readonly FieldValue[]): CloudRecord =>
  Object.fromEntries(model.equals.map((path, index) => [path, values[index]]))

function beyondIn(command: CloudCommand, descending: boolean): { readonly only: (value: unknown) => unknown; readonly orEqual: (value: unknown) => unknown } {
  return descending
    ? { only: value => command.lt(value), orEqual: value => command.lte(value) }
    : { only: value => command.gt(value), orEqual: value => command.gte(value) }
}

async function naming<T>(collection: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw cloudFailureOf(error) === 'no-collection' ? new CollectionMissing(collection, error) : error
  }
}
