import type { ActionName, InputOf } from '@/contract/actions'

const bytes = (count: number): string => Buffer.alloc(count, 1).toString('base64url')

/** One input that its schema accepts for every action of the ballot box; there is no such poll. */
export const BOX_SAMPLES: { readonly [N in Extract<ActionName, `ballot-box/${string}`>]: InputOf<N> } = {
  'ballot-box/readManifest': { pollId: 'none' },
  'ballot-box/prepare': { pollId: 'none' },
  'ballot-box/cast': { pollId: 'none', ballot: { key: bytes(32), prefix: bytes(32), token: bytes(256), version: 1, selection: 'yes', signature: bytes(64) } },
  'ballot-box/open': { pollId: 'none' },
  'ballot-box/readBoard': { pollId: 'none', part: 0 },
  'ballot-box/proveRow': { pollId: 'none', number: bytes(32) }
}

/** An empty list is a blank ballot. */
export const BOX_OPTIONAL = { 'ballot-box/cast': ['ballot.selection[]'] } as const
