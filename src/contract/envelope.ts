import type { Refusal } from '@/domain/shared/result'

/** What every cloud function receives. Identity is never in it; it comes from the platform. */
export interface Envelope {
  readonly action: string
  /** The community that the caller acts in; absent for actions whose scope is `none`. */
  readonly communityId?: string
  /** Made by the client for a command, kept until answered, reused on retry. */
  readonly requestId?: string
  readonly input: unknown
}

/** One field that the schema refused. `path` is dotted; `code` is the schema's rule, never the value. */
export interface FieldIssue {
  readonly path: string
  readonly code: string
}

/** Refusals that any action can give, most fundamental first. */
export type PipelineRefusal =
  | { readonly code: 'UNKNOWN_ACTION' }
  | { readonly code: 'INVALID_INPUT'; readonly issues: readonly FieldIssue[] }
  | { readonly code: 'NO_IDENTITY' }
  | { readonly code: 'NOT_A_MEMBER' }
  | { readonly code: 'NOT_PERMITTED'; readonly rule: string }
  | { readonly code: 'REQUEST_ID_REUSED' }
  /** Many people at once: nothing was changed, the same request may be sent again. */
  | { readonly code: 'BUSY_TRY_AGAIN' }
  /** A bug. It is in the log under this id, without details here. */
  | { readonly code: 'INTERNAL'; readonly requestId: string }

/** `serverTime` (ms since epoch) lets the client show deadlines by the server's clock. No reply has a top-level `code`: CloudBase would take it for a transport error. */
export type Reply<T = unknown, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: T; readonly serverTime: number }
  | { readonly ok: false; readonly error: R | PipelineRefusal; readonly serverTime: number }
