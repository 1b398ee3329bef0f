import { makeAutoObservable } from 'mobx'
import type { NoticeRow } from '@/contract/claims-views'
import { dayOf, type Day } from '@/domain/shared/instant'
import { PagedFlow } from '@/flow/paged-flow'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { ObjectionForm } from './objection-form'

/** 公示: what will be credited unless somebody objects, what ends first on top. */
export class ClaimNoticeStore implements PageStore {
  readonly list: PagedFlow<NoticeRow>
  readonly objection: ObjectionForm
  private ticks: Ticks

  constructor({ calls, ticks }: Pick<FlowPorts, 'calls'> & { readonly ticks: Ticks }) {
    this.ticks = ticks
    this.list = new PagedFlow({
      fetch: cursor => calls.query('claims/notice', cursor === undefined ? {} : { cursor }),
      copy: () => calls.copyOf('claims/notice', {}),
      keep: page => calls.keepCopy('claims/notice', {}, page)
    })
    this.objection = new ObjectionForm(calls, () => this.load())
    makeAutoObservable<this, 'ticks'>(this, { list: false, objection: false, ticks: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.list.load()
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  /** Rows that end on one day under its heading. */
  get days(): readonly { readonly day: Day; readonly rows: readonly NoticeRow[] }[] {
    const days = [...new Set(this.list.items.map(({ noticeUntil }) => noticeUntil))].sort()
    return days.map(day => ({ day, rows: this.list.items.filter(({ noticeUntil }) => noticeUntil === day) }))
  }
}
