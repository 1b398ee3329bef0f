import { makeAutoObservable } from 'mobx'
import type { NoticeCard } from '@/contract/disclosure'
import { PagedFlow } from '@/flow/paged-flow'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { timeLeftText } from '@/text/dates'
import { noticesText } from '@/text/notices'

/** 公开: results that stand on the board, newest first. */
export class NoticesStore implements PageStore {
  readonly list: PagedFlow<NoticeCard>
  private ticks: Ticks

  constructor({ calls, ticks }: FlowPorts & { readonly ticks: Ticks }) {
    this.ticks = ticks
    this.list = new PagedFlow({
      fetch: cursor => calls.query('disclosure/listNotices', cursor === undefined ? {} : { cursor }),
      copy: () => calls.copyOf('disclosure/listNotices', {}),
      keep: page => calls.keepCopy('disclosure/listNotices', {}, page)
    })
    makeAutoObservable<this, 'ticks'>(this, { list: false, ticks: false }, { autoBind: true })
  }

  start(): void {
    void this.list.load()
  }

  get notices(): readonly NoticeCard[] {
    return this.list.items
  }

  /** The chip of one notice. */
  stateText(notice: NoticeCard): string {
    if (notice.archived) return noticesText.archived
    return notice.objectionsEndAt > this.ticks.now ? noticesText.objectionsLeft(timeLeftText(notice.objectionsEndAt, this.ticks.now)) : noticesText.objectionsOver
  }
}
