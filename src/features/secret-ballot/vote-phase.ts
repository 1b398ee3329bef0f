/** Why there is nothing to cast here. */
export type NoBallot =
  /** The phone cannot compute a secret ballot. */
  | { readonly kind: 'tooOld' }
  /** The manifest is not the one that was announced. */
  | { readonly kind: 'mismatch' }
  /** The unit's ballot is on another phone, or was on this one before it was cleared. */
  | { readonly kind: 'elsewhere' }
  /** The unit votes on paper. */
  | { readonly kind: 'paper' }
  /** Not open, over, or not this person's; `text` says which. */
  | { readonly kind: 'closed'; readonly text: string }

/** Where the voter stands. */
export type VotePhase =
  | { readonly kind: 'loading' }
  | { readonly kind: 'refused'; readonly code: string; readonly text: string }
  | { readonly kind: 'offline'; readonly text: string }
  | { readonly kind: 'noBallot'; readonly why: NoBallot }
  /** `resumed`: it was asked for before and no answer was seen. */
  | { readonly kind: 'toTake'; readonly resumed: boolean; readonly problem?: string }
  | { readonly kind: 'taking' }
  | { readonly kind: 'choosing'; readonly problem?: string }
  | { readonly kind: 'checking' }
  | { readonly kind: 'sending' }
  /** Signed, sent and not answered; the same goes out again. */
  | { readonly kind: 'unanswered'; readonly text: string }
  | { readonly kind: 'done'; readonly changed: boolean; readonly problem?: string }
  /** Given up for paper, and the village was not told yet. */
  | { readonly kind: 'voided'; readonly problem?: string }
  | { readonly kind: 'givingUp' }
  | { readonly kind: 'exchanged' }

/** What ends with the voting itself. What went unanswered does not: the box owes its promise for a ballot that came in time. */
export const endsAtClose = ({ kind }: VotePhase): boolean =>
  kind === 'toTake' || kind === 'choosing' || kind === 'checking' || kind === 'done' || kind === 'voided'
