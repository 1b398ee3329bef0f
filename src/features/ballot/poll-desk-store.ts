import { makeAutoObservable } from 'mobx'
import type { ChallengeView, PollDetail } from '@/contract/ballot'
import type { ConfirmingRole } from '@/domain/ballot/poll'
import type { Preset } from '@/domain/ballot/preset-types'
import { findPreset } from '@/domain/ballot/presets'
import type { Instant } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, SessionPort, Ticks } from '@/flow/ports'
import { GroupPeople, type GroupPerson } from '@/flow/group-people'
import { QueryFlow } from '@/flow/query-flow'
import type { BallotBox } from '@/infra/ballot-box'
import { pollDeskText } from '@/text/poll-desk'
import { BoxDeskStore } from './box-desk-store'
import { CountStore } from './count-store'
import { ReleaseForm } from './release-form'
import { TellerForm } from './teller-form'
import { TurnoutStore } from './turnout-store'

const TICK_MS = 30_000
const TELLERS_MAX = 2
const CONFIRMING = ['chair', 'teller', 'supervisor'] as const satisfies readonly ConfirmingRole[]
const SHOWS_TURNOUT: readonly string[] = ['voting', 'settling', 'closed']
const WITHOUT_VOID: readonly string[] = ['draft', 'voided', 'confirmed', 'published']

/** The committee's hand on one vote: send the notice, answer objections to the roll, open, void. */
export class PollDeskStore implements PageStore {
  chair: GroupPerson | undefined = undefined
  tellers: readonly GroupPerson[] = []
  voidReason = ''
  readonly open: CommandFlow<'ballot/openPoll'>
  readonly answer: CommandFlow<'ballot/answerChallenge'>
  readonly voiding: CommandFlow<'ballot/voidPoll'>
  readonly people: GroupPeople
  readonly release: ReleaseForm
  readonly replacing: TellerForm
  readonly count: CountStore
  readonly box: BoxDeskStore
  readonly turnout: TurnoutStore
  private detail: QueryFlow<'ballot/readPoll'>
  private pollId: string
  private session: SessionPort
  private ticks: Ticks
  private stopTicking: (() => void) | undefined

  constructor({ calls, session, ticks, box, pollId }: FlowPorts & { readonly ticks: Ticks; readonly box: BallotBox; readonly pollId: string }) {
    this.pollId = pollId
    this.session = session
    this.ticks = ticks
    this.people = new GroupPeople(calls)
    this.release = new ReleaseForm(calls, pollId)
    this.replacing = new TellerForm(calls, pollId)
    this.detail = new QueryFlow(calls, 'ballot/readPoll', () => ({ pollId }))
    this.count = new CountStore({ calls, session, pollId, detail: this.detail })
    this.box = new BoxDeskStore(box, pollId)
    this.turnout = new TurnoutStore({ calls, session, ticks, pollId })
    this.open = new CommandFlow(calls, 'ballot/openPoll', pollId)
    this.answer = new CommandFlow(calls, 'ballot/answerChallenge', ({ challengeId }) => challengeId)
    this.voiding = new CommandFlow(calls, 'ballot/voidPoll', pollId)
    makeAutoObservable<this, 'detail' | 'pollId' | 'session' | 'ticks' | 'stopTicking'>(
      this,
      {
        open: false, answer: false, voiding: false, people: false, release: false, replacing: false, count: false, box: false, turnout: false,
        detail: false, pollId: false, session: false, ticks: false, stopTicking: false
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

  /** The vote first and alone; who has come so far follows. */
  async load(): Promise<void> {
    await this.detail.load()
    if (this.isSecret && this.poll?.phase === 'voting') void this.box.prepare()
    if (this.showsTurnout) await this.turnout.load()
  }

  /** 唱票: a secret vote's box is opened first; the ballots then lie there and are counted. */
  async countVotes(): Promise<void> {
    if (this.isSecret && !(await this.box.open())) return
    await this.count.countVotes()
  }

  chooseChair(person: GroupPerson): void {
    this.chair = person
    this.tellers = this.tellers.filter(each => each.personId !== person.personId)
    this.open.reset()
  }

  /** At most two; the chair is none of them. */
  toggleTeller(person: GroupPerson): void {
    const others = this.tellers.filter(each => each.personId !== person.personId)
    if (others.length < this.tellers.length) this.tellers = others
    else if (person.personId !== this.chair?.personId && this.tellers.length < TELLERS_MAX) this.tellers = [...this.tellers, person]
    this.open.reset()
  }

  writeVoidReason(text: string): void {
    this.voidReason = text
  }

  async openVoting(): Promise<void> {
    if (this.chair === undefined || !this.canOpen) return
    const input = { pollId: this.pollId, chairPersonId: this.chair.personId, tellerPersonIds: this.tellers.map(each => each.personId) }
    if (await this.open.send(input)) await this.load()
  }

  async answerChallenge(challengeId: string, upheld: boolean, text: string): Promise<void> {
    if (await this.answer.send({ challengeId, upheld, text: text.trim() })) await this.load()
  }

  async voidPoll(): Promise<void> {
    if (await this.voiding.send({ pollId: this.pollId, reason: this.voidReason.trim() })) await this.load()
  }

  /** The door's own group is read again, and the poll, which counts what was taken back. */
  async releaseOne(): Promise<void> {
    if (!(await this.release.send())) return
    await Promise.all([this.count.chooseGroup(this.count.groupId ?? ''), this.load()])
  }

  async replaceTeller(): Promise<void> {
    if (await this.replacing.send()) await this.load()
  }

  get phase(): Phase {
    return this.detail.phase
  }

  get poll(): PollDetail | undefined {
    return this.detail.value
  }

  get openChallenges(): readonly ChallengeView[] {
    return this.poll?.challenges.filter(challenge => !challenge.answer) ?? []
  }

  /** Paper and hands are counted by two. */
  get tellersNeeded(): number {
    return this.countsByHand ? TELLERS_MAX : 1
  }

  get countsByHand(): boolean {
    return this.poll?.channels.some(channel => channel !== 'phone') === true
  }

  get isSecret(): boolean {
    return this.poll?.mode === 'secret'
  }

  /** `正在开箱`, then `正在唱票`. */
  get countBusy(): string | false {
    if (this.box.work.kind === 'opening') return pollDeskText.opening
    return this.count.count.isBusy && pollDeskText.counting
  }

  /** Of opening the box, or of counting. */
  get countProblem(): string | undefined {
    const { work } = this.box
    return work.kind === 'failed' && work.at === 'opening' ? work.text : this.count.count.text
  }

  get canOpen(): boolean {
    return this.poll?.phase === 'openingDue' && this.openChallenges.length === 0 && this.chair !== undefined && this.tellers.length >= this.tellersNeeded
  }

  get isCommittee(): boolean {
    const roles = this.session.membership?.roles ?? []
    return roles.includes('committeeMember') || roles.includes('partySecretary')
  }

  /** Marks are taken back by somebody who gives none out: a supervisor outside the committee. */
  get mayRelease(): boolean {
    return this.session.membership?.roles.includes('supervisor') === true && !this.isCommittee
  }

  /** Answers to objections change the roll: the committee's own. */
  get keepsRoll(): boolean {
    return this.session.membership?.roles.includes('committeeMember') === true
  }

  get showsTurnout(): boolean {
    return this.poll !== undefined && SHOWS_TURNOUT.includes(this.poll.phase)
  }

  /** Who must still confirm, in the order of signing. */
  get missing(): readonly ConfirmingRole[] {
    const given = this.poll?.confirmations.map(each => each.role) ?? []
    return CONFIRMING.filter(role => !given.includes(role))
  }

  get preset(): Preset | undefined {
    return this.poll && findPreset(this.poll.presetId, this.poll.presetVersion)
  }

  get now(): Instant {
    return this.ticks.now
  }

  /** Whether this vote can still be voided by this person. */
  get offersVoid(): boolean {
    return this.isCommittee && this.poll !== undefined && !WITHOUT_VOID.includes(this.poll.phase)
  }
}
