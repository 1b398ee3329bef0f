import { makeAutoObservable, observable, runInAction } from 'mobx'
import { boardRefusalText } from '@/text/secret-board'
import type { BoardSource } from './board-source'
import { isLine, type PlacedRow } from './board-sections'
import { isWanted, wantedOf } from './find-rows'

const HITS_MAX = 10

export type SearchState =
  | { readonly kind: 'idle' | 'tooShort' }
  | { readonly kind: 'seeking'; readonly done: number; readonly of: number }
  | { readonly kind: 'found'; readonly hits: readonly PlacedRow[]; readonly more: number }
  | { readonly kind: 'failed'; readonly text: string }

/** Looks one number up among all lines. */
export class BoardSearch {
  typed = ''
  state: SearchState = { kind: 'idle' }
  private source: BoardSource
  private board: () => { readonly named: boolean; readonly numberOf: (key: string) => string }
  private turn = 0

  constructor(source: BoardSource, board: () => { readonly named: boolean; readonly numberOf: (key: string) => string }) {
    this.source = source
    this.board = board
    makeAutoObservable<this, 'source' | 'board' | 'turn'>(this, { source: false, board: false, turn: false, state: observable.ref }, { autoBind: true })
  }

  write(typed: string): void {
    this.typed = typed
    if (typed === '') this.clear()
  }

  clear(): void {
    this.turn += 1
    this.typed = ''
    this.state = { kind: 'idle' }
  }

  async seek(): Promise<void> {
    const wanted = wantedOf(this.typed)
    const turn = ++this.turn
    if (wanted === undefined) return this.settle(turn, { kind: 'tooShort' })
    const { named, numberOf } = this.board()
    this.settle(turn, { kind: 'seeking', done: 0, of: 1 })
    const all = await this.source.all(named, (done, of) => this.settle(turn, { kind: 'seeking', done, of }))
    if (!all.ok) return this.settle(turn, { kind: 'failed', text: boardRefusalText(all.error) })
    const hits = all.value.rows.flatMap((row, at) => (isLine(row) && isWanted({ at, row }, wanted, numberOf) ? [{ at, row }] : []))
    this.settle(turn, { kind: 'found', hits: hits.slice(0, HITS_MAX), more: Math.max(0, hits.length - HITS_MAX) })
  }

  /** What an earlier question found no longer matters. */
  private settle(turn: number, state: SearchState): void {
    runInAction(() => {
      if (turn === this.turn) this.state = state
    })
  }
}
