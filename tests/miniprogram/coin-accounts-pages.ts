import { accountChanges, accountsAtDoor, accountsNextDoor, pool } from '@/testing/coin-account-replies'
import { sampleMembership, sampleSession } from '@/testing/test-platform'
import { accountEditText, accountsText, poolText } from '@/text/coin-accounts'
import { replyCloud, type ReplyCloud } from './reply-cloud'

export const KEEPER = sampleMembership({ personName: '汪建国', roles: ['resident', 'householdRep', 'committeeMember'] })
export const KEPT_KEEPER = { session: { version: 1, value: sampleSession(KEEPER) } }
export const KEPT_KEEPER_ELDER = { ...KEPT_KEEPER, elder: { version: 1, value: true } }

/** A village where one change waits for the caller. */
export const accountsCloud = (): ReplyCloud =>
  replyCloud({
    'ledger/accountChanges': accountChanges,
    'ledger/accountsAtDoor': ({ householdNo }) => (householdNo === '3-12' ? accountsAtDoor : accountsNextDoor),
    'ledger/proposeMerge': { changeId: 'c1:change:new' },
    'ledger/decideAccountChange': { state: 'confirmed' },
    'ledger/readPool': pool,
    'ledger/poolCoins': { own: 0, household: 96 }
  })

export interface AccountsPageAt {
  readonly name: string
  readonly url: string
  /** A sentence without which the page would be wrong. */
  readonly says: string
  /** Cloud calls of its first showing. */
  readonly calls: number
}

export const ACCOUNTS_PAGES: readonly AccountsPageAt[] = [
  { name: '绿币账户', url: 'packages/coin-office/accounts/index', says: accountsText.intro, calls: 1 },
  { name: '办一件账户的事', url: 'packages/coin-office/account-edit/index', says: accountEditText.kindNotes.merge, calls: 1 },
  { name: '归到户里', url: 'packages/coins/pool/index', says: poolText.hint, calls: 1 }
]
