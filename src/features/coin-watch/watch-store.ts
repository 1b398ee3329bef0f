import { makeAutoObservable, observable } from 'mobx'
import type { SpotCheckView, SpotChecks, Watch } from '@/contract/coin-watch'
import { monthBefore, monthOf } from '@/domain/ledger/period'
import type { SpotResult } from '@/domain/ledger/watch/sample'
import { dayOf, type Day, type Instant } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { coinWatchText } from '@/text/coin-watch'

export const WATCH_TABS = ['clues', 'spots'] as const
export type WatchTab = (typeof WATCH_TABS)[number]

interface Recording {
  readonly spot: SpotCheckView
  readonly result: SpotResult | undefined
  readonly words: string
}

/** 异常线索 and 抽查 of one month. Names in full stand here, so nothing of it is kept on the phone. */
export class WatchStore implements PageStore {
  tab: WatchTab = 'clues'
  month: string
  /** Places of the clues whose cases are shown. */
  unfolded: readonly number[] = []
  recording: Recording | undefined = undefined
  readonly saving: CommandFlow<'ledger/recordSpotCheck'>
  readonly noting: CommandFlow<'ledger/noteRelation'>
  readonly dropping: CommandFlow<'ledger/dropRelation'>
  private clues: QueryFlow<'ledger/watch'>
  private spots: QueryFlow<'ledger/spotChecks'>
  private now: () => Instant

  constructor({ calls }: FlowPorts) {
    this.now = calls.now.bind(calls)
    this.month = monthOf(dayOf(this.now()))
    this.clues = new QueryFlow(calls, 'ledger/watch', () => ({ month: this.month }))
    this.spots = new QueryFlow(calls, 'ledger/spotChecks', () => ({ month: this.month }))
    this.saving = new CommandFlow(calls, 'ledger/recordSpotCheck', ({ transferId }) => transferId)
    this.noting = new CommandFlow(calls, 'ledger/noteRelation', ({ personId, householdId }) => `${personId} ${householdId}`)
    this.dropping = new CommandFlow(calls, 'ledger/dropRelation', ({ relationId }) => relationId)
    makeAutoObservable<this, 'clues' | 'spots' | 'now'>(
      this,
      { clues: false, spots: false, now: false, saving: false, noting: false, dropping: false, recording: observable.ref, unfolded: observable.ref },
      { autoBind: true }
    )
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.shown.load()
  }

  /** While another month is coming there is nothing to show of it. */
  get phase(): Phase {
    const { phase, value } = this.shown
    return phase.kind === 'ready' && value?.month !== this.month ? { kind: 'loading' } : phase
  }

  get watch(): Watch | undefined {
    return this.clues.value?.month === this.month ? this.clues.value : undefined
  }

  get checks(): SpotChecks | undefined {
    return this.spots.value?.month === this.month ? this.spots.value : undefined
  }

  get hasLater(): boolean {
    return this.month < monthOf(dayOf(this.now()))
  }

  async show(tab: WatchTab): Promise<void> {
    // A month is drawn when it is over, so that the first one with something to see is the one before.
    if (tab === 'spots' && !this.hasLater) this.month = monthBefore(dayOf(this.now()), 1)
    this.tab = tab
    await this.load()
  }

  async turn(by: -1 | 1): Promise<void> {
    if (by > 0 && !this.hasLater) return
    this.month = monthBefore(`${this.month}-01` as Day, -by)
    this.unfolded = []
    await this.load()
  }

  fold(at: number): void {
    this.unfolded = this.unfolded.includes(at) ? this.unfolded.filter(each => each !== at) : [...this.unfolded, at]
  }

  openRecord(spot: SpotCheckView): void {
    this.saving.reset()
    this.recording = { spot, result: spot.result?.kind, words: spot.result?.words ?? '' }
  }

  fill(change: Partial<Pick<Recording, 'result' | 'words'>>): void {
    if (this.recording !== undefined) this.recording = { ...this.recording, ...change }
  }

  closeRecord(): void {
    this.recording = undefined
  }

  get recordOff(): string | undefined {
    if (this.recording?.result === undefined) return coinWatchText.offResult
    return this.recording.words.trim() === '' ? coinWatchText.offWords : undefined
  }

  async record(): Promise<void> {
    const { recording, month } = this
    if (recording?.result === undefined || this.recordOff !== undefined) return
    const { spot: { transferId }, result, words } = recording
    if ((await this.saving.send({ month, transferId, result, words: words.trim() })) === undefined) return
    this.closeRecord()
    await this.spots.load()
  }

  async note(personId: string, householdId: string): Promise<void> {
    if ((await this.noting.send({ personId, householdId })) !== undefined) await this.clues.load()
  }

  async drop(relationId: string): Promise<void> {
    if ((await this.dropping.send({ relationId })) !== undefined) await this.clues.load()
  }

  private get shown(): QueryFlow<'ledger/watch'> | QueryFlow<'ledger/spotChecks'> {
    return this.tab === 'clues' ? this.clues : this.spots
  }
}
