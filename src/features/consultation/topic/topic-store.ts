import { makeAutoObservable } from 'mobx'
import type { TopicDetail } from '@/contract/topic'
import { dayOf, parseDay, type Day } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { topicSentence, topicText } from '@/text/topic-page'

/** One topic: what it is about, how many have signed, what was answered, and what this person may do. */
export class TopicStore implements PageStore {
  readonly cosign: CommandFlow<'consultation/cosign'>
  readonly takeBackFlow: CommandFlow<'consultation/takeBackCosign'>
  readonly withdrawFlow: CommandFlow<'consultation/withdrawTopic'>
  readonly review: CommandFlow<'consultation/reviewTopic'>
  readonly answer: CommandFlow<'consultation/answerTopic'>
  /** The answer while it is being written. */
  accepts: boolean | undefined = undefined
  words = ''
  day: Day | undefined = undefined
  /** Of the committee, who call meetings. */
  readonly mayCall: boolean
  private followOn: CommandFlow<'followup/follow'>
  private followOff: CommandFlow<'followup/unfollow'>
  private query: QueryFlow<'consultation/readTopic'>
  private topicId: string
  private ticks: Ticks

  constructor({ calls, session, ticks, topicId }: FlowPorts & { readonly ticks: Ticks; readonly topicId: string }) {
    this.topicId = topicId
    this.ticks = ticks
    this.mayCall = session.membership?.roles.some(role => role === 'committeeMember' || role === 'partySecretary') ?? false
    const official = session.membership?.roles.some(role => role === 'committeeMember' || role === 'supervisor') ?? false
    this.query = new QueryFlow(calls, 'consultation/readTopic', () => ({ topicId }), { keepCopy: !official })
    this.cosign = new CommandFlow(calls, 'consultation/cosign', topicId)
    this.takeBackFlow = new CommandFlow(calls, 'consultation/takeBackCosign', topicId)
    this.withdrawFlow = new CommandFlow(calls, 'consultation/withdrawTopic', topicId)
    this.review = new CommandFlow(calls, 'consultation/reviewTopic', topicId)
    this.answer = new CommandFlow(calls, 'consultation/answerTopic', topicId)
    this.followOn = new CommandFlow(calls, 'followup/follow', topicId)
    this.followOff = new CommandFlow(calls, 'followup/unfollow', topicId)
    makeAutoObservable<this, 'followOn' | 'followOff' | 'query' | 'topicId' | 'ticks'>(
      this,
      { mayCall: false, cosign: false, takeBackFlow: false, withdrawFlow: false, review: false, answer: false, followOn: false, followOff: false, query: false, topicId: false, ticks: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.query.load()
  }

  async sign(): Promise<void> {
    if (await this.cosign.send({ topicId: this.topicId })) await this.load()
  }

  async takeBack(): Promise<void> {
    this.cosign.reset()
    if (await this.takeBackFlow.send({ topicId: this.topicId })) await this.load()
  }

  /** True once it is taken back and the page shows it. */
  async withdraw(): Promise<boolean> {
    const done = await this.withdrawFlow.send({ topicId: this.topicId })
    if (done !== undefined) await this.load()
    return done !== undefined
  }

  async decide(show: boolean, reason = ''): Promise<boolean> {
    const said = reason.trim()
    const done = await this.review.send({ topicId: this.topicId, show, ...(said === '' ? {} : { reason: said }) })
    if (done !== undefined) await this.load()
    return done !== undefined
  }

  async toggleFollow(): Promise<void> {
    const { topic } = this
    if (topic === undefined) return
    const subject = { kind: 'topic' as const, id: this.topicId }
    const done = topic.following ? await this.followOff.send({ subject }) : await this.followOn.send({ subject })
    if (done !== undefined && this.topic !== undefined) this.query.put({ ...this.topic, following: done.following })
  }

  choose(accepts: boolean): void {
    this.accepts = accepts
    this.answer.reset()
  }

  write(words: string): void {
    this.words = words
    this.answer.reset()
  }

  setDay(day: string): void {
    this.day = parseDay(day)
    this.answer.reset()
  }

  async submitAnswer(): Promise<boolean> {
    if (this.answerOff !== undefined || this.accepts === undefined) return false
    const words = this.words.trim()
    const { day } = this
    const answer = this.accepts && day !== undefined ? { kind: 'acceptForDay' as const, words, day } : { kind: 'decline' as const, reason: words }
    const done = await this.answer.send({ topicId: this.topicId, answer })
    if (done !== undefined) await this.load()
    return done !== undefined
  }

  get answerOff(): string | undefined {
    if (this.accepts === undefined) return topicText.chooseFirst
    if (this.accepts && this.day === undefined) return topicText.dayMissing
    return this.words.trim() === '' ? topicText.wordsMissing : undefined
  }

  get phase(): Phase {
    return this.query.phase
  }

  get topic(): TopicDetail | undefined {
    return this.query.value
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  get followBusy(): boolean {
    return this.followOn.isBusy || this.followOff.isBusy
  }

  get problem(): string | undefined {
    return this.cosign.text ?? this.takeBackFlow.text ?? this.followOn.text ?? this.followOff.text
  }

  get spokenText(): string {
    const { topic } = this
    return topic === undefined ? '' : [topic.title, topic.text, topicSentence(topic)].join('。')
  }
}
