import { makeAutoObservable, runInAction } from 'mobx'
import type { BoundedCount, VisitCard } from '@/contract/followup-views'
import { VISIT_WORDS_MAX, type VisitOutcome } from '@/domain/followup/visit'
import { dayOf, type Day } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import { PagedFlow } from '@/flow/paged-flow'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { visitsText } from '@/text/rating'

export type VisitFilter = 'open' | 'done'
const FILTERS: readonly VisitFilter[] = ['open', 'done']

/** 低分回访. Full names of residents: nothing of it stays on the phone. */
export class VisitsStore implements PageStore {
  filter: VisitFilter = 'open'
  counts: { readonly open: BoundedCount; readonly overdue: BoundedCount } | undefined = undefined
  /** The one that is being recorded. */
  visit: VisitCard | undefined = undefined
  outcome: VisitOutcome | undefined = undefined
  words = ''
  readonly rows: PagedFlow<VisitCard>
  readonly record: CommandFlow<'followup/recordVisit'>
  readonly wordsMax = VISIT_WORDS_MAX
  private ticks: Ticks

  constructor({ calls, ticks }: FlowPorts & { readonly ticks: Ticks }) {
    this.ticks = ticks
    this.rows = new PagedFlow<VisitCard>({
      fetch: async cursor => {
        const answer = await calls.query('followup/listVisits', { state: this.filter, ...(cursor === undefined ? {} : { cursor }) })
        if (answer.ok) runInAction(() => void (this.counts = answer.value))
        return answer
      }
    })
    this.record = new CommandFlow(calls, 'followup/recordVisit', ({ visitId }) => visitId)
    makeAutoObservable<this, 'ticks'>(this, { rows: false, record: false, wordsMax: false, ticks: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.rows.load()
  }

  choose(filter: VisitFilter): void {
    if (filter === this.filter) return
    this.filter = filter
    this.rows.clear()
    void this.rows.load()
  }

  open(visit: VisitCard): void {
    this.visit = visit
    this.outcome = undefined
    this.words = ''
    this.record.reset()
  }

  close(): void {
    this.visit = undefined
  }

  decide(outcome: VisitOutcome): void {
    this.outcome = outcome
    this.record.reset()
  }

  write(words: string): void {
    this.words = words
    this.record.reset()
  }

  async send(): Promise<void> {
    const { visit, outcome } = this
    if (visit === undefined || outcome === undefined || this.sendOff !== undefined) return
    if ((await this.record.send({ visitId: visit.visitId, words: this.words.trim(), outcome })) === undefined) return
    this.close()
    await this.load()
  }

  get sendOff(): string | undefined {
    if (this.outcome === undefined) return visitsText.off.outcome
    return this.words.trim() === '' ? visitsText.off.words : undefined
  }

  get chips(): readonly { readonly key: VisitFilter; readonly text: string }[] {
    const { open } = this.counts ?? {}
    const number = open === undefined ? '' : ` ${open.count}${open.more ? '+' : ''}`
    return FILTERS.map(key => ({ key, text: `${visitsText.filters[key]}${key === 'open' ? number : ''}` }))
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }
}
