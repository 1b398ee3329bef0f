import { makeAutoObservable } from 'mobx'
import type { ChallengeView, PollDetail } from '@/contract/ballot'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'

/** The committee's hand on one vote: send the notice, answer objections to the roll, open, void. */
export class PollDeskStore implements PageStore {
  chairPersonId: string | undefined = undefined
  tellerPersonIds: readonly string[] = []
  voidReason = ''
  readonly announce: CommandFlow<'ballot/announcePoll'>
  readonly open: CommandFlow<'ballot/openPoll'>
  readonly answer: CommandFlow<'ballot/answerChallenge'>
  readonly voiding: CommandFlow<'ballot/voidPoll'>
  private detail: QueryFlow<'ballot/readPoll'>
  private pollId: string

  constructor({ calls, pollId }: FlowPorts & { readonly pollId: string }) {
    this.pollId = pollId
    this.detail = new QueryFlow(calls, 'ballot/readPoll', () => ({ pollId }))
    this.announce = new CommandFlow(calls, 'ballot/announcePoll', pollId)
    this.open = new CommandFlow(calls, 'ballot/openPoll', pollId)
    this.answer = new CommandFlow(calls, 'ballot/answerChallenge', ({ challengeId }) => challengeId)
    this.voiding = new CommandFlow(calls, 'ballot/voidPoll', pollId)
    makeAutoObservable<this, 'detail' | 'pollId'>(
      this,
      { announce: false, open: false, answer: false, voiding: false, detail: false, pollId: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.detail.load()
  }

  chooseChair(personId: string): void {
    this.chairPersonId = personId
    this.tellerPersonIds = this.tellerPersonIds.filter(id => id !== personId)
  }

  /** At most two; the chair is none of them. */
  toggleTeller(personId: string): void {
    if (this.tellerPersonIds.includes(personId)) this.tellerPersonIds = this.tellerPersonIds.filter(id => id !== personId)
    else if (personId !== this.chairPersonId && this.tellerPersonIds.length < 2) this.tellerPersonIds = [...this.tellerPersonIds, personId]
  }

  writeVoidReason(text: string): void {
    this.voidReason = text
  }

  async sendNotice(): Promise<void> {
    if (await this.announce.send({ pollId: this.pollId })) await this.load()
  }

  async openVoting(): Promise<void> {
    if (this.chairPersonId === undefined || !this.canOpen) return
    const input = { pollId: this.pollId, chairPersonId: this.chairPersonId, tellerPersonIds: [...this.tellerPersonIds] }
    if (await this.open.send(input)) await this.load()
  }

  async answerChallenge(challengeId: string, upheld: boolean, text: string): Promise<void> {
    if (await this.answer.send({ challengeId, upheld, text: text.trim() })) await this.load()
  }

  async voidPoll(): Promise<void> {
    if (await this.voiding.send({ pollId: this.pollId, reason: this.voidReason.trim() })) await this.load()
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

  get tellersNeeded(): number {
    return this.poll?.channels.some(channel => channel !== 'phone') ? 2 : 1
  }

  get canOpen(): boolean {
    return this.poll?.phase === 'openingDue' && this.chairPersonId !== undefined && this.tellerPersonIds.length >= this.tellersNeeded
  }

  get canVoid(): boolean {
    const phase = this.poll?.phase
    const possible = phase !== undefined && phase !== 'draft' && phase !== 'voided' && phase !== 'confirmed' && phase !== 'published'
    return possible && this.voidReason.trim() !== ''
  }
}
