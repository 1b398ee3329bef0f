import { makeAutoObservable, runInAction } from 'mobx'
import type { NoticeCard, SchemeNotice } from '@/contract/disclosure'
import { PagedFlow } from '@/flow/paged-flow'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { timeLeftText } from '@/text/dates'
import { noticesText } from '@/text/notices'

/** 公开: results that stand on the board, newest first. */
export class NoticesStore implements PageStore {
  readonly list: PagedFlow<NoticeCard>
  /** 积分方案, which hangs on the board as long as it is in force. */
  scheme: SchemeNotice | undefined
  private ticks: Ticks

  constructor({ calls, ticks }: FlowPorts & { readonly ticks: Ticks }) {
    this.ticks = ticks
    this.scheme = calls.copyOf('disclosure/listNotices', {})?.value.scheme
    this.list = new PagedFlow({
      fetch: async cursor => {
        const answer = await calls.query('disclosure/listNotices', cursor === undefined ? {} : { cursor })
        if (answer.ok && cursor === undefined) runInAction(() => void (this.scheme = answer.value.scheme))
        return answer
      },
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
