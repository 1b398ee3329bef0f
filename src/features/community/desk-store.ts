import { makeAutoObservable, runInAction } from 'mobx'
import type { OutputOf } from '@/contract/actions'
import type { PollCard } from '@/contract/ballot'
import type { CommitteeTodo, Membership } from '@/contract/community'
import type { PollPhase } from '@/domain/ballot/poll-phase'
import type { Role } from '@/domain/community/roles'
import type { Calls } from '@/flow/calls'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, SessionPort, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { timeLeftText } from '@/text/dates'
import { deskText } from '@/text/desk'
import { unitCount } from '@/text/numbers'
import { pollsText, turnoutText } from '@/text/polls'
import { deskRows, isCommittee, type DeskRow } from './desk-rows'

/** In the order in which a matter passes through the committee. */
const KINDS = ['bindingsToDecide', 'challengesToAnswer', 'pollsToCount', 'pollsToConfirm', 'pollsToPublish', 'objectionsToAnswer'] as const satisfies readonly (keyof CommitteeTodo)[]
export type TodoKind = (typeof KINDS)[number]

const PHASES_OF: Readonly<Partial<Record<TodoKind, readonly PollPhase[]>>> = {
  challengesToAnswer: ['challenge', 'notice', 'openingDue'],
  pollsToCount: ['closed', 'settling'],
  pollsToConfirm: ['counted'],
  pollsToPublish: ['confirmed']
}
/** Who has a desk without sitting on the committee or watching it. */
const HELPERS: readonly Role[] = ['teller', 'groupLeader', 'gridWorker']

/** 村委工作台: what waits for this person, counted and listed. The figures come first and alone; the lists follow. */
export class DeskStore implements PageStore {
  private home: QueryFlow<'community/home'>
  private session: SessionPort
  private calls: Calls
  private ticks: Ticks
  polls: readonly PollCard[] = []
  turnout: OutputOf<'ballot/turnout'> | undefined = undefined
  listsReady = false

  constructor({ calls, session, ticks }: FlowPorts & { readonly ticks: Ticks }) {
    this.calls = calls
    this.session = session
    this.ticks = ticks
    this.home = new QueryFlow(calls, 'community/home', () => (session.membership ? { communityId: session.membership.communityId } : {}))
    makeAutoObservable<this, 'home' | 'session' | 'calls' | 'ticks'>(
      this,
      { home: false, session: false, calls: false, ticks: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    await this.home.load()
    if (this.home.value && this.phase.kind === 'ready') this.session.adopt(this.home.value.session)
    if (this.isOffered) await this.loadLists()
  }

  get phase(): Phase {
    return this.home.phase
  }

  get membership(): Membership | undefined {
    return this.session.membership
  }

  /** Whether this person has a desk at all. */
  get isOffered(): boolean {
    return this.home.value !== undefined && (this.home.value.todo !== undefined || HELPERS.some(role => this.roles.includes(role)))
  }

  /** Every kind, also with 0: a plain figure. */
  get figures(): readonly { readonly kind: TodoKind; readonly text: string; readonly count: number }[] {
    const todo = this.home.value?.todo
    return todo ? KINDS.map(kind => ({ kind, text: deskText.kinds[kind], count: todo[kind] })) : []
  }

  get total(): number {
    return this.figures.reduce((sum, { count }) => sum + count, 0)
  }

  get headline(): string {
    return deskText.todo(this.home.value?.todo ? this.total : this.rows.length)
  }

  get roles(): readonly Role[] {
    return this.membership?.roles ?? []
  }

  get isCommittee(): boolean {
    return isCommittee(this.roles)
  }

  /** Watches the committee and has no part in it. */
  get supervises(): boolean {
    return this.roles.includes('supervisor') && !this.isCommittee
  }

  /** The committee keeps the register; the party branch does not (村民委员会组织法 art. 16). */
  get keepsRoll(): boolean {
    return this.roles.includes('committeeMember')
  }

  countOf(kind: TodoKind): number {
    return this.home.value?.todo?.[kind] ?? 0
  }

  get rows(): readonly DeskRow[] {
    return deskRows(this.polls, this.roles, this.ticks.now)
  }

  /** The first vote that a figure counts. */
  rowOf(kind: TodoKind): DeskRow | undefined {
    const phases = PHASES_OF[kind]
    const poll = this.polls.find(each => phases?.includes(each.phase))
    return poll && this.rows.find(row => row.pollId === poll.pollId)
  }

  /** The vote that runs, the one that ends first. */
  get running(): PollCard | undefined {
    return this.polls.filter(poll => poll.phase === 'voting').reduce<PollCard | undefined>((first, poll) => (first && first.closesAt <= poll.closesAt ? first : poll), undefined)
  }

  get runningTurnout(): string | undefined {
    return this.running && turnoutText(this.running)
  }

  get runningLeft(): string | undefined {
    return this.running && timeLeftText(this.running.closesAt, this.ticks.now)
  }

  get notVotedText(): string | undefined {
    const { running } = this
    return running && deskText.turnoutLink(unitCount(running.eligible - running.participated, running.unit))
  }

  /** The line across the bars of the groups; absent where the rule names no number. */
  get line(): { readonly share: number; readonly text: string } | undefined {
    const { running, turnout } = this
    if (!running || turnout?.needed === undefined || running.eligible === 0) return undefined
    return { share: turnout.needed / running.eligible, text: pollsText.neededMark(turnout.needed, turnout.unit) }
  }

  /** After the figures; without network the figures stay and the lists come with the next visit. */
  private async loadLists(): Promise<void> {
    const polls = await this.calls.query('ballot/listPolls', {})
    if (!polls.ok) return
    runInAction(() => {
      this.polls = polls.value.items
      this.listsReady = true
    })
    if (!this.running) return
    const turnout = await this.calls.query('ballot/turnout', { pollId: this.running.pollId })
    if (turnout.ok) runInAction(() => void (this.turnout = turnout.value))
  }
}
