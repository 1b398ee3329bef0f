import { makeAutoObservable } from 'mobx'
import type { TaskCard } from '@/contract/duties'
import { DUTY_KINDS, type DutyItem, type ProofItem } from '@/domain/duties/duty-list'
import { dayOf, type Day } from '@/domain/shared/instant'
import { PagedFlow, type PageAnswer } from '@/flow/paged-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { bodyText } from '@/text/proofs'

/** In the order in which they are shown, so that what is drawn is the beginning of it. */
const byKind = (items: readonly DutyItem[]): readonly DutyItem[] => DUTY_KINDS.flatMap(kind => items.filter(item => item.kind === kind))

/** Rows drawn at once. */
const ROWS_PAGE = 30

export type DeskTab = 'tasks' | 'duties' | 'proofs'

/** 清单和准入 for the committee. Proofs are fetched when somebody looks at them. */
export class DutiesDeskStore implements PageStore {
  tab: DeskTab
  shown = ROWS_PAGE
  readonly tasks: PagedFlow<TaskCard>
  private dutyList: QueryFlow<'duties/readDuties'>
  private proofList: QueryFlow<'duties/readProofs'>
  private ticks: Ticks

  constructor({ calls, ticks, tab }: FlowPorts & { readonly ticks: Ticks; readonly tab?: DeskTab }) {
    this.ticks = ticks
    this.tab = tab ?? 'tasks'
    this.dutyList = new QueryFlow(calls, 'duties/readDuties', () => ({}))
    this.proofList = new QueryFlow(calls, 'duties/readProofs', () => ({}))
    this.tasks = new PagedFlow<TaskCard>({
      // The first page has come with the list.
      fetch: async (cursor): Promise<PageAnswer<TaskCard>> =>
        cursor === undefined ? { ok: true, value: this.dutyList.value?.tasks ?? { items: [] } } : calls.query('duties/listTasks', { cursor })
    })
    makeAutoObservable<this, 'dutyList' | 'proofList' | 'ticks'>(this, { tasks: false, dutyList: false, proofList: false, ticks: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    if (this.tab === 'proofs') return this.proofList.load()
    await this.dutyList.load()
    if (this.dutyList.value) await this.tasks.load()
  }

  select(tab: DeskTab): void {
    this.tab = tab
    this.shown = ROWS_PAGE
    if (this.current.value === undefined) void this.load()
  }

  showMore(): void {
    this.shown += ROWS_PAGE
  }

  get phase(): Phase {
    return this.current.phase
  }

  get body(): string {
    return bodyText[this.current.value?.kind ?? 'village']
  }

  get duties(): readonly DutyItem[] {
    return byKind(this.dutyList.value?.items ?? []).slice(0, this.shown)
  }

  get proofs(): readonly ProofItem[] {
    return (this.proofList.value?.items ?? []).slice(0, this.shown)
  }

  /** Proofs of which nobody has found out who issues them. */
  get openProofs(): number {
    return (this.proofList.value?.items ?? []).filter(({ whoIssues }) => whoIssues === undefined).length
  }

  get moreRows(): number {
    const items = this.current.value?.items ?? []
    return Math.min(ROWS_PAGE, Math.max(0, items.length - this.shown))
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  private get current(): QueryFlow<'duties/readDuties'> | QueryFlow<'duties/readProofs'> {
    return this.tab === 'proofs' ? this.proofList : this.dutyList
  }
}
