import { makeAutoObservable } from 'mobx'
import { COSIGN_GOALS, type CosignGoal } from '@/domain/consultation/cosign'
import { maySpeakFor, TOPIC_SOURCES, type TopicSource } from '@/domain/consultation/topic'
import { CommandFlow } from '@/flow/command-flow'
import type { FlowPorts, SessionPort } from '@/flow/ports'
import { topicText } from '@/text/topic-page'

/** 提议题 while it is being written. What was written stays when sending fails. */
export class ProposeTopicStore {
  source: TopicSource = 'residents'
  goal: CosignGoal = 'answer'
  title = ''
  words = ''
  readonly propose: CommandFlow<'consultation/proposeTopic'>
  readonly goals = COSIGN_GOALS
  private session: SessionPort

  constructor({ calls, session }: FlowPorts) {
    this.session = session
    this.propose = new CommandFlow(calls, 'consultation/proposeTopic', 'topic')
    makeAutoObservable<this, 'session'>(this, { propose: false, goals: false, session: false }, { autoBind: true, deep: false })
  }

  chooseSource(source: TopicSource): void {
    this.source = source
    this.propose.reset()
  }

  chooseGoal(goal: CosignGoal): void {
    this.goal = goal
    this.propose.reset()
  }

  write(field: 'title' | 'words', text: string): void {
    this[field] = text
    this.propose.reset()
  }

  async submit(): Promise<void> {
    if (this.off !== undefined) return
    const { source, goal, title, words } = this
    const done = await this.propose.send({ source, title: title.trim(), text: words.trim(), ...(source === 'residents' ? { goal } : {}) })
    if (done !== undefined) this.clear()
  }

  /** The sources that this person may speak for; an issue's topic is brought from the issue itself. */
  get sources(): readonly TopicSource[] {
    const roles = this.session.membership?.roles ?? []
    return TOPIC_SOURCES.filter(source => source !== 'issue' && maySpeakFor(source, roles))
  }

  get off(): string | undefined {
    if (this.title.trim() === '') return topicText.firstWriteName
    return this.words.trim() === '' ? topicText.firstWriteWords : undefined
  }

  get topicId(): string | undefined {
    return this.propose.deed.kind === 'done' ? this.propose.deed.value.topicId : undefined
  }

  private clear(): void {
    this.title = ''
    this.words = ''
  }
}
