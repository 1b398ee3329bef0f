import { toBase64url } from '@/domain/shared/base64url'

/** Random bytes of the platform, fit for ids that nobody can guess. */
export interface Chance {
  bytes(count: number): Promise<Uint8Array>
}

const REQUEST_ID_BYTES = 16

/** 128 random bits as 22 characters. */
export const makeRequestId = async (chance: Chance): Promise<string> => toBase64url(await chance.bytes(REQUEST_ID_BYTES))

/** Asks a slow source for much at a time, ahead of need, and never gives a byte twice. */
export function pooledChance(source: (count: number) => Promise<Uint8Array>, poolBytes = 256): Chance {
  let pool = source(poolBytes)
  let used = 0
  const bytes = async (count: number): Promise<Uint8Array> => {
    if (count > poolBytes) return source(count)
    if (used + count > poolBytes) {
      pool = source(poolBytes)
      used = 0
    }
    const from = used
    used += count
    const current = pool
    try {
      return (await current).slice(from, from + count)
    } catch {
      // A failed draw must not be remembered as the pool.
      if (pool === current) used = poolBytes
      return source(count)
    }
  }
  pool.catch(() => undefined)
  return { bytes }
}
