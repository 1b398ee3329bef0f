import type { HolderAccount } from '@/domain/ledger/account'
import { dueBuckets, expireDue, expireIdOf, type Expired } from '@/domain/ledger/expire'
import type { SchemeInForce } from '@/domain/ledger/scheme'
import type { CommandContext } from '@server/pipeline/context'
import { TRANSFERS, type TransferDocument } from './documents'

/**
 * The account without the coins whose last day is over, and their transfers, to be written with whatever follows. Lots are few:
 * one for each quarter. An expiry is never deleted, so that its id is only looked at.
 */
export async function expireOver({ tx, digest, now: at }: Pick<CommandContext, 'tx' | 'digest' | 'now'>, account: HolderAccount, { expiry: policy, version: schemeVersion }: SchemeInForce): Promise<Expired> {
  const ids = dueBuckets(account, { policy, at }).map((bucket) => expireIdOf(account.id, bucket))
  const found = await Promise.all(ids.map((id) => tx.peek<TransferDocument>(TRANSFERS, id)))
  const taken = new Set<string>(ids.filter((_id, index) => found[index] !== undefined))
  return expireDue(account, { policy, schemeVersion, at, isTaken: (id) => taken.has(id), commitmentOf: (id) => digest.sha256(id) })
}
