import { expireLots } from './expire-lots'
import { creditClaims } from './credit-claims'
import { expireOrders } from './expire-orders'
import type { SchedulerParts } from './parts'
import { removeFiles, removeNotes } from './remove-files'
import { sealLedgers } from './seal-ledgers'
import { sendDigests } from './send-digests'
import { tellFollowers } from './tell-followers'

/** What one run did; counts only. */
export interface JobReport {
  readonly messages: number
  readonly digests: number
  readonly filesRemoved: number
  readonly ordersExpired: number
  /** Accounts in which coins expired. */
  readonly accountsExpired: number
  /** Claims whose notice was over. */
  readonly claimsCredited: number
  /** Transfers of coins that were sealed. */
  readonly sealed: number
  /** Jobs that broke off; the next run does them again. */
  readonly failed: readonly string[]
}

/** Every job once, each bounded. One that fails does not keep the others; one that never runs is missed by nobody who reads. */
export async function runJobs(parts: SchedulerParts): Promise<JobReport> {
  const failed: string[] = []
  const attempt = async <T>(name: string, job: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await job()
    } catch {
      failed.push(name)
      return otherwise
    }
  }
  const messages = await attempt('tellFollowers', () => tellFollowers(parts), 0)
  const digests = await attempt('sendDigests', () => sendDigests(parts), 0)
  const filesRemoved = await attempt('removeFiles', () => removeFiles(parts), 0)
  const ordersExpired = await attempt('expireOrders', () => expireOrders(parts), 0)
  // After the orders: what they give back may be over by now.
  const accountsExpired = await attempt('expireLots', () => expireLots(parts), 0)
  const claimsCredited = await attempt('creditClaims', () => creditClaims(parts), 0)
  await attempt('removeNotes', () => removeNotes(parts), undefined)
  const sealed = await attempt('sealLedgers', () => sealLedgers(parts), 0)
  return { messages, digests, filesRemoved, ordersExpired, accountsExpired, claimsCredited, sealed, failed }
}
