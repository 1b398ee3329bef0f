import { makeAutoObservable } from 'mobx'
import type { SlipBatchView } from '@/contract/ballot-paper'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import { QueryFlow } from '@/flow/query-flow'

/** `unnamed`: one of those whose serial nobody knew. */
export type SpoiledChoice = { readonly serial: string } | 'unnamed'

/** Takes back a slip that was called spoiled by mistake: of which batch, and which one. */
export class UnspoilForm {
  isOpen = false
  batch: string | undefined = undefined
  chosen: SpoiledChoice | undefined = undefined
  /** Said after the last one. */
  done: string | undefined = undefined
  readonly command: CommandFlow<'ballot/unspoilSlip'>
  private view: QueryFlow<'ballot/readSlipBatch'>
  private pollId: string
  private calls: Calls

  constructor(calls: Calls, pollId: string) {
    this.calls = calls
    this.pollId = pollId
    this.view = this.viewOf('')
    this.command = new CommandFlow(calls, 'ballot/unspoilSlip', ({ batch }) => `${pollId} ${batch}`)
    makeAutoObservable<this, 'pollId' | 'calls'>(this, { command: false, pollId: false, calls: false }, { autoBind: true, deep: false })
  }

  async open(batch: string | undefined): Promise<void> {
    this.isOpen = true
    this.batch = undefined
    this.done = undefined
    if (batch !== undefined) await this.chooseBatch(batch)
  }
  close(): void {
    this.isOpen = false
  }

  /** Another batch starts empty: the serials of the one before must not stand below its letter. */
  async chooseBatch(batch: string): Promise<void> {
    this.batch = batch
    this.chosen = undefined
    this.command.reset()
    this.view = this.viewOf(batch)
    await this.view.load()
  }
  choose(chosen: SpoiledChoice): void {
    this.chosen = chosen
  }
  isChosen(serial: string | undefined): boolean {
    const { chosen } = this
    return chosen !== undefined && (chosen === 'unnamed' ? serial === undefined : chosen.serial === serial)
  }

  /** Whether it was taken back; the sheet closes then. */
  async send(): Promise<boolean> {
    const { batch, chosen } = this
    if (batch === undefined || chosen === undefined) return false
    const answer = await this.command.send({ pollId: this.pollId, batch, ...(chosen === 'unnamed' ? {} : { serial: chosen.serial }) })
    if (answer === undefined) return false
    this.settle(batch)
    return true
  }

  get slips(): SlipBatchView | undefined {
    return this.batch === undefined ? undefined : this.view.value
  }
  get phase(): Phase {
    return this.view.phase
  }

  private settle(batch: string): void {
    this.isOpen = false
    this.done = batch
  }

  private viewOf(batch: string): QueryFlow<'ballot/readSlipBatch'> {
    return new QueryFlow(this.calls, 'ballot/readSlipBatch', () => ({ pollId: this.pollId, batch }))
  }
}
