import { makeAutoObservable } from 'mobx'
import type { ClaimCard } from '@/contract/claims-views'
import { dayOf, type Day } from '@/domain/shared/instant'
import { PagedFlow } from '@/flow/paged-flow'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'

/** 我的申报: what the household reported, and what a neighbour asks this person to bear witness to. */
export class ClaimsStore implements PageStore {
  readonly list: PagedFlow<ClaimCard>
  private ticks: Ticks

  constructor({ calls, ticks }: Pick<FlowPorts, 'calls'> & { readonly ticks: Ticks }) {
    this.ticks = ticks
    this.list = new PagedFlow({
      fetch: cursor => calls.query('claims/mine', cursor === undefined ? {} : { cursor }),
      copy: () => calls.copyOf('claims/mine', {}),
      keep: page => calls.keepCopy('claims/mine', {}, page)
    })
    makeAutoObservable<this, 'ticks'>(this, { list: false, ticks: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.list.load()
  }

  /** Waits for this person's word. */
  get asked(): readonly ClaimCard[] {
    return this.list.items.filter(({ asksMe }) => asksMe)
  }

  get own(): readonly ClaimCard[] {
    return this.list.items.filter(({ asksMe }) => !asksMe)
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }
}
