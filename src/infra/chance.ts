/** Random bytes of the platform, fit for ids that nobody can guess. */
export interface Chance {
  bytes(count: number): Promise<Uint8Array>
}

const REQUEST_ID_BYTES = 16
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** 128 random bits as 22 characters. */
export const makeRequestId = async (chance: Chance): Promise<string> => base64url(await chance.bytes(REQUEST_ID_BYTES))

/** RFC 4648 §5 without padding. */
export function base64url(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let width = 0
  for (const byte of bytes) {
    bits = (bits << 8) | byte
    width += 8
    for (; width >= 6; width -= 6) text += BASE64URL.charAt((bits >> (width - 6)) & 63)
    bits &= (1 << width) - 1
  }
  return width === 0 ? text : text + BASE64URL.charAt((bits << (6 - width)) & 63)
}

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
