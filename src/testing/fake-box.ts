import type { BallotBox, BoxActionName, BoxAnswer, BoxInput, BoxRefusal } from '@/infra/ballot-box'

type ValueOf<N extends BoxActionName> = Extract<BoxAnswer<N>, { readonly ok: true }>['value']

export interface BoxCall {
  readonly name: BoxActionName
  readonly input: unknown
}

/** A ballot box that answers what the test says; a call that nobody answers is a mistake of the test and throws. */
export class FakeBox implements BallotBox {
  anonymous = true
  readonly calls: BoxCall[] = []
  private readonly standing = new Map<BoxActionName, (input: never) => unknown>()
  private readonly queued = new Map<BoxActionName, unknown[]>()
  private gate: Promise<void> | undefined

  answer<N extends BoxActionName>(name: N, value: ValueOf<N> | ((input: BoxInput<N>) => BoxAnswer<N> | Promise<BoxAnswer<N>>)): this {
    this.standing.set(name, typeof value === 'function' ? (value as (input: never) => unknown) : () => ({ ok: true, value }))
    return this
  }

  refuse<N extends BoxActionName>(name: N, error: BoxRefusal<N>): this {
    this.standing.set(name, () => ({ ok: false, error }))
    return this
  }

  refuseOnce<N extends BoxActionName>(name: N, error: BoxRefusal<N>): this {
    this.queued.set(name, [...(this.queued.get(name) ?? []), { ok: false, error }])
    return this
  }

  /** Calls wait until the returned function runs. */
  hold(): () => void {
    let open = (): void => undefined
    this.gate = new Promise(resolve => (open = resolve))
    return () => {
      this.gate = undefined
      open()
    }
  }

  callsOf(name: BoxActionName): readonly BoxCall[] {
    return this.calls.filter(call => call.name === name)
  }

  async call<N extends BoxActionName>(name: N, input: BoxInput<N>): Promise<BoxAnswer<N>> {
    this.calls.push({ name, input })
    await this.gate
    const once = this.queued.get(name)?.shift()
    if (once !== undefined) return once as BoxAnswer<N>
    const answer = this.standing.get(name)
    if (!answer) throw new Error(`Nobody answers ${name}`)
    return (await answer(input as never)) as BoxAnswer<N>
  }
}
