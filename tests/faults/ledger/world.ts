import type { ActionName, InputOf, OutputOf } from '@/contract/actions'
import { shopViolations } from '@/domain/ledger/shop/shop-violations'
import { violations } from '@/domain/ledger/violations'
import type { CommitFault } from '@server/adapters/memory/memory-store'
import { ACCOUNTS, TRANSFERS, type AccountDocument, type TransferDocument } from '@server/application/ledger/documents'
import { reconcile } from '@server/application/ledger/evidence/reconcile'
import { GOODS, STOCK_TAKES, type GoodDocument, type StockTakeDocument } from '@server/application/ledger/shop/documents'
import { CommitUnknown, type Transaction } from '@server/ports/document-store'
import { shopBed, type ShopBed } from '@server/testing/shop-bed'
import { testBed, type Phone, type TestBed } from '@server/testing/test-bed'
import type { Neighbour } from '@server/testing/village'

export type Fault = CommitFault | 'none'

const TRIES_MAX = 60

/** Goes round a script of what becomes of commits; all come through while it is not armed. */
class FaultyCommits {
  armed = false
  private made = 0

  constructor(private readonly script: readonly Fault[]) {}

  next(): CommitFault | undefined {
    const fault = this.armed ? this.script[(this.made += 1) % this.script.length] : undefined
    return fault === 'none' ? undefined : fault
  }
}

/**
 * The whole server over a store whose commits fail by a script: some run again, some are lost, of some only the reply is lost.
 * Whoever gets no answer sends the same again, as phones do; a restart forgets all that is not stored.
 */
export class LedgerWorld {
  /** What answers have promised: this transfer stands, once, for so many points. */
  private readonly promised = new Map<string, number>()
  private restarted: TestBed | undefined

  private constructor(private readonly shop: ShopBed, private readonly commits: FaultyCommits, readonly houses: readonly Neighbour[], readonly goodId: string) {}

  static async found(script: readonly Fault[]): Promise<LedgerWorld> {
    const commits = new FaultyCommits(script)
    const shop = await shopBed({ memory: { failCommit: () => commits.next() } })
    const houses = await shop.home.neighbours(3)
    return new LedgerWorld(shop, commits, houses, await shop.good({ coins: 3, stock: 6, monthlyLimit: 3 }))
  }

  get bed(): TestBed {
    return this.restarted ?? this.shop.bed
  }
  get communityId(): string {
    return this.shop.home.communityId
  }
  get keeper(): Neighbour {
    return this.shop.keeper
  }
  get chair(): Neighbour {
    return this.shop.chair
  }

  /** Another process over the same store. */
  restart(): void {
    const { store, clock } = this.shop.bed
    this.restarted = testBed({ store, now: clock.now() })
  }

  pass(ms: number): void {
    this.shop.bed.clock.pass(ms)
    this.restarted?.clock.set(this.shop.bed.clock.now())
  }

  /** An action of somebody's phone, sent again under the same request id until there is an answer. */
  async ask<N extends ActionName>(who: Neighbour, action: N, input: InputOf<N>, requestId: string): Promise<{ readonly code: string; readonly value?: OutputOf<N> }> {
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      const reply = await this.faulty(() => this.phoneOf(who).call(action, input, requestId))
      if (reply === undefined) continue
      if (reply.ok) return { code: 'ok', value: reply.value }
      const { code } = reply.error as { readonly code: string }
      if (code !== 'INTERNAL' && code !== 'BUSY_TRY_AGAIN') return { code }
    }
    throw new Error(`${action} was never answered`)
  }

  /** A transaction of the server's own, begun again until its outcome is known; `work` looks first whether it is done already. */
  async commit<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      const done = await this.faulty(async () => ({ value: await this.bed.store.transact(work) }))
      if (done !== undefined) return done.value
    }
    throw new Error('a transaction never came through')
  }

  /** A job that dies with its process leaves what was committed. */
  async job(run: () => Promise<unknown>): Promise<void> {
    await this.faulty(run)
  }

  promise(transferId: string, points: number): void {
    this.promised.set(transferId, points)
  }

  /** Every invariant over what is stored, and every promise. */
  async broken(): Promise<readonly string[]> {
    const { store } = this.bed
    const [accounts, transfers, goods, takes, orders] = [
      await store.all<AccountDocument>(ACCOUNTS), await store.all<TransferDocument>(TRANSFERS), await store.all<GoodDocument>(GOODS), await store.all<StockTakeDocument>(STOCK_TAKES), await this.shop.orders()
    ]
    const standing = new Map(transfers.map(({ id, points }) => [id as string, points as number]))
    const lost = [...this.promised].filter(([id, points]) => standing.get(id) !== points).map(([id]) => `promise ${id}`)
    return [...[...violations({ accounts, transfers }), ...shopViolations({ goods, orders, takes, transfers })].map(({ invariant, at }) => `${invariant} ${at}`), ...lost]
  }

  /** Kinds of transfers that came about. */
  async kinds(): Promise<readonly string[]> {
    return (await this.bed.store.all<TransferDocument>(TRANSFERS)).map(({ kind }) => kind)
  }

  /** The same as the night sees it: also the log (I8), the totals (I9) and the claims (I11). */
  async brokenAtNight(): Promise<readonly string[]> {
    const { broken } = await reconcile(this.bed.store, this.communityId, this.bed.clock.now(), this.bed.dependencies.digest)
    return broken.map(({ invariant, at }) => `${invariant} ${at}`)
  }

  private phoneOf(who: Neighbour): Phone {
    return this.bed.phone(who.subject, this.communityId)
  }

  /** Undefined where the outcome is not known. */
  private async faulty<T>(work: () => Promise<T>): Promise<T | undefined> {
    this.commits.armed = true
    try {
      return await work()
    } catch (error) {
      if (error instanceof CommitUnknown) return undefined
      throw error
    } finally {
      this.commits.armed = false
    }
  }
}
