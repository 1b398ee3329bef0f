import { dayOf } from '@/domain/shared/instant'
import { creditClaim } from '@server/application/claims/credit-claims'
import { claimsDue, type ClaimDocument } from '@server/application/claims/documents'
import { tenantTransaction } from '@server/pipeline/tenancy'
import type { SchedulerParts } from './parts'

const CLAIMS_PER_RUN = 100

/** Credits claims whose notice is over, each in a transaction of its own; soonest end first. Returns how many. */
export async function creditClaims({ store, clock, digest }: Pick<SchedulerParts, 'store' | 'clock' | 'digest'>): Promise<number> {
  const now = clock.now()
  const { items } = await store.list<ClaimDocument>(claimsDue, [true], { limit: CLAIMS_PER_RUN })
  let credited = 0
  for (const { _id, communityId, noticeUntil } of items) {
    if (noticeUntil === undefined || noticeUntil >= dayOf(now)) break
    const coins = await store.transact((tx) => creditClaim({ tx: tenantTransaction(tx, communityId), communityId, now, digest }, _id))
    if (coins !== undefined) credited += 1
  }
  return credited
}
