import type { ActionName, InputOf, OutputOf, RefusalOf } from '@/contract/actions'
import type { PipelineRefusal } from '@/contract/envelope'
import type { CallAnswer, CallOptions, ClientRefusal, Gateway } from '@/infra/gateway'

export interface FakeCall {
  readonly name: ActionName
  readonly input: unknown
  readonly requestId?: string | undefined
  readonly communityId?: string | undefined
}

type Answerer = (input: never, requestId: string | undefined) => unknown

/**
 * A cloud that answers what the test says. Answers stand until replaced; `once` answers come first, in order.
 * A call that nobody answers is a mistake of the test and throws.
 */
export class FakeGateway implements Gateway {
  readonly calls: FakeCall[] = []
  /** Told with every answer; ms since the epoch. */
  serverTime: number
  private readonly standing = new Map<ActionName, Answerer>()
  private readonly queued = new Map<ActionName, Answerer[]>()
  private gate: Promise<void> | undefined

  constructor(serverTime = 0) {
    this.serverTime = serverTime
  }

  /** From now on the action answers this, or what the function makes of the input. */
  answer<N extends ActionName>(name: N, value: OutputOf<N> | ((input: InputOf<N>) => OutputOf<N>)): this {
    this.standing.set(name, input => ({ ok: true, value: typeof value === 'function' ? (value as (of: InputOf<N>) => OutputOf<N>)(input) : value }))
    return this
  }

  once<N extends ActionName>(name: N, value: OutputOf<N>): this {
    return this.queue(name, () => ({ ok: true, value }))
  }

  refuse<N extends ActionName>(name: N, error: RefusalOf<N> | PipelineRefusal | ClientRefusal): this {
    this.standing.set(name, () => ({ ok: false, error }))
    return this
  }

  refuseOnce<N extends ActionName>(name: N, error: RefusalOf<N> | PipelineRefusal | ClientRefusal): this {
    return this.queue(name, () => ({ ok: false, error }))
  }

  /** Calls wait until the returned function runs. */
  hold(): () => Promise<void> {
    let open = (): void => undefined
    this.gate = new Promise(resolve => (open = resolve))
    return async () => {
      this.gate = undefined
      open()
      await settled()
    }
  }

  callsOf(name: ActionName): readonly FakeCall[] {
    return this.calls.filter(call => call.name === name)
  }

  async call<N extends ActionName>(name: N, input: InputOf<N>, options: CallOptions = {}): Promise<CallAnswer<N>> {
    this.calls.push({ name, input, requestId: options.requestId, communityId: options.communityId })
    await this.gate
    const answerer = this.queued.get(name)?.shift() ?? this.standing.get(name)
    if (!answerer) throw new Error(`Nobody answers ${name}`)
    const answer = answerer(input as never, options.requestId) as CallAnswer<N>
    const reached = answer.ok || (answer.error.code !== 'OFFLINE' && answer.error.code !== 'TIMEOUT')
    return reached ? ({ ...answer, serverTime: this.serverTime } as CallAnswer<N>) : answer
  }

  private queue(name: ActionName, answerer: Answerer): this {
    this.queued.set(name, [...(this.queued.get(name) ?? []), answerer])
    return this
  }
}

/** Lets everything that is only waiting for promises happen. */
export const settled = (): Promise<void> => new Promise(resolve => setTimeout(resolve))
