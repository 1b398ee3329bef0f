import { makeAutoObservable, runInAction } from 'mobx'
import { refusalText } from '@/text/error-text'
import { isOffline, type AnyRefusal, type Copy } from './calls'
import type { Phase } from './phase'

export interface PageOf<Item> {
  readonly items: readonly Item[]
  readonly nextCursor?: string
}
export type PageAnswer<Item> = { readonly ok: true; readonly value: PageOf<Item> } | { readonly ok: false; readonly error: AnyRefusal }

export interface PagedSource<Item> {
  readonly fetch: (cursor: string | undefined) => Promise<PageAnswer<Item>>
  /** The first page as it was kept on the phone. */
  readonly copy?: () => Copy<PageOf<Item>> | undefined
  readonly keep?: (page: PageOf<Item>) => void
}

/** A list that grows page by page. */
export class PagedFlow<Item> {
  phase: Phase = { kind: 'loading' }
  items: readonly Item[] = []
  /** `failed`: the last attempt to get more brought nothing; what is shown stays. */
  more: 'none' | 'idle' | 'loading' | 'failed' = 'none'
  private source: PagedSource<Item>
  private cursor: string | undefined
  private turn = 0

  constructor(source: PagedSource<Item>) {
    this.source = source
    makeAutoObservable<this, 'source' | 'cursor' | 'turn'>(this, { source: false, cursor: false, turn: false }, { autoBind: true, deep: false })
  }

  /** The first page anew. */
  async load(): Promise<void> {
    const turn = ++this.turn
    if (this.items.length === 0) this.phase = { kind: 'loading' }
    const answer = await this.source.fetch(undefined)
    if (turn !== this.turn) return
    runInAction(() => {
      if (!answer.ok) return this.settle(answer.error)
      this.items = answer.value.items
      this.follow(answer.value)
      this.phase = { kind: 'ready' }
      this.source.keep?.(answer.value)
    })
  }

  async loadMore(): Promise<void> {
    if (this.more !== 'idle' && this.more !== 'failed') return
    const turn = this.turn
    this.more = 'loading'
    const answer = await this.source.fetch(this.cursor)
    if (turn !== this.turn) return
    runInAction(() => {
      if (!answer.ok) {
        this.more = 'failed'
        return
      }
      this.items = [...this.items, ...answer.value.items]
      this.follow(answer.value)
    })
  }

  /** Takes an item out of the list that a command has dealt with. */
  remove(gone: (item: Item) => boolean): void {
    this.items = this.items.filter(item => !gone(item))
  }

  /** Puts items in the place of what a command has changed. */
  replace(isIt: (item: Item) => boolean, by: Item): void {
    this.items = this.items.map(item => (isIt(item) ? by : item))
  }

  /** Empties the list for another selection. */
  clear(): void {
    this.turn += 1
    this.items = []
    this.more = 'none'
    this.phase = { kind: 'loading' }
  }

  get isEmpty(): boolean {
    return this.phase.kind === 'ready' && this.items.length === 0 && this.more === 'none'
  }

  private follow(page: PageOf<Item>): void {
    this.cursor = page.nextCursor
    this.more = page.nextCursor === undefined ? 'none' : 'idle'
  }

  private settle(error: AnyRefusal): void {
    if (!isOffline(error)) {
      this.phase = { kind: 'refused', code: error.code, text: refusalText(error) }
      return
    }
    const copy = this.source.copy?.()
    if (this.items.length === 0 && copy) this.items = copy.value.items
    if (copy) this.phase = { kind: 'ready', staleSince: copy.at }
    else if (this.items.length > 0) this.phase = { kind: 'ready' }
    else this.phase = { kind: 'offline', text: refusalText(error) }
  }
}
