import { makeAutoObservable } from 'mobx'
import type { BindingRow } from '@/contract/community'
import { REJECTIONS, type Rejection } from '@/domain/community/binding-request'
import { CommandFlow } from '@/flow/command-flow'
import { PagedFlow } from '@/flow/paged-flow'
import type { FlowPorts, PageStore } from '@/flow/ports'

/** Applications that the committee confirms or turns down, one after another. */
export class BindingsStore implements PageStore {
  readonly list: PagedFlow<BindingRow>
  readonly decide: CommandFlow<'community/decideBinding'>
  readonly rejections: readonly Rejection[] = REJECTIONS
  /** The row being decided or refused last. */
  currentId: string | undefined = undefined
  /** The row that is about to be confirmed: nobody can undo that. */
  confirming: BindingRow | undefined = undefined
  /** The row that is about to be turned down, and why. */
  asking: BindingRow | undefined = undefined
  reason: Rejection | undefined = undefined

  constructor({ calls }: FlowPorts) {
    this.list = new PagedFlow({ fetch: cursor => calls.query('community/listBindings', cursor === undefined ? {} : { cursor }) })
    this.decide = new CommandFlow(calls, 'community/decideBinding', ({ bindingId }) => bindingId)
    makeAutoObservable(this, { list: false, decide: false, rejections: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.list.load()
  }

  confirm(bindingId: string): Promise<void> {
    return this.send({ bindingId, decision: 'confirm' })
  }

  reject(bindingId: string, reason: Rejection): Promise<void> {
    return this.send({ bindingId, decision: 'reject', reason })
  }

  askSure(row: BindingRow): void {
    this.confirming = row
    this.decide.reset()
  }

  /** Confirms the asked row. */
  async confirmAsked(): Promise<void> {
    if (!this.confirming) return
    await this.confirm(this.confirming.bindingId)
    if (this.decide.isDone) this.stopAsking()
  }

  askWhy(row: BindingRow): void {
    this.asking = row
    this.reason = undefined
    this.decide.reset()
  }

  chooseReason(reason: Rejection): void {
    this.reason = reason
  }

  stopAsking(): void {
    this.asking = undefined
    this.confirming = undefined
  }

  /** Turns the asked row down for the chosen reason. */
  async turnDown(): Promise<void> {
    const { asking, reason } = this
    if (!asking || reason === undefined) return
    await this.reject(asking.bindingId, reason)
    if (this.decide.isDone) this.stopAsking()
  }

  /** What went wrong with this row. */
  errorOf(bindingId: string): string | undefined {
    return bindingId === this.currentId ? this.decide.text : undefined
  }

  isBusy(bindingId: string): boolean {
    return bindingId === this.currentId && this.decide.isBusy
  }

  private async send(input: Parameters<CommandFlow<'community/decideBinding'>['send']>[0]): Promise<void> {
    if (this.decide.isBusy) return
    this.currentId = input.bindingId
    if (await this.decide.send(input)) this.list.remove(row => row.bindingId === input.bindingId)
  }
}
