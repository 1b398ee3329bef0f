import type { Copy } from '@/flow/calls'
import { storageSlot, type Slot, type Storage } from '@/infra/storage'

/** Pages of residents that are worth reading without network. */
const COPIES_MAX = 30
/** Grows when answers that pages read got new fields: an older copy is no longer read. */
const VERSION = 2

/** Last answers by name, community and input; the oldest make room. */
export class Copies {
  private readonly storage: Storage
  private readonly index: Slot<readonly string[]>

  constructor(storage: Storage) {
    this.storage = storage
    this.index = storageSlot(storage, 'copies', VERSION)
  }

  read<T>(key: string): Copy<T> | undefined {
    return this.slot<T>(key).read()
  }

  write<T>(key: string, copy: Copy<T>): void {
    this.slot<T>(key).write(copy)
    const keys = [key, ...this.keys().filter(other => other !== key)]
    for (const old of keys.slice(COPIES_MAX)) this.slot(old).clear()
    this.index.write(keys.slice(0, COPIES_MAX))
  }

  /** Another person or community: nothing of before may be shown. */
  clear(): void {
    for (const key of this.keys()) this.slot(key).clear()
    this.index.clear()
  }

  private slot<T>(key: string): Slot<Copy<T>> {
    return storageSlot(this.storage, `copy ${key}`, VERSION)
  }

  private keys(): readonly string[] {
    return this.index.read() ?? []
  }
}
