import { makeAutoObservable } from 'mobx'
import type { PollDetail } from '@/contract/ballot'
import type { NoticeContent } from '@/domain/disclosure/decision-notice'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { noticeText } from '@/text/notices'
import { contentErrors, contentOf, EMPTY_CONTENT, type ContentErrors, type ContentFields } from './notice-content'

/** 公开结果: the words beside the counts. The counts themselves come from the ballots. */
export class PublishStore implements PageStore {
  fields: ContentFields = EMPTY_CONTENT
  touched: readonly (keyof NoticeContent)[] = []
  readonly publish: CommandFlow<'disclosure/publishResult'>
  private detail: QueryFlow<'ballot/readPoll'>
  private pollId: string

  constructor({ calls, pollId }: FlowPorts & { readonly pollId: string }) {
    this.pollId = pollId
    this.detail = new QueryFlow(calls, 'ballot/readPoll', () => ({ pollId }))
    this.publish = new CommandFlow(calls, 'disclosure/publishResult', pollId)
    makeAutoObservable<this, 'detail' | 'pollId'>(this, { publish: false, detail: false, pollId: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  /** The topic is the question, until somebody writes another. */
  async load(): Promise<void> {
    await this.detail.load()
    if (this.poll && this.fields.topic === '') this.fill('topic', this.poll.question)
  }

  put(field: keyof NoticeContent, text: string): void {
    this.fill(field, text)
    if (!this.touched.includes(field)) this.touched = [...this.touched, field]
  }

  async submit(): Promise<void> {
    if (this.publishOff === undefined) await this.publish.send({ pollId: this.pollId, content: contentOf(this.fields) })
  }

  get phase(): Phase {
    return this.detail.phase
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

  /** Where to go after publishing. */
  get noticeId(): string | undefined {
    return this.publish.deed.kind === 'done' ? this.publish.deed.value.noticeId : this.poll?.noticeId
  }

  private fill(field: keyof NoticeContent, text: string): void {
    this.fields = { ...this.fields, [field]: text }
  }
}
