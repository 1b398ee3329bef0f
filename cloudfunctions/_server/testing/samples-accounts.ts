import type { ActionName, InputOf } from '@/contract/actions'
import type { coinAccountsActions } from '@/contract/coin-accounts'

/** For every action about accounts an input with every field there is; see `SAMPLE_INPUTS`. */
export const accountsSamples = (cursor: string): { readonly [N in keyof typeof coinAccountsActions]: InputOf<N> } => ({
  'ledger/accountsAtDoor': { householdNo: '9组99号' },
  'ledger/accountChanges': { cursor },
  'ledger/proposeSplit': { householdId: 'none', toHouseholdId: 'none', coins: 1, honour: 1 },
  'ledger/proposeMerge': { householdId: 'none', toHouseholdId: 'none' },
  'ledger/proposeFreeze': { householdId: 'none', personId: 'none.1', because: 'movedAway' },
  'ledger/proposeUnfreeze': { householdId: 'none', personId: 'none.1' },
  'ledger/proposeReminder': { householdId: 'none', personId: 'none.1', item: 'MIN01', on: '2026-11-24' },
  'ledger/decideAccountChange': { changeId: 'none', decision: 'confirm' },
  'ledger/readPool': {},
  'ledger/poolCoins': { coins: 1 }
})

export const ACCOUNTS_OPTIONAL: Readonly<Partial<Record<ActionName, readonly string[]>>> = {
  'ledger/accountChanges': ['cursor'], 'ledger/proposeFreeze': ['personId'], 'ledger/proposeUnfreeze': ['personId'], 'ledger/proposeReminder': ['personId']
}
