import { makeAutoObservable, runInAction } from 'mobx'
import type { InputOf, OutputOf } from '@/contract/actions'
import { refusalText } from '@/text/error-text'
import { isUnanswered, type Calls, type CommandName } from './calls'
import type { Deed } from './phase'

/** One deed of a screen: a second tap does nothing, a retry is the same request. */
export class CommandFlow<N extends CommandName> {
  deed: Deed<OutputOf<N>> = { kind: 'idle' }
  private calls: Calls
  private name: N
  private subject: (input: InputOf<N>) => string
  private last: InputOf<N> | undefined

  /** `subject`: see `Calls.command`; a function where one flow serves many rows. */
  constructor(calls: Calls, name: N, subject: string | ((input: InputOf<N>) => string)) {
    this.calls = calls
    this.name = name
    this.subject = typeof subject === 'string' ? () => subject : subject
    makeAutoObservable<this, 'calls' | 'name' | 'subject' | 'last'>(
      this,
      { calls: false, name: false, subject: false, last: false },
      { autoBind: true, deep: false }
    )
  }

  /** What the command answered; undefined when it was refused, not answered, or already under way. */
  async send(input: InputOf<N>): Promise<OutputOf<N> | undefined> {
    if (this.deed.kind === 'submitting') return undefined
    this.deed = { kind: 'submitting' }
    this.last = input
    const answer = await this.calls.command(this.name, this.subject(input), input)
    runInAction(() => {
      this.deed = answer.ok ? { kind: 'done', value: answer.value } : this.refusedBy(answer.error)
    })
    return answer.ok ? answer.value : undefined
  }

  /** Sends the same once more, under the same request id if the first was never answered. */
  async retry(): Promise<OutputOf<N> | undefined> {
    return this.last === undefined ? undefined : this.send(this.last)
  }

  reset(): void {
    if (this.deed.kind !== 'submitting') this.deed = { kind: 'idle' }
  }

  get isBusy(): boolean {
    return this.deed.kind === 'submitting'
  }

  get isDone(): boolean {
    return this.deed.kind === 'done'
  }

  /** Whether `retry` is what to offer. */
  get canRetry(): boolean {
    return this.deed.kind === 'unanswered'
  }

  /** The sentence for a refusal or a missing answer. */
  get text(): string | undefined {
    return this.deed.kind === 'refused' || this.deed.kind === 'unanswered' ? this.deed.text : undefined
  }

  private refusedBy(error: Parameters<typeof refusalText>[0]): Deed<OutputOf<N>> {
    return { kind: isUnanswered(error) ? 'unanswered' : 'refused', code: error.code, text: refusalText(error) }
  }
}
