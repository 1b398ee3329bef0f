import type { BallotOption } from '@/domain/ballot/manifest'
import type { BallotMethod, Selection } from '@/domain/ballot/selection'
import { reasonSelectionInvalid } from './tally-marks'

/** A score that is not given yet. */
export const NOT_MARKED = -1

/**
 * A ballot while it is filled in: nothing yet (`undefined`), a selection, or part of one: marks with `NOT_MARKED` among them, an order
 * of some of the options. The empty list is a blank ballot that somebody chose.
 */
export type Filling = Selection | undefined

/** What a finger did on a ballot: on 赞成, 反对 or 弃权, on an option, on a mark of an option, on the blank ballot. */
export type BallotTap =
  | { readonly word: BallotOption }
  | { readonly option: number; readonly mark?: number }
  | 'blank'

/**
 * The ballot after a tap. A choice of one moves; of several and in a rank a second tap takes back; a full ballot stays as it is.
 * The blank ballot takes the place of everything, and gives way to it.
 */
export function afterTap(method: BallotMethod, filling: Filling, tap: BallotTap): Filling {
  if (tap === 'blank') return []
  if ('word' in tap) return tap.word
  const given = numbersOf(filling)
  const { option, mark = NOT_MARKED } = tap
  switch (method.kind) {
    case 'yesNo':
      return filling
    case 'single':
      return [option]
    case 'multiple':
      if (given.includes(option)) return without(given, option)
      return given.length < method.atMost ? [...given, option].sort((a, b) => a - b) : filling
    case 'score':
      return method.options.map((_, index) => (index === option ? mark : given[index] ?? NOT_MARKED))
    case 'rank':
      return given.includes(option) ? without(given, option) : [...given, option]
  }
}

/** The ballot that can be cast, once nothing is missing. */
export const selectionOf = (method: BallotMethod, filling: Filling): Selection | undefined =>
  filling === undefined || reasonSelectionInvalid(method, filling) ? undefined : filling

/** Marks or places still to give; for a choice, options that can still be chosen. */
export function leftIn(method: BallotMethod, filling: Filling): number {
  const given = numbersOf(filling)
  switch (method.kind) {
    case 'yesNo':
      return filling === undefined ? 1 : 0
    case 'single':
      return 1 - given.length
    case 'multiple':
      return method.atMost - given.length
    case 'score':
      return method.options.length - given.filter(mark => mark !== NOT_MARKED).length
    case 'rank':
      return method.options.length - given.length
  }
}

/** Somebody chose to hand in nothing. */
export const isBlankBallot = (filling: Filling): boolean => typeof filling === 'object' && filling.length === 0

const numbersOf = (filling: Filling): readonly number[] => (typeof filling === 'object' ? filling : [])
/** The last one taken back leaves a ballot that nobody filled in, not a blank one that somebody chose. */
const without = (given: readonly number[], option: number): Filling => (given.length === 1 ? undefined : given.filter(each => each !== option))
