import { specOf, type ActionName } from '@/contract/actions'
import type { Envelope, PipelineRefusal, Reply } from '@/contract/envelope'
import type { ActionSpec } from '@/contract/spec'
import type { Actor } from '@/domain/community/permission-rules'
import { err, type Refusal, type Result } from '@/domain/shared/result'
import { asId, type IdentityId } from '@/domain/shared/ids'
import { memberIdOf, MEMBERS, type MemberDocument } from '@server/application/community/documents'
import type { Chance } from '@server/ports/chance'
import type { Clock } from '@server/ports/clock'
import type { Digest } from '@server/ports/digest'
import { AlreadyExists, CommitUnknown, InvalidCursor, TransactionExhausted, type DocumentStore, type Transaction } from '@server/ports/document-store'
import type { Caller, CommandContext, QueryContext } from './context'
import { describeBug } from './describe-bug'
import type { CommandHandler, ContextHandlers, IdentifiedContextName, KeyedCommandHandler, PreparedCommandHandler, QueryHandler, Work } from './handlers'
import { runKeyed, type KeyedWork } from './keyed'
import type { Log, LogLine } from './log'
import { parseEnvelope, parseInput } from './parse'
import { plain, rememberAnswer, requestKeyOf } from './remember'
import { tenantReader, tenantTransaction } from './tenancy'

/** What the platform says about the caller; absent when it proved nothing. */
export interface PlatformIdentity {
  /** Distinguishes providers, so that two of them can never collide: `wx`, `local`. */
  readonly provider: string
  readonly subject: string
}

export interface EntryDependencies {
  readonly store: DocumentStore
  readonly clock: Clock
  readonly chance: Chance
  readonly digest: Digest
  readonly log: Log
}

export type Entry = (event: unknown, identity: PlatformIdentity | undefined) => Promise<Reply>

/** An openid is 128 bits of chance, so a plain digest cannot be turned back by trying; it keeps the openid itself out of the store. */
export const identityIdOf = (digest: Digest, identity: PlatformIdentity): IdentityId =>
  asId<IdentityId>(digest.sha256(`${identity.provider}:${identity.subject}`).slice(0, 27))

interface Call {
  readonly envelope: Envelope
  readonly spec: ActionSpec
  readonly handler: AnyHandler
  readonly input: unknown
  readonly caller: Caller
}
type AnyCommandHandler = CommandHandler<ActionName> | PreparedCommandHandler<ActionName> | KeyedCommandHandler<ActionName>
type AnyHandler = QueryHandler<ActionName> | AnyCommandHandler
type Answer = Result<unknown, Refusal | PipelineRefusal>

/**
 * The way of every request: parse, identify, authorise, run, present, log.
 * Refusals are values; anything thrown reaches the caller as INTERNAL with an id and nothing else.
 */
export function createEntry<C extends IdentifiedContextName>(context: C, handlers: ContextHandlers<C>, dependencies: EntryDependencies): Entry {
  const table = handlers as unknown as Readonly<Record<string, AnyHandler>>
  return async (event, identity) => {
    const startedAt = dependencies.clock.now()
    const envelope = parseEnvelope(event)
    const logId = (envelope.ok ? envelope.value.requestId : undefined) ?? dependencies.chance.id()
    let bug: LogLine['bug']
    let answer: Answer
    try {
      answer = envelope.ok ? await answerOf(context, table, envelope.value, identity, dependencies) : envelope
    } catch (problem) {
      bug = describeBug(problem)
      answer = err({ code: 'INTERNAL', requestId: logId })
    }
    const now = dependencies.clock.now()
    dependencies.log(logLine({ envelope: envelope.ok ? envelope.value : undefined, answer, logId, startedAt, now, bug }))
    return { ...answer, serverTime: now } as Reply
  }
}

async function answerOf(
  context: IdentifiedContextName,
  table: Readonly<Record<string, AnyHandler>>,
  envelope: Envelope,
  identity: PlatformIdentity | undefined,
  dependencies: EntryDependencies
): Promise<Answer> {
  const spec = specOf(envelope.action)
  const handler = envelope.action.startsWith(`${context}/`) ? table[envelope.action] : undefined
  if (spec === undefined || handler === undefined) return err({ code: 'UNKNOWN_ACTION' })
  const input = parseInput(spec, envelope)
  if (!input.ok) return input
  const caller = await loadCaller(spec, envelope, identity, dependencies)
  const refusal = reasonNotPermitted(handler, caller)
  if (refusal !== undefined) return err(refusal)
  return runCall({ envelope, spec, handler, input: input.value, caller }, dependencies)
}

async function loadCaller(spec: ActionSpec, envelope: Envelope, identity: PlatformIdentity | undefined, { store, digest }: EntryDependencies): Promise<Caller> {
  if (identity === undefined) return {}
  const identityId = identityIdOf(digest, identity)
  if (spec.scope === 'none' || envelope.communityId === undefined) return { identityId }
  const member = await store.get<MemberDocument>(MEMBERS, memberIdOf(envelope.communityId, identityId))
  return member?.state === 'active' ? { identityId, member } : { identityId }
}

function reasonNotPermitted(handler: AnyHandler, caller: Caller): PipelineRefusal | undefined {
  const rule = handler.permission
  if (rule.allows(actorOf(caller))) return undefined
  if (caller.identityId === undefined) return { code: 'NO_IDENTITY' }
  if (caller.member === undefined) return { code: 'NOT_A_MEMBER' }
  return { code: 'NOT_PERMITTED', rule: rule.id }
}

const actorOf = ({ identityId, member }: Caller): Actor => ({
  ...(identityId === undefined ? {} : { identityId }),
  ...(member === undefined ? {} : { member })
})

async function runCall(call: Call, dependencies: EntryDependencies): Promise<Answer> {
  try {
    return call.spec.kind === 'query' ? await runQuery(call, dependencies) : await runCommand(call, dependencies)
  } catch (problem) {
    // Nothing was changed and the same request may be sent again.
    if (problem instanceof TransactionExhausted || problem instanceof AlreadyExists) return err({ code: 'BUSY_TRY_AGAIN' })
    // Only what no list gave out is no cursor, so it came from outside.
    if (problem instanceof InvalidCursor) return err({ code: 'INVALID_INPUT', issues: [{ path: 'cursor', code: 'cursor' }] })
    throw problem
  }
}

const runQuery = (call: Call, dependencies: EntryDependencies): Promise<Answer> =>
  (call.handler as QueryHandler<ActionName>).run(queryContext(call, dependencies), call.input as never)

async function runCommand(call: Call, dependencies: EntryDependencies): Promise<Answer> {
  const run = await runnerOf(call.handler as AnyCommandHandler, call, dependencies)
  try {
    return await run()
  } catch (problem) {
    // The commit's reply was lost: running again finds the remembered answer if it had been committed.
    if (problem instanceof CommitUnknown) return run()
    throw problem
  }
}

/** How the command is run once more after the reply to its commit was lost; what prepares it is done once. */
async function runnerOf(handler: AnyCommandHandler, call: Call, dependencies: EntryDependencies): Promise<() => Promise<Answer>> {
  const { store } = dependencies
  if ('recall' in handler) return () => runKeyed(store, keyedWork(handler, call, dependencies))
  const attempt = await attemptOf(handler, call, dependencies)
  const work = (tx: Transaction) => attempt(commandContext(call, dependencies, tx))
  if ('prepare' in handler || handler.repeatable === undefined) return () => rememberAnswer(store, requestKey(call, dependencies), work)
  return async () => plain(await store.transact(work)).answer
}

const attemptOf = async (handler: CommandHandler<ActionName> | PreparedCommandHandler<ActionName>, call: Call, dependencies: EntryDependencies): Promise<Work<ActionName>> =>
  'prepare' in handler ? handler.prepare(queryContext(call, dependencies), call.input as never) : (context) => handler.run(context, call.input as never)

const keyedWork = (handler: KeyedCommandHandler<ActionName>, call: Call, dependencies: EntryDependencies): KeyedWork => ({
  run: (tx) => handler.run(commandContext(call, dependencies, tx), call.input as never),
  keepRefusal: (tx, refusal) => handler.keepRefusal(commandContext(call, dependencies, tx), call.input as never, refusal as never),
  recall: () => handler.recall(queryContext(call, dependencies), call.input as never)
})

function queryContext(call: Call, { store, clock, digest, chance }: EntryDependencies): QueryContext {
  const communityId = call.envelope.communityId ?? ''
  const reader = call.spec.scope === 'community' ? tenantReader(store, communityId) : store
  const { requestId } = call.envelope
  return { caller: call.caller, communityId, now: clock.now(), reader, digest, chance, ...(requestId === undefined ? {} : { requestId }) }
}

function commandContext(call: Call, dependencies: EntryDependencies, tx: Transaction): CommandContext {
  const context = queryContext(call, dependencies)
  return { ...context, tx: call.spec.scope === 'community' ? tenantTransaction(tx, context.communityId) : tx }
}

function requestKey({ envelope, caller }: Call, { digest, clock }: EntryDependencies) {
  const communityId = envelope.communityId ?? ''
  const id = requestKeyOf(caller.identityId, envelope.requestId)
  const inputHash = digest.sha256(JSON.stringify([envelope.action, communityId, envelope.input]))
  return { id, communityId, inputHash, at: clock.now() }
}

interface LogFacts {
  readonly envelope: Envelope | undefined
  readonly answer: Answer
  readonly logId: string
  readonly startedAt: number
  readonly now: number
  readonly bug: LogLine['bug']
}

/** Unknown action names come from outside and are not repeated into the log. */
function logLine({ envelope, answer, logId, startedAt, now, bug }: LogFacts): LogLine {
  const action = envelope !== undefined && specOf(envelope.action) !== undefined ? envelope.action : 'unknown'
  return {
    at: startedAt,
    requestId: logId,
    action,
    ...(envelope?.communityId === undefined ? {} : { communityId: envelope.communityId }),
    outcome: answer.ok ? 'ok' : answer.error.code,
    ms: now - startedAt,
    ...(bug === undefined ? {} : { bug })
  }
}

/** One entry for every context of a registry in which callers are identified. */
export function createEntries(handlers: { readonly [C in IdentifiedContextName]: ContextHandlers<C> }, dependencies: EntryDependencies): Readonly<Record<IdentifiedContextName, Entry>> {
  const entries = Object.entries(handlers).map(([context, each]) => [context, createEntry(context as IdentifiedContextName, each as ContextHandlers<IdentifiedContextName>, dependencies)])
  return Object.fromEntries(entries) as Record<IdentifiedContextName, Entry>
}
