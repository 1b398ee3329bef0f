import { makeAutoObservable, runInAction } from 'mobx'
import type { FundPage, FundReport } from '@/contract/fund'
import type { Instant } from '@/domain/shared/instant'
import type { Quarter } from '@/domain/shared/quarter'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'

/** 钱从哪来、花到哪: one published quarter, and what residents say to it. */
export class FundStore implements PageStore {
  quarter: Quarter | undefined = undefined
  objecting = false
  words = ''
  readonly object: CommandFlow<'disclosure/object'>
  private page: QueryFlow<'ledger/fund'>

  constructor({ calls }: Pick<FlowPorts, 'calls'>) {
    this.page = new QueryFlow(calls, 'ledger/fund', () => (this.quarter === undefined ? {} : { quarter: this.quarter }), { keepCopy: true })
    this.object = new CommandFlow(calls, 'disclosure/object', ({ noticeId }) => noticeId)
    makeAutoObservable<this, 'page'>(this, { object: false, page: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.page.load()
  }

  async choose(quarter: Quarter): Promise<void> {
    this.quarter = quarter
    this.object.reset()
    await this.load()
  }

  ask(objecting: boolean): void {
    if (this.object.isBusy) return
    this.objecting = objecting
    this.object.reset()
  }

  write(words: string): void {
    this.words = words
  }

  async send(): Promise<void> {
    const { report, words } = this
    if (report === undefined || words.trim() === '') return
    if ((await this.object.send({ noticeId: report.noticeId, text: words.trim() })) === undefined) return
    runInAction(() => {
      this.objecting = false
      this.words = ''
    })
    await this.load()
  }

  get phase(): Phase {
    return this.page.phase
  }
  get view(): FundPage | undefined {
    return this.page.value
  }
  get report(): FundReport | undefined {
    return this.view?.report
  }
  get answerDueAt(): Instant | undefined {
    return this.object.deed.kind === 'done' ? this.object.deed.value.answerDueAt : undefined
  }
}
