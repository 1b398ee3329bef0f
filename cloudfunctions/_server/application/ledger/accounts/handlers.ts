import type { coinAccountsActions } from '@/contract/coin-accounts'
import type { ContextHandlers } from '@server/pipeline/handlers'
import { decideAccountChange } from './decide'
import { poolCoins, readPool } from './pool'
import { proposeFreeze, proposeMerge, proposeReminder, proposeSplit, proposeUnfreeze } from './propose'
import { accountChanges, accountsAtDoor } from './read'

/** 账户变动 */
export const coinAccountsHandlers: Pick<ContextHandlers<'ledger'>, keyof typeof coinAccountsActions> = {
  'ledger/accountsAtDoor': accountsAtDoor,
  'ledger/accountChanges': accountChanges,
  'ledger/proposeSplit': proposeSplit,
  'ledger/proposeMerge': proposeMerge,
  'ledger/proposeFreeze': proposeFreeze,
  'ledger/proposeUnfreeze': proposeUnfreeze,
  'ledger/proposeReminder': proposeReminder,
  'ledger/decideAccountChange': decideAccountChange,
  'ledger/readPool': readPool,
  'ledger/poolCoins': poolCoins
}
