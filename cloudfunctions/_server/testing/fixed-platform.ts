import { createHash } from 'node:crypto'
import { addMs, instant, type Instant } from '@/domain/shared/instant'
import type { Chance } from '@server/ports/chance'
import type { Clock } from '@server/ports/clock'

/** A clock that stands still until it is moved. */
export interface MovableClock extends Clock {
  set(at: Instant): void
  pass(ms: number): void
}

export function movableClock(start: Instant): MovableClock {
  let now = start
  return {
    now: () => now,
    set: (at) => {
      now = at
    },
    pass: (ms) => {
      now = addMs(now, ms)
    }
  }
}

/** A Shanghai wall clock as an instant: `at('2026-11-24 19:30')`. */
export const at = (wall: string): Instant => instant(Date.parse(`${wall.replace(' ', 'T')}:00+08:00`))

const ID_BYTES = 16

/** The same values in every run: a digest of a seed and a counter. */
export function seededChance(seed = 'chance'): Chance {
  let count = 0
  const bytes = (length: number): Buffer => {
    const blocks: Buffer[] = []
    for (let have = 0; have < length; have += 32) blocks.push(createHash('sha256').update(`${seed}:${count++}`).digest())
    return Buffer.concat(blocks).subarray(0, length)
  }
  return {
    id: () => bytes(ID_BYTES).toString('base64url'),
    code: (alphabet, length) => [...bytes(length)].map((byte) => alphabet[byte % alphabet.length] ?? '').join(''),
    secret: (length) => bytes(length).toString('base64url')
  }
}
