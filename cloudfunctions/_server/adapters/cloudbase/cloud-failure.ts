/**
 * What a failed call means.
 * `conflict`: another transaction was first. `expired`: the server has ended the transaction. `duplicate`: the id is taken.
 * `no-collection`: the collection was never created. `unavailable`: the call did not get through or was turned away; nothing of a
 * transaction is kept unless the call was its commit.
 */
export type CloudFailure = 'conflict' | 'expired' | 'duplicate' | 'no-collection' | 'unavailable' | 'other'

/**
 * Sorted by text, because `wx-server-sdk` maps the codes it does not know (all of DATABASE_TRANSACTION_*) to -501001 and drops
 * `.code`; only the message still says what happened. `-501001` itself therefore means nothing.
 */
const SIGNS: readonly (readonly [CloudFailure, RegExp])[] = [
  ['conflict', /TransactionConflict|TransactionBusy|DATABASE_TRANSACTION_CONFLICT|WriteConflict/i],
  ['expired', /TransactionNotExist/i],
  ['duplicate', /E11000|DATABASE_DUPLICATE_WRITE/i],
  ['no-collection', /-502005|COLLECTION_NOT_EXIST|Db or Table not exist/i],
  ['unavailable', /ECONNRESET|ECONNREFUSED|ECONNABORTED|ETIMEDOUT|ESOCKETTIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|socket hang up|-50100[234]|SERVER_TIMEOUT|EXCEED_(CONCURRENT_)?REQUEST_LIMIT/i]
]

export function cloudFailureOf(error: unknown): CloudFailure {
  const text = textOf(error)
  return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? 'other'
}

/** A collection must be created before the first use; the deploy step does it. */
export class CollectionMissing extends Error {
  constructor(readonly collection: string, readonly cause: unknown) {
    super(`Collection ${collection} does not exist in this CloudBase environment; create it by the deploy step`)
    this.name = 'CollectionMissing'
  }
}

function textOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const { code, errCode, errMsg, message } = error as Readonly<Record<string, unknown>>
  return [code, errCode, errMsg, message].map(part => String(part ?? '')).join(' ')
}
