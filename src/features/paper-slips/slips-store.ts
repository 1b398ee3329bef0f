import { makeAutoObservable } from 'mobx'
import type { SlipBatchCard, SlipsView } from '@/contract/ballot-paper'
import type { PollPhase } from '@/domain/ballot/poll-phase'
import { SPLITS_FLOOR } from '@/domain/ballot/manifest'
import { SLIPS_PER_BATCH_MAX } from '@/domain/ballot/paper/slip-batch'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { SpoilForm } from './spoil-form'
import { UnspoilForm } from './unspoil-form'

const BEFORE: readonly PollPhase[] = ['draft', 'challenge', 'notice', 'openingDue']
const ENDED: readonly PollPhase[] = ['lapsed', 'voided']
const AFTER_CLOSE: readonly PollPhase[] = ['settling', 'closed']

/** Where the slips of a poll stand: 印票, 发票, 录票, 对数, and then done. */
export type SlipsStep = 0 | 1 | 2 | 3 | 4

/** 纸票: prints and hands out while voting runs, and says how far the reading is afterwards. */
export class SlipsStore implements PageStore {
  typed = ''
  readonly print: CommandFlow<'ballot/printSlips'>
  readonly spoil: SpoilForm
  readonly unspoil: UnspoilForm
  private detail: QueryFlow<'ballot/readSlips'>
  private pollId: string

  constructor({ calls, pollId }: FlowPorts & { readonly pollId: string }) {
    this.pollId = pollId
    this.detail = new QueryFlow(calls, 'ballot/readSlips', () => ({ pollId }))
    this.print = new CommandFlow(calls, 'ballot/printSlips', pollId)
    this.spoil = new SpoilForm(calls, pollId)
    this.unspoil = new UnspoilForm(calls, pollId)
    makeAutoObservable<this, 'detail' | 'pollId'>(this, { print: false, spoil: false, unspoil: false, detail: false, pollId: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.detail.load()
  }

  type(typed: string): void {
    this.typed = typed
  }

  async printBatch(): Promise<void> {
    const { count } = this
    if (count === undefined) return
    if ((await this.print.send({ pollId: this.pollId, count })) === undefined) return
    this.type('')
    await this.load()
  }

  async spoilOne(): Promise<void> {
    if (await this.spoil.send()) await this.load()
  }

  async unspoilOne(): Promise<void> {
    if (await this.unspoil.send()) await this.load()
  }

  get phase(): Phase {
    return this.detail.phase
  }
  get slips(): SlipsView | undefined {
    return this.detail.value
  }
  get batches(): readonly SlipBatchCard[] {
    return this.slips?.batches ?? []
  }

  /** Batches that can still change. */
  get openBatches(): readonly SlipBatchCard[] {
    return this.batches.filter(batch => batch.balance === undefined)
  }
  /** Batches of which the caller may take a spoiled slip back. */
  get unspoilable(): readonly SlipBatchCard[] {
    return this.slips?.iAmTeller === true ? this.openBatches.filter(batch => batch.spoiled > 0) : []
  }
  /** So few are on paper that a line of paper on the board may tell whose it is. */
  get isFewOnPaper(): boolean {
    return this.slips !== undefined && this.slips.unitsOnPaper < SPLITS_FLOOR
  }

  /** How many to print; undefined while it is no number that can be printed. */
  get count(): number | undefined {
    const count = Number(this.typed)
    return /^\d+$/.test(this.typed) && count >= 1 && count <= SLIPS_PER_BATCH_MAX ? count : undefined
  }

  get part(): 'before' | 'voting' | 'reading' | 'done' | 'ended' | 'none' {
    const { slips } = this
    if (!slips) return 'none'
    const { cannotPrint, phase } = slips
    if (cannotPrint?.code === 'SLIPS_ONLY_IN_SECRET' || cannotPrint?.code === 'POLL_WITHOUT_PAPER') return 'none'
    if (ENDED.includes(phase)) return 'ended'
    if (BEFORE.includes(phase)) return 'before'
    if (phase === 'voting') return 'voting'
    return AFTER_CLOSE.includes(phase) && !this.allClosed ? 'reading' : 'done'
  }

  get step(): SlipsStep {
    if (this.part === 'before') return 0
    if (this.part === 'voting') return this.batches.length === 0 ? 0 : 1
    if (this.part === 'done') return 4
    return this.batches.every(batch => batch.balance !== undefined || batch.differing === 0) ? 3 : 2
  }

  get allClosed(): boolean {
    return this.batches.length > 0 && this.batches.every(batch => batch.balance !== undefined)
  }
}
