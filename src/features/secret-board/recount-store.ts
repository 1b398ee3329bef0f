import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { PollDetail } from '@/contract/ballot'
import { isOffline } from '@/flow/calls'
import type { BallotKeepers } from '@/flow/kept-ballot'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { BallotBox } from '@/infra/ballot-box'
import { boardRefusalText } from '@/text/secret-board'
import type { Report } from '@/verifier/report'
import { boardFile } from './board-file'
import { BoardSource, isNamed, type BoardRefusal } from './board-source'
import { fetchRecounter, NOT_FETCHED, type LoadRecounter, type Recounter } from './recounter'

export interface RecountParts extends FlowPorts {
  readonly box: BallotBox
  readonly keepers: () => BallotKeepers
  readonly loadRecounter: LoadRecounter
  /** Lets the screen have its turn. */
  readonly breathe: () => Promise<void>
  readonly pollId: string
}

export type RecountState =
  | { readonly kind: 'idle' }
  /** The board comes part by part, then its lines are counted and checked. */
  | { readonly kind: 'fetching' | 'counting'; readonly percent: number }
  | { readonly kind: 'done'; readonly report: Report }
  | { readonly kind: 'failed'; readonly text: string; readonly offline: boolean }
  | { readonly kind: 'tooOld' }

class Left extends Error {}

/** 自己数一遍: the whole board is fetched without a name and recounted on this phone by the independent verifier. */
export class RecountStore implements PageStore {
  state: RecountState = { kind: 'idle' }
  /** Held back by the person; nothing that was done is lost. */
  paused = false
  readonly source: BoardSource
  private detail: QueryFlow<'ballot/readPoll'>
  private parts: RecountParts
  private gate: Promise<void> | undefined
  private open: () => void = () => undefined
  private left = false

  constructor(parts: RecountParts) {
    this.parts = parts
    this.source = new BoardSource(parts)
    this.detail = new QueryFlow(parts.calls, 'ballot/readPoll', () => ({ pollId: parts.pollId }))
    makeAutoObservable<this, 'detail' | 'parts' | 'gate' | 'open' | 'left'>(this, { detail: false, parts: false, source: false, gate: false, open: false, left: false, state: observable.ref }, { autoBind: true })
  }

  start(): void {
    void this.load()
  }
  /** The page is gone: nobody waits for the count. */
  dispose(): void {
    this.left = true
    this.open()
  }
  async load(): Promise<void> {
    await this.detail.load()
  }

  get phase(): Phase {
    return this.detail.phase
  }
  get poll(): PollDetail | undefined {
    return this.detail.value
  }
  get board(): { readonly root: string; readonly rows: number } | undefined {
    const board = this.poll?.secret?.board
    return board && (!board.withheld || board.mayRead) ? board : undefined
  }
  get isWithheld(): boolean {
    return this.poll?.secret?.board !== undefined && this.board === undefined
  }
  get isNamed(): boolean {
    return this.poll !== undefined && isNamed(this.poll)
  }
  get isRunning(): boolean {
    return this.state.kind === 'fetching' || this.state.kind === 'counting'
  }

  /** Starts, or starts again; parts that came stay. */
  async count(): Promise<void> {
    if (this.isRunning || this.board === undefined) return
    this.resume()
    this.settle({ kind: 'fetching', percent: 0 })
    const recounter = await fetchRecounter(this.parts.loadRecounter)
    if (recounter === NOT_FETCHED) return this.fail({ code: 'OFFLINE' })
    if (recounter === undefined) return this.settle({ kind: 'tooOld' })
    try {
      await this.countWith(recounter)
    } catch (error) {
      if (!(error instanceof Left)) throw error
    }
  }

  pause(): void {
    if (!this.isRunning || this.paused) return
    this.paused = true
    this.gate = new Promise(resolve => {
      this.open = resolve
    })
  }
  resume(): void {
    this.paused = false
    this.gate = undefined
    this.open()
  }

  private async countWith({ recount, checks }: Recounter): Promise<void> {
    const { source } = this
    const manifest = await source.manifest()
    if (!manifest.ok) return this.fail(manifest.error)
    const all = await source.all(this.isNamed, (done, of) => this.breathing({ kind: 'fetching', percent: percentOf(done, of) }))
    if (!all.ok) return this.fail(all.error)
    const report = await recount(boardFile(manifest.value, all.value), checks, {
      announced: { manifestHash: this.poll?.secret?.manifestHash ?? '', root: this.board?.root ?? '' },
      receipts: this.ownReceipts,
      breathe: () => this.breathing(),
      onProgress: ({ done, of }) => this.show({ kind: 'counting', percent: percentOf(done, of) })
    })
    this.settle({ kind: 'done', report })
  }

  /** The Box's promise for the ballot that this phone keeps. */
  private get ownReceipts(): readonly unknown[] {
    const kept = this.parts.keepers().ballot.read()
    return kept?.taken && kept.manifestHash === this.poll?.secret?.manifestHash ? [kept.taken.promise] : []
  }

  private async breathing(state?: RecountState): Promise<void> {
    if (state !== undefined) this.show(state)
    await this.parts.breathe()
    await this.gate
    if (this.left) throw new Left()
  }

  /** Only whole percents reach the screen: every change of it costs more than the count itself. */
  private show(state: RecountState): void {
    const { state: shown } = this
    if (!('percent' in state && 'percent' in shown && shown.kind === state.kind && shown.percent === state.percent)) this.settle(state)
  }
  private fail(error: BoardRefusal): void {
    this.settle({ kind: 'failed', text: boardRefusalText(error), offline: isOffline(error) })
  }
  private settle(state: RecountState): void {
    runInAction(() => {
      this.state = state
    })
  }
}

const percentOf = (done: number, of: number): number => (of === 0 ? 0 : Math.floor((done * 100) / of))
