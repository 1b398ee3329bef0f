import { makeAutoObservable } from 'mobx'
import type { CaseCard, MediationDesk, MediationYear } from '@/contract/mediation-views'
import { dayOf, type Day } from '@/domain/shared/instant'
import { PagedFlow } from '@/flow/paged-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'

/** 调解台: what waits for a mediator, what nobody has, and what is closed, year by year. */
export class MediationDeskStore implements PageStore {
  year: number
  /** Closed cases are asked for only when somebody wants to see them. */
  showsArchive = false
  readonly archive: PagedFlow<CaseCard>
  private desk: QueryFlow<'mediation/desk'>
  private counts: QueryFlow<'mediation/statistics'>
  private now: () => Day

  constructor({ calls }: Pick<FlowPorts, 'calls'>) {
    this.now = () => dayOf(calls.now())
    this.year = Number(this.now().slice(0, 4))
    this.desk = new QueryFlow(calls, 'mediation/desk', () => ({}))
    this.counts = new QueryFlow(calls, 'mediation/statistics', () => ({ year: this.year }))
    this.archive = new PagedFlow({ fetch: (cursor) => calls.query('mediation/archive', { year: this.year, ...(cursor === undefined ? {} : { cursor }) }) })
    makeAutoObservable<this, 'desk' | 'counts' | 'now'>(this, { archive: false, desk: false, counts: false, now: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.desk.load()
  }

  async openArchive(year: number = this.year): Promise<void> {
    this.showsArchive = true
    this.year = year
    this.archive.clear()
    await Promise.all([this.archive.load(), this.counts.load()])
  }

  get phase(): Phase {
    return this.desk.phase
  }

  get view(): MediationDesk | undefined {
    return this.desk.value
  }

  /** Counts of the chosen year; undefined while they are on their way. */
  get yearCounts(): MediationYear | undefined {
    const { value } = this.counts
    return value?.year === this.year ? value : undefined
  }

  get today(): Day {
    return this.now()
  }
}
