import { makeAutoObservable } from 'mobx'
import type { TopicCard } from '@/contract/topic'
import { PagedFlow } from '@/flow/paged-flow'
import type { FlowPorts, PageStore } from '@/flow/ports'

export type TopicsView = 'all' | 'waiting'

/** 议题: all of them, newest first, or those that wait for the committee. */
export class TopicsStore implements PageStore {
  readonly rows: PagedFlow<TopicCard>
  readonly view: TopicsView

  constructor({ calls, view }: FlowPorts & { readonly view: string | undefined }) {
    this.view = view === 'waiting' ? 'waiting' : 'all'
    const input = { view: this.view }
    this.rows = new PagedFlow({
      fetch: cursor => calls.query('consultation/listTopics', cursor === undefined ? input : { ...input, cursor }),
      copy: () => calls.copyOf('consultation/listTopics', input),
      keep: page => calls.keepCopy('consultation/listTopics', input, page)
    })
    makeAutoObservable(this, { rows: false, view: false }, { autoBind: true })
  }

  start(): void {
    void this.rows.load()
  }
}
