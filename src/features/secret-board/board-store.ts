import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { BoardPartView } from '@/contract/ballot-box'
import type { PollDetail } from '@/contract/ballot'
import { BOARD_PART_ROWS, type BoardHeader } from '@/domain/ballot/secret/board'
import type { BallotKeepers } from '@/flow/kept-ballot'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { BallotBox } from '@/infra/ballot-box'
import { boardRefusalText } from '@/text/secret-board'
import { isOffline } from '@/flow/calls'
import { BoardSearch } from './board-search'
import { isLine, sectionsOf, type BoardSection, type PlacedRow, type SectionKey } from './board-sections'
import { BoardSource, isNamed, type BoardRefusal } from './board-source'
import { fetchRecounter, NOT_FETCHED, type LoadRecounter, type Recounter } from './recounter'

export interface BoardStoreParts extends FlowPorts {
  readonly box: BallotBox
  readonly keepers: () => BallotKeepers
  readonly loadRecounter: LoadRecounter
  readonly pollId: string
  /** 20 in the normal scale, 10 in the elder one. */
  readonly pageRows: () => number
}

/** What there is to show. */
export type BoardState = { readonly kind: 'loading' | 'early' | 'withheld' | 'otherBoard' | 'shown' } | { readonly kind: 'failed'; readonly code: string; readonly text: string; readonly offline: boolean }

/** 公示板: the numbers of the whole, then line by line. */
export class BoardStore implements PageStore {
  state: BoardState = { kind: 'loading' }
  section: SectionKey = 'phone'
  /** Page within the section, from 0. */
  page = 0
  turning = false
  /** Why the last page did not come. */
  problem: string | undefined = undefined
  readonly search: BoardSearch
  private detail: QueryFlow<'ballot/readPoll'>
  readonly source: BoardSource
  private loaded = observable.map<number, BoardPartView>({}, { deep: false })
  private recounter: Recounter | undefined = undefined
  private parts: BoardStoreParts

  constructor(parts: BoardStoreParts) {
    this.parts = parts
    this.detail = new QueryFlow(parts.calls, 'ballot/readPoll', () => ({ pollId: parts.pollId }))
    this.source = new BoardSource(parts)
    this.search = new BoardSearch(this.source, () => ({ named: this.isNamed, numberOf: this.numberOf }))
    makeAutoObservable<this, 'detail' | 'parts' | 'loaded' | 'recounter'>(this, { detail: false, source: false, parts: false, loaded: false, search: false, recounter: observable.ref, state: observable.ref }, { autoBind: true })
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    const [recounter] = await Promise.all([fetchRecounter(this.parts.loadRecounter), this.detail.load()])
    const board = this.poll?.secret?.board
    if (this.poll === undefined) return
    if (board === undefined) return this.settle({ kind: 'early' })
    if (board.withheld && !board.mayRead) return this.settle({ kind: 'withheld' })
    if (recounter === NOT_FETCHED) return this.settle(failed({ code: 'OFFLINE' }))
    const first = await this.source.part(0, this.isNamed)
    runInAction(() => {
      this.recounter = recounter
      if (!first.ok) this.state = failed(first.error)
      else if (first.value.root !== board.root) this.state = { kind: 'otherBoard' }
      else {
        this.loaded.set(0, first.value)
        this.section = this.sections.find(({ count }) => count > 0)?.key ?? 'phone'
        this.state = { kind: 'shown' }
      }
    })
    if (this.state.kind === 'shown') await this.turnTo(this.section, 0)
  }

  get phase(): Phase {
    const { state, detail } = this
    if (state.kind === 'loading') return detail.phase.kind === 'ready' ? { kind: 'loading' } : detail.phase
    if (state.kind !== 'failed') return { kind: 'ready' }
    return state.offline ? { kind: 'offline', text: state.text } : { kind: 'refused', code: state.code, text: state.text }
  }

  get poll(): PollDetail | undefined {
    return this.detail.value
  }
  /** These lines are shown to few; the page says so. */
  get isNamed(): boolean {
    return this.poll !== undefined && isNamed(this.poll)
  }
  get root(): string {
    return this.poll?.secret?.board?.root ?? ''
  }
  get header(): BoardHeader | undefined {
    const row = this.loaded.get(0)?.part[0]
    return row?.kind === 'header' ? row : undefined
  }
  get sections(): readonly BoardSection[] {
    return this.header ? sectionsOf(this.header) : []
  }
  /** Too old to say the number of a ballot. */
  get isTooOld(): boolean {
    return this.recounter === undefined
  }

  get pages(): number {
    return Math.max(1, Math.ceil(this.count / this.parts.pageRows()))
  }
  /** Lines of the page that is open. */
  get lines(): readonly PlacedRow[] {
    const from = this.from + this.page * this.parts.pageRows()
    const places = Array.from({ length: Math.min(this.parts.pageRows(), this.from + this.count - from) }, (_, at) => from + at)
    return places.flatMap(at => this.lineAt(at))
  }
  numberOf(key: string): string {
    return this.recounter?.numberOf(key) ?? ''
  }
  /** 票号 of the ballot that this phone keeps. */
  get ownNumber(): string | undefined {
    const kept = this.parts.keepers().ballot.read()
    return kept?.manifestHash === this.poll?.secret?.manifestHash && kept?.taken ? kept?.number : undefined
  }

  async choose(section: SectionKey): Promise<void> {
    this.search.clear()
    await this.turnTo(section, 0)
  }
  async turn(by: 1 | -1): Promise<void> {
    await this.turnTo(this.section, this.page + by)
  }
  /** The page on which a line stands. */
  async show({ at, row }: PlacedRow): Promise<void> {
    const section = this.sections.find(({ key }) => key === row.kind)
    if (section === undefined) return
    this.search.clear()
    await this.turnTo(section.key, Math.floor((at - section.from) / this.parts.pageRows()))
  }

  private get from(): number {
    return this.sections.find(({ key }) => key === this.section)?.from ?? 0
  }
  private get count(): number {
    return this.sections.find(({ key }) => key === this.section)?.count ?? 0
  }
  private lineAt(at: number): readonly PlacedRow[] {
    const row = this.loaded.get(Math.floor(at / BOARD_PART_ROWS))?.part[at % BOARD_PART_ROWS]
    return row !== undefined && isLine(row) ? [{ at, row }] : []
  }

  private async turnTo(key: SectionKey, page: number): Promise<void> {
    const section = this.sections.find(each => each.key === key)
    const size = this.parts.pageRows()
    if (section === undefined || page < 0 || page * size >= Math.max(1, section.count) || this.turning) return
    const first = section.from + page * size
    const last = Math.min(first + size, section.from + section.count) - 1
    this.turning = true
    this.problem = undefined
    const problem = await this.fetch([first, last].map(at => Math.max(0, Math.floor(at / BOARD_PART_ROWS))))
    runInAction(() => {
      this.turning = false
      this.problem = problem
      if (problem === undefined) [this.section, this.page] = [key, page]
    })
  }

  /** Why one of the parts did not come. */
  private async fetch(numbers: readonly number[]): Promise<string | undefined> {
    for (const number of numbers) {
      if (this.loaded.has(number)) continue
      const answer = await this.source.part(number, this.isNamed)
      if (!answer.ok) return boardRefusalText(answer.error)
      runInAction(() => this.loaded.set(number, answer.value))
    }
    return undefined
  }

  private settle(state: BoardState): void {
    this.state = state
  }
}

const failed = (error: BoardRefusal): BoardState =>
  error.code === 'NOT_COUNTED_YET' ? { kind: 'early' }
    : error.code === 'BOARD_WITHHELD' ? { kind: 'withheld' }
      : { kind: 'failed', code: error.code, text: boardRefusalText(error), offline: isOffline(error) }

/** Lines of one page. */
export const PAGE_ROWS = { normal: 20, elder: 10 } as const
