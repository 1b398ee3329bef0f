import { makeAutoObservable, runInAction } from 'mobx'
import type { Inbox } from '@/contract/followup-views'
import type { InboxEntry, InboxRhythm } from '@/domain/followup/inbox'
import { dayOf, type Day, type Instant } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import type { Calls } from '@/flow/calls'
import { QueryFlow } from '@/flow/query-flow'
import type { MessageGrants } from '@/infra/message-grants'
import { refusalText } from '@/text/error-text'
import { inboxText } from '@/text/inbox'

export interface InboxParts extends FlowPorts {
  readonly ticks: Ticks
  readonly messages: MessageGrants
}

/** Marking everything as read takes some calls where there is much. */
const SEE_CALLS_MAX = 5

/** 我关注的事. */
export class InboxStore implements PageStore {
  more: readonly InboxEntry[] = []
  moreBusy = false
  readonly see: CommandFlow<'followup/see'>
  readonly rhythmFlow: CommandFlow<'followup/setRhythm'>
  readonly grant: CommandFlow<'followup/grantMessages'>
  private unfollowFlow: CommandFlow<'followup/unfollow'>
  private nextPage: number | undefined = undefined
  private problemOfMore: string | undefined = undefined
  private query: QueryFlow<'followup/inbox'>
  private calls: Calls
  private ticks: Ticks
  private messages: MessageGrants

  constructor({ calls, ticks, messages }: InboxParts) {
    this.calls = calls
    this.ticks = ticks
    this.messages = messages
    this.query = new QueryFlow(calls, 'followup/inbox', () => ({ page: 0 }), { keepCopy: true })
    this.see = new CommandFlow(calls, 'followup/see', 'inbox')
    this.rhythmFlow = new CommandFlow(calls, 'followup/setRhythm', 'inbox')
    this.grant = new CommandFlow(calls, 'followup/grantMessages', 'inbox')
    this.unfollowFlow = new CommandFlow(calls, 'followup/unfollow', ({ subject }) => subject.id)
    makeAutoObservable<this, 'query' | 'calls' | 'ticks' | 'messages' | 'unfollowFlow'>(
      this,
      { see: false, rhythmFlow: false, grant: false, unfollowFlow: false, query: false, calls: false, ticks: false, messages: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    await this.query.load()
    runInAction(() => {
      this.more = []
      this.nextPage = this.query.value?.nextPage
    })
  }

  async loadMore(): Promise<void> {
    const page = this.nextPage
    if (page === undefined || this.moreBusy) return
    this.moreBusy = true
    const answer = await this.calls.query('followup/inbox', { page })
    runInAction(() => {
      this.moreBusy = false
      this.problemOfMore = answer.ok ? undefined : refusalText(answer.error)
      if (!answer.ok) return
      this.more = [...this.more, ...answer.value.entries]
      this.nextPage = answer.value.nextPage
    })
  }

  /** The entry was opened: what it showed is read. Its page opens meanwhile. */
  async seen({ subject, change, changes }: InboxEntry): Promise<void> {
    if (changes > 0) await this.see.send({ what: 'these', subjects: [{ ...subject, no: change.no }] })
  }

  async seeAll(): Promise<void> {
    for (let call = 0; call < SEE_CALLS_MAX; call += 1) {
      const done = await this.see.send({ what: 'all' })
      if (done === undefined) return
      if (done.left === 0) break
    }
    await this.load()
  }

  async setRhythm(weekly: boolean): Promise<void> {
    if (await this.rhythmFlow.send({ rhythm: weekly ? 'weekly' : 'eachChange' })) await this.load()
  }

  async unfollow({ subject }: InboxEntry): Promise<void> {
    if (await this.unfollowFlow.send({ subject })) await this.load()
  }

  async allowMessages(): Promise<void> {
    const kinds = await this.messages.ask(this.messages.kinds)
    if (kinds.length > 0) await this.grant.send({ kinds: [...kinds] })
  }

  get phase(): Phase {
    return this.query.phase
  }

  get inbox(): Inbox | undefined {
    return this.query.value
  }

  get entries(): readonly InboxEntry[] {
    return [...(this.inbox?.entries ?? []), ...this.more]
  }

  get unseen(): readonly InboxEntry[] {
    return this.entries.filter(({ changes }) => changes > 0)
  }

  get readOnes(): readonly InboxEntry[] {
    return this.entries.filter(({ changes }) => changes === 0)
  }

  get hasMore(): boolean {
    return this.nextPage !== undefined
  }

  get rhythm(): InboxRhythm {
    return this.inbox?.rhythm ?? 'eachChange'
  }

  /** `每周一晚上汇总一次`, and when the next one comes. */
  get rhythmNote(): string {
    const note = inboxText.rhythmNote[this.rhythm]
    const at = this.inbox?.digestDueAt
    return at === undefined ? note : `${note}，${inboxText.digest(dayOf(at), this.today)}`
  }

  get hasMessages(): boolean {
    return this.messages.kinds.length > 0
  }

  get messagesLeft(): number | undefined {
    return this.grant.deed.kind === 'done' ? this.grant.deed.value.left : undefined
  }

  get problem(): string | undefined {
    return this.see.text ?? this.rhythmFlow.text ?? this.unfollowFlow.text ?? this.grant.text ?? this.problemOfMore
  }

  get now(): Instant {
    return this.ticks.now
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }
}
