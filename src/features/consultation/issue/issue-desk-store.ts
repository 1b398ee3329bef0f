import { makeAutoObservable, runInAction } from 'mobx'
import type { IssueDetail } from '@/contract/issue-views'
import type { Deed } from '@/domain/consultation/issue/deeds'
import { filePurposeOf } from '@/domain/consultation/issue/leave-artefact'
import type { FilePurpose } from '@/domain/files/file'
import { dayOf, type Day } from '@/domain/shared/instant'
import { CarryOutForm } from '@/flow/carry-out-form'
import { CommandFlow } from '@/flow/command-flow'
import type { Calls } from '@/flow/calls'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { UploadQueue } from '@/flow/upload-queue'
import { refusalText } from '@/text/error-text'
import { issueDeskText } from '@/text/issue-desk'
import { deedKey, stageDeeds } from './deeds'
import { PaperForm } from './paper-form'
import { SettleForm } from './settle-form'

/** The form of the deed that was chosen. */
export type DeskForm =
  | { readonly kind: 'accept'; readonly deed: Deed & { readonly deed: 'accept' } }
  | { readonly kind: 'note'; readonly deed: Deed & { readonly deed: 'noteProgress' }; readonly photos: UploadQueue }
  | { readonly kind: 'paper'; readonly deed: Deed & { readonly deed: 'addArtefact' }; readonly paper: PaperForm }
  | { readonly kind: 'settle'; readonly deed: Deed & { readonly deed: 'settle' }; readonly settle: SettleForm; readonly photos: UploadQueue | undefined }
  | { readonly kind: 'takeUp'; readonly deed: Deed & { readonly deed: 'takeUpResult' }; readonly plan: CarryOutForm | undefined }

/** What became of it: the draft of a vote goes on to its own page. */
export interface DeskDone {
  readonly pollId?: string
}

export interface IssueDeskParts extends FlowPorts {
  readonly ticks: Ticks
  readonly issueId: string
  /** A tray for the photos of one form. */
  readonly tray: (purpose: FilePurpose) => UploadQueue
  /** The deed to begin with, by its key. */
  readonly deed?: string | undefined
}

/** What an office does with a 诉求 in its stage: one deed after the other, each with its own few fields. */
export class IssueDeskStore implements PageStore {
  form: DeskForm | undefined = undefined
  templateId: string | undefined = undefined
  note = ''
  done: DeskDone | undefined = undefined
  private sending = false
  readonly accept: CommandFlow<'consultation/acceptIssue'>
  readonly progress: CommandFlow<'consultation/noteIssueProgress'>
  readonly paper: CommandFlow<'consultation/addIssueArtefact'>
  readonly settle: CommandFlow<'consultation/settleIssueStage'>
  readonly takeUp: CommandFlow<'consultation/takeUpVoteResult'>
  private query: QueryFlow<'consultation/readIssue'>
  private calls: Calls
  private ticks: Ticks
  private issueId: string
  private tray: IssueDeskParts['tray']
  private first: string | undefined

  constructor({ calls, ticks, issueId, tray, deed }: IssueDeskParts) {
    this.calls = calls
    this.ticks = ticks
    this.issueId = issueId
    this.tray = tray
    this.first = deed
    this.query = new QueryFlow(calls, 'consultation/readIssue', () => ({ issueId }))
    this.accept = new CommandFlow(calls, 'consultation/acceptIssue', issueId)
    this.progress = new CommandFlow(calls, 'consultation/noteIssueProgress', issueId)
    this.paper = new CommandFlow(calls, 'consultation/addIssueArtefact', issueId)
    this.settle = new CommandFlow(calls, 'consultation/settleIssueStage', issueId)
    this.takeUp = new CommandFlow(calls, 'consultation/takeUpVoteResult', issueId)
    makeAutoObservable<this, 'query' | 'calls' | 'ticks' | 'issueId' | 'tray' | 'first'>(
      this,
      { accept: false, progress: false, paper: false, settle: false, takeUp: false, query: false, calls: false, ticks: false, issueId: false, tray: false, first: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    await this.query.load()
    const { first } = this
    const deed = this.deeds.find(each => deedKey(each) === first)
    this.first = undefined
    if (deed !== undefined && deed.whyNot === undefined) this.choose(deed)
  }

  choose(deed: Deed): void {
    const { issue, calls, ticks, tray } = this
    if (issue === undefined || deed.whyNot !== undefined) return
    this.form = formOf(deed, { issue, calls, ticks, tray })
    void this.photos?.start()
  }

  back(): void {
    this.form = undefined
    for (const flow of this.flows) flow.reset()
  }

  chooseTemplate(templateId: string | undefined): void {
    this.templateId = templateId
  }

  writeNote(words: string): void {
    this.note = words
  }

  async submit(): Promise<void> {
    const { form } = this
    if (form === undefined || this.off !== undefined || this.busy) return
    runInAction(() => void (this.sending = true))
    const { photos } = this
    const fileIds = photos === undefined ? [] : await photos.ready()
    const done = fileIds && (await this.send(form, fileIds))
    if (done !== undefined) photos?.clear()
    runInAction(() => {
      this.sending = false
      this.done = done
    })
  }

  get phase(): Phase {
    return this.query.phase
  }

  get issue(): IssueDetail | undefined {
    return this.query.value
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  get deeds(): readonly Deed[] {
    return stageDeeds(this.issue?.deeds ?? [])
  }

  /** Why the chosen deed cannot be sent yet. */
  get off(): string | undefined {
    switch (this.form?.kind) {
      case 'note':
        return this.note.trim() === '' ? issueDeskText.notChosen.words : undefined
      case 'paper':
        return this.form.paper.off
      case 'settle':
        return this.form.settle.off
      case 'takeUp':
        return this.form.plan?.off
      default:
        return undefined
    }
  }

  get busy(): boolean {
    return this.sending
  }

  /** Of the form that is open, where it takes any. */
  get photos(): UploadQueue | undefined {
    const { form } = this
    if (form?.kind === 'paper') return form.paper.photos
    return form?.kind === 'note' || form?.kind === 'settle' ? form.photos : undefined
  }

  get problem(): string | undefined {
    return this.flows.map(({ text }) => text).find(text => text !== undefined)
  }

  /** The same again: nothing of what was written is lost. */
  get canRetry(): boolean {
    return this.flows.some(({ canRetry }) => canRetry)
  }

  private get flows() {
    return [this.accept, this.progress, this.paper, this.settle, this.takeUp]
  }

  private async send(form: DeskForm, fileIds: readonly string[]): Promise<DeskDone | undefined> {
    const { issueId } = this
    const seen = { issueId, stageId: this.issue?.stageId ?? '' }
    const files = fileIds.length === 0 ? {} : { fileIds: [...fileIds] }
    switch (form.kind) {
      case 'accept':
        return asDone(await this.accept.send({ issueId, ...(this.templateId === undefined ? {} : { templateId: this.templateId }) }))
      case 'note':
        return asDone(await this.progress.send({ ...seen, text: this.note.trim(), ...files }))
      case 'paper': {
        const artefact = form.paper.value
        return artefact && asDone(await this.paper.send({ ...seen, artefact, ...files }))
      }
      case 'settle': {
        const settlement = form.settle.value(fileIds)
        const moved = settlement && (await this.settle.send(settlement))
        return moved && (moved.pollId === undefined ? {} : { pollId: moved.pollId })
      }
      case 'takeUp': {
        const carryOut = form.plan?.value
        const pollId = this.issue?.poll?.pollId
        return pollId === undefined ? undefined : asDone(await this.takeUp.send({ issueId, pollId, ...(carryOut === undefined ? {} : { carryOut }) }))
      }
    }
  }
}

const asDone = (value: object | undefined): DeskDone | undefined => value && {}

interface FormParts {
  readonly issue: IssueDetail
  readonly calls: Calls
  readonly ticks: Ticks
  readonly tray: IssueDeskParts['tray']
}

function formOf(deed: Deed, { issue, calls, ticks, tray }: FormParts): DeskForm | undefined {
  switch (deed.deed) {
    case 'accept':
      return { kind: 'accept', deed }
    case 'noteProgress':
      return { kind: 'note', deed, photos: tray('progress') }
    case 'addArtefact':
      return { kind: 'paper', deed, paper: new PaperForm({ calls, ticks, issue, kinds: deed.kinds, tray: kind => tray(filePurposeOf(kind)) }) }
    case 'settle':
      return { kind: 'settle', deed, settle: new SettleForm({ calls, ticks, issue, deed }), photos: deed.outcome === 'solve' ? tray('progress') : undefined }
    case 'takeUpResult':
      return { kind: 'takeUp', deed, plan: deed.carryOut === undefined ? undefined : new CarryOutForm({ calls, ticks, title: issue.headline }) }
    default:
      return undefined
  }
}

/** Why a deed cannot be done now, in a sentence. */
export const whyNotText = ({ whyNot }: Deed): string | undefined => whyNot && refusalText(whyNot)
