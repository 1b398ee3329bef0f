import { makeAutoObservable } from 'mobx'
import type { InputOf } from '@/contract/actions'
import { CarryOutForm } from '@/flow/carry-out-form'
import { CommandFlow } from '@/flow/command-flow'
import type { FlowPorts, Ticks } from '@/flow/ports'

export interface OpenUndertakingParts extends FlowPorts {
  readonly ticks: Ticks
  readonly source: InputOf<'followup/openUndertaking'>['source']
  /** What was decided, as the first words of the plan. */
  readonly title: string
}

/** 写落实方案 for a published result or published minutes. */
export class OpenUndertakingStore {
  readonly form: CarryOutForm
  readonly open: CommandFlow<'followup/openUndertaking'>
  private source: OpenUndertakingParts['source']

  constructor({ calls, ticks, source, title }: OpenUndertakingParts) {
    this.source = source
    this.form = new CarryOutForm({ calls, ticks, title })
    this.open = new CommandFlow(calls, 'followup/openUndertaking', source.id)
    makeAutoObservable<this, 'source'>(this, { form: false, open: false, source: false }, { autoBind: true })
  }

  async send(): Promise<void> {
    const plan = this.form.value
    if (plan !== undefined) await this.open.send({ source: this.source, ...plan })
  }

  get undertakingId(): string | undefined {
    return this.open.deed.kind === 'done' ? this.open.deed.value.undertakingId : undefined
  }
}
