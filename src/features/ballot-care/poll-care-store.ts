import { makeAutoObservable } from 'mobx'
import type { DisputeView, PollCareView, ReplacementView } from '@/contract/ballot-care'
import type { PollPhase } from '@/domain/ballot/poll-phase'
import { DISPUTE_TEXT_MAX } from '@/domain/ballot/secret/dispute'
import type { Instant } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { pollCareText } from '@/text/ballot-care'
import { ParticipationStore } from './participation-store'
import { ReplacementForm } from './replacement-form'

const AFTER_CLOSE: readonly PollPhase[] = ['settling', 'closed', 'counted', 'confirmed', 'published']

/** The desk of one secret poll: answer disputes, let tokens be taken anew, destroy the key. Full names: nothing stays on the phone. */
export class PollCareStore implements PageStore {
  answering: DisputeView | undefined = undefined
  upheld: boolean | undefined = undefined
  words = ''
  /** Looked at once more before it is approved. */
  approving: ReplacementView | undefined = undefined
  readonly answer: CommandFlow<'ballot/answerDispute'>
  readonly approve: CommandFlow<'ballot/approveReplacement'>
  readonly destroy: CommandFlow<'ballot/destroyKey'>
  readonly form: ReplacementForm
  readonly participation: ParticipationStore
  readonly wordsMax = DISPUTE_TEXT_MAX
  private view: QueryFlow<'ballot/readCare'>
  private pollId: string
  private ticks: Ticks

  constructor({ calls, ticks, pollId }: FlowPorts & { readonly ticks: Ticks; readonly pollId: string }) {
    this.pollId = pollId
    this.ticks = ticks
    this.view = new QueryFlow(calls, 'ballot/readCare', () => ({ pollId }))
    this.answer = new CommandFlow(calls, 'ballot/answerDispute', ({ disputeId }) => disputeId)
    this.approve = new CommandFlow(calls, 'ballot/approveReplacement', ({ unitId }) => `${pollId}:${unitId}`)
    this.destroy = new CommandFlow(calls, 'ballot/destroyKey', pollId)
    this.form = new ReplacementForm({ calls, pollId, onAsked: () => this.load() })
    this.participation = new ParticipationStore({ calls, pollId })
    makeAutoObservable<this, 'view' | 'pollId' | 'ticks'>(
      this,
      { answer: false, approve: false, destroy: false, form: false, participation: false, wordsMax: false, view: false, pollId: false, ticks: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.view.load()
  }

  openAnswer(dispute: DisputeView): void {
    this.answering = dispute
    this.upheld = dispute.state === 'proven' ? true : undefined
    this.words = ''
    this.answer.reset()
  }

  closeAnswer(): void {
    this.answering = undefined
  }

  decide(upheld: boolean): void {
    this.upheld = upheld
    this.answer.reset()
  }

  write(words: string): void {
    this.words = words
    this.answer.reset()
  }

  async sendAnswer(): Promise<void> {
    const { answering, upheld } = this
    if (answering === undefined || upheld === undefined || this.answerOff !== undefined) return
    if ((await this.answer.send({ disputeId: answering.disputeId, upheld, text: this.words.trim() })) === undefined) return
    this.closeAnswer()
    await this.load()
  }

  askApproval(replacement: ReplacementView | undefined): void {
    this.approving = replacement
    this.approve.reset()
  }

  async sendApproval(): Promise<void> {
    const { approving } = this
    if (approving === undefined) return
    if ((await this.approve.send({ pollId: this.pollId, unitId: approving.unitId })) === undefined) return
    this.askApproval(undefined)
    await this.load()
  }

  async destroyKey(): Promise<void> {
    if ((await this.destroy.send({ pollId: this.pollId })) !== undefined) await this.load()
  }

  get phase(): Phase {
    return this.view.phase
  }

  get care(): PollCareView | undefined {
    return this.view.value
  }

  get answerOff(): string | undefined {
    if (this.upheld === undefined) return pollCareText.offChoose
    return this.words.trim() === '' ? pollCareText.offWrite : undefined
  }

  get showsParticipation(): boolean {
    return this.care !== undefined && AFTER_CLOSE.includes(this.care.phase)
  }

  get now(): Instant {
    return this.ticks.now
  }

  waits({ state }: DisputeView): boolean {
    return state === 'open' || state === 'proven'
  }

  isLate(dispute: DisputeView): boolean {
    return this.waits(dispute) && this.now >= dispute.answerDueAt
  }
}
