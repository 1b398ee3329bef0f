import { dataPreview, memoryShelf, type PhotoShelf } from './photo-shelf'
import type { Photo } from './photos'

const DATABASE = 'yishi-lvbi'
const SHELF = 'photo-shelf'

/** IndexedDB; a window that has none (or refuses, as private ones do) keeps photos while it is open. */
export function browserShelf(factory: () => IDBFactory | undefined): PhotoShelf {
  const memory = memoryShelf()
  const database = opened(factory)
  const run = async <T>(mode: IDBTransactionMode, work: (shelf: IDBObjectStore) => IDBRequest<T>): Promise<T> => settled(work((await database()).transaction(SHELF, mode).objectStore(SHELF)))
  return {
    async put(id, photo) {
      try {
        await run('readwrite', shelf => shelf.put(photo, id))
        return { photo, preview: dataPreview(photo) }
      } catch {
        return memory.put(id, photo)
      }
    },
    async get(id) {
      const photo = await run<Photo | undefined>('readonly', shelf => shelf.get(id) as IDBRequest<Photo | undefined>).catch(() => undefined)
      return photo ? { photo, preview: dataPreview(photo) } : memory.get(id)
    },
    async remove(id) {
      await memory.remove(id)
      await run('readwrite', shelf => shelf.delete(id)).catch(() => undefined)
    }
  }
}

/** Opened once, when first needed; an opening that failed is tried again. */
function opened(factory: () => IDBFactory | undefined): () => Promise<IDBDatabase> {
  let opening: Promise<IDBDatabase> | undefined
  const open = async (): Promise<IDBDatabase> => {
    const found = factory()
    if (!found) throw new Error('no IndexedDB')
    const request = found.open(DATABASE, 1)
    request.onupgradeneeded = () => void request.result.createObjectStore(SHELF)
    return settled(request)
  }
  return () => {
    opening ??= open().catch((problem: unknown) => {
      opening = undefined
      throw problem
    })
    return opening
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
