import { makeAutoObservable } from 'mobx'
import type { NoticeDetail, ObjectionView } from '@/contract/disclosure'
import type { NoticeContent } from '@/domain/disclosure/decision-notice'
import { OBJECTION_TEXT_MAX } from '@/domain/disclosure/objection'
import type { LawReference } from '@/domain/ballot/law-articles'
import type { Preset } from '@/domain/ballot/preset-types'
import { findPreset } from '@/domain/ballot/presets'
import { dayOf, type Day, type Instant } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, SessionPort, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { Printer } from '@/infra/printer'
import { deadlineText, timeLeftText } from '@/text/dates'
import { refusalText } from '@/text/error-text'
import { noticeText } from '@/text/notices'
import { outcomeText, type OutcomeText } from '@/text/outcome-text'
import { resultAloud, resultPageText } from '@/text/result-page'
import { contentErrors, contentOf, EMPTY_CONTENT, fieldsOf, type ContentErrors, type ContentFields } from './notice-content'

const TICK_MS = 30_000

export interface NoticeStorePorts extends FlowPorts {
  readonly ticks: Ticks
  readonly printer: Printer
  readonly noticeId: string
}

/** 议事结果公开: one published result, what residents object, and how its words are put right. */
export class NoticeStore implements PageStore {
  objectionText = ''
  /** The edited words while the committee corrects them. */
  draft: ContentFields | undefined = undefined
  reason = ''
  readonly object: CommandFlow<'disclosure/object'>
  readonly answer: CommandFlow<'disclosure/answerObjection'>
  readonly correct: CommandFlow<'disclosure/correctNotice'>
  readonly takeDown: CommandFlow<'disclosure/takeDown'>
  readonly objectionMax = OBJECTION_TEXT_MAX
  private detail: QueryFlow<'disclosure/readNotice'>
  private session: SessionPort
  private ticks: Ticks
  private printer: Printer
  private noticeId: string
  private stopTicking: (() => void) | undefined

  constructor({ calls, session, ticks, printer, noticeId }: NoticeStorePorts) {
    this.session = session
    this.ticks = ticks
    this.printer = printer
    this.noticeId = noticeId
    this.detail = new QueryFlow(calls, 'disclosure/readNotice', () => ({ noticeId }), { keepCopy: true })
    this.object = new CommandFlow(calls, 'disclosure/object', noticeId)
    this.answer = new CommandFlow(calls, 'disclosure/answerObjection', ({ objectionId }) => objectionId)
    this.correct = new CommandFlow(calls, 'disclosure/correctNotice', noticeId)
    this.takeDown = new CommandFlow(calls, 'disclosure/takeDown', noticeId)
    makeAutoObservable<this, 'detail' | 'session' | 'ticks' | 'printer' | 'noticeId' | 'stopTicking'>(
      this,
      {
        object: false, answer: false, correct: false, takeDown: false, objectionMax: false,
        detail: false, session: false, ticks: false, printer: false, noticeId: false, stopTicking: false
      },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    this.stopTicking = this.ticks.start(TICK_MS)
    void this.load()
  }

  dispose(): void {
    this.stopTicking?.()
  }

  load(): Promise<void> {
    return this.detail.load()
  }

  writeObjection(text: string): void {
    this.objectionText = text
    this.object.reset()
  }

  async sendObjection(): Promise<void> {
    if (this.objectOff !== undefined) return
    if (await this.object.send({ noticeId: this.noticeId, text: this.objectionText.trim() })) await this.load()
  }

  async answerObjection(objectionId: string, text: string): Promise<void> {
    if (await this.answer.send({ objectionId, text: text.trim() })) await this.load()
  }

  startCorrection(): void {
    this.draft = this.notice ? fieldsOf(this.notice.content) : EMPTY_CONTENT
    this.correct.reset()
  }

  cancelCorrection(): void {
    this.draft = undefined
  }

  edit(field: keyof NoticeContent, text: string): void {
    if (this.draft) this.draft = { ...this.draft, [field]: text }
  }

  writeReason(text: string): void {
    this.reason = text
  }

  async sendCorrection(): Promise<void> {
    if (!this.draft || this.correctOff !== undefined) return
    const content = contentOf(this.draft)
    if (!(await this.correct.send({ noticeId: this.noticeId, reason: this.reason.trim(), content }))) return
    this.cancelCorrection()
    await this.load()
  }

  async sendTakeDown(): Promise<void> {
    if (this.reason.trim() === '') return
    if (await this.takeDown.send({ noticeId: this.noticeId, reason: this.reason.trim() })) await this.load()
  }

  print(): void {
    this.printer.print()
  }

  get phase(): Phase {
    return this.detail.phase
  }

  get notice(): NoticeDetail | undefined {
    return this.detail.value
  }

  /** For the words of the outcome. */
  get preset(): Preset | undefined {
    return this.notice && findPreset(this.notice.presetId, this.notice.presetVersion)
  }

  get laws(): readonly LawReference[] {
    return this.preset?.legalReferences ?? []
  }

  /** The result in words; an edition of a rule never disappears. */
  get words(): OutcomeText | undefined {
    return this.notice && this.preset && outcomeText(this.notice.result, this.preset)
  }

  /** For reading aloud. */
  get spokenText(): string {
    return this.notice && this.words ? resultAloud(this.notice, this.words) : ''
  }

  get now(): Instant {
    return this.ticks.now
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  /** The period in which anybody of the community may object. */
  get isObjectable(): boolean {
    return this.notice !== undefined && this.notice.takenDown === undefined && this.now < this.notice.objectionsEndAt
  }

  /** Why this person cannot object although the period runs. */
  get cannotObjectText(): string | undefined {
    if (!this.isObjectable || this.canObject) return undefined
    return this.session.membership?.communityId === this.notice?.communityId ? resultPageText.objectOpen : resultPageText.objectOnly
  }

  get canObject(): boolean {
    return this.notice?.mayObject === true && this.ticks.now < this.notice.objectionsEndAt
  }

  get objectOff(): string | undefined {
    const { length } = this.objectionText.trim()
    if (length === 0) return refusalText({ code: 'TEXT_EMPTY' })
    return length > OBJECTION_TEXT_MAX ? refusalText({ code: 'TEXT_TOO_LONG' }) : undefined
  }

  get objectionsLeft(): string | undefined {
    return this.notice && timeLeftText(this.notice.objectionsEndAt, this.ticks.now)
  }

  get objectionSentText(): string | undefined {
    return this.object.deed.kind === 'done' ? noticeText.objectSent(deadlineText(this.object.deed.value.answerDueAt)) : undefined
  }

  /** Waiting for the committee, soonest first. */
  get openObjections(): readonly ObjectionView[] {
    return [...(this.notice?.objections ?? [])].filter(each => !each.answer).sort((a, b) => a.answerDueAt - b.answerDueAt)
  }

  get mayEdit(): boolean {
    return this.session.membership?.roles.includes('committeeMember') === true && this.notice?.takenDown === undefined
  }

  get draftErrors(): ContentErrors {
    return this.draft ? contentErrors(this.draft) : {}
  }

  get correctOff(): string | undefined {
    const count = Object.keys(this.draftErrors).length
    if (count > 0) return noticeText.fixFirst(count)
    return this.reason.trim() === '' ? refusalText({ code: 'REASON_MISSING' }) : undefined
  }

  get canPrint(): boolean {
    return this.printer.available
  }
}
