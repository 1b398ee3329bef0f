import { makeAutoObservable, runInAction } from 'mobx'
import type { FundDesk, FundDeskEntry } from '@/contract/fund'
import { dayOf, type Day, type Instant } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { UploadQueue } from '@/flow/upload-queue'
import { FundForm } from './fund-form'

export interface FundDeskPorts extends Pick<FlowPorts, 'calls'> {
  readonly ticks: Ticks
  readonly receipts: UploadQueue
}

/** 资金台账: entered by one, confirmed by another, published by the quarter. */
export class FundDeskStore implements PageStore {
  form: FundForm | undefined = undefined
  /** The booked entry that is about to be taken back. */
  reversing: FundDeskEntry | undefined = undefined
  reason = ''
  publishing = false
  readonly receipts: UploadQueue
  readonly enter: CommandFlow<'ledger/enterFund'>
  readonly decide: CommandFlow<'ledger/confirmFund'>
  readonly reverse: CommandFlow<'ledger/reverseFund'>
  readonly publish: CommandFlow<'ledger/publishFund'>
  private desk: QueryFlow<'ledger/fundDesk'>
  private ticks: Ticks

  constructor({ calls, ticks, receipts }: FundDeskPorts) {
    this.ticks = ticks
    this.receipts = receipts
    this.desk = new QueryFlow(calls, 'ledger/fundDesk', () => ({}))
    this.enter = new CommandFlow(calls, 'ledger/enterFund', 'fund')
    this.decide = new CommandFlow(calls, 'ledger/confirmFund', ({ entryId }) => entryId)
    this.reverse = new CommandFlow(calls, 'ledger/reverseFund', ({ entryId }) => entryId)
    this.publish = new CommandFlow(calls, 'ledger/publishFund', ({ quarter }) => quarter)
    makeAutoObservable<this, 'desk' | 'ticks'>(
      this, { receipts: false, enter: false, decide: false, reverse: false, publish: false, desk: false, ticks: false }, { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.receipts.start()
    void this.load()
  }

  load(): Promise<void> {
    return this.desk.load()
  }

  open(): void {
    this.form = new FundForm()
    this.enter.reset()
  }

  close(): void {
    if (!this.enter.isBusy) this.form = undefined
  }

  async send(): Promise<void> {
    const value = this.form?.value
    if (value === undefined) return
    const receiptIds = await this.receipts.ready()
    if (receiptIds === undefined) return
    if ((await this.enter.send({ ...value, receiptIds: [...receiptIds] })) === undefined) return
    this.receipts.clear()
    runInAction(() => {
      this.form = undefined
    })
    await this.load()
  }

  async decideOn(entryId: string, decision: 'confirm' | 'decline'): Promise<void> {
    await this.decide.send({ entryId, decision })
    await this.load()
  }

  askReverse(entry: FundDeskEntry | undefined): void {
    if (this.reverse.isBusy) return
    this.reversing = entry
    this.reason = ''
    this.reverse.reset()
  }

  writeReason(reason: string): void {
    this.reason = reason
  }

  async sendReverse(): Promise<void> {
    const { reversing, reason } = this
    if (reversing === undefined || reason.trim() === '') return
    if ((await this.reverse.send({ entryId: reversing.entryId, reason: reason.trim() })) === undefined) return
    this.askReverse(undefined)
    await this.load()
  }

  askPublish(publishing: boolean): void {
    if (this.publish.isBusy) return
    this.publishing = publishing
    this.publish.reset()
  }

  async sendPublish(): Promise<void> {
    const quarter = this.view?.toPublish?.quarter
    if (quarter === undefined || (await this.publish.send({ quarter })) === undefined) return
    runInAction(() => {
      this.publishing = false
    })
    await this.load()
  }

  get phase(): Phase {
    return this.desk.phase
  }
  get view(): FundDesk | undefined {
    return this.desk.value
  }
  get now(): Instant {
    return this.ticks.now
  }
  get today(): Day {
    return dayOf(this.ticks.now)
  }
}
