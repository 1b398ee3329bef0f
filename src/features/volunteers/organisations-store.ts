import { makeAutoObservable } from 'mobx'
import type { OrganisationView } from '@/contract/volunteers-views'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'

/** 五社联动, to read. */
export class OrganisationsStore implements PageStore {
  private flow: QueryFlow<'volunteers/organisations'>

  constructor({ calls }: Pick<FlowPorts, 'calls'>) {
    this.flow = new QueryFlow(calls, 'volunteers/organisations', () => ({}))
    makeAutoObservable<this, 'flow'>(this, { flow: false }, { autoBind: true })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.flow.load()
  }

  get phase(): Phase {
    return this.flow.phase
  }

  get items(): readonly OrganisationView[] {
    return this.flow.value?.items ?? []
  }

  get mayKeep(): boolean {
    return this.flow.value?.mayKeep === true
  }
}
