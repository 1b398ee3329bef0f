import type { HolderAccount } from '@/domain/ledger/account'
import type { ShopMonth } from '@/domain/ledger/shop/shop-month'
import type { Transfer } from '@/domain/ledger/transfer'
import { assert } from '@/domain/shared/result'
import { accountDocument, ACCOUNTS, TRANSFERS, transferDocument } from '@server/application/ledger/documents'
import type { Transaction } from '@server/ports/document-store'
import type { ShopAccountDocument } from './documents'

const SHOP_MOVES: readonly Transfer['kind'][] = ['hold', 'post', 'void']

/** The only place where the shop moves coins: within one household's account, or out of it for goods. Nothing here can give coins. */
export async function writeMove(tx: Transaction, account: HolderAccount, shopMonth: ShopMonth | undefined, transfer: Transfer): Promise<void> {
  assert(SHOP_MOVES.includes(transfer.kind), 'a shop sets coins aside, spends them or gives them back')
  // Whoever resolves the same order at the same moment runs again and is told how it ended; without this read he would be told nothing.
  if (transfer.parent !== undefined) await tx.get(TRANSFERS, transfer.id)
  await tx.insert(TRANSFERS, transferDocument(transfer, account.holder))
  await tx.put<ShopAccountDocument>(ACCOUNTS, { ...accountDocument(account), ...(shopMonth === undefined ? {} : { shopMonth }) })
}
