import { makeAutoObservable } from 'mobx'
import type { GroupTurnout } from '@/contract/ballot'
import type { OutputOf } from '@/contract/actions'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { timeLeftText } from '@/text/dates'
import { unitCount } from '@/text/numbers'
import { pollText } from '@/text/poll'
import { turnoutText } from '@/text/polls'

const TICK_MS = 30_000

/** 各组到票: how many of each group have voted; never what. */
export class TurnoutStore implements PageStore {
  private turnout: QueryFlow<'ballot/turnout'>
  private ticks: Ticks
  private stopTicking: (() => void) | undefined

  constructor({ calls, ticks, pollId }: FlowPorts & { readonly ticks: Ticks; readonly pollId: string }) {
    this.turnout = new QueryFlow(calls, 'ballot/turnout', () => ({ pollId }))
    this.ticks = ticks
    makeAutoObservable<this, 'turnout' | 'ticks' | 'stopTicking'>(this, { turnout: false, ticks: false, stopTicking: false }, { autoBind: true })
  }

  start(): void {
    this.stopTicking = this.ticks.start(TICK_MS)
    void this.load()
  }

  dispose(): void {
    this.stopTicking?.()
  }

  load(): Promise<void> {
    return this.turnout.load()
  }

  get phase(): Phase {
    return this.turnout.phase
  }

  get view(): OutputOf<'ballot/turnout'> | undefined {
    return this.turnout.value
  }

  get groups(): readonly GroupTurnout[] {
    return this.view?.groups ?? []
  }

  get eligible(): number {
    return this.groups.reduce((sum, group) => sum + group.eligible, 0)
  }

  get participated(): number {
    return this.groups.reduce((sum, group) => sum + group.participated, 0)
  }

  /** The line across the bars: the share that the whole must reach, from 0 to 1; absent where no number is set. */
  get lineAt(): number | undefined {
    return this.view?.needed === undefined || this.eligible === 0 ? undefined : this.view.needed / this.eligible
  }

  get missingText(): string | undefined {
    return this.view && turnoutText({ participated: this.participated, unit: this.view.unit, ...(this.view.needed === undefined ? {} : { needed: this.view.needed }) })
  }

  get notVotedText(): string | undefined {
    return this.view && pollText.missing(unitCount(this.eligible - this.participated, this.view.unit))
  }

  get timeLeft(): string | undefined {
    return this.view && timeLeftText(this.view.closesAt, this.ticks.now)
  }
}
