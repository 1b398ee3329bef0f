/** The part of `wx-server-sdk` 4.0.2 that the store uses; its own types leave most of it open. */
export interface Cloud {
  database(config: { readonly env?: string; readonly throwOnNotFound?: boolean }): unknown
}

export type CloudRecord = Readonly<Record<string, unknown>>

export interface CloudDatabase {
  readonly command: CloudCommand
  collection(name: string): CloudCollection
  startTransaction(): Promise<CloudTransaction>
}

export interface CloudTransaction {
  /** Only `doc` and `add` are inside the transaction: `where().update()` would silently escape it. */
  collection(name: string): Pick<CloudCollection, 'doc' | 'add'>
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

export interface CloudCollection {
  doc(id: string): CloudDocument
  add(options: { readonly data: CloudRecord }): Promise<unknown>
  where(condition: unknown): CloudQuery
  aggregate(): CloudAggregate
}

export interface CloudDocument {
  /** `data` is null if the document is not there, given `throwOnNotFound: false`. */
  get(): Promise<{ readonly data: CloudRecord | null }>
  set(options: { readonly data: CloudRecord }): Promise<unknown>
  update(options: { readonly data: CloudRecord }): Promise<{ readonly stats: { readonly updated: number } }>
  remove(): Promise<unknown>
}

export interface CloudQuery {
  orderBy(path: string, direction: 'asc' | 'desc'): CloudQuery
  limit(count: number): CloudQuery
  get(): Promise<{ readonly data: readonly CloudRecord[] }>
}

export interface CloudAggregate {
  match(condition: unknown): CloudAggregate
  group(stage: CloudRecord): CloudAggregate
  limit(count: number): CloudAggregate
  end(): Promise<{ readonly list: readonly CloudRecord[] }>
}

export interface CloudCommand {
  neq(value: unknown): unknown
  gt(value: unknown): unknown
  gte(value: unknown): unknown
  lt(value: unknown): unknown
  lte(value: unknown): unknown
  inc(by: number): unknown
  and(conditions: readonly unknown[]): unknown
  or(conditions: readonly unknown[]): unknown
}
