import { meets } from '@/domain/shared/fraction'
import { assert } from '@/domain/shared/result'
import type { OptionsTally } from './methods/tally-marks'
import type { CountSet } from './outcome'
import type { PassRule } from './preset-types'
import type { BallotMethod } from './selection'

/** Ways to ask that name options. */
export type OptionsMethod = Exclude<BallotMethod, { readonly kind: 'yesNo' }>

/** A question with options and what its ballots came to; both of the same kind. */
export interface AskedOptions {
  readonly method: OptionsMethod
  readonly tally: OptionsTally
}

export interface OptionsOutcome {
  readonly tally: OptionsTally
  /**
   * 每一项单独算: the options whose votes reach the rule's number, rising. Of several that reach it in a choice of one, none passed:
   * a tie is said, never broken. Absent where nothing was decided.
   */
  readonly passed?: readonly number[]
}

/** Counts that cannot belong to a question with options. */
export type OptionsCountInvalid =
  /** 赞成 and 反对 are not asked here. */
  | { readonly code: 'YES_NO_NOT_EXPECTED' }
  /** Ballots of the tally and of the counts are not the same. */
  | { readonly code: 'OPTIONS_DIFFER' }

export function reasonOptionsInvalid(counts: CountSet, { tally }: AskedOptions): OptionsCountInvalid | undefined {
  if (counts.yes + counts.no + counts.abstain > 0) return { code: 'YES_NO_NOT_EXPECTED' }
  return tally.invalid === counts.invalid && tally.ballots <= counts.participating ? undefined : { code: 'OPTIONS_DIFFER' }
}

/** Ballots that say something. */
export const filledIn = ({ tally }: AskedOptions): number => tally.ballots - tally.blank - tally.invalid

/** Votes of the option that has most. */
export const mostVotes = (asked: AskedOptions): number => Math.max(0, ...votesIn(asked))

export function passedOptions(asked: AskedOptions, counts: CountSet, { base, fraction }: PassRule): readonly number[] {
  const reached = votesIn(asked).flatMap((votes, option) => (meets(votes, counts[base], fraction) ? [option] : []))
  return asked.method.kind === 'single' && reached.length > 1 ? [] : reached
}

function votesIn({ tally }: AskedOptions): readonly number[] {
  assert(tally.kind === 'single' || tally.kind === 'multiple', 'only votes are measured by a majority')
  return tally.votes
}
