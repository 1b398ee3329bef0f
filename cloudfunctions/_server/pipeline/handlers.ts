import type { Actions, ActionName, ContextName, ParsedInputOf, OutputOf, RefusalOf } from '@/contract/actions'
import type { PermissionRule } from '@/domain/community/permission-rules'
import type { Result } from '@/domain/shared/result'
import type { AnonymousHandler } from './anonymous-entry'
import type { CommandContext, QueryContext } from './context'
import type { CommandResult, Reused } from './remember'

export interface QueryHandler<N extends ActionName> {
  readonly permission: PermissionRule
  run(context: QueryContext, input: ParsedInputOf<N>): Promise<Result<OutputOf<N>, RefusalOf<N>>>
}

export interface CommandHandler<N extends ActionName> {
  readonly permission: PermissionRule
  /**
   * Why running this command twice is harmless and its answer must not be kept (it holds secrets).
   * Absent for every other command: the answer is remembered under its request id.
   */
  readonly repeatable?: string
  /** Runs in one transaction; a refusal rolls it back, unless made by `refuseAndKeep`. May run again after a conflict. */
  run(context: CommandContext, input: ParsedInputOf<N>): Promise<CommandResult<OutputOf<N>, RefusalOf<N>>>
}

/** One attempt of a command within its transaction. */
export type Work<N extends ActionName> = (context: CommandContext) => Promise<CommandResult<OutputOf<N>, RefusalOf<N>>>

/**
 * A command that must first ask the world outside (a content check, a file to be stored). `prepare` runs before the transaction,
 * once per call, also when the same request is sent again; so what it does must be harmless when done twice.
 */
export interface PreparedCommandHandler<N extends ActionName> {
  readonly permission: PermissionRule
  prepare(context: QueryContext, input: ParsedInputOf<N>): Promise<Work<N>>
}

/**
 * A command that is its own memory, for the few that everybody sends at once or whose answer holds a secret: the document that it
 * inserts has an id made of the caller and the request, so that nothing is read before and nothing remembered after.
 * `run` inserts it without having read it; a refusal rolls back, and `keepRefusal` then takes the same id.
 */
export interface KeyedCommandHandler<N extends ActionName> {
  readonly permission: PermissionRule
  run(context: CommandContext, input: ParsedInputOf<N>): Promise<Result<OutputOf<N>, RefusalOf<N>>>
  /** Inserts the refusal under the id, so that the same request is refused also when it would be accepted by now. */
  keepRefusal(context: CommandContext, input: ParsedInputOf<N>, refusal: RefusalOf<N>): Promise<void>
  /** What the document under the id answers; undefined where there is none, so that some other id was taken. */
  recall(context: QueryContext, input: ParsedInputOf<N>): Promise<Result<OutputOf<N>, RefusalOf<N> | Reused> | undefined>
}

/** An action of the ballot box: nobody is identified there, so its handlers are of another kind and go through another entry. */
type BoxHandler<N extends ActionName> = AnonymousHandler<ParsedInputOf<N>, OutputOf<N>, RefusalOf<N>> & (Actions[N]['kind'] extends 'command' ? { readonly repeatable: string } : unknown)

/** An action without a permission rule does not type-check; silence is refusal. */
export type HandlerOf<N extends ActionName> = N extends `${AnonymousContextName}/${string}`
  ? BoxHandler<N>
  : Actions[N]['kind'] extends 'query'
    ? QueryHandler<N>
    : CommandHandler<N> | PreparedCommandHandler<N> | KeyedCommandHandler<N>

/** The cloud function that identifies nobody. */
export type AnonymousContextName = 'ballot-box'
export type IdentifiedContextName = Exclude<ContextName, AnonymousContextName>

/** All handlers of one cloud function: one for every action of its context, no more. */
export type ContextHandlers<C extends ContextName> = { readonly [N in Extract<ActionName, `${C}/${string}`>]: HandlerOf<N> }
