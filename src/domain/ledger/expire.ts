import type { AccountId, TransferId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { dayOf } from '@/domain/shared/instant'
import { assert } from '@/domain/shared/result'
import type { HolderAccount } from './account'
import type { ExpiryPolicy } from './lots'
import { lastDayOf } from './lots'
import { points } from './points'
import type { Transfer } from './transfer'
import { applyTransfer } from './transfer'

/** The rule that an expiry names, with the scheme's version. */
export const EXPIRY_RULE = 'expiry'

/** The expiry of a lot. Coins that were held then and came back later expire again, under the account's version of that moment. */
export const expireIdOf = (account: AccountId, bucket: string, again?: number): TransferId =>
  asId<TransferId>(`expire:${account}:${bucket}${again === undefined ? '' : `:${again}`}`)

export interface Expiry {
  readonly policy: ExpiryPolicy
  /** Of the scheme that says so. */
  readonly schemeVersion: number
  readonly at: Instant
  /** Whether a transfer of this id stands already. */
  readonly isTaken: (id: TransferId) => boolean
  /** To the transfer of an id. */
  readonly commitmentOf: (id: TransferId) => string
}

/** Lots with free coins whose last day is over. What is held for an order is not theirs: it is spent, or it comes back first. */
export const dueBuckets = ({ lots }: Pick<HolderAccount, 'lots'>, { policy, at }: Pick<Expiry, 'policy' | 'at'>): readonly string[] =>
  lots.filter(({ bucket, available }) => available > 0 && lastDayOf(bucket, policy) < dayOf(at)).map(({ bucket }) => bucket)

export interface Expired {
  readonly account: HolderAccount
  /** One for each lot; none where nothing is over. */
  readonly transfers: readonly Transfer[]
}

/** 到期: takes what is over out of an account, lot by lot. */
export function expireDue(account: HolderAccount, expiry: Expiry): Expired {
  return dueBuckets(account, expiry).reduce<Expired>((before, bucket) => {
    const next = expireLot(before.account, bucket, expiry)
    return { account: next.account, transfers: [...before.transfers, next.transfer] }
  }, { account, transfers: [] })
}

function expireLot(account: HolderAccount, bucket: string, { schemeVersion, at, isTaken, commitmentOf }: Expiry) {
  const amount = points(account.lots.find(lot => lot.bucket === bucket)?.available ?? 0)
  const first = expireIdOf(account.id, bucket)
  const id = isTaken(first) ? expireIdOf(account.id, bucket, account.version) : first
  const order = { id, kind: 'expire' as const, points: amount, rule: { id: EXPIRY_RULE, version: schemeVersion }, by: 'system' as const, approvers: [], at, commitment: commitmentOf(id) }
  const applied = applyTransfer(account, order, [{ bucket, points: amount }])
  assert(applied.ok, 'what lies in a lot can expire')
  return applied.value
}
