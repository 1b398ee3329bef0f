import { makeAutoObservable } from 'mobx'
import type { BodyDetail } from '@/contract/evidence'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'

/** One body: who is in it, and what it held. */
export class BodyStore implements PageStore {
  private flow: QueryFlow<'evidence/readBody'>

  constructor({ calls, bodyId }: FlowPorts & { readonly bodyId: string }) {
    this.flow = new QueryFlow(calls, 'evidence/readBody', () => ({ bodyId }), { keepCopy: true })
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

  get body(): BodyDetail | undefined {
    return this.flow.value
  }
}
