import type { HolderAccount } from '@/domain/ledger/account'
import type { ShopMonth } from '@/domain/ledger/shop/shop-month'
import type { Transfer } from '@/domain/ledger/transfer'
import { assert } from '@/domain/shared/result'
import { TRANSFERS } from '@server/application/ledger/documents'
import { postTransfers } from '@server/application/ledger/post-transfers'
import type { CommandContext } from '@server/pipeline/context'
import type { ShopAccountDocument } from './documents'

const SHOP_MOVES: readonly Transfer['kind'][] = ['hold', 'post', 'void']

/** What a move of the shop is written with. */
export type MoveTools = Pick<CommandContext, 'tx' | 'digest'>

/** The only place where the shop moves coins: within one household's account, or out of it for goods. Nothing here can give coins. */
export async function writeMove(tools: MoveTools, account: HolderAccount, shopMonth: ShopMonth | undefined, transfer: Transfer): Promise<void> {
  assert(SHOP_MOVES.includes(transfer.kind), 'a shop sets coins aside, spends them or gives them back')
  // Whoever resolves the same order at the same moment runs again and is told how it ended; without this read he would be told nothing.
  if (transfer.parent !== undefined) await tools.tx.get(TRANSFERS, transfer.id)
  const withMonth: HolderAccount & Pick<ShopAccountDocument, 'shopMonth'> = { ...account, ...(shopMonth === undefined ? {} : { shopMonth }) }
  await postTransfers(tools, withMonth, [transfer])
}
