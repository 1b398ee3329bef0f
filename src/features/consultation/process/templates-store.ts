import { makeAutoObservable } from 'mobx'
import type { TemplateCard } from '@/contract/process'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'

/** 办事程序: what comes with the product, what this community made of it, what is kept elsewhere. */
export class TemplatesStore implements PageStore {
  private query: QueryFlow<'consultation/listTemplates'>

  constructor({ calls }: FlowPorts) {
    this.query = new QueryFlow(calls, 'consultation/listTemplates', () => ({}), { keepCopy: true })
    makeAutoObservable<this, 'query'>(this, { query: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.query.load()
  }

  get phase(): Phase {
    return this.query.phase
  }

  of(origin: TemplateCard['origin']): readonly TemplateCard[] {
    return this.query.value?.items.filter(card => card.origin === origin) ?? []
  }
}
