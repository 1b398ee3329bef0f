import { accountIdOf, type Holder, type Track } from '@/domain/ledger/account'
import type { HouseholdId } from '@/domain/shared/ids'
import type { Transaction } from '@server/ports/document-store'
import { ACCOUNTS, householdHolder, type AccountDocument } from './documents'

type Get = Pick<Transaction, 'get'>

/** The one account of a holder; undefined while nothing was ever credited to it. */
export const accountOf = (reader: Get, holder: Holder): Promise<AccountDocument | undefined> => reader.get<AccountDocument>(ACCOUNTS, accountIdOf(holder))

/** What a household can spend, and its honour. Somebody without an account has nothing yet. */
export async function balancesOf(reader: Get, householdId: HouseholdId): Promise<Readonly<Record<Track, number>>> {
  const account = await accountOf(reader, householdHolder(householdId))
  return { redeemable: account?.available ?? 0, honour: account?.honour ?? 0 }
}
