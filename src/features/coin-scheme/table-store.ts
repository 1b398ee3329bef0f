import { makeAutoObservable, runInAction } from 'mobx'
import type { TablePreview } from '@/contract/scheme-views'
import { CommandFlow } from '@/flow/command-flow'
import type { FlowPorts } from '@/flow/ports'
import type { FilePicker, PickedFile } from '@/infra/file-picker'
import type { PageLinks } from '@/infra/page-links'
import { refusalText } from '@/text/error-text'
import { badTableHeaderText, badTableRowText } from '@/text/scheme-import-text'
import { tableImportText as text } from '@/text/scheme-pages'
import { SheetCheck, type Checked } from './sheet-check'

export const TABLE_MODES = ['merge', 'replace'] as const
export type TableMode = (typeof TABLE_MODES)[number]

export interface TableImportParts extends FlowPorts {
  readonly filePicker: FilePicker
  readonly links: PageLinks
  /** Files come from the disk; on a phone they come out of a chat, which has to be told. */
  readonly fromDisk: boolean
}

/** 导入积分表: a preview of what the draft would become, then exactly that. */
export class TableImportStore {
  mode: TableMode = 'merge'
  done = false
  readonly fromDisk: boolean
  readonly sheet: SheetCheck<TablePreview>
  readonly import: CommandFlow<'scheme/importTable'>
  private calls: TableImportParts['calls']

  constructor({ calls, filePicker, links, fromDisk }: TableImportParts) {
    this.calls = calls
    this.fromDisk = fromDisk
    this.import = new CommandFlow(calls, 'scheme/importTable', 'scheme table')
    this.sheet = new SheetCheck({ filePicker, links, templateLines: text.templateLines, check: file => this.check(file) })
    makeAutoObservable<this, 'calls'>(this, { fromDisk: false, sheet: false, import: false, calls: false }, { autoBind: true, deep: false })
  }

  /** Another way in is another plan: what was previewed is previewed anew. */
  async chooseMode(mode: TableMode): Promise<void> {
    this.mode = mode
    if (this.sheet.step.kind === 'preview' || this.sheet.step.kind === 'badRows') await this.sheet.look()
  }

  async confirm(): Promise<void> {
    const { file, step } = this.sheet
    if (file === undefined || step.kind !== 'preview' || this.confirmOff !== undefined) return
    const taken = await this.import.send({ fileName: file.name, base64: file.base64, mode: this.mode, planHash: step.preview.planHash })
    if (taken !== undefined) runInAction(() => void (this.done = true))
  }

  /** Why the import is not offered. */
  get confirmOff(): string | undefined {
    const { step } = this.sheet
    if (step.kind !== 'preview') return undefined
    const { added, changed, removed } = step.preview
    return added.length + changed.length + removed.length === 0 ? text.nothing : undefined
  }

  /** Somebody changed the draft after the preview. */
  get planChanged(): boolean {
    return this.import.deed.kind === 'refused' && this.import.deed.code === 'TABLE_PLAN_CHANGED'
  }

  private async check({ name, base64 }: PickedFile): Promise<Checked<TablePreview>> {
    this.import.reset()
    const answer = await this.calls.query('scheme/checkTable', { fileName: name, base64, mode: this.mode })
    if (answer.ok) return answer
    const { error } = answer
    const lines = error.code === 'TABLE_NOT_CLEAN' ? { lines: [...error.badHeaders.map(badTableHeaderText), ...error.badRows.map(badTableRowText)] } : {}
    return { ok: false, error: { code: error.code, text: refusalText(error), ...lines } }
  }
}
