import { makeAutoObservable } from 'mobx'
import type { MilestoneView, UndertakingDetail } from '@/contract/followup-views'
import { JUDGE_REASON_MAX, REPORT_WORDS_MAX } from '@/domain/followup/undertaking'
import { addDays, dayOf, parseDay, type Day } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { UploadQueue, type UploadQueueParts } from '@/flow/upload-queue'
import { undertakingText } from '@/text/undertaking'
import { FollowToggle } from './follow-toggle'

/** What is being filled in. */
export type UndertakingForm = 'report' | 'judge' | 'giveBack' | 'move'

export interface UndertakingParts extends FlowPorts {
  readonly ticks: Ticks
  readonly undertakingId: string
  /** Camera, and where its pictures wait until they have arrived. */
  readonly camera: Pick<UploadQueueParts, 'photos' | 'shelf' | 'keeper'>
}

/** 落实: one undertaking, and what its person in charge, a supervisor or the committee does with the present step. */
export class UndertakingStore implements PageStore {
  form: UndertakingForm | undefined = undefined
  words = ''
  reason = ''
  movedTo: Day | undefined = undefined
  readonly photos: UploadQueue
  readonly report: CommandFlow<'followup/reportMilestone'>
  readonly judge: CommandFlow<'followup/judgeMilestone'>
  readonly move: CommandFlow<'followup/moveDue'>
  readonly follow: FollowToggle
  readonly wordsMax = REPORT_WORDS_MAX
  readonly reasonMax = JUDGE_REASON_MAX
  private query: QueryFlow<'followup/readUndertaking'>
  private ticks: Ticks
  private undertakingId: string

  constructor({ calls, ticks, undertakingId, camera }: UndertakingParts) {
    this.ticks = ticks
    this.undertakingId = undertakingId
    this.photos = new UploadQueue({ calls, ...camera, purpose: 'milestone' })
    this.query = new QueryFlow(calls, 'followup/readUndertaking', () => ({ undertakingId }), { keepCopy: true })
    this.report = new CommandFlow(calls, 'followup/reportMilestone', undertakingId)
    this.judge = new CommandFlow(calls, 'followup/judgeMilestone', undertakingId)
    this.move = new CommandFlow(calls, 'followup/moveDue', undertakingId)
    this.follow = new FollowToggle(calls, { kind: 'undertaking', id: undertakingId })
    makeAutoObservable<this, 'query' | 'ticks' | 'undertakingId'>(
      this,
      { photos: false, report: false, judge: false, move: false, follow: false, wordsMax: false, reasonMax: false, query: false, ticks: false, undertakingId: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  /** Opens a form; pictures that an earlier visit had taken come back. */
  openForm(form: UndertakingForm): void {
    this.form = form
    if (form === 'report') void this.photos.start()
  }

  closeForm(): void {
    this.form = undefined
  }

  load(): Promise<void> {
    return this.query.load()
  }

  write(words: string): void {
    this.words = words
    this.report.reset()
  }

  writeReason(reason: string): void {
    this.reason = reason
    this.judge.reset()
    this.move.reset()
  }

  moveTo(day: string): void {
    this.movedTo = parseDay(day)
    this.move.reset()
  }

  /** The words and pictures stay until it has arrived. */
  async sendReport(): Promise<void> {
    const { current, undertakingId } = this
    if (current === undefined || this.reportOff !== undefined) return
    const photoIds = await this.photos.ready()
    if (photoIds === undefined) return
    const sent = await this.report.send({ undertakingId, milestone: current.no, words: this.words.trim(), photoIds: [...photoIds] })
    if (sent === undefined) await this.sendLostPhotos()
    else await this.settle()
  }

  async sendJudgement(accept: boolean): Promise<void> {
    const { current, undertaking, undertakingId } = this
    if (current === undefined || undertaking === undefined || (!accept && this.returnOff !== undefined)) return
    const facts = { undertakingId, version: undertaking.version, milestone: current.no }
    const judged = await this.judge.send(accept ? { ...facts, verdict: 'accept' } : { ...facts, verdict: 'return', reason: this.reason.trim() })
    if (judged !== undefined) await this.settle()
  }

  async sendMove(): Promise<void> {
    const { current, undertaking, undertakingId, movedTo } = this
    if (current === undefined || undertaking === undefined || movedTo === undefined || this.moveOff !== undefined) return
    const moved = await this.move.send({ undertakingId, version: undertaking.version, milestone: current.no, dueDay: movedTo, reason: this.reason.trim() })
    if (moved !== undefined) await this.settle()
  }

  async toggleFollow(): Promise<void> {
    const following = await this.follow.toggle(this.undertaking?.following ?? false)
    if (following !== undefined && this.undertaking) this.query.put({ ...this.undertaking, following })
  }

  get phase(): Phase {
    return this.query.phase
  }

  get undertaking(): UndertakingDetail | undefined {
    return this.query.value
  }

  /** The step that is being worked on. */
  get current(): MilestoneView | undefined {
    return this.undertaking?.steps.find(({ state }) => state === 'toReport' || state === 'toJudge')
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  /** The first day that the present step can be moved to. */
  get earliestMove(): Day {
    const due = this.current?.dueDay ?? this.today
    return addDays(due > this.today ? due : this.today, due > this.today ? 1 : 0)
  }

  get reportOff(): string | undefined {
    const { reportOff } = undertakingText
    if (this.words.trim() === '') return reportOff.words
    return this.current?.photosNeeded === true && this.photos.photos.length === 0 ? reportOff.photos : undefined
  }

  get returnOff(): string | undefined {
    return this.reason.trim() === '' ? undertakingText.giveBackOff : undefined
  }

  get moveOff(): string | undefined {
    const { moveOff } = undertakingText
    if (this.movedTo === undefined) return moveOff.day
    return this.reason.trim() === '' ? moveOff.reason : undefined
  }

  /** The cloud had forgotten a picture: it is sent anew, and the next tap takes it along. */
  private async sendLostPhotos(): Promise<void> {
    if (this.report.deed.kind === 'refused' && this.report.deed.code === 'FILE_NOT_FOUND') await this.photos.sendAgain()
  }

  private async settle(): Promise<void> {
    this.forget()
    await this.load()
  }

  private forget(): void {
    this.form = undefined
    this.words = ''
    this.reason = ''
    this.movedTo = undefined
    this.photos.clear()
  }
}
