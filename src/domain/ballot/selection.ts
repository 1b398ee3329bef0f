import { BALLOT_OPTIONS, type BallotOption } from './manifest'

/** Options of one question at most: a list that still fits on a slip of paper in large type. */
export const OPTIONS_MAX = 12
export const OPTIONS_MIN = 2
export const OPTION_LENGTH_MAX = 24
/** The highest mark that can be given in a score vote. */
export const SCORE_MAX = 10

/**
 * How a ballot is filled in. `yesNo`: 赞成, 反对 or 弃权. `single`: one of the options. `multiple`: at most `atMost` of them.
 * `score`: 0 to `top` for every option. `rank`: all options in order. A law's majority is said in yes and no, or in votes for one
 * option; marks and ranks only ask for a view.
 */
export type BallotMethod =
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'single'; readonly options: readonly string[] }
  | { readonly kind: 'multiple'; readonly options: readonly string[]; readonly atMost: number }
  | { readonly kind: 'score'; readonly options: readonly string[]; readonly top: number }
  | { readonly kind: 'rank'; readonly options: readonly string[] }

export const YES_NO: BallotMethod = { kind: 'yesNo' }

/**
 * What a ballot says. `yesNo` in a word. The others in numbers, options counted from 0: `single` one number, `multiple` the chosen
 * ones rising, `score` one mark per option in the order of the options, `rank` the options from the best to the last.
 * An empty list is a blank ballot (空白票).
 */
export type Selection = BallotOption | readonly number[]

/** What a slip of paper says: a selection, nothing at all, or what nobody can count. */
export type SlipMark = Selection | 'blank' | 'invalid'

export const isBallotOption = (selection: Selection | SlipMark): selection is BallotOption =>
  (BALLOT_OPTIONS as readonly unknown[]).includes(selection)
