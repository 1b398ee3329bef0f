import { makeAutoObservable } from 'mobx'
import type { Activities, ActivityCard } from '@/contract/volunteers-views'
import { PagedFlow } from '@/flow/paged-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import type { Calls } from '@/flow/calls'

export const WHICH = ['coming', 'past', 'planned'] as const
export type Which = (typeof WHICH)[number]

/** 志愿服务: what is on, what was, and for planners what is not yet published. */
export class ActivitiesStore implements PageStore {
  which: Which = 'coming'
  mayPlan = false
  private calls: Calls
  private list: PagedFlow<ActivityCard>

  constructor({ calls }: Pick<FlowPorts, 'calls'>) {
    this.calls = calls
    this.list = this.listOf('coming')
    makeAutoObservable<this, 'calls'>(this, { calls: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.list.load()
  }

  loadMore(): Promise<void> {
    return this.list.loadMore()
  }

  /** Each list has its own flow: what one is shown never stands under another's name. */
  choose(which: Which): void {
    if (which === this.which) return
    this.which = which
    this.list = this.listOf(which)
    void this.list.load()
  }

  get phase(): Phase {
    return this.list.phase
  }

  get items(): readonly ActivityCard[] {
    return this.list.items
  }

  get more() {
    return this.list.more
  }

  /** What one can choose from; only planners have activities that are not published. */
  get choices(): readonly Which[] {
    return this.mayPlan ? WHICH : WHICH.filter((which) => which !== 'planned')
  }

  private learn({ mayPlan }: Activities): void {
    this.mayPlan = mayPlan
  }

  private listOf(which: Which): PagedFlow<ActivityCard> {
    const first = { which }
    return new PagedFlow<ActivityCard>({
      fetch: async (cursor) => {
        const answer = await this.calls.query('volunteers/activities', { which, ...(cursor === undefined ? {} : { cursor }) })
        if (answer.ok) {
          this.learn(answer.value)
          if (cursor === undefined) this.calls.keepCopy('volunteers/activities', first, answer.value)
        }
        return answer
      },
      copy: () => this.calls.copyOf('volunteers/activities', first)
    })
  }
}
