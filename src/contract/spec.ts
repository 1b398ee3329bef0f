import type { BaseIssue, BaseSchema, InferOutput } from 'valibot'
import type { Refusal } from '@/domain/shared/result'

export type InputSchema = BaseSchema<unknown, unknown, BaseIssue<unknown>>

/**
 * One cloud call: what it takes, what it answers, how it may refuse. Plain JSON both ways.
 * `output` and `refusal` exist in the types only.
 */
export interface ActionSpec<Kind extends 'query' | 'command' = 'query' | 'command', I extends InputSchema = InputSchema, O = unknown, R extends Refusal = Refusal> {
  readonly kind: Kind
  /** `community`: the envelope names a community and the caller's membership there is loaded. `none`: the caller may not belong anywhere yet. */
  readonly scope: 'community' | 'none'
  readonly input: I
  readonly output?: O
  readonly refusal?: R
}

/** A read. Never changes anything, needs no request id. */
export const query =
  <O, R extends Refusal = never>(scope: 'community' | 'none' = 'community') =>
  <I extends InputSchema>(input: I): ActionSpec<'query', I, O, R> => ({ kind: 'query', scope, input })

/** A change. Carries a request id; the same id and input get the same answer for ever. */
export const command =
  <O, R extends Refusal = never>(scope: 'community' | 'none' = 'community') =>
  <I extends InputSchema>(input: I): ActionSpec<'command', I, O, R> => ({ kind: 'command', scope, input })

export type InputOfSpec<S> = S extends ActionSpec<'query' | 'command', infer I, unknown, Refusal> ? InferOutput<I> : never
export type OutputOfSpec<S> = S extends ActionSpec<'query' | 'command', InputSchema, infer O, Refusal> ? O : never
export type RefusalOfSpec<S> = S extends ActionSpec<'query' | 'command', InputSchema, unknown, infer R> ? R : never
