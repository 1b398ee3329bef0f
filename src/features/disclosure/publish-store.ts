import { makeAutoObservable, runInAction } from 'mobx'
import type { PollDetail } from '@/contract/ballot'
import { SPLITS_FLOOR } from '@/domain/ballot/manifest'
import { findPreset } from '@/domain/ballot/presets'
import type { NoticeContent } from '@/domain/disclosure/decision-notice'
import { publicOutcome, type PublicOutcome } from '@/domain/disclosure/public-outcome'
import type { Instant } from '@/domain/shared/instant'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, SessionPort, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { noticeText } from '@/text/notices'
import { namesOf } from '@/text/options-text'
import { outcomeText, type OutcomeText } from '@/text/outcome-text'
import { publishText } from '@/text/publish'
import { contentErrors, contentOf, EMPTY_CONTENT, type ContentErrors, type ContentFields } from './notice-content'

/** 公开结果: the words beside the counts. The counts themselves come from the ballots. */
export class PublishStore implements PageStore {
  fields: ContentFields = EMPTY_CONTENT
  touched: readonly (keyof NoticeContent)[] = []
  /** The paper as it will hang; nothing can be typed there. */
  previewing = false
  /** The form stands with what is known; only then it is shown. */
  filled = false
  readonly publish: CommandFlow<'disclosure/publishResult'>
  private detail: QueryFlow<'ballot/readPoll'>
  private pollId: string
  private calls: Calls
  private session: SessionPort
  private ticks: Ticks

  constructor({ calls, session, ticks, pollId }: FlowPorts & { readonly ticks: Ticks; readonly pollId: string }) {
    this.calls = calls
    this.session = session
    this.ticks = ticks
    this.pollId = pollId
    this.detail = new QueryFlow(calls, 'ballot/readPoll', () => ({ pollId }))
    this.publish = new CommandFlow(calls, 'disclosure/publishResult', pollId)
    makeAutoObservable<this, 'detail' | 'pollId' | 'calls' | 'session' | 'ticks'>(
      this,
      { publish: false, detail: false, pollId: false, calls: false, session: false, ticks: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  /** What is known already is filled in, where nobody has written anything, before the form is shown. */
  async load(): Promise<void> {
    await this.detail.load()
    const { poll } = this
    if (!poll) return
    const place = (await this.placeOf(poll)) ?? publishText.phoneVote
    runInAction(() => {
      this.offer('topic', poll.question)
      this.offer('decision', this.decisionOf(poll))
      this.offer('chair', poll.confirmations.find(each => each.role === 'chair')?.by ?? '')
      this.offer('proposer', publishText.defaultProposer(this.session.membership?.kind ?? 'village'))
      this.offer('place', place)
      this.filled = true
    })
  }

  /** Shows every fault, or the paper. */
  preview(): void {
    this.touched = Object.keys(this.fields) as readonly (keyof NoticeContent)[]
    this.previewing = this.publishOff === undefined
    this.publish.reset()
  }

  edit(): void {
    this.previewing = false
  }

  put(field: keyof NoticeContent, text: string): void {
    this.fill(field, text)
    if (!this.touched.includes(field)) this.touched = [...this.touched, field]
  }

  async submit(): Promise<void> {
    if (this.publishOff === undefined) await this.publish.send({ pollId: this.pollId, content: contentOf(this.fields) })
  }

  get phase(): Phase {
    const { phase } = this.detail
    return phase.kind === 'ready' && !this.filled ? { kind: 'loading' } : phase
  }

  get poll(): PollDetail | undefined {
    return this.detail.value
  }

  get errors(): ContentErrors {
    return contentErrors(this.fields)
  }

  errorOf(field: keyof NoticeContent): string | undefined {
    return this.touched.includes(field) ? this.errors[field] : undefined
  }

  get publishOff(): string | undefined {
    const count = Object.keys(this.errors).length
    return count === 0 ? undefined : noticeText.fixFirst(count)
  }

  /** As everybody will read it: too few votes are not split. */
  get result(): PublicOutcome | undefined {
    return this.poll?.outcome && publicOutcome(this.poll.outcome, SPLITS_FLOOR)
  }

  get words(): OutcomeText | undefined {
    const preset = this.poll && findPreset(this.poll.presetId, this.poll.presetVersion)
    return this.result && preset && outcomeText(this.result, preset)
  }

  get communityName(): string {
    return this.session.membership?.communityName ?? ''
  }

  get now(): Instant {
    return this.ticks.now
  }

  /** Where to go after publishing. */
  get noticeId(): string | undefined {
    return this.publish.deed.kind === 'done' ? this.publish.deed.value.noticeId : this.poll?.noticeId
  }

  /** What the count says by itself; the words of the committee come on top. */
  private decisionOf({ question, description, outcome }: PollDetail): string {
    if (!outcome || !this.words) return description
    const { method, options, kind } = outcome
    if (!method || !options) return kind === 'passed' ? description : publishText.rejected(this.words, question)
    if (kind === 'reportOnly') return publishText.onlyView(question)
    return options.passed && options.passed.length > 0 ? publishText.chosen(question, namesOf(method, options.passed)) : publishText.notChosen(question)
  }

  private offer(field: keyof NoticeContent, text: string): void {
    if (this.fields[field] === '' && !this.touched.includes(field)) this.fill(field, text)
  }

  /** Where the meeting of this vote was held. */
  private async placeOf({ meetingId }: PollDetail): Promise<string | undefined> {
    if (meetingId === undefined) return undefined
    const meeting = await this.calls.query('consultation/readMeeting', { meetingId })
    return meeting.ok ? meeting.value.place : undefined
  }

  private fill(field: keyof NoticeContent, text: string): void {
    this.fields = { ...this.fields, [field]: text }
  }
}
