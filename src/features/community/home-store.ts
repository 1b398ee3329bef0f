import { makeAutoObservable } from 'mobx'
import type { Home, Membership, Session } from '@/contract/community'
import type { PollCard } from '@/contract/ballot'
import type { WaitingMatter } from '@/domain/community/waiting'
import { dayOf, type Day } from '@/domain/shared/instant'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, SessionPort, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { closesText, dayText, momentText, timeLeftText, todayText } from '@/text/dates'
import { appText } from '@/text/app-text'
import { homeText } from '@/text/home'
import { mattersText } from '@/text/home-matters'
import { turnoutText } from '@/text/polls'

/** Deadlines on the first page move by minutes. */
const TICK_MS = 30_000

/** The ONE thing that stands first, most pressing first. */
export type FirstThing =
  | { readonly kind: 'vote'; readonly poll: PollCard }
  | { readonly kind: 'signIn'; readonly meeting: NonNullable<Home['meetingToday']> }
  | { readonly kind: 'matter'; readonly matter: WaitingMatter }
  | { readonly kind: 'pending'; readonly pending: NonNullable<Session['pending']> }
  | { readonly kind: 'bind' }
  | { readonly kind: 'none' }

export class HomeStore implements PageStore {
  private home: QueryFlow<'community/home'>
  private session: SessionPort
  private ticks: Ticks
  private stopTicking: (() => void) | undefined

  constructor({ calls, session, ticks }: FlowPorts & { readonly ticks: Ticks }) {
    const communityId = (): { communityId?: string } => (session.membership ? { communityId: session.membership.communityId } : {})
    this.home = new QueryFlow(calls, 'community/home', communityId, { keepCopy: true })
    this.session = session
    this.ticks = ticks
    makeAutoObservable<this, 'home' | 'session' | 'ticks' | 'stopTicking'>(
      this,
      { home: false, session: false, ticks: false, stopTicking: false },
      { autoBind: true }
    )
  }

  start(): void {
    this.stopTicking = this.ticks.start(TICK_MS)
    void this.load()
  }

  dispose(): void {
    this.stopTicking?.()
  }

  /** Also when the page comes back into view: a vote may have been cast meanwhile. */
  async load(): Promise<void> {
    await this.home.load()
    if (this.home.value && this.phase.kind === 'ready' && !this.phase.staleSince) this.session.adopt(this.home.value.session)
  }

  async choose(communityId: string): Promise<void> {
    this.session.choose(communityId)
    await this.load()
  }

  get phase(): Phase {
    return this.home.phase
  }

  get membership(): Membership | undefined {
    return this.home.value?.current ?? this.session.membership
  }

  get first(): FirstThing {
    const home = this.home.value
    if (!home) return { kind: 'none' }
    const [poll] = home.waiting
    if (poll) return { kind: 'vote', poll }
    if (home.meetingToday && !home.meetingToday.signedIn) return { kind: 'signIn', meeting: home.meetingToday }
    const [matter] = home.matters
    if (matter) return { kind: 'matter', matter }
    if (home.current) return { kind: 'none' }
    return home.session.pending ? { kind: 'pending', pending: home.session.pending } : { kind: 'bind' }
  }

  get things(): number {
    const home = this.home.value
    if (!home) return 0
    return home.waiting.length + home.matters.length + (home.meetingToday && !home.meetingToday.signedIn ? 1 : 0)
  }

  /** Nothing is counted before it is known, nor for who belongs to no village yet. */
  get greeting(): string {
    return this.home.value?.current ? homeText.things(this.things) : appText.greeting
  }

  get dateText(): string {
    return todayText(this.ticks.now)
  }

  /** Votes that wait behind the first one. */
  get otherVotes(): readonly PollCard[] {
    return this.home.value?.waiting.slice(1) ?? []
  }

  /** A meeting to sign in to that stands behind a vote. */
  get meetingBehind(): Home['meetingToday'] {
    const meeting = this.home.value?.meetingToday
    return this.first.kind === 'vote' && meeting && !meeting.signedIn ? meeting : undefined
  }

  /** What else waits, behind the first thing. */
  get otherMatters(): readonly WaitingMatter[] {
    const matters = this.home.value?.matters ?? []
    return this.first.kind === 'matter' ? matters.slice(1) : matters
  }

  get moreMatters(): boolean {
    return this.home.value?.moreMatters ?? false
  }

  /** Changes not yet read of what this person follows. */
  get unseen(): number {
    return this.home.value?.unseen ?? 0
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  /** For the first vote: how many are missing, and how long it lasts. */
  get firstTurnout(): string | undefined {
    return this.first.kind === 'vote' ? turnoutText(this.first.poll) : undefined
  }

  get firstTimeLeft(): string | undefined {
    return this.first.kind === 'vote' ? timeLeftText(this.first.poll.closesAt, this.ticks.now) : undefined
  }

  /** For reading aloud: what waits first, and until when. */
  get spokenText(): string {
    const { first } = this
    if (first.kind === 'vote') return [homeText.plaqueVote, first.poll.question, first.poll.description, closesText(first.poll.closesAt)].join('。')
    if (first.kind === 'signIn') return [homeText.plaqueSignIn, first.meeting.title, momentText(first.meeting.startsAt), first.meeting.place].join('。')
    if (first.kind === 'matter') return [first.matter.title ?? mattersText.untitled(first.matter.kind), mattersText.line(first.matter, this.today)].join('。')
    return this.pendingText ?? this.greeting
  }

  get pendingText(): string | undefined {
    if (this.first.kind !== 'pending') return undefined
    const { communityName, householdLabel, since } = this.first.pending
    return homeText.pendingSince(communityName, householdLabel, dayText(dayOf(since)))
  }

  get coins(): Home['coins'] {
    return this.home.value?.coins
  }

  get latestNotice(): Home['latestNotice'] {
    return this.home.value?.latestNotice
  }

  /** `最新结果 · 4月12日公开` */
  get latestText(): string | undefined {
    return this.latestNotice && homeText.latest(dayText(dayOf(this.latestNotice.publishedAt)))
  }

  get meetingToday(): Home['meetingToday'] {
    return this.home.value?.meetingToday
  }

  /** Present for those who have a desk. */
  get todoCount(): number | undefined {
    const todo = this.home.value?.todo
    return todo && Object.values(todo).reduce((sum, count) => sum + count, 0)
  }
}
