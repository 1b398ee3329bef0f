import { makeAutoObservable, runInAction } from 'mobx'
import type { AccountChangeView } from '@/contract/coin-accounts'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'

/** What waits for a second person, and what was decided. */
export class ChangesStore implements PageStore {
  /** The change that somebody is about to decide. */
  asked: AccountChangeView | undefined = undefined
  readonly decide: CommandFlow<'ledger/decideAccountChange'>
  private older: readonly AccountChangeView[] = []
  private cursor: string | undefined = undefined
  private query: QueryFlow<'ledger/accountChanges'>
  private next: QueryFlow<'ledger/accountChanges'>

  constructor({ calls }: Pick<FlowPorts, 'calls'>) {
    this.query = new QueryFlow(calls, 'ledger/accountChanges', () => ({}))
    this.next = new QueryFlow(calls, 'ledger/accountChanges', () => (this.cursor === undefined ? {} : { cursor: this.cursor }))
    this.decide = new CommandFlow(calls, 'ledger/decideAccountChange', ({ changeId }) => changeId)
    makeAutoObservable<this, 'query' | 'next'>(this, { decide: false, query: false, next: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    await this.query.load()
    runInAction(() => {
      this.older = []
      this.cursor = this.query.value?.nextCursor
    })
  }

  async loadMore(): Promise<void> {
    await this.next.load()
    const { value } = this.next
    if (value === undefined) return
    runInAction(() => {
      this.older = [...this.older, ...value.items]
      this.cursor = value.nextCursor
    })
  }

  ask(asked: AccountChangeView | undefined): void {
    this.decide.reset()
    this.asked = asked
  }

  async answer(decision: 'confirm' | 'decline'): Promise<void> {
    const { asked } = this
    if (asked === undefined || (await this.decide.send({ changeId: asked.changeId, decision })) === undefined) return
    runInAction(() => void (this.asked = undefined))
    await this.load()
  }

  get phase(): Phase {
    return this.query.phase
  }

  get hasMore(): boolean {
    return this.cursor !== undefined
  }

  get waiting(): readonly AccountChangeView[] {
    return this.items.filter(({ state }) => state === 'proposed')
  }

  get decided(): readonly AccountChangeView[] {
    return this.items.filter(({ state }) => state !== 'proposed')
  }

  private get items(): readonly AccountChangeView[] {
    return [...(this.query.value?.items ?? []), ...this.older]
  }
}
