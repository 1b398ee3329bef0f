import { makeAutoObservable } from 'mobx'
import type { FlowPorts } from '@/flow/ports'

export const TALK_TABS = ['issues', 'topics', 'polls'] as const
export type TalkTab = (typeof TALK_TABS)[number]

/** 议事: which of its lists stands open. The others are asked for only when somebody opens them. */
export class TalkStore {
  tab: TalkTab

  /** `tab`: named by the address; otherwise the one in which something waits, as far as the phone knows. */
  constructor({ calls, session, tab }: FlowPorts & { readonly tab?: string | undefined }) {
    const communityId = session.membership?.communityId
    const home = calls.copyOf('community/home', communityId === undefined ? {} : { communityId })?.value
    const named = TALK_TABS.find(each => each === tab)
    this.tab = named ?? (home !== undefined && home.waiting.length > 0 ? 'polls' : 'issues')
    makeAutoObservable(this, {}, { autoBind: true })
  }

  choose(tab: TalkTab): void {
    this.tab = tab
  }
}
