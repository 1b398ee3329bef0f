import { makeAutoObservable } from 'mobx'
import type { ExportForm, QuarterView } from '@/contract/evidence'
import { addQuarters, partsOf, quarterOf, type Quarter } from '@/domain/shared/quarter'
import type { Calls } from '@/flow/calls'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { Documents } from '@/infra/documents'
import { refusalText } from '@/text/error-text'
import { evidenceText } from '@/text/evidence'

/** Quarters to choose from: this one and the ones before. */
const QUARTERS = 6

/** How the last export is going. */
export type Exporting =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly form: ExportForm }
  | { readonly kind: 'refused'; readonly form: ExportForm; readonly text: string }
  | { readonly kind: 'opened'; readonly text: string }

export interface EvidencePorts extends FlowPorts {
  readonly ticks: Ticks
  readonly documents: Documents
}

/** 佐证材料: what a quarter amounts to, and the file to hand over. */
export class EvidenceStore implements PageStore {
  quarter: Quarter
  exporting: Exporting = { kind: 'idle' }
  private flow: QueryFlow<'evidence/readQuarter'>
  private calls: Calls
  private documents: Documents
  private readonly thisQuarter: Quarter

  constructor({ calls, ticks, documents }: EvidencePorts) {
    this.calls = calls
    this.documents = documents
    this.thisQuarter = quarterOf(ticks.now)
    this.quarter = this.thisQuarter
    this.flow = this.flowOf(this.quarter)
    makeAutoObservable<this, 'calls' | 'documents' | 'thisQuarter'>(this, { calls: false, documents: false, thisQuarter: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.flow.load()
  }

  /** Each quarter has its own flow: what one is shown never stands under another's name. */
  choose(quarter: Quarter): void {
    if (quarter === this.quarter) return
    this.quarter = quarter
    this.exporting = { kind: 'idle' }
    this.flow = this.flowOf(quarter)
    void this.flow.load()
  }

  /** One click, one file. A second tap while it is made does nothing; of an export that nobody waits for any more nothing is opened. */
  async export(form: ExportForm): Promise<void> {
    if (this.exporting.kind === 'making') return
    const { quarter } = this
    this.exporting = { kind: 'making', form }
    const answer = await this.calls.query('evidence/exportQuarter', { quarter, form })
    if (quarter !== this.quarter) return
    if (!answer.ok) return this.settle(quarter, { kind: 'refused', form, text: refusalText(answer.error) })
    const opened = await this.documents.open(answer.value)
    this.settle(quarter, opened.ok ? { kind: 'opened', text: evidenceText.made[opened.value.kept](answer.value.fileName) } : { kind: 'refused', form, text: refusalText(opened.error) })
  }

  /** What was refused has been read. */
  dismiss(): void {
    if (this.exporting.kind === 'refused') this.exporting = { kind: 'idle' }
  }

  isMaking(form: ExportForm): boolean {
    return this.exporting.kind === 'making' && this.exporting.form === form
  }

  get phase(): Phase {
    return this.flow.phase
  }

  get view(): QuarterView | undefined {
    return this.flow.value
  }

  /** Nothing was raised, met, decided or undertaken. */
  get isEmpty(): boolean {
    const { view } = this
    return view !== undefined && view.counts.raised + view.meetings.held + view.decisions + view.undertakings.opened === 0
  }

  get chips(): readonly { readonly key: Quarter; readonly text: string }[] {
    const { year } = partsOf(this.thisQuarter)
    return Array.from({ length: QUARTERS }, (_, back) => addQuarters(this.thisQuarter, -back)).map(key => ({ key, text: evidenceText.quarter(key, year) }))
  }

  private settle(quarter: Quarter, exporting: Exporting): void {
    if (quarter === this.quarter) this.exporting = exporting
  }

  private flowOf(quarter: Quarter): QueryFlow<'evidence/readQuarter'> {
    return new QueryFlow(this.calls, 'evidence/readQuarter', () => ({ quarter }), { keepCopy: true })
  }
}
