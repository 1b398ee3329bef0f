import { makeAutoObservable } from 'mobx'
import type { PollCard } from '@/contract/ballot'
import type { PollPhase } from '@/domain/ballot/poll-phase'
import { PagedFlow } from '@/flow/paged-flow'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { timeLeftText } from '@/text/dates'
import { pollsText } from '@/text/polls'

const TICK_MS = 30_000

export type PollFilter = 'all' | 'voting' | 'ahead' | 'counting' | 'decided' | 'voided'
const FILTERS: readonly PollFilter[] = ['all', 'voting', 'ahead', 'counting', 'decided', 'voided']
const FILTER_OF: Readonly<Record<PollPhase, Exclude<PollFilter, 'all'>>> = {
  draft: 'ahead',
  challenge: 'ahead',
  notice: 'ahead',
  openingDue: 'ahead',
  lapsed: 'voided',
  voting: 'voting',
  settling: 'counting',
  closed: 'counting',
  counted: 'decided',
  confirmed: 'decided',
  published: 'decided',
  voided: 'voided'
}

const isDue = ({ phase, mine }: PollCard): boolean => phase === 'voting' && mine === 'canVote'

/** 议事: the list of votes, by what they are doing. */
export class PollsStore implements PageStore {
  filter: PollFilter = 'all'
  readonly list: PagedFlow<PollCard>
  private ticks: Ticks
  private stopTicking: (() => void) | undefined

  constructor({ calls, ticks }: FlowPorts & { readonly ticks: Ticks }) {
    this.ticks = ticks
    this.list = new PagedFlow({
      fetch: cursor => calls.query('ballot/listPolls', cursor === undefined ? {} : { cursor }),
      copy: () => calls.copyOf('ballot/listPolls', {}),
      keep: page => calls.keepCopy('ballot/listPolls', {}, page)
    })
    makeAutoObservable<this, 'ticks' | 'stopTicking'>(this, { list: false, ticks: false, stopTicking: false }, { autoBind: true })
  }

  start(): void {
    this.stopTicking = this.ticks.start(TICK_MS)
    void this.list.load()
  }

  dispose(): void {
    this.stopTicking?.()
  }

  choose(filter: PollFilter): void {
    this.filter = filter
  }

  /** Chips with the number of loaded votes; 0 stays visible. */
  get chips(): readonly { readonly key: PollFilter; readonly text: string; readonly count: number }[] {
    return FILTERS.map(key => ({ key, text: pollsText[key], count: this.of(key).length }))
  }

  /** What waits for this person's vote stands first. */
  get polls(): readonly PollCard[] {
    const polls = this.of(this.filter)
    return [...polls.filter(isDue), ...polls.filter(poll => !isDue(poll))]
  }

  /** There are votes, but none of this kind. */
  get noneInFilter(): boolean {
    return this.list.phase.kind === 'ready' && this.polls.length === 0 && this.list.items.length > 0
  }

  /** Of votes that run or will run. */
  timeLeft(poll: PollCard): string | undefined {
    return poll.phase === 'voting' ? timeLeftText(poll.closesAt, this.ticks.now) : undefined
  }

  private of(filter: PollFilter): readonly PollCard[] {
    return filter === 'all' ? this.list.items : this.list.items.filter(poll => FILTER_OF[poll.phase] === filter)
  }
}
