import { makeAutoObservable, runInAction } from 'mobx'
import type { SCHEME_FILE_BASE64_MAX } from '@/contract/scheme'
import type { Refusal, Result } from '@/domain/shared/result'
import type { FilePicker, PickedFile } from '@/infra/file-picker'
import type { PageLinks } from '@/infra/page-links'
import { refusalText } from '@/text/error-text'

const BASE64_MAX = 700_000 satisfies typeof SCHEME_FILE_BASE64_MAX
export const SCHEME_FILE_MAX_BYTES = Math.floor(BASE64_MAX / 4) * 3
const EXTENSIONS = ['xlsx', 'csv'] as const

/** Where a sheet stands between the disk and the question whether to take it. */
export type SheetStep<P> =
  | { readonly kind: 'choosing'; readonly text?: string }
  | { readonly kind: 'checking'; readonly fileName: string }
  | { readonly kind: 'badRows'; readonly lines: readonly string[]; readonly text: string }
  | { readonly kind: 'preview'; readonly preview: P }

/** What a sheet was found to be: a preview, every fault of it as lines, or why it could not be looked at. */
export type Checked<P> = Result<P, Refusal & { readonly lines?: readonly string[]; readonly text: string }>

export interface SheetCheckPorts<P> {
  readonly filePicker: FilePicker
  readonly links: PageLinks
  readonly templateLines: readonly string[]
  readonly check: (file: PickedFile) => Promise<Checked<P>>
}

/** Chooses a sheet and has it read: for the point table and for balances from before. */
export class SheetCheck<P> {
  step: SheetStep<P> = { kind: 'choosing' }
  /** Whether the sample lines went to the clipboard; undefined before. */
  copied: boolean | undefined = undefined
  file: PickedFile | undefined = undefined
  private ports: SheetCheckPorts<P>

  constructor(ports: SheetCheckPorts<P>) {
    this.ports = ports
    makeAutoObservable<this, 'ports'>(this, { ports: false }, { autoBind: true, deep: false })
  }

  async copyTemplate(): Promise<void> {
    const copied = await this.ports.links.copy(this.ports.templateLines.join('\n'))
    runInAction(() => void (this.copied = copied))
  }

  async choose(): Promise<void> {
    const picked = await this.ports.filePicker.pick({ extensions: EXTENSIONS, maxBytes: SCHEME_FILE_MAX_BYTES })
    if (!picked.ok) return this.go({ kind: 'choosing', ...(picked.error.code === 'PICK_CANCELLED' ? {} : { text: refusalText(picked.error) }) })
    runInAction(() => void (this.file = picked.value))
    await this.look()
  }

  /** Reads the same file once more: the network came back, or what it is held against changed. */
  async look(): Promise<void> {
    const { file } = this
    if (file === undefined) return
    this.go({ kind: 'checking', fileName: file.name })
    const found = await this.ports.check(file)
    if (found.ok) return this.go({ kind: 'preview', preview: found.value })
    const { lines, text } = found.error
    this.go(lines === undefined ? { kind: 'choosing', text } : { kind: 'badRows', lines, text })
  }

  get canLookAgain(): boolean {
    return this.file !== undefined && this.step.kind === 'choosing' && this.step.text !== undefined
  }

  private go(step: SheetStep<P>): void {
    runInAction(() => (this.step = step))
  }
}
