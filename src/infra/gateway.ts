import type { ActionName, InputOf, OutputOf, RefusalOf } from '@/contract/actions'
import type { PipelineRefusal } from '@/contract/envelope'

/**
 * Nothing came back. For a command nothing is known about the outcome: it may have been done or not,
 * and the same request may be sent again under the same request id.
 */
export type ClientRefusal = { readonly code: 'OFFLINE' } | { readonly code: 'TIMEOUT' }

export type CallRefusal<N extends ActionName> = RefusalOf<N> | PipelineRefusal | ClientRefusal

export interface CallOptions {
  /** For commands: made by the caller, kept until answered. */
  readonly requestId?: string | undefined
  /** For actions whose scope is a community. */
  readonly communityId?: string | undefined
}

/** A `Result`, with the server's time (ms since the epoch) whenever the server answered. */
export type CallAnswer<N extends ActionName> =
  | { readonly ok: true; readonly value: OutputOf<N>; readonly serverTime: number }
  | { readonly ok: false; readonly error: CallRefusal<N>; readonly serverTime?: number }

/** The one way to the cloud. Never rejects. */
export interface Gateway {
  call<N extends ActionName>(name: N, input: InputOf<N>, options?: CallOptions): Promise<CallAnswer<N>>
}
