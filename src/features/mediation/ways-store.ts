import { makeAutoObservable, runInAction } from 'mobx'
import type { TemplateView } from '@/contract/mediation-views'
import { STEPS_MAX, VISIT_AFTER_DAYS_MAX, type CaseStep } from '@/domain/mediation/case-template'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { waysText } from '@/text/mediation-desk'

/** The steps of a way while they are changed. */
export interface WayDraft {
  readonly templateId: string
  readonly name: string
  readonly steps: readonly CaseStep[]
  readonly visitAfterDays: string
}

/** 调解的办法: what is shipped, what the village made of it, and which one is in force. */
export class WaysStore implements PageStore {
  /** The way that is to be copied or adopted, while the sheet asks. */
  copying: TemplateView | undefined = undefined
  adopting: TemplateView | undefined = undefined
  copyName = ''
  draft: WayDraft | undefined = undefined
  readonly copy: CommandFlow<'mediation/copyTemplate'>
  readonly save: CommandFlow<'mediation/draftTemplate'>
  readonly adopt: CommandFlow<'mediation/adoptTemplate'>
  private list: QueryFlow<'mediation/listTemplates'>

  constructor({ calls }: Pick<FlowPorts, 'calls'>) {
    this.list = new QueryFlow(calls, 'mediation/listTemplates', () => ({}))
    this.copy = new CommandFlow(calls, 'mediation/copyTemplate', ({ templateId }) => templateId)
    this.save = new CommandFlow(calls, 'mediation/draftTemplate', ({ templateId }) => templateId)
    this.adopt = new CommandFlow(calls, 'mediation/adoptTemplate', ({ templateId }) => templateId)
    makeAutoObservable<this, 'list'>(this, { copy: false, save: false, adopt: false, list: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.list.load()
  }

  get phase(): Phase {
    return this.list.phase
  }

  get ways(): readonly TemplateView[] {
    return this.list.value?.items ?? []
  }

  askCopy(way: TemplateView | undefined): void {
    this.copying = way
    this.copyName = ''
    this.copy.reset()
  }

  writeCopyName(name: string): void {
    this.copyName = name
    this.copy.reset()
  }

  async sendCopy(): Promise<void> {
    if (this.copying === undefined || this.copyName.trim() === '') return
    const made = await this.copy.send({ templateId: this.copying.templateId, name: this.copyName.trim() })
    if (made === undefined) return
    this.askCopy(undefined)
    await this.load()
    const copied = this.ways.find((way) => way.templateId === made.templateId)
    if (copied !== undefined) this.edit(copied)
  }

  askAdopt(way: TemplateView | undefined): void {
    this.adopting = way
    this.adopt.reset()
  }

  async sendAdopt(): Promise<void> {
    if (this.adopting === undefined || !(await this.adopt.send({ templateId: this.adopting.templateId }))) return
    this.askAdopt(undefined)
    await this.load()
  }

  edit({ templateId, name, steps, visitAfterDays, draft }: TemplateView): void {
    const from = draft ?? { steps, visitAfterDays }
    this.draft = { templateId, name, steps: from.steps, visitAfterDays: `${from.visitAfterDays}` }
    this.save.reset()
  }

  stopEditing(): void {
    this.draft = undefined
  }

  put(change: Partial<WayDraft>): void {
    if (this.draft !== undefined) this.draft = { ...this.draft, ...change }
    this.save.reset()
  }

  putStep(index: number, change: Partial<CaseStep>): void {
    this.putSteps((steps) => steps.map((step, at) => (at === index ? { ...step, ...change } : step)))
  }

  /** A new step keeps its id through every later renaming. */
  addStep(): void {
    const used = new Set(this.draft?.steps.map(({ id }) => id))
    let number = used.size + 1
    while (used.has(`step${number}`)) number += 1
    this.putSteps((steps) => [...steps, { id: `step${number}`, name: '', what: '', required: false }])
  }

  removeStep(index: number): void {
    this.putSteps((steps) => steps.filter((_step, at) => at !== index))
  }

  moveUp(index: number): void {
    this.putSteps((steps) => steps.flatMap((step, at) => (at === index - 1 ? [] : at === index ? [step, ...steps.slice(index - 1, index)] : [step])))
  }

  get canAddStep(): boolean {
    return (this.draft?.steps.length ?? STEPS_MAX) < STEPS_MAX
  }

  stepError(index: number): string | undefined {
    const step = this.draft?.steps[index]
    if (step === undefined || (step.name.trim() !== '' && step.what.trim() !== '')) return undefined
    return step.name.trim() === '' ? waysText.nameMissing : waysText.whatMissing
  }

  get daysError(): string | undefined {
    const days = Number(this.draft?.visitAfterDays)
    return Number.isInteger(days) && days >= 1 && days <= VISIT_AFTER_DAYS_MAX ? undefined : waysText.daysWrong
  }

  get saveOff(): string | undefined {
    const faults = (this.draft?.steps ?? []).filter((_step, index) => this.stepError(index) !== undefined).length + (this.daysError === undefined ? 0 : 1) + (this.draft?.name.trim() === '' ? 1 : 0)
    return faults === 0 ? undefined : waysText.fix(faults)
  }

  async sendDraft(): Promise<void> {
    const { draft } = this
    if (draft === undefined || this.saveOff !== undefined) return
    const steps = draft.steps.map((step) => ({ ...step, name: step.name.trim(), what: step.what.trim() }))
    if (!(await this.save.send({ templateId: draft.templateId, name: draft.name.trim(), steps, visitAfterDays: Number(draft.visitAfterDays) }))) return
    runInAction(() => {
      this.draft = undefined
    })
    await this.load()
  }

  private putSteps(change: (steps: readonly CaseStep[]) => readonly CaseStep[]): void {
    if (this.draft !== undefined) this.put({ steps: change(this.draft.steps) })
  }
}
