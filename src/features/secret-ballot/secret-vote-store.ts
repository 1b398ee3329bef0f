import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { PollDetail } from '@/contract/ballot'
import { afterTap, selectionOf, type BallotTap, type Filling } from '@/domain/ballot/methods/filling'
import type { Manifest } from '@/domain/ballot/manifest'
import { shortCodeOf } from '@/domain/ballot/secret/board'
import { YES_NO, type BallotMethod, type Selection } from '@/domain/ballot/selection'
import type { KeptBallot } from '@/flow/kept-ballot'
import type { Phase } from '@/flow/phase'
import type { PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { BoxAnswer } from '@/infra/ballot-box'
import { closesText, deadlineText } from '@/text/dates'
import { overText } from '@/text/secret-vote'
import { methodGap, methodSpoken, selectionWords } from '@/text/method-text'
import { afterCasting, afterGivingUp, afterTaking } from './after-deed'
import { castBallot } from './cast-ballot'
import { fetchCraft, type BallotCraft, type NOT_FETCHED } from './craft'
import { giveUpBallot } from './give-up-ballot'
import { lastDeed, openVote } from './open-vote'
import type { SealedPoll } from './sealed-poll'
import { takeToken } from './take-token'
import { endsAtClose, type VotePhase } from './vote-phase'
import type { SecretVoteParts, VoterParts } from './voter-parts'

const TICK_MS = 1_000

/** 领票、投票: a secret ballot on this phone, from taking it to having cast it, or having given it up for paper. */
export class SecretVoteStore implements PageStore {
  filling: Filling = undefined
  /** 0 not asked; 1 and 2 are the two questions before a ballot is given up. */
  giveUpStep: 0 | 1 | 2 = 0
  private current: VotePhase = { kind: 'loading' }
  private sealed: SealedPoll | undefined
  private voter: VoterParts | undefined
  private detail: QueryFlow<'ballot/readPoll'>
  private parts: SecretVoteParts
  private stopTicking: (() => void) | undefined
  private takesAtOnce: boolean

  constructor(parts: SecretVoteParts) {
    this.parts = parts
    this.takesAtOnce = parts.takeAtOnce
    this.detail = new QueryFlow(parts.calls, 'ballot/readPoll', () => ({ pollId: parts.pollId }))
    makeAutoObservable<this, 'detail' | 'parts' | 'voter' | 'stopTicking' | 'takesAtOnce' | 'sealed' | 'current'>(this, {
      detail: false, parts: false, voter: false, stopTicking: false, takesAtOnce: false, filling: observable.ref, sealed: observable.ref, current: observable.ref
    }, { autoBind: true })
  }

  start(): void {
    this.stopTicking = this.parts.ticks.start(TICK_MS)
    void this.load()
  }

  dispose(): void {
    this.stopTicking?.()
  }

  /** Poll and manifest; the one is asked by name, the other without. */
  async load(): Promise<void> {
    const { box, pollId, loadCraft } = this.parts
    if (!this.mayReload) return
    const [, manifest, craft] = await Promise.all([this.detail.load(), box.call('ballot-box/readManifest', { pollId }), fetchCraft(loadCraft)])
    runInAction(() => {
      if (this.mayReload) this.current = this.arrived(manifest, craft)
    })
    if (this.takesAtOnce && this.current.kind === 'toTake') await this.take()
  }

  async take(): Promise<void> {
    const { voter, sealed } = this
    if (!voter || !sealed || this.vote.kind !== 'toTake') return
    this.current = { kind: 'taking' }
    this.takesAtOnce = false
    const answer = await takeToken(voter, sealed)
    runInAction(() => {
      this.current = afterTaking(answer)
    })
    // The turnout counts this unit from now. Later nothing is asked by name: it would follow upon the ballot.
    if (answer.ok) void this.detail.load()
  }

  tap(what: BallotTap): void {
    if (this.vote.kind !== 'choosing') return
    this.filling = afterTap(this.method, this.filling, what)
    this.current = { kind: 'choosing' }
  }

  /** The one button: first shows the choice once more, then sends. */
  async submit(): Promise<void> {
    const { kind } = this.vote
    const waiting = this.kept?.sent?.selection
    if (kind === 'choosing' && this.selection !== undefined) this.current = { kind: 'checking' }
    else if (kind === 'checking' && this.selection !== undefined) await this.send(this.selection)
    else if (kind === 'unanswered' && waiting !== undefined && waiting !== 'void') await this.send(waiting)
  }

  /** Back from the second look. */
  back(): void {
    if (this.current.kind === 'checking') this.current = { kind: 'choosing' }
  }

  /** To choose anew; possible until the close. */
  again(): void {
    if (this.vote.kind !== 'done' && !(this.vote.kind === 'unanswered' && !this.isOver)) return
    this.filling = undefined
    this.current = { kind: 'choosing' }
  }

  /** The next of the two questions before the ballot is given up for a slip of paper. */
  askToGiveUp(): void {
    if (this.mayGiveUp) this.giveUpStep = this.giveUpStep === 0 ? 1 : 2
  }

  keepBallot(): void {
    this.giveUpStep = 0
  }

  /** Cannot be taken back. */
  async giveUp(): Promise<void> {
    const { voter, sealed, current } = this
    const asked = this.giveUpStep === 2 && this.mayGiveUp
    if (!voter || !sealed || !(asked || this.vote.kind === 'voided')) return
    this.giveUpStep = 0
    this.filling = undefined
    this.current = { kind: 'givingUp' }
    const answer = await giveUpBallot(voter, sealed)
    runInAction(() => {
      this.current = afterGivingUp(answer, voter.keep.ballot.read(), current)
    })
  }

  get phase(): Phase {
    const { current } = this
    return current.kind === 'loading' || current.kind === 'refused' || current.kind === 'offline' ? current : { kind: 'ready' }
  }

  /** Where the voter stands, by the server's clock. */
  get vote(): VotePhase {
    return this.isOver && endsAtClose(this.current) ? { kind: 'noBallot', why: { kind: 'closed', text: overText(lastDeed(this.kept)) } } : this.current
  }

  /** Nothing new can be chosen. */
  get isOver(): boolean {
    return this.sealed !== undefined && this.parts.ticks.now >= this.sealed.manifest.closesAt
  }

  get poll(): PollDetail | undefined {
    return this.detail.value
  }

  /** What is asked, from the manifest that this phone hashed; before that as the village tells it. */
  get asked(): Pick<Manifest, 'question' | 'description' | 'closesAt'> | undefined {
    return this.sealed?.manifest ?? this.poll
  }

  get method(): BallotMethod {
    return this.sealed?.method ?? YES_NO
  }

  get selection(): Selection | undefined {
    return selectionOf(this.method, this.filling)
  }

  /** Why the ballot cannot be handed in yet. */
  get gap(): string | undefined {
    return methodGap(this.method, this.filling)
  }

  get selectionText(): string | undefined {
    return this.selection === undefined ? undefined : selectionWords(this.method, this.selection)
  }

  /** What waits for its answer, to be shown on a press only. */
  get waitingText(): string | undefined {
    const waiting = this.kept?.sent?.selection
    return waiting === undefined ? undefined : selectionWords(this.method, waiting)
  }

  /** The beginning of the manifest's hash, to be compared with the paper on the wall. */
  get fingerprint(): string | undefined {
    return this.sealed && shortCodeOf(this.sealed.manifestHash)
  }

  get anonymous(): boolean {
    return this.parts.box.anonymous
  }

  get deadline(): string {
    return this.asked ? deadlineText(this.asked.closesAt) : ''
  }

  /** A ballot of this phone was taken in before. */
  get isChange(): boolean {
    return this.kept?.taken !== undefined
  }

  get offersPaper(): boolean {
    return (this.sealed?.manifest ?? this.poll)?.channels.includes('paper') === true
  }

  get mayGiveUp(): boolean {
    const { kind } = this.vote
    return (kind === 'choosing' || kind === 'done' || kind === 'unanswered') && !this.isOver && this.offersPaper
  }

  /** The number of the village's office, where it is known. */
  get officePhone(): string | undefined {
    return this.parts.session.membership?.helpPhone
  }

  /** Read aloud: what is asked, among what, and until when; never what was chosen. */
  get spokenText(): string {
    const { asked } = this
    return asked ? [asked.question, asked.description, ...methodSpoken(this.method), closesText(asked.closesAt)].join('。') : ''
  }

  private get kept(): KeptBallot | undefined {
    // Storage is not observed; the phase changes whenever what is kept does.
    void this.current
    return this.voter?.keep.ballot.read()
  }

  /** While something is filled in or under way the page keeps it. */
  private get mayReload(): boolean {
    return ['loading', 'refused', 'offline', 'noBallot', 'toTake'].includes(this.current.kind)
  }

  private arrived(manifest: BoxAnswer<'ballot-box/readManifest'>, craft: BallotCraft | undefined | typeof NOT_FETCHED): VotePhase {
    const { poll, parts } = this
    if (poll === undefined) return this.detail.phase.kind === 'ready' ? { kind: 'loading' } : this.detail.phase
    const keep = parts.keepers()
    const opened = openVote({ poll, manifest, craft, kept: keep.ballot.read(), now: parts.ticks.now })
    if ('why' in opened) return opened.why
    const { calls, box, chance, breathe } = parts
    this.sealed = opened.sealed
    this.voter = { calls, box, chance, breathe, craft: opened.craft, keep }
    return opened.phase
  }

  private async send(selection: Selection): Promise<void> {
    const { voter, sealed, isChange } = this
    if (!voter || !sealed) return
    this.current = { kind: 'sending' }
    const answer = await castBallot(voter, sealed, selection)
    runInAction(() => {
      this.current = afterCasting(answer, isChange)
      if (answer.ok) this.filling = undefined
    })
  }
}
