import { makeAutoObservable, runInAction } from 'mobx'
import type { ROLL_FILE_BASE64_MAX, RollPreview } from '@/contract/community'
import type { RollNotClean } from '@/domain/community/roll-import'
import { CommandFlow } from '@/flow/command-flow'
import type { AnyRefusal, Calls } from '@/flow/calls'
import type { FlowPorts, Keeper, PageStore } from '@/flow/ports'
import type { FilePicker, PickedFile } from '@/infra/file-picker'
import type { PageLinks } from '@/infra/page-links'
import { refusalText } from '@/text/error-text'
import { rollImportText } from '@/text/register'
import { badHeaderText, badRowText } from '@/text/roll-text'

const BASE64_MAX = 1_400_000 satisfies typeof ROLL_FILE_BASE64_MAX
export const ROLL_FILE_MAX_BYTES = Math.floor(BASE64_MAX / 4) * 3
const EXTENSIONS = ['xlsx', 'csv'] as const

/** A staged import that may be taken up again after the app was closed. */
export interface RunningImport {
  readonly importId: string
  readonly steps: number
  readonly done: number
  readonly fileName: string
}

export type RollImportStep =
  | { readonly kind: 'choosing'; readonly text?: string }
  | { readonly kind: 'checking'; readonly fileName: string }
  | { readonly kind: 'badRows'; readonly fileName: string; readonly lines: readonly string[]; readonly text: string }
  | { readonly kind: 'preview'; readonly fileName: string; readonly preview: RollPreview }
  | { readonly kind: 'applying'; readonly running: RunningImport; /** Stopped: nothing is lost, `resume` goes on. */ readonly stopped?: string }
  | { readonly kind: 'done'; readonly fileName: string }

export interface RollImportPorts extends FlowPorts {
  readonly filePicker: FilePicker
  readonly running: Keeper<RunningImport>
  readonly links: PageLinks
  /** Files come from the disk; on a phone they come out of a chat, which has to be told. */
  readonly fromDisk: boolean
}

/** 导入名册: choose a sheet, read every fault or a preview, then apply part by part. */
export class RollImportStore implements PageStore {
  step: RollImportStep = { kind: 'choosing' }
  /** Whether the sample lines went to the clipboard; undefined before. */
  copied: boolean | undefined = undefined
  readonly fromDisk: boolean
  readonly stage: CommandFlow<'community/stageRoll'>
  private calls: Calls
  private filePicker: FilePicker
  private running: Keeper<RunningImport>
  private links: PageLinks
  private file: PickedFile | undefined
  private gone = false

  constructor({ calls, filePicker, running, links, fromDisk }: RollImportPorts) {
    this.calls = calls
    this.filePicker = filePicker
    this.running = running
    this.links = links
    this.fromDisk = fromDisk
    this.stage = new CommandFlow(calls, 'community/stageRoll', 'roll')
    makeAutoObservable<this, 'calls' | 'filePicker' | 'running' | 'links' | 'file' | 'gone'>(
      this,
      { stage: false, fromDisk: false, calls: false, filePicker: false, running: false, links: false, file: false, gone: false },
      { autoBind: true, deep: false }
    )
  }

  /** An import that was cut off waits to be finished first. */
  start(): void {
    const running = this.running.read()
    if (running) void this.apply(running)
  }

  dispose(): void {
    this.gone = true
  }

  async copyTemplate(): Promise<void> {
    const copied = await this.links.copy(rollImportText.templateLines.join('\n'))
    runInAction(() => void (this.copied = copied))
  }

  async choose(): Promise<void> {
    const picked = await this.filePicker.pick({ extensions: EXTENSIONS, maxBytes: ROLL_FILE_MAX_BYTES })
    if (!picked.ok) return this.go({ kind: 'choosing', ...(picked.error.code === 'PICK_CANCELLED' ? {} : { text: refusalText(picked.error) }) })
    this.file = picked.value
    await this.check()
  }

  /** Reads the same file once more, after the network came back. */
  async check(): Promise<void> {
    const { file } = this
    if (!file) return
    this.go({ kind: 'checking', fileName: file.name })
    const answer = await this.calls.query('community/checkRoll', { fileName: file.name, base64: file.base64 })
    if (answer.ok) return this.go({ kind: 'preview', fileName: file.name, preview: answer.value })
    this.go(answer.error.code === 'ROLL_NOT_CLEAN' ? badRows(file.name, answer.error) : { kind: 'choosing', text: refusalText(answer.error) })
  }

  /** Imports exactly what was previewed. */
  async confirm(): Promise<void> {
    const { file, step } = this
    if (!file || step.kind !== 'preview') return
    const staged = await this.stage.send({ fileName: file.name, base64: file.base64, planHash: step.preview.planHash })
    if (staged) await this.apply({ ...staged, done: 0, fileName: file.name })
  }

  /** Goes on where it stopped. */
  async resume(): Promise<void> {
    if (this.step.kind === 'applying' && this.step.stopped !== undefined) await this.apply(this.step.running)
  }

  /** Whether the last check can be repeated with the same file. */
  get canCheckAgain(): boolean {
    return this.step.kind === 'choosing' && this.step.text !== undefined && this.file !== undefined
  }

  get progress(): { readonly done: number; readonly steps: number } | undefined {
    return this.step.kind === 'applying' ? this.step.running : undefined
  }

  private async apply(from: RunningImport): Promise<void> {
    let running = from
    while (running.done < running.steps && !this.gone) {
      this.running.write(running)
      this.go({ kind: 'applying', running })
      const { importId, done } = running
      const answer = await this.calls.command('community/applyRollStep', `${importId}:${done}`, { importId, step: done })
      if (answer.ok) running = { ...running, done: answer.value.done }
      else if (answer.error.code === 'ROLL_STEP_OUT_OF_ORDER') running = { ...running, done: answer.error.next }
      else return this.stop(running, answer.error)
    }
    if (running.done < running.steps) return
    this.running.clear()
    this.go({ kind: 'done', fileName: running.fileName })
  }

  private stop(running: RunningImport, error: AnyRefusal): void {
    if (error.code !== 'NOT_FOUND') return this.go({ kind: 'applying', running, stopped: refusalText(error) })
    // The staged rows are gone: nothing to resume, the sheet is chosen anew.
    this.running.clear()
    this.go({ kind: 'choosing', text: refusalText({ code: 'ROLL_PLAN_CHANGED' }) })
  }

  private go(step: RollImportStep): void {
    runInAction(() => (this.step = step))
  }
}

function badRows(fileName: string, error: RollNotClean): RollImportStep {
  const lines = [...error.badHeaders.map(badHeaderText), ...error.badRows.map(badRowText)]
  return { kind: 'badRows', fileName, lines, text: refusalText(error) }
}
