import { makeAutoObservable, runInAction } from 'mobx'
import type { LIST_FILE_BASE64_MAX, ListPreview } from '@/contract/duties'
import { SOURCE_MAX, type ListLevel, type ListName } from '@/domain/duties/duty-list'
import type { ListNotClean } from '@/domain/duties/import-list'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'
import type { FlowPorts } from '@/flow/ports'
import type { FilePicker, PickedFile } from '@/infra/file-picker'
import type { PageLinks } from '@/infra/page-links'
import { badListHeaderText, badListRowText, listImportText } from '@/text/duties-desk'
import { refusalText } from '@/text/error-text'

const BASE64_MAX = 700_000 satisfies typeof LIST_FILE_BASE64_MAX
export const LIST_FILE_MAX_BYTES = Math.floor(BASE64_MAX / 4) * 3
const EXTENSIONS = ['xlsx', 'csv'] as const

export type ListImportStep =
  | { readonly kind: 'choosing'; readonly text?: string }
  | { readonly kind: 'checking'; readonly fileName: string }
  | { readonly kind: 'badRows'; readonly lines: readonly string[]; readonly text: string }
  | { readonly kind: 'preview'; readonly preview: ListPreview }
  | { readonly kind: 'done'; readonly fileName: string }

export interface ListImportPorts extends FlowPorts {
  readonly list: ListName
  readonly filePicker: FilePicker
  readonly links: PageLinks
  /** Files come from the disk; on a phone they come out of a chat, which has to be told. */
  readonly fromDisk: boolean
}

/** 导入清单: whose list, which file, every fault or a preview, and then exactly what was previewed. */
export class ListImportStore {
  readonly list: ListName
  readonly fromDisk: boolean
  step: ListImportStep = { kind: 'choosing' }
  level: ListLevel = 'province'
  basis = ''
  copied: boolean | undefined = undefined
  readonly import: CommandFlow<'duties/importList'>
  private calls: Calls
  private filePicker: FilePicker
  private links: PageLinks
  private file: PickedFile | undefined

  constructor({ calls, list, filePicker, links, fromDisk }: ListImportPorts) {
    this.list = list
    this.fromDisk = fromDisk
    this.calls = calls
    this.filePicker = filePicker
    this.links = links
    this.import = new CommandFlow(calls, 'duties/importList', list)
    makeAutoObservable<this, 'calls' | 'filePicker' | 'links' | 'file'>(
      this,
      { list: false, fromDisk: false, import: false, calls: false, filePicker: false, links: false, file: false },
      { autoBind: true, deep: false }
    )
  }

  async copyTemplate(): Promise<void> {
    const copied = await this.links.copy(listImportText.templateLines[this.list].join('\n'))
    runInAction(() => void (this.copied = copied))
  }

  /** Another level is another plan: what was previewed is previewed anew. */
  async chooseLevel(level: ListLevel): Promise<void> {
    this.level = level
    if (this.step.kind === 'preview' || this.step.kind === 'badRows') await this.check()
  }

  writeBasis(text: string): void {
    this.basis = text
    this.import.reset()
  }

  async choose(): Promise<void> {
    const picked = await this.filePicker.pick({ extensions: EXTENSIONS, maxBytes: LIST_FILE_MAX_BYTES })
    if (!picked.ok) return this.go({ kind: 'choosing', ...(picked.error.code === 'PICK_CANCELLED' ? {} : { text: refusalText(picked.error) }) })
    this.file = picked.value
    await this.check()
  }

  /** Reads the same file once more, after the network came back or the list changed. */
  async check(): Promise<void> {
    const { file, list, level } = this
    if (!file) return
    this.import.reset()
    this.go({ kind: 'checking', fileName: file.name })
    const answer = await this.calls.query('duties/checkList', { list, level, fileName: file.name, base64: file.base64 })
    if (answer.ok) return this.go({ kind: 'preview', preview: answer.value })
    this.go(answer.error.code === 'LIST_NOT_CLEAN' ? badRows(answer.error) : { kind: 'choosing', text: refusalText(answer.error) })
  }

  async confirm(): Promise<void> {
    const { file, step, list, level } = this
    if (!file || step.kind !== 'preview' || this.confirmOff !== undefined) return
    const done = await this.import.send({ list, level, fileName: file.name, base64: file.base64, basis: this.basis.trim(), planHash: step.preview.planHash })
    if (done) this.go({ kind: 'done', fileName: file.name })
  }

  get canCheckAgain(): boolean {
    return this.file !== undefined && ((this.step.kind === 'choosing' && this.step.text !== undefined) || this.planChanged)
  }

  /** Somebody changed the list after the preview. */
  get planChanged(): boolean {
    return this.import.deed.kind === 'refused' && this.import.deed.code === 'LIST_PLAN_CHANGED'
  }

  /** Why the import is not offered yet. */
  get confirmOff(): string | undefined {
    if (this.step.kind !== 'preview') return undefined
    const { added, changed, removed } = this.step.preview
    if (added.length + changed.length + removed.length === 0) return listImportText.nothing
    const { length } = this.basis.trim()
    return length === 0 || length > SOURCE_MAX ? listImportText.basisOff : undefined
  }

  private go(step: ListImportStep): void {
    runInAction(() => (this.step = step))
  }
}

const badRows = (error: ListNotClean): ListImportStep => ({
  kind: 'badRows',
  lines: [...error.badHeaders.map(badListHeaderText), ...error.badRows.map(badListRowText)],
  text: refusalText(error)
})
