import { makeAutoObservable } from 'mobx'
import type { LedgerHealth } from '@/contract/ledger-evidence'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'

/** Each thing that the nightly check looks at, and where the coins went. */
export class HealthStore implements PageStore {
  private query: QueryFlow<'ledger/health'>

  constructor({ calls }: FlowPorts) {
    this.query = new QueryFlow(calls, 'ledger/health', () => ({}), { keepCopy: true })
    makeAutoObservable<this, 'query'>(this, { query: false }, { autoBind: true })
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

  get health(): LedgerHealth | undefined {
    return this.query.value
  }
}
