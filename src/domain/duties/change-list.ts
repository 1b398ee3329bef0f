import type { Result } from '@/domain/shared/result'
import { err, ok } from '@/domain/shared/result'
import { ENTRIES_MAX, entryKey, keyOf, type Entries, type ListChange, type ListName, type ListNow } from './duty-list'

/** Why a list cannot be changed. `LIST_CHANGED`: somebody else was first, `version` is what stands now. */
export type CannotChangeList =
  | { readonly code: 'LIST_CHANGED'; readonly version: number }
  | { readonly code: 'ENTRY_NOT_FOUND' }
  | { readonly code: 'ENTRY_TAKEN'; readonly key: string }
  | { readonly code: 'LIST_FULL'; readonly max: number }
  | { readonly code: 'NOTHING_CHANGED' }

export interface ChangedList<N extends ListName> {
  readonly now: ListNow<N>
  readonly change: ListChange<Entries[N]>
}

/** Two people change one list: only who saw the present version goes on. */
export const reasonNotSeen = (list: { readonly version: number }, seenVersion: number): CannotChangeList | undefined =>
  list.version === seenVersion ? undefined : { code: 'LIST_CHANGED', version: list.version }

/** Adds an entry, or puts another in the place of the one named `key`. */
export function putEntry<N extends ListName>(
  name: N,
  list: ListNow<N>,
  { item, key, seenVersion }: { readonly item: Entries[N]; readonly key?: string; readonly seenVersion: number }
): Result<ChangedList<N>, CannotChangeList> {
  const unseen = reasonNotSeen(list, seenVersion)
  if (unseen !== undefined) return err(unseen)
  const keys = keysOf(name, list.items)
  const at = key === undefined ? -1 : keys.indexOf(keyOf(key))
  if (key !== undefined && at < 0) return err({ code: 'ENTRY_NOT_FOUND' })
  const wanted = keyIn(name, item)
  const holder = keys.indexOf(wanted)
  if (holder >= 0 && holder !== at) return err({ code: 'ENTRY_TAKEN', key: wanted })
  if (at < 0 && list.items.length >= ENTRIES_MAX[name]) return err({ code: 'LIST_FULL', max: ENTRIES_MAX[name] })
  if (key === undefined) return replaced(name, list, [...list.items, item])
  return replaced(name, list, list.items.map((each, index) => (index === at ? item : each)), { key: keyOf(key), by: item })
}

export function removeEntry<N extends ListName>(
  name: N,
  list: ListNow<N>,
  { key, seenVersion }: { readonly key: string; readonly seenVersion: number }
): Result<ChangedList<N>, CannotChangeList> {
  const unseen = reasonNotSeen(list, seenVersion)
  if (unseen !== undefined) return err(unseen)
  const keys = keysOf(name, list.items)
  const at = keys.indexOf(keyOf(key))
  return at < 0 ? err({ code: 'ENTRY_NOT_FOUND' }) : replaced(name, list, list.items.filter((_, index) => index !== at))
}

/** The list with other entries, and what that changed. `renamed`: an entry that got another key is a change, not two. */
export function replaced<N extends ListName>(
  name: N,
  list: ListNow<N>,
  items: readonly Entries[N][],
  renamed?: { readonly key: string; readonly by: Entries[N] }
): Result<ChangedList<N>, CannotChangeList> {
  const change = changeBetween(name, list.items, items, renamed)
  if (change.added.length + change.changed.length + change.removed.length === 0) return err({ code: 'NOTHING_CHANGED' })
  return ok({ now: { version: list.version + 1, items }, change })
}

export function changeBetween<N extends ListName>(
  name: N,
  before: readonly Entries[N][],
  after: readonly Entries[N][],
  renamed?: { readonly key: string; readonly by: Entries[N] }
): ListChange<Entries[N]> {
  const old = new Map(before.map((item) => [keyIn(name, item), item]))
  const keyOfNew = (item: Entries[N]): string => (item === renamed?.by ? renamed.key : keyIn(name, item))
  const kept = new Set(after.map(keyOfNew))
  const added: Entries[N][] = []
  const changed: { before: Entries[N]; after: Entries[N] }[] = []
  for (const item of after) {
    const earlier = old.get(keyOfNew(item))
    if (earlier === undefined) added.push(item)
    else if (print(earlier) !== print(item)) changed.push({ before: earlier, after: item })
  }
  return { added, changed, removed: [...old].filter(([key]) => !kept.has(key)).map(([, item]) => item) }
}

const keyIn = <N extends ListName>(name: N, item: Entries[N]): string => (entryKey[name] as (item: Entries[N]) => string)(item)

const keysOf = <N extends ListName>(name: N, items: readonly Entries[N][]): readonly string[] => items.map((item) => keyIn(name, item))

/** Equal for equal content, whatever the order of the fields. */
const print = (item: object): string => JSON.stringify(Object.entries(item).filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)))
