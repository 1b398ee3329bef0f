import type { Outcome } from '@/domain/ballot/outcome'
import type { DisputeCounts } from './dispute'
import { marginOf } from './margin'

/**
 * 须复核: so many tokens were replaced and disputes stand that they could have decided the result. No law forbids to publish it (house
 * rule): the flag goes with the result wherever it is shown, until answers take it away.
 */
export interface Review {
  readonly flagged: boolean
  readonly replaced: number
  /** Disputes that are open or proven. */
  readonly disputed: number
  /** Fewest ballots that would turn the result (`marginOf`). Absent where there is none, and for whom it would tell a withheld split. */
  readonly margin?: number
}

/** Computed on every read, never stored. */
export function reviewOf(outcome: Outcome, replaced: number, { open, proven }: Pick<DisputeCounts, 'open' | 'proven'>): Review {
  const margin = marginOf(outcome)
  const disputed = open + proven
  return { flagged: margin !== undefined && replaced + disputed >= margin, replaced, disputed, ...(margin !== undefined && { margin }) }
}
