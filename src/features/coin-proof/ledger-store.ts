import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { SpotCheckSums } from '@/contract/coin-watch'
import type { LedgerHealth } from '@/contract/ledger-evidence'
import { monthBefore } from '@/domain/ledger/period'
import { dayOf } from '@/domain/shared/instant'
import type { Phase } from '@/flow/phase'
import { historyOf, type HistoryState, type PinnedLedger } from '@/flow/pinned-ledger'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { Scanner } from '@/infra/scanner'
import { refusalText } from '@/text/error-text'
import { checkBalance } from './check-balance'
import { readCheckpoint, type ProofCraft } from './check-note'

export type BalanceState =
  | { readonly kind: 'idle' | 'checking' }
  | { readonly kind: 'fits'; readonly own: number; readonly total: number; readonly accounts: number; readonly day: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'failed'; readonly text: string }

/** What became of a checkpoint on paper. */
export type PaperState = { readonly kind: 'idle' | 'checking' | 'notACheckpoint' | 'fits' } | { readonly kind: 'broken'; readonly why: 'shorter' | 'changed' } | { readonly kind: 'failed'; readonly text: string }

export interface LedgerProofParts extends FlowPorts {
  readonly craft: ProofCraft
  readonly history: PinnedLedger
  readonly scanner: Scanner
}

/** 账本健康, and what everybody can find out about the ledger with the own phone. */
export class LedgerProofStore implements PageStore {
  balance: BalanceState = { kind: 'idle' }
  paper: PaperState = { kind: 'idle' }
  sums: SpotCheckSums | undefined = undefined
  readonly history: PinnedLedger
  private query: QueryFlow<'ledger/health'>
  private parts: LedgerProofParts

  constructor(parts: LedgerProofParts) {
    this.parts = parts
    this.history = parts.history
    this.query = new QueryFlow(parts.calls, 'ledger/health', () => ({}), { keepCopy: true })
    makeAutoObservable<this, 'query' | 'parts'>(this, { query: false, parts: false, history: false, balance: observable.ref, paper: observable.ref, sums: observable.ref }, { autoBind: true })
  }

  start(): void {
    void this.load()
  }

  /** The page stands on one call; the rest comes after it is drawn. */
  async load(): Promise<void> {
    await this.query.load()
    if (this.health === undefined) return
    const month = monthBefore(dayOf(this.parts.calls.now()), 1)
    const [sums] = await Promise.all([this.parts.calls.query('ledger/spotCheckSums', { month }), this.history.check()])
    if (sums.ok) runInAction(() => void (this.sums = sums.value))
  }

  get phase(): Phase {
    return this.query.phase
  }

  get health(): LedgerHealth | undefined {
    return this.query.value
  }

  get isSound(): boolean {
    return this.health?.invariants.every(({ state }) => state !== 'broken') === true && !this.history.isBroken
  }

  get mayScan(): boolean {
    return this.parts.scanner.available
  }

  async checkBalance(): Promise<void> {
    if (this.balance.kind === 'checking') return
    this.balance = { kind: 'checking' }
    const answer = await this.parts.calls.query('ledger/proveBalance', { track: 'redeemable' })
    runInAction(() => {
      if (!answer.ok) {
        this.balance = { kind: 'failed', text: refusalText(answer.error) }
        return
      }
      const { total: own, accounts, day } = answer.value
      const total = checkBalance(answer.value, 'redeemable', this.communityId, this.parts.craft.sha256)
      this.balance = total === undefined ? { kind: 'wrong' } : { kind: 'fits', own, total, accounts, day }
    })
  }

  async scanPaper(): Promise<void> {
    const scanned = await this.parts.scanner.scan()
    if (scanned.ok) await this.comparePaper(scanned.value)
  }

  /** That the ledger of today begins with what was printed. */
  async comparePaper(text: string): Promise<void> {
    const printed = readCheckpoint(text, this.communityId)
    if (printed === undefined) return this.settlePaper({ kind: 'notACheckpoint' })
    this.settlePaper({ kind: 'checking' })
    const answer = await this.parts.calls.query('ledger/consistency', { from: printed.size })
    if (!answer.ok) return this.settlePaper(answer.error.code === 'LOG_IS_SHORTER' ? { kind: 'broken', why: 'shorter' } : { kind: 'failed', text: refusalText(answer.error) })
    const before = { ...printed, number: 0, sealedAt: this.parts.calls.now(), code: '' }
    this.settlePaper(paperOf(historyOf(before, answer.value, this.parts.craft.sha256)))
  }

  private settlePaper(paper: PaperState): void {
    runInAction(() => void (this.paper = paper))
  }

  private get communityId(): string {
    return this.parts.session.membership?.communityId ?? ''
  }
}

const paperOf = (state: HistoryState): PaperState => (state.kind === 'grown' ? { kind: 'fits' } : { kind: 'broken', why: 'changed' })
