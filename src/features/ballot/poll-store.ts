import { makeAutoObservable, observable } from 'mobx'
import type { PollDetail } from '@/contract/ballot'
import type { LawReference } from '@/domain/ballot/law-articles'
import type { BallotTap, Filling } from '@/domain/ballot/methods/filling'
import { afterTap, selectionOf } from '@/domain/ballot/methods/filling'
import { findPreset } from '@/domain/ballot/presets'
import { YES_NO, type BallotMethod, type Selection } from '@/domain/ballot/selection'
import type { Instant } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { DisplayPort, FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { closesText, timeLeftText } from '@/text/dates'
import { refusalText } from '@/text/error-text'
import { methodGap, methodSpoken, selectionLines, selectionWords } from '@/text/method-text'
import { channelText, pollText } from '@/text/poll'
import { joinedText } from '@/text/polls'

const TICK_MS = 1_000

/** `checking` exists in 大字版 only: the chosen word once more, large, before it is sent. */
export type CastStep = 'closed' | 'choosing' | 'chosen' | 'checking' | 'sending' | 'unanswered' | 'done'

/** 投票: one vote in full, and the caller's ballot. Nothing is preselected, also not what was cast before. */
export class PollStore implements PageStore {
  /** The ballot as far as it is filled in. */
  filling: Filling = undefined
  readonly cast: CommandFlow<'ballot/castVote'>
  private checking = false
  private changing = false
  private detail: QueryFlow<'ballot/readPoll'>
  private pollId: string
  private display: DisplayPort
  private ticks: Ticks
  private stopTicking: (() => void) | undefined

  constructor({ calls, display, ticks, pollId }: FlowPorts & { readonly display: DisplayPort; readonly ticks: Ticks; readonly pollId: string }) {
    this.pollId = pollId
    this.display = display
    this.ticks = ticks
    this.detail = new QueryFlow(calls, 'ballot/readPoll', () => ({ pollId }))
    this.cast = new CommandFlow(calls, 'ballot/castVote', pollId)
    makeAutoObservable<this, 'detail' | 'pollId' | 'display' | 'ticks' | 'stopTicking'>(
      this,
      { filling: observable.ref, cast: false, detail: false, pollId: false, display: false, ticks: false, stopTicking: false },
      { autoBind: true }
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

  tap(tap: BallotTap): void {
    if (this.step === 'closed' || this.step === 'sending') return
    this.filling = afterTap(this.method, this.filling, tap)
    this.checking = false
    this.cast.reset()
  }

  /** The one button: in 大字版 first shows the choice once more, then sends. */
  async submit(): Promise<void> {
    if (this.step === 'chosen' && this.display.elder) {
      this.checking = true
      return
    }
    if (this.step === 'chosen' || this.step === 'checking' || this.step === 'unanswered') await this.send()
  }

  /** Back from the second look. */
  back(): void {
    this.checking = false
  }

  /** To choose anew after a vote was taken; possible until the close. */
  changeVote(): void {
    this.filling = undefined
    this.checking = false
    this.changing = true
    this.cast.reset()
  }

  get phase(): Phase {
    return this.detail.phase
  }

  get poll(): PollDetail | undefined {
    return this.detail.value
  }

  get method(): BallotMethod {
    return this.poll?.method ?? YES_NO
  }

  /** What can be cast: the ballot once nothing is missing on it. */
  get choice(): Selection | undefined {
    return selectionOf(this.method, this.filling)
  }

  /** The choice once more, as it is read line by line. */
  get choiceLines(): readonly string[] {
    return this.choice === undefined ? [] : selectionLines(this.method, this.choice)
  }

  get step(): CastStep {
    if (this.cast.isBusy) return 'sending'
    if (this.cast.isDone) return 'done'
    if (!this.canVote) return 'closed'
    if (this.cast.canRetry) return 'unanswered'
    if (this.isChange && !this.changing) return 'done'
    if (this.choice === undefined) return 'choosing'
    return this.checking ? 'checking' : 'chosen'
  }

  /** By the server's clock, so that the ballot closes on the screen when it closes. */
  get canVote(): boolean {
    const { poll } = this
    return poll !== undefined && poll.phase === 'voting' && poll.cannotVote === undefined && poll.mine !== 'cannotVote' && this.ticks.now < poll.closesAt
  }

  /** Why there is no ballot to cast. */
  get cannotVoteText(): string | undefined {
    const { poll } = this
    if (!poll || this.canVote) return undefined
    if (poll.cannotVote) return refusalText({ code: poll.cannotVote })
    return poll.phase === 'voting' || poll.closesAt <= this.ticks.now ? refusalText({ code: 'VOTING_CLOSED' }) : refusalText({ code: 'VOTING_NOT_OPEN' })
  }

  get buttonText(): string {
    if (this.step === 'choosing') return methodGap(this.method, this.filling) ?? pollText.chooseFirst
    if (this.step === 'unanswered') return pollText.sendAgain
    if (this.display.elder && this.step === 'chosen') return pollText.next
    return this.isChange ? pollText.change : pollText.cast
  }

  /** A vote of this unit is already there; another one takes its place. */
  get isChange(): boolean {
    return this.poll?.mine === 'voted'
  }

  /** `3`, of which the person is at the first or second; 大字版 only. */
  get elderStep(): 1 | 2 {
    return this.step === 'checking' ? 2 : 1
  }

  /** The sentence when the vote was refused or no answer came. */
  get castError(): string | undefined {
    return this.cast.canRetry ? pollText.notSentText : this.cast.text
  }

  /** Also for who comes back to a vote that he cast before. */
  get doneText(): string | undefined {
    if (this.step !== 'done') return undefined
    return this.cast.deed.kind === 'done' && this.cast.deed.value.changed ? pollText.changed : pollText.done
  }

  /** Named mode: what was cast, shown only while pressed. */
  get myChoiceText(): string | undefined {
    return this.poll?.myChoice && selectionWords(this.method, this.poll.myChoice)
  }

  get votedByText(): string | undefined {
    return this.poll?.myChannel && pollText.votedBy(channelText[this.poll.myChannel])
  }

  get turnoutText(): string | undefined {
    return this.poll && joinedText(this.poll)
  }

  get timeLeft(): string | undefined {
    return this.poll?.phase === 'voting' ? timeLeftText(this.poll.closesAt, this.ticks.now) : undefined
  }

  get changeUntilText(): string | undefined {
    return this.poll && pollText.canChangeUntil(closesText(this.poll.closesAt))
  }

  get now(): Instant {
    return this.ticks.now
  }

  get laws(): readonly LawReference[] {
    return (this.poll && findPreset(this.poll.presetId, this.poll.presetVersion)?.legalReferences) ?? []
  }

  get canChallenge(): boolean {
    return this.poll?.phase === 'challenge' && this.poll.challengesEndAt !== undefined && this.ticks.now < this.poll.challengesEndAt
  }

  /** Read aloud: what is asked, between what, and until when. */
  get spokenText(): string {
    const { poll } = this
    return poll ? [poll.question, poll.description, ...methodSpoken(this.method), closesText(poll.closesAt)].join('。') : ''
  }

  private async send(): Promise<void> {
    if (this.choice === undefined) return
    const taken = await this.cast.send({ pollId: this.pollId, choice: this.choice })
    if (!taken) return
    this.forgetChoice()
    await this.load()
  }

  /** What was chosen leaves the screen with the ballot. */
  private forgetChoice(): void {
    this.filling = undefined
    this.checking = false
    this.changing = false
  }
}
