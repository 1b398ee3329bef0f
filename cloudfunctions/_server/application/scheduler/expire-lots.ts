import { lastDayOf } from '@/domain/ledger/lots'
import type { SchemeInForce } from '@/domain/ledger/scheme'
import { dayOf, type Instant } from '@/domain/shared/instant'
import { communitiesListed, type CommunityDocument } from '@server/application/community/documents'
import { ACCOUNTS, accountsByOldestCoins, type AccountDocument } from '@server/application/ledger/documents'
import { expireOver } from '@server/application/ledger/expire-over'
import { postTransfers } from '@server/application/ledger/post-transfers'
import { schemeInForce } from '@server/application/scheme/scheme-in-force'
import { listAll } from '@server/application/shared/list-all'
import type { SchedulerParts } from './parts'

const COMMUNITY_VERSION = 1
/** For all communities of one run together; the next run goes on. */
const ACCOUNTS_PER_RUN = 200

type Parts = Pick<SchedulerParts, 'store' | 'clock' | 'digest'>

/**
 * Writes the expiry of coins whose last day is over, account by account, each in a transaction of its own. Nobody depends on it:
 * an order takes fresh coins only, and a screen shows what can be spent, whether or not this has run. Returns how many accounts.
 */
export async function expireLots(parts: Parts): Promise<number> {
  const { store, clock } = parts
  const now = clock.now()
  let [expired, left] = [0, ACCOUNTS_PER_RUN]
  for (const { _id: communityId } of await listAll<CommunityDocument>(store, communitiesListed, [COMMUNITY_VERSION])) {
    const scheme = await schemeInForce({ peek: (collection, id) => store.get(collection, id) }, communityId)
    if (scheme === undefined || left === 0) continue
    const { items } = await store.list<AccountDocument>(accountsByOldestCoins, [communityId], { limit: left })
    const over = items.filter(({ oldestFree }) => isOver(oldestFree, scheme, now))
    left -= over.length
    for (const { _id } of over) if (await expireAccount(parts, _id, scheme, now)) expired += 1
  }
  return expired
}

const isOver = (bucket: string | undefined, { expiry }: SchemeInForce, now: Instant): boolean => bucket !== undefined && lastDayOf(bucket, expiry) < dayOf(now)

/** False where another was first. */
const expireAccount = ({ store, digest }: Parts, accountId: string, scheme: SchemeInForce, now: Instant): Promise<boolean> =>
  store.transact(async (tx) => {
    const account = await tx.get<AccountDocument>(ACCOUNTS, accountId)
    const expired = account && (await expireOver({ tx, digest, now }, account, scheme))
    if (expired === undefined || expired.transfers.length === 0) return false
    await postTransfers({ tx, digest }, expired.account, expired.transfers)
    return true
  })
