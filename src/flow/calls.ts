import type { ActionName, Actions, InputOf, OutputOf } from '@/contract/actions'
import type { Instant } from '@/domain/shared/instant'
import type { CallAnswer, CallRefusal } from '@/infra/gateway'

type NamesOfKind<K extends 'query' | 'command'> = { [N in ActionName]: Actions[N]['kind'] extends K ? N : never }[ActionName]
export type QueryName = NamesOfKind<'query'>
export type CommandName = NamesOfKind<'command'>

/** What a screen last saw of a query, and when (server time). */
export interface Copy<T> {
  readonly at: Instant
  readonly value: T
}

/** The store's view of the cloud: the root adds community, request id and the server's clock. */
export interface Calls {
  query<N extends QueryName>(name: N, input: InputOf<N>): Promise<CallAnswer<N>>
  /**
   * `subject` names what the command is about (a poll's id). One subject has one attempt at a time: the same input again
   * before an answer is the same attempt and keeps its request id, also after the app was killed; another input is a new one.
   */
  command<N extends CommandName>(name: N, subject: string, input: InputOf<N>): Promise<CallAnswer<N>>
  /** By the server's clock. Observable readers should use `Ticks`. */
  now(): Instant
  /** The last answer to the same query, for when there is no network. */
  copyOf<N extends QueryName>(name: N, input: InputOf<N>): Copy<OutputOf<N>> | undefined
  keepCopy<N extends QueryName>(name: N, input: InputOf<N>, value: OutputOf<N>): void
}

export type AnyRefusal = { [N in ActionName]: CallRefusal<N> }[ActionName]

/** Refusals after which nothing is known about a command, or that ask to send the same once more. */
export type UnansweredCode = 'OFFLINE' | 'TIMEOUT' | 'BUSY_TRY_AGAIN'
const UNANSWERED: ReadonlySet<string> = new Set<UnansweredCode>(['OFFLINE', 'TIMEOUT', 'BUSY_TRY_AGAIN'])
export const isUnanswered = (refusal: { readonly code: string }): boolean => UNANSWERED.has(refusal.code)

/** No connection, as far as the phone can tell. */
export const isOffline = (refusal: { readonly code: string }): boolean => refusal.code === 'OFFLINE' || refusal.code === 'TIMEOUT'
