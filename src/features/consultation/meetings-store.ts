import { makeAutoObservable } from 'mobx'
import type { MeetingCard } from '@/contract/consultation'
import { PagedFlow } from '@/flow/paged-flow'
import type { FlowPorts, PageStore, SessionPort } from '@/flow/ports'

/** 会议: what was held and what is to come. */
export class MeetingsStore implements PageStore {
  readonly list: PagedFlow<MeetingCard>
  private session: SessionPort

  constructor({ calls, session }: FlowPorts) {
    this.session = session
    this.list = new PagedFlow({
      fetch: cursor => calls.query('consultation/listMeetings', cursor === undefined ? {} : { cursor }),
      copy: () => calls.copyOf('consultation/listMeetings', {}),
      keep: page => calls.keepCopy('consultation/listMeetings', {}, page)
    })
    makeAutoObservable<this, 'session'>(this, { list: false, session: false }, { autoBind: true })
  }

  start(): void {
    void this.list.load()
  }

  get meetings(): readonly MeetingCard[] {
    return this.list.items
  }

  get mayCreate(): boolean {
    const roles = this.session.membership?.roles ?? []
    return roles.includes('committeeMember') || roles.includes('partySecretary')
  }
}
