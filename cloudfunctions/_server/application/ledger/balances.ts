import { accountIdOf, TRACKS, type Track } from '@/domain/ledger/account'
import type { HouseholdId } from '@/domain/shared/ids'
import type { Transaction } from '@server/ports/document-store'
import { ACCOUNTS, householdHolder, type AccountDocument } from './documents'

type Get = Pick<Transaction, 'get'>

export const accountOf = (reader: Get, householdId: HouseholdId, track: Track): Promise<AccountDocument | undefined> =>
  reader.get<AccountDocument>(ACCOUNTS, accountIdOf(householdHolder(householdId), track))

/** What a household can spend, and its honour. Somebody without an account has nothing yet. */
export async function balancesOf(reader: Get, householdId: HouseholdId): Promise<Readonly<Record<Track, number>>> {
  const [redeemable, honour] = await Promise.all(TRACKS.map(async (track) => (await accountOf(reader, householdId, track))?.available ?? 0))
  return { redeemable: redeemable ?? 0, honour: honour ?? 0 }
}
