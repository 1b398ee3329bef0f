import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { EntryDetail } from '@/contract/ledger-entry'
import type { InclusionProof, Receipt } from '@/contract/ledger-evidence'
import type { Instant } from '@/domain/shared/instant'
import type { Phase } from '@/flow/phase'
import type { PinnedLedger } from '@/flow/pinned-ledger'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { refusalText } from '@/text/error-text'
import { checkInclusion, checkReceipt, type Finding } from './check-entry'
import type { ProofCraft } from './check-note'

/** 核对: what the phone found. `later`: not sealed yet. */
export type ProofState =
  | { readonly kind: 'idle' | 'checking' }
  | { readonly kind: 'failed'; readonly text: string }
  | { readonly kind: 'checked'; readonly receipt: Finding; readonly inLedger: Finding | { readonly later: Instant }; readonly facts: ProofFacts }

/** The figures behind the words, for whoever wants to keep or compare them. */
export interface ProofFacts {
  readonly receipt: Receipt
  readonly proof?: InclusionProof
}

export interface EntryStoreParts extends FlowPorts {
  readonly transferId: string
  readonly craft: ProofCraft
  readonly history: PinnedLedger
  /** Lets the screen draw between two computations. */
  readonly breathe: () => Promise<void>
}

/** One movement, and its proof with one tap. */
export class EntryStore implements PageStore {
  proof: ProofState = { kind: 'idle' }
  readonly history: PinnedLedger
  private entry: QueryFlow<'ledger/entry'>
  private parts: EntryStoreParts

  constructor(parts: EntryStoreParts) {
    this.parts = parts
    this.history = parts.history
    this.entry = new QueryFlow(parts.calls, 'ledger/entry', () => ({ transferId: parts.transferId }), { keepCopy: true })
    makeAutoObservable<this, 'entry' | 'parts'>(this, { entry: false, parts: false, history: false, proof: observable.ref }, { autoBind: true })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.entry.load()
  }

  get phase(): Phase {
    return this.entry.phase
  }

  get detail(): EntryDetail | undefined {
    return this.entry.value
  }

  /** Receipt, place in the ledger, and that the ledger only grew: worked out on the phone. A second tap while it works does nothing. */
  async check(): Promise<void> {
    const { calls, transferId } = this.parts
    if (this.proof.kind === 'checking' || this.detail === undefined) return
    this.proof = { kind: 'checking' }
    const [receipt, proof] = await Promise.all([calls.query('ledger/receipt', { transferId }), calls.query('ledger/prove', { transferId }), this.history.check()])
    if (!receipt.ok) return this.settle({ kind: 'failed', text: refusalText(receipt.error) })
    if (!proof.ok && proof.error.code !== 'NOT_SEALED_YET') return this.settle({ kind: 'failed', text: refusalText(proof.error) })
    await this.judge(this.detail, receipt.value, proof.ok ? proof.value : { later: proof.error.code === 'NOT_SEALED_YET' ? proof.error.from : calls.now() })
  }

  private async judge(entry: EntryDetail, receipt: Receipt, proof: InclusionProof | { readonly later: Instant }): Promise<void> {
    const { craft, breathe, session } = this.parts
    const communityId = session.membership?.communityId ?? ''
    await breathe()
    const promised = checkReceipt(receipt, entry, communityId, craft)
    if ('later' in proof) return this.settle({ kind: 'checked', receipt: promised, inLedger: proof, facts: { receipt } })
    await breathe()
    this.settle({ kind: 'checked', receipt: promised, inLedger: checkInclusion(proof, receipt, communityId, craft), facts: { receipt, proof } })
  }

  /** Everything that could be looked at fits. */
  get isSound(): boolean {
    return this.proof.kind === 'checked' && this.proof.receipt !== 'wrong' && this.proof.inLedger !== 'wrong' && !this.history.isBroken
  }

  private settle(proof: ProofState): void {
    runInAction(() => void (this.proof = proof))
  }
}
