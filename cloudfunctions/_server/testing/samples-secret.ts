import type { ActionName, InputOf } from '@/contract/actions'
import type { ballotSecretActions } from '@/contract/ballot-secret'

const bytes = (count: number): string => Buffer.alloc(count, 1).toString('base64url')

/** One input that its schema accepts for every action of the issuer's side of secret ballots; there is no such poll. */
export const SECRET_SAMPLES: { readonly [N in Extract<ActionName, keyof typeof ballotSecretActions>]: InputOf<N> } = {
  'ballot/issueToken': { pollId: 'none', blinded: bytes(256) },
  'ballot/exchangeForPaper': {
    pollId: 'none',
    ballot: { key: bytes(32), prefix: bytes(32), token: bytes(256), version: 1, selection: 'void', signature: bytes(64) },
    promise: { number: bytes(32), version: 1, ballotHash: bytes(32), signature: bytes(64) }
  },
  'ballot/destroyKey': { pollId: 'none' },
  'ballot/readBoard': { pollId: 'none', part: 0 }
}
