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

  constructor({ calls }: FlowPorts) {
    this.list = new PagedFlow({ fetch: cursor => calls.query('community/listBindings', cursor === undefined ? {} : { cursor }) })
    this.decide = new CommandFlow(calls, 'community/decideBinding', ({ bindingId }) => bindingId)
    makeAutoObservable(this, { list: false, decide: false, rejections: false }, { autoBind: true })
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
