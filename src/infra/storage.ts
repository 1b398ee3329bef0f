/** What the phone keeps between openings. Reads and writes never throw: a full or forbidden store keeps nothing. */
export interface Storage {
  get(key: string): unknown
  set(key: string, value: unknown): void
  remove(key: string): void
}

interface Kept<T> {
  readonly version: number
  readonly value: T
}

/** One named value in the store. A value written in another version of the shape is as good as none. */
export interface Slot<T> {
  read(): T | undefined
  write(value: T): void
  clear(): void
}

/** `version` goes up whenever the shape of `T` changes; values are JSON. */
export function storageSlot<T>(storage: Storage, key: string, version: number): Slot<T> {
  return {
    read() {
      const kept = storage.get(key)
      return isKept<T>(kept) && kept.version === version ? kept.value : undefined
    },
    write: value => storage.set(key, { version, value } satisfies Kept<T>),
    clear: () => storage.remove(key)
  }
}

const isKept = <T>(kept: unknown): kept is Kept<T> => typeof kept === 'object' && kept !== null && 'version' in kept && 'value' in kept
