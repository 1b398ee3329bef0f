import type { Storage } from './storage'

/** Keeps values as JSON text, like the real stores: what is not JSON does not come back. */
export function memoryStorage(kept = new Map<string, string>()): Storage {
  return {
    get: key => {
      const text = kept.get(key)
      return text === undefined ? undefined : (JSON.parse(text) as unknown)
    },
    set: (key, value) => void kept.set(key, JSON.stringify(value)),
    remove: key => void kept.delete(key)
  }
}
