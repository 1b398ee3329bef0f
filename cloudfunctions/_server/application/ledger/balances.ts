import { accountIdOf, type Holder, type Track } from '@/domain/ledger/account'
import { creditedHolderOf, spendingHolderOf, type Earner } from '@/domain/ledger/holder'
import { spendableOn } from '@/domain/ledger/lots'
import { dayOf, type Instant } from '@/domain/shared/instant'
import { schemeInForce } from '@server/application/scheme/scheme-in-force'
import type { Transaction } from '@server/ports/document-store'
import { ACCOUNTS, type AccountDocument } from './documents'

type Get = Pick<Transaction, 'get'>

/** The one account of a holder; undefined while nothing was ever credited to it. */
export const accountOf = (reader: Get, holder: Holder): Promise<AccountDocument | undefined> => reader.get<AccountDocument>(ACCOUNTS, accountIdOf(holder))

/**
 * What somebody can spend today, and the honour that stands with what he earned: by the unit of the scheme the household's or his
 * own. Zero while there is no scheme, or nothing was credited.
 */
export async function balancesOf(reader: Get, communityId: string, who: Earner, now: Instant): Promise<Readonly<Record<Track, number>>> {
  const scheme = await schemeInForce({ peek: (collection, id) => reader.get(collection, id) }, communityId)
  if (scheme === undefined) return { redeemable: 0, honour: 0 }
  const [pays, earns] = [spendingHolderOf(scheme, who), creditedHolderOf(scheme, who)]
  const paying = await accountOf(reader, pays)
  const earning = accountIdOf(pays) === accountIdOf(earns) ? paying : await accountOf(reader, earns)
  return { redeemable: paying === undefined ? 0 : spendableOn(paying, dayOf(now), scheme.expiry), honour: earning?.honour ?? 0 }
}
