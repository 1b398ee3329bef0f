import type { HolderAccount } from '@/domain/ledger/account'
import { chained, type Chained } from '@/domain/ledger/evidence/leaf'
import type { Transfer } from '@/domain/ledger/transfer'
import type { CommandContext } from '@server/pipeline/context'
import { ACCOUNTS, accountDocument, TRANSFERS, transferDocument } from './documents'

/**
 * Writes transfers and the one holder account that they changed: the only way into the ledger. The account's chain is continued
 * here, so that no later version can be told without the earlier ones. One operation for each transfer and one for the account,
 * which the caller has read in this transaction. Whatever else its document holds stays in it.
 * @returns what was written: the account with its chain, the transfers with what they follow.
 */
export async function postTransfers({ tx, digest }: Pick<CommandContext, 'tx' | 'digest'>, account: HolderAccount, transfers: readonly Transfer[]): Promise<Chained> {
  const posted = chained(account, transfers, digest.sha256)
  for (const transfer of posted.transfers) await tx.insert(TRANSFERS, transferDocument(transfer, account.holder))
  await tx.put(ACCOUNTS, accountDocument(posted.account))
  return posted
}
