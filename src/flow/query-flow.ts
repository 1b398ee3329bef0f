import { makeAutoObservable, runInAction } from 'mobx'
import type { InputOf, OutputOf } from '@/contract/actions'
import { refusalText } from '@/text/error-text'
import { isOffline, type AnyRefusal, type Calls, type QueryName } from './calls'
import { fingerprint } from './fingerprint'
import type { Phase } from './phase'

export interface QueryOptions {
  /** Keep the answer on the phone for when there is no network. Never for lists with other people's full names. */
  readonly keepCopy?: boolean
}

/** One query of a screen: loads, loads again, falls back to the last copy. The latest call wins. */
export class QueryFlow<N extends QueryName> {
  phase: Phase = { kind: 'loading' }
  value: OutputOf<N> | undefined = undefined
  /** A reload is under way while something is already shown. */
  refreshing = false
  private calls: Calls
  private name: N
  private input: () => InputOf<N>
  private options: QueryOptions
  private turn = 0
  /** The first load while it is under way: asking again waits for it. */
  private first: { readonly input: string; readonly load: Promise<void> } | undefined

  constructor(calls: Calls, name: N, input: () => InputOf<N>, options: QueryOptions = {}) {
    this.calls = calls
    this.name = name
    this.input = input
    this.options = options
    makeAutoObservable<this, 'calls' | 'name' | 'input' | 'options' | 'turn' | 'first'>(
      this,
      { calls: false, name: false, input: false, options: false, turn: false, first: false },
      { autoBind: true, deep: false }
    )
  }

  load(): Promise<void> {
    const input = this.input()
    const print = fingerprint(input)
    if (this.value === undefined && this.first?.input === print) return this.first.load
    const load = this.ask(input)
    this.first = { input: print, load }
    return load
  }

  /** Replaces what is shown after a command changed it, without a call. */
  put(value: OutputOf<N>): void {
    this.show(value, this.input())
  }

  private async ask(input: InputOf<N>): Promise<void> {
    const turn = ++this.turn
    this.refreshing = this.value !== undefined
    if (this.value === undefined) this.phase = { kind: 'loading' }
    const answer = await this.calls.query(this.name, input)
    if (turn !== this.turn) return
    runInAction(() => {
      this.first = undefined
      this.refreshing = false
      if (answer.ok) this.show(answer.value, input)
      else this.settle(answer.error, input)
    })
  }

  private show(value: OutputOf<N>, input: InputOf<N>): void {
    this.value = value
    this.phase = { kind: 'ready' }
    if (this.options.keepCopy) this.calls.keepCopy(this.name, input, value)
  }

  private settle(error: AnyRefusal, input: InputOf<N>): void {
    if (!isOffline(error)) {
      this.phase = { kind: 'refused', code: error.code, text: refusalText(error) }
      return
    }
    const copy = this.options.keepCopy ? this.calls.copyOf(this.name, input) : undefined
    this.value ??= copy?.value
    if (this.value === undefined) this.phase = { kind: 'offline', text: refusalText(error) }
    else this.phase = copy ? { kind: 'ready', staleSince: copy.at } : { kind: 'ready' }
  }
}
