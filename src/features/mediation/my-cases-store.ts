import { makeAutoObservable } from 'mobx'
import type { CaseCard } from '@/contract/mediation-views'
import { dayOf, type Day } from '@/domain/shared/instant'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'

/** 我的调解: the cases in which this person is a side. Nothing of it is kept on the phone, which others of the house may hold. */
export class MyCasesStore implements PageStore {
  private list: QueryFlow<'mediation/mine'>
  private now: () => Day

  constructor({ calls }: Pick<FlowPorts, 'calls'>) {
    this.list = new QueryFlow(calls, 'mediation/mine', () => ({}))
    this.now = () => dayOf(calls.now())
    makeAutoObservable<this, 'list' | 'now'>(this, { list: false, now: false }, { autoBind: true })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.list.load()
  }

  get phase(): Phase {
    return this.list.phase
  }

  /** What waits for this person stands first. */
  get cases(): readonly CaseCard[] {
    const items = this.list.value?.items ?? []
    return [...items.filter((card) => card.mine), ...items.filter((card) => !card.mine)]
  }

  get today(): Day {
    return this.now()
  }

  get isMediator(): boolean {
    return this.list.value?.isMediator === true
  }

  get mayHelp(): boolean {
    return this.list.value?.mayHelp === true
  }
}
