import { makeAutoObservable, runInAction } from 'mobx'
import type { TemplateDetail } from '@/contract/process'
import type { IssueKind, ProcessTemplate } from '@/domain/consultation/process/template'
import { dayOf, parseDay, type Day } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, SessionPort, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { refusalText } from '@/text/error-text'
import { templatesText } from '@/text/templates'
import { DraftForm } from './draft-form'

export interface TemplateParts extends FlowPorts {
  readonly ticks: Ticks
  readonly templateId: string
}

/** One process: read as a ladder; for the committee to copy, change, adopt, retire. */
export class TemplateStore implements PageStore {
  /** An earlier edition that is being read; undefined for the one in force. */
  version: number | undefined = undefined
  form: DraftForm | undefined = undefined
  resolution = ''
  day: Day | undefined = undefined
  /** The own process that a copy became. */
  copiedTo: string | undefined = undefined
  readonly copy: CommandFlow<'consultation/copyTemplate'>
  readonly edit: CommandFlow<'consultation/editTemplate'>
  readonly adopt: CommandFlow<'consultation/adoptTemplate'>
  readonly retire: CommandFlow<'consultation/retireTemplate'>
  readonly choose: CommandFlow<'consultation/chooseTemplate'>
  private query: QueryFlow<'consultation/readTemplate'>
  private session: SessionPort
  private ticks: Ticks
  private templateId: string

  constructor({ calls, session, ticks, templateId }: TemplateParts) {
    this.session = session
    this.ticks = ticks
    this.templateId = templateId
    this.query = new QueryFlow(calls, 'consultation/readTemplate', () => ({ templateId, ...(this.version === undefined ? {} : { version: this.version }) }))
    this.copy = new CommandFlow(calls, 'consultation/copyTemplate', templateId)
    this.edit = new CommandFlow(calls, 'consultation/editTemplate', templateId)
    this.adopt = new CommandFlow(calls, 'consultation/adoptTemplate', templateId)
    this.retire = new CommandFlow(calls, 'consultation/retireTemplate', templateId)
    this.choose = new CommandFlow(calls, 'consultation/chooseTemplate', ({ kind }) => `${kind} ${templateId}`)
    makeAutoObservable<this, 'query' | 'session' | 'ticks' | 'templateId'>(
      this,
      { copy: false, edit: false, adopt: false, retire: false, choose: false, query: false, session: false, ticks: false, templateId: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.query.load()
  }

  read(version: number | undefined): void {
    this.version = version
    void this.load()
  }

  startEditing(): void {
    const draft = this.detail?.draft
    if (draft !== undefined && this.mayChange) this.form = new DraftForm(draft.template)
  }

  stopEditing(): void {
    this.form = undefined
    this.edit.reset()
  }

  writeResolution(text: string): void {
    this.resolution = text
  }

  chooseDay(day: string): void {
    this.day = parseDay(day)
  }

  async makeCopy(): Promise<void> {
    const made = await this.copy.send({ templateId: this.templateId })
    if (made === undefined) return
    if (made.templateId === this.templateId) await this.load()
    else runInAction(() => void (this.copiedTo = made.templateId))
  }

  async save(): Promise<void> {
    const { form, detail } = this
    if (form === undefined || detail?.draft === undefined) return
    const done = await this.edit.send({ templateId: this.templateId, edit: detail.draft.edit, template: form.value })
    if (done === undefined) return
    form.saved()
    await this.load()
  }

  /** True once the edition is in force. */
  async adoptDraft(): Promise<boolean> {
    const edit = this.detail?.draft?.edit
    if (edit === undefined || this.day === undefined || this.adoptOff !== undefined) return false
    const done = await this.adopt.send({ templateId: this.templateId, edit, resolution: this.resolution.trim(), day: this.day })
    if (done === undefined) return false
    this.stopEditing()
    await this.load()
    return true
  }

  async retireIt(): Promise<boolean> {
    const done = await this.retire.send({ templateId: this.templateId })
    if (done !== undefined) await this.load()
    return done !== undefined
  }

  async useFor(kind: IssueKind): Promise<void> {
    if ((await this.choose.send({ kind, templateId: this.templateId })) !== undefined) await this.load()
  }

  get phase(): Phase {
    return this.query.phase
  }

  get detail(): TemplateDetail | undefined {
    return this.query.value
  }

  /** What is read: the edition in force, or the draft where none is yet. */
  get shown(): ProcessTemplate | undefined {
    return this.detail?.template ?? this.detail?.draft?.template
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  /** Processes are the committee's to change. */
  get mayChange(): boolean {
    const roles = this.session.membership?.roles ?? []
    return roles.includes('committeeMember') || roles.includes('partySecretary')
  }

  get mayCopy(): boolean {
    const { detail } = this
    return this.mayChange && detail !== undefined && detail.origin !== 'readOnly' && !detail.hasDraft && !detail.retired
  }

  /** Kinds for which it could become the usual one. */
  get choosable(): readonly IssueKind[] {
    const { detail } = this
    if (!this.mayChange || detail?.version === undefined || detail.retired) return []
    return detail.forKinds.filter(kind => !detail.usualFor.includes(kind))
  }

  /** Why the draft cannot be put in force as it stands on the server. */
  get cannotAdoptText(): string | undefined {
    const reason = this.detail?.draft?.cannotAdopt
    return reason && refusalText(reason)
  }

  get adoptOff(): string | undefined {
    if (this.form?.dirty === true) return templatesText.saveFirst
    if (this.resolution.trim() === '') return templatesText.fill.resolution
    return this.day === undefined ? templatesText.fill.day : undefined
  }
}
