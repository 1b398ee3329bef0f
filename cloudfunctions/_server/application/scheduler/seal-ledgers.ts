import { dayOf, type Instant } from '@/domain/shared/instant'
import { communitiesListed, type CommunityDocument } from '@server/application/community/documents'
import { transfersOfCommunity } from '@server/application/ledger/documents'
import { planBalances, writeBalances } from '@server/application/ledger/evidence/balances'
import { LEDGER_HEALTH, type LedgerHealthDocument } from '@server/application/ledger/evidence/documents'
import { headOf } from '@server/application/ledger/evidence/read-log'
import { reconcile } from '@server/application/ledger/evidence/reconcile'
import { planSeal, writeSeal } from '@server/application/ledger/evidence/seal'
import { listAll } from '@server/application/shared/list-all'
import type { Reader } from '@server/pipeline/context'
import { tenantReader, tenantTransaction } from '@server/pipeline/tenancy'
import { AlreadyExists, type Transaction } from '@server/ports/document-store'
import type { SchedulerParts } from './parts'

const COMMUNITY_VERSION = 1
/** For all communities of one run together; the next run goes on. */
const SEALS_PER_RUN = 40

type LedgerParts = Pick<SchedulerParts, 'store' | 'clock' | 'digest' | 'chance' | 'ledgerSigner'>

/**
 * Seals what has waited long enough, adds up the balances once a day, and checks the ledger once a day. Returns the transfers
 * sealed. Nothing that is read depends on it: what is not sealed yet says so.
 */
export async function sealLedgers(parts: LedgerParts): Promise<number> {
  const communities = await listAll<CommunityDocument>(parts.store, communitiesListed, [COMMUNITY_VERSION])
  let [sealed, left] = [0, SEALS_PER_RUN]
  for (const { _id } of communities) {
    const ledger = new Ledger(parts, _id)
    for (let records = 1; left > 0 && records > 0; left -= 1) {
      records = await ledger.seal()
      sealed += records
    }
    await ledger.closeDay()
  }
  return sealed
}

class Ledger {
  private readonly reader: Reader

  constructor(
    private readonly parts: LedgerParts,
    private readonly communityId: string
  ) {
    this.reader = tenantReader(parts.store, communityId)
  }

  /** One seal; 0 where nothing waits. Where another was first the next plan sees it, so that this run counts its own only. */
  async seal(fromStart = false): Promise<number> {
    const { digest, ledgerSigner: signer } = this.parts
    const now = this.now
    const plan = await planSeal(this.reader, this.communityId, now, fromStart)
    if (plan === undefined) return 0
    const seal = await this.write((tx) => writeSeal(tx, plan, { communityId: this.communityId, digest, signer, now }))
    return seal?.ids.length ?? 0
  }

  /** Once a day: what slipped through however late, the balances, and the check. */
  async closeDay(): Promise<void> {
    const { digest, chance, ledgerSigner: signer } = this.parts
    const now = this.now
    const checked = await this.reader.get<LedgerHealthDocument>(LEDGER_HEALTH, this.communityId)
    if (checked !== undefined && dayOf(checked.checkedAt) === dayOf(now)) return
    if (await this.hasSlipped()) await this.seal(true)
    const plan = await planBalances(this.reader, this.communityId, now, { digest, chance, signer })
    if (plan.ok && plan.value !== undefined) {
      const { value } = plan
      await this.write((tx) => writeBalances(tx, value))
    }
    const found = await reconcile(this.reader, this.communityId, now, digest)
    const broken = plan.ok ? found.broken : [{ invariant: 'I3' as const, at: plan.error.account }, ...found.broken]
    if (found.transfers > 0) await this.write((tx) => tx.put<LedgerHealthDocument>(LEDGER_HEALTH, { ...found, broken }))
  }

  /** Whether there are more transfers than seals and the ordinary search account for. */
  private async hasSlipped(): Promise<boolean> {
    const [head, counts, waiting] = [await headOf(this.reader, this.communityId), await this.reader.countBy(transfersOfCommunity, [this.communityId]), await planSeal(this.reader, this.communityId, this.now)]
    const transfers = Object.values(counts).reduce((sum, count) => sum + count, 0)
    return waiting === undefined && transfers > (head?.size ?? 0)
  }

  private get now(): Instant {
    return this.parts.clock.now()
  }

  private async write<T>(work: (tx: Transaction) => Promise<T>): Promise<T | undefined> {
    try {
      return await this.parts.store.transact((tx) => work(tenantTransaction(tx, this.communityId)))
    } catch (problem) {
      // Another run was first; what it wrote is as good.
      if (problem instanceof AlreadyExists) return undefined
      throw problem
    }
  }
}
