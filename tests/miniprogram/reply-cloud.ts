import type { ActionName, InputOf, OutputOf, RefusalOf } from '@/contract/actions'
import type { Envelope, PipelineRefusal } from '@/contract/envelope'
import { NOW_MS } from '@/testing/test-platform'
import type { CloudHandler } from './host/platform-types'

type Answers = { readonly [N in ActionName]?: OutputOf<N> | ((input: InputOf<N>) => OutputOf<N>) }

export interface ReplyCloud {
  readonly cloud: CloudHandler
  /** Envelopes received so far, oldest first. */
  readonly received: readonly Envelope[]
  /** From now on this stands; a call that nobody answers fails like a cloud function that is not there. */
  answer<N extends ActionName>(name: N, value: OutputOf<N>): void
  refuse<N extends ActionName>(name: N, error: RefusalOf<N> | PipelineRefusal): void
  of(name: ActionName): readonly Envelope[]
}

/** A cloud whose replies are typed by the contract, at the hour of the drawings. */
export function replyCloud(answers: Answers): ReplyCloud {
  const received: Envelope[] = []
  const standing = new Map<string, (input: never) => object>()
  const put = (name: string, make: (input: never) => object): void => void standing.set(name, make)
  for (const [name, value] of Object.entries(answers)) {
    put(name, input => ({ ok: true, value: typeof value === 'function' ? (value as (of: never) => unknown)(input) : value }))
  }
  return {
    received,
    cloud(_name, data) {
      const envelope = data as Envelope
      received.push(envelope)
      const make = standing.get(envelope.action)
      if (!make) throw new Error(`Nobody answers ${envelope.action}`)
      return { ...make(envelope.input as never), serverTime: NOW_MS }
    },
    answer: (name, value) => put(name, () => ({ ok: true, value })),
    refuse: (name, error) => put(name, () => ({ ok: false, error })),
    of: name => received.filter(envelope => envelope.action === name)
  }
}
