import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { Statement, StatementEntry } from '@/contract/ledger'
import type { Calls } from '@/flow/calls'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { dayText, monthText } from '@/text/dates'
import { goodText } from '@/text/coins-page'
import { ledgerText, transferText } from '@/text/ledger'
import { parseDay } from '@/domain/shared/instant'

const NEWEST = 6

/** 绿币: what the household has, what runs out, and every movement. */
export class StatementStore implements PageStore {
  /** Entries of further pages. */
  private older: readonly StatementEntry[] = []
  private cursor: string | undefined = undefined
  more: 'none' | 'idle' | 'loading' | 'failed' = 'none'
  private statement: QueryFlow<'ledger/statement'>
  private calls: Calls
  private afterwards: (() => Promise<void>) | undefined
  private turn = 0

  /** `afterwards` runs when what was asked for is shown. */
  constructor({ calls, afterwards }: FlowPorts & { readonly afterwards?: () => Promise<void> }) {
    this.calls = calls
    this.afterwards = afterwards
    this.statement = new QueryFlow(calls, 'ledger/statement', () => ({}), { keepCopy: true })
    makeAutoObservable<this, 'statement' | 'calls' | 'turn' | 'older' | 'afterwards'>(
      this,
      { statement: false, calls: false, afterwards: false, turn: false, older: observable.ref },
      { autoBind: true }
    )
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    this.turn += 1
    await this.statement.load()
    const cursor = this.statement.phase.kind === 'ready' && !this.statement.phase.staleSince ? this.view?.nextCursor : undefined
    runInAction(() => {
      this.older = []
      this.follow(cursor)
    })
    if (this.phase.kind === 'ready' && this.phase.staleSince === undefined) await this.afterwards?.()
  }

  async loadMore(): Promise<void> {
    if (this.cursor === undefined || this.more === 'loading') return
    const { turn, cursor } = this
    this.more = 'loading'
    const answer = await this.calls.query('ledger/statement', { cursor })
    if (turn !== this.turn) return
    runInAction(() => {
      if (!answer.ok) {
        this.more = 'failed'
        return
      }
      this.older = [...this.older, ...answer.value.entries]
      this.follow(answer.value.nextCursor)
    })
  }

  get phase(): Phase {
    return this.statement.phase
  }

  get view(): Statement | undefined {
    return this.statement.value
  }

  get redeemable(): number {
    return this.view?.redeemable ?? 0
  }

  get honour(): number {
    return this.view?.honour ?? 0
  }

  /** Newest first, over all pages loaded. */
  get entries(): readonly StatementEntry[] {
    return [...(this.view?.entries ?? []), ...this.older]
  }

  /** What the first page shows; the others stand on their own page. */
  get newest(): readonly StatementEntry[] {
    return this.entries.slice(0, NEWEST)
  }

  /** `12月31日到期` when everything runs out on one day; otherwise only the first part does: `最早 6月30日到期`. */
  get expiryText(): string | undefined {
    const first = this.view?.expiries[0]
    const day = parseDay(first?.on ?? '')
    if (first === undefined || day === undefined) return undefined
    return first.points < this.redeemable ? ledgerText.firstExpires(dayText(day)) : ledgerText.allExpire(dayText(day))
  }

  /** Every coming expiry in a sentence, soonest first. */
  get expiryLines(): readonly string[] {
    return (this.view?.expiries ?? []).flatMap(({ on, points }) => {
      const day = parseDay(on)
      return day ? [ledgerText.expires(points, dayText(day))] : []
    })
  }

  /** Six months for the bars; a month without movement has no bar. */
  get months(): readonly { readonly key: string; readonly text: string; readonly income: number; readonly spending: number }[] {
    return (this.view?.months ?? []).map(({ month, earned, spent }) => ({ key: month, text: monthText(month), income: earned, spending: spent }))
  }

  get isEmpty(): boolean {
    return this.phase.kind === 'ready' && this.entries.length === 0
  }

  /** `出席议事会`, or what kind of movement it was. */
  titleOf(entry: StatementEntry): string {
    if (entry.good !== undefined) return ledgerText.goods(goodText(entry.good))
    return entry.itemName ?? transferText(entry.kind)
  }

  private follow(cursor: string | undefined): void {
    this.cursor = cursor
    this.more = cursor === undefined ? 'none' : 'idle'
  }
}
