import { makeAutoObservable, runInAction } from 'mobx'
import type { BoundedCount, UndertakingCard, UndertakingList } from '@/contract/followup-views'
import { UNDERTAKING_FILTERS, type UndertakingFilter } from '@/domain/followup/undertaking'
import { dayOf, type Day } from '@/domain/shared/instant'
import { PagedFlow } from '@/flow/paged-flow'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { undertakingText } from '@/text/undertaking'

/** The filter that an address names; undefined for a word that names none. */
export const asUndertakingFilter = (word: string | undefined): UndertakingFilter | undefined => UNDERTAKING_FILTERS.find(each => each === word)

/** 落实到哪了: what is late, under way, done; for every member. */
export class UndertakingsStore implements PageStore {
  filter: UndertakingFilter
  counts: Pick<UndertakingList, 'overdue' | 'visits'> | undefined = undefined
  readonly rows: PagedFlow<UndertakingCard>
  private ticks: Ticks

  constructor({ calls, ticks, filter = 'overdue' }: FlowPorts & { readonly ticks: Ticks; readonly filter?: UndertakingFilter | undefined }) {
    this.ticks = ticks
    this.filter = filter
    const input = (cursor?: string) => ({ filter: this.filter, ...(cursor === undefined ? {} : { cursor }) })
    this.rows = new PagedFlow<UndertakingCard>({
      fetch: async cursor => {
        const answer = await calls.query('followup/listUndertakings', input(cursor))
        if (answer.ok) runInAction(() => void (this.counts = answer.value))
        return answer
      },
      copy: () => calls.copyOf('followup/listUndertakings', input()),
      keep: page => {
        if (this.counts !== undefined) calls.keepCopy('followup/listUndertakings', input(), { ...page, ...this.counts })
      }
    })
    makeAutoObservable<this, 'ticks'>(this, { rows: false, ticks: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.rows.load()
  }

  choose(filter: UndertakingFilter): void {
    if (filter === this.filter) return
    this.filter = filter
    this.rows.clear()
    void this.rows.load()
  }

  get chips(): readonly { readonly key: UndertakingFilter; readonly text: string }[] {
    return UNDERTAKING_FILTERS.map(key => ({ key, text: key === 'overdue' ? `${undertakingText.filters[key]}${numberOf(this.counts?.overdue)}` : undertakingText.filters[key] }))
  }

  /** Low grades that nobody has asked about yet; undefined when there are none. */
  get visitsLine(): { readonly text: string; readonly late: boolean } | undefined {
    const { visits } = this.counts ?? {}
    if (visits === undefined || visits.open.count === 0) return undefined
    return { text: undertakingText.visits(`${visits.open.count}${visits.open.more ? '+' : ''}`, visits.overdue.count), late: visits.overdue.count > 0 }
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }
}

const numberOf = (count: BoundedCount | undefined): string => (count === undefined ? '' : ` ${count.count}${count.more ? '+' : ''}`)
