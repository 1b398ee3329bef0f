import type { Instant } from '@/domain/shared/instant'

/** The state of a screen that shows something. */
export type Phase =
  | { readonly kind: 'loading' }
  /** `staleSince`: there is no network; what is shown was kept then. */
  | { readonly kind: 'ready'; readonly staleSince?: Instant }
  /** `text`: what happened and what to do, in one or two sentences. */
  | { readonly kind: 'refused'; readonly code: string; readonly text: string }
  | { readonly kind: 'offline'; readonly text: string }

/** The state of one deed. */
export type Deed<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'submitting' }
  | { readonly kind: 'refused'; readonly code: string; readonly text: string }
  /** Nothing came back: sending the same again does it once. */
  | { readonly kind: 'unanswered'; readonly code: string; readonly text: string }
  | { readonly kind: 'done'; readonly value: T }
