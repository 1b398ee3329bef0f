import type { Envelope, PipelineRefusal, Reply } from '@/contract/envelope'
import type { ActionSpec } from '@/contract/spec'
import type { PermissionRule } from '@/domain/community/permission-rules'
import { assert, err, type Refusal, type Result } from '@/domain/shared/result'
import type { Instant } from '@/domain/shared/instant'
import type { Chance } from '@server/ports/chance'
import type { Clock } from '@server/ports/clock'
import type { Digest } from '@server/ports/digest'
import { AlreadyExists, CommitUnknown, TransactionExhausted, type DocumentStore, type Transaction } from '@server/ports/document-store'
import { describeBug, type Bug } from './describe-bug'
import { Turns } from './turns'
import { parseEnvelope, parseInput } from './parse'

/** What a handler is given when nobody is identified. There is no caller in it, and no name under which a call could be remembered. */
export interface AnonymousContext {
  readonly now: Instant
  readonly reader: Pick<DocumentStore, 'get'>
  readonly digest: Digest
  /**
   * One transaction of possibly several. `work` may run again, after a conflict or when the reply to the commit was lost.
   * Those with the same `turn` wait for each other in this process instead of running into each other.
   */
  step<T>(work: (tx: Transaction) => Promise<T>, turn?: string): Promise<T>
}

export interface AnonymousHandler<I, O, R extends Refusal> {
  /** Always `anyone`; here so that the table of permissions shows it. */
  readonly permission: PermissionRule
  /** Of a command: why running it twice is harmless. Its answer is never kept. */
  readonly repeatable?: string
  run(context: AnonymousContext, input: I): Promise<Result<O, R>>
}

export interface AnonymousDependencies {
  readonly store: DocumentStore
  readonly clock: Clock
  readonly chance: Chance
  readonly digest: Digest
  /** Told of bugs only, and of them neither when nor with what input. */
  readonly bugs: (line: { readonly action: string; readonly bug: Bug }) => void
}

/** Takes an event and nothing else: whoever calls has no way to say who is calling. */
export type AnonymousEntry = (event: unknown) => Promise<Reply>

export type AnonymousTable = Readonly<Record<string, AnonymousHandler<never, unknown, Refusal>>>
interface Action {
  readonly spec: ActionSpec | undefined
  readonly handler: AnonymousHandler<never, unknown, Refusal>
}
type Answer = Result<unknown, Refusal | PipelineRefusal>

/**
 * The way of a request that nobody is asked for: parse, run, present. Not identified, not logged, not remembered.
 * A command still carries a request id, as everywhere; it is used for nothing.
 */
export function createAnonymousEntry(specs: Readonly<Record<string, ActionSpec>>, handlers: AnonymousTable, dependencies: AnonymousDependencies): AnonymousEntry {
  for (const handler of Object.values(handlers)) assert(handler.permission.id === 'anyone', 'an entry that knows nobody forbids nobody')
  const known = new Map(Object.entries(handlers).map(([action, handler]): [string, Action] => [action, { spec: specs[action], handler }]))
  const { clock, chance, bugs } = dependencies
  const turns = new Turns()
  return async (event) => {
    const envelope = parseEnvelope(event)
    let answer: Answer
    try {
      answer = envelope.ok ? await answerOf(known.get(envelope.value.action), envelope.value, () => contextOf(dependencies, turns)) : envelope
    } catch (problem) {
      const action = envelope.ok ? envelope.value.action : 'unknown'
      // Unknown names come from outside and are not repeated.
      bugs({ action: known.has(action) ? action : 'unknown', bug: describeBug(problem) })
      answer = err({ code: 'INTERNAL', requestId: chance.id() })
    }
    return { ...answer, serverTime: clock.now() } as Reply
  }
}

async function answerOf(action: Action | undefined, envelope: Envelope, context: () => AnonymousContext): Promise<Answer> {
  if (action?.spec === undefined) return err({ code: 'UNKNOWN_ACTION' })
  const { spec, handler } = action
  const input = parseInput(spec, envelope)
  if (!input.ok) return input
  try {
    return await handler.run(context(), input.value as never)
  } catch (problem) {
    // Nothing half done stays, and the same request may be sent again.
    if (problem instanceof TransactionExhausted || problem instanceof AlreadyExists) return err({ code: 'BUSY_TRY_AGAIN' })
    throw problem
  }
}

const contextOf = ({ store, clock, digest }: AnonymousDependencies, turns: Turns): AnonymousContext => ({
  now: clock.now(),
  reader: store,
  digest,
  step: (work, turn) => turns.take(turn, () => twiceIfUnknown(() => store.transact(work)))
})

/** Whether it was committed nobody knows, and every step is harmless when done twice. */
async function twiceIfUnknown<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (problem) {
    if (problem instanceof CommitUnknown) return run()
    throw problem
  }
}
