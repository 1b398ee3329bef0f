import { makeAutoObservable, runInAction } from 'mobx'
import type { OpeningImportView, OpeningPreview } from '@/contract/scheme-views'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { FilePicker, PickedFile } from '@/infra/file-picker'
import type { PageLinks } from '@/infra/page-links'
import { refusalText } from '@/text/error-text'
import { badOpeningHeaderText, badOpeningText } from '@/text/scheme-import-text'
import { openingText as text } from '@/text/scheme-pages'
import { SheetCheck, type Checked } from './sheet-check'

export interface OpeningsParts extends FlowPorts {
  readonly filePicker: FilePicker
  readonly links: PageLinks
  readonly fromDisk: boolean
}

/** An import that is being credited, part by part. */
export interface RunningOpenings {
  readonly importId: string
  readonly done: number
  readonly steps: number
  /** It stopped: nothing is lost, whoever goes on begins where it stopped. */
  readonly stopped?: string
}

/** 导入以前的余额: one person brings the sheet, another confirms it, then it is credited to its end. */
export class OpeningsStore implements PageStore {
  running: RunningOpenings | undefined = undefined
  /** The import that somebody is about to confirm. */
  asked: OpeningImportView | undefined = undefined
  readonly fromDisk: boolean
  readonly sheet: SheetCheck<OpeningPreview>
  readonly stage: CommandFlow<'scheme/stageOpenings'>
  readonly decide: CommandFlow<'scheme/decideOpenings'>
  private calls: Calls
  private query: QueryFlow<'scheme/listOpenings'>
  private gone = false

  constructor({ calls, filePicker, links, fromDisk }: OpeningsParts) {
    this.calls = calls
    this.fromDisk = fromDisk
    this.query = new QueryFlow(calls, 'scheme/listOpenings', () => ({}))
    this.stage = new CommandFlow(calls, 'scheme/stageOpenings', 'openings')
    this.decide = new CommandFlow(calls, 'scheme/decideOpenings', ({ importId }) => importId)
    this.sheet = new SheetCheck({ filePicker, links, templateLines: text.templateLines, check: file => this.check(file) })
    makeAutoObservable<this, 'calls' | 'query' | 'gone'>(
      this,
      { fromDisk: false, sheet: false, stage: false, decide: false, calls: false, query: false, gone: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  dispose(): void {
    this.gone = true
  }

  load(): Promise<void> {
    return this.query.load()
  }

  async send(): Promise<void> {
    const { file, step } = this.sheet
    if (file === undefined || step.kind !== 'preview') return
    if ((await this.stage.send({ fileName: file.name, base64: file.base64, planHash: step.preview.planHash })) !== undefined) await this.load()
  }

  ask(asked: OpeningImportView | undefined): void {
    this.decide.reset()
    this.asked = asked
  }

  async answer(decision: 'confirm' | 'decline'): Promise<void> {
    const { asked } = this
    if (asked === undefined) return
    const decided = await this.decide.send({ importId: asked.importId, decision })
    if (decided === undefined) return
    runInAction(() => void (this.asked = undefined))
    if (decision === 'confirm') await this.run({ importId: asked.importId, done: 0, steps: decided.steps })
    else await this.load()
  }

  /** Goes on where it, or somebody else's phone, stopped. */
  resume({ importId, done, steps }: Pick<OpeningImportView, 'importId' | 'done' | 'steps'>): Promise<void> {
    return this.run({ importId, done, steps })
  }

  get phase(): Phase {
    return this.query.phase
  }

  get imports(): readonly OpeningImportView[] {
    return this.query.value?.items ?? []
  }

  get isStaged(): boolean {
    return this.stage.isDone
  }

  get isRunning(): boolean {
    return this.running !== undefined && this.running.stopped === undefined
  }

  private async run(from: RunningOpenings): Promise<void> {
    if (this.isRunning) return
    let { done } = from
    const { importId, steps } = from
    while (done < steps && !this.gone) {
      this.show({ importId, done, steps })
      const answer = await this.calls.command('scheme/applyOpenings', `${importId}:${done}`, { importId, step: done })
      if (answer.ok) done = answer.value.done
      else if (answer.error.code === 'OPENINGS_STEP_OUT_OF_ORDER') done = answer.error.next
      else return this.show({ importId, done, steps, stopped: refusalText(answer.error) })
    }
    if (this.gone) return
    this.show(undefined)
    await this.load()
  }

  private show(running: RunningOpenings | undefined): void {
    runInAction(() => void (this.running = running))
  }

  private async check({ name, base64 }: PickedFile): Promise<Checked<OpeningPreview>> {
    this.stage.reset()
    const answer = await this.calls.query('scheme/checkOpenings', { fileName: name, base64 })
    if (answer.ok) return answer
    const { error } = answer
    const lines = error.code === 'OPENINGS_NOT_CLEAN' ? { lines: [...error.badHeaders.map(badOpeningHeaderText), ...error.badRows.map(badOpeningText)] } : {}
    return { ok: false, error: { code: error.code, text: refusalText(error), ...lines } }
  }
}
