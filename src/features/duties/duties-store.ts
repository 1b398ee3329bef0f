import { makeAutoObservable } from 'mobx'
import type { DutiesPage, TaskCard } from '@/contract/duties'
import { awaitedDuties, type AwaitedList } from '@/domain/duties/awaited-lists'
import type { DutyItem, DutyKind } from '@/domain/duties/duty-list'
import { dayOf, type Day } from '@/domain/shared/instant'
import { PagedFlow, type PageAnswer } from '@/flow/paged-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { bodyText } from '@/text/proofs'

/** Rows drawn at once. */
const ROWS_PAGE = 20

export type DutiesFilter = DutyKind | 'tasks'

/** 事项清单 and 准入: one call brings both, more tasks come page by page. */
export class DutiesStore implements PageStore {
  filter: DutiesFilter = 'own'
  shown = ROWS_PAGE
  readonly list: QueryFlow<'duties/readDuties'>
  readonly tasks: PagedFlow<TaskCard>
  private ticks: Ticks

  constructor({ calls, ticks, filter }: FlowPorts & { readonly ticks: Ticks; readonly filter?: DutiesFilter }) {
    this.ticks = ticks
    if (filter !== undefined) this.filter = filter
    this.list = new QueryFlow(calls, 'duties/readDuties', () => ({}), { keepCopy: true })
    this.tasks = new PagedFlow<TaskCard>({
      // The first page has come with the list.
      fetch: async (cursor): Promise<PageAnswer<TaskCard>> =>
        cursor === undefined ? { ok: true, value: this.list.value?.tasks ?? { items: [] } } : calls.query('duties/listTasks', { cursor })
    })
    makeAutoObservable<this, 'ticks'>(this, { list: false, tasks: false, ticks: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    await this.list.load()
    if (this.list.value) await this.tasks.load()
  }

  select(filter: DutiesFilter): void {
    this.filter = filter
    this.shown = ROWS_PAGE
  }

  showMore(): void {
    this.shown += ROWS_PAGE
  }

  get phase(): Phase {
    return this.list.phase
  }

  get page(): DutiesPage | undefined {
    return this.list.value
  }

  get body(): string {
    return bodyText[this.page?.kind ?? 'village']
  }

  countOf(kind: DutyKind): number {
    return this.page?.items.filter(item => item.kind === kind).length ?? 0
  }

  /** Entries of the kind that is looked at. */
  get items(): readonly DutyItem[] {
    return this.page?.items.filter(item => item.kind === this.filter) ?? []
  }

  get rows(): readonly DutyItem[] {
    return this.items.slice(0, this.shown)
  }

  get moreRows(): number {
    return Math.min(ROWS_PAGE, Math.max(0, this.items.length - this.shown))
  }

  /** What the province has of this kind; undefined for tasks. */
  get awaited(): AwaitedList | undefined {
    return awaitedDuties(this.page?.items ?? []).find(list => list.of === this.filter)
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }
}
