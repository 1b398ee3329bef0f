import type { BallotMethod, Selection } from '@/domain/ballot/selection'
import type { Ballots, MethodRules, SelectionInvalid } from './method-rules'
import { isOption, leadersOf, sortMarks } from './method-rules'

/** Votes per option, in the order of the options. */
export interface VotesTally extends Ballots {
  readonly votes: readonly number[]
  /** Most votes; several are a tie. */
  readonly leaders: readonly number[]
}
export interface SingleTally extends VotesTally {
  readonly kind: 'single'
}

/** One of the options, or a blank ballot. */
export const single = ({ options }: Extract<BallotMethod, { kind: 'single' }>): MethodRules<SingleTally> => {
  const reasonInvalid = (selection: Selection) => reasonChoiceInvalid(options, 1, selection)
  return {
    reasonInvalid,
    tally(marks) {
      const { valid, ...ballots } = sortMarks(marks, reasonInvalid)
      return { kind: 'single', ...ballots, ...votesOf(options, valid) }
    }
  }
}

/** Why these are not at most `max` different options, rising. */
export function reasonChoiceInvalid(options: readonly string[], max: number, selection: Selection): SelectionInvalid | undefined {
  if (typeof selection === 'string') return { code: 'SELECTION_OTHER_METHOD' }
  if (!selection.every(index => isOption(options, index))) return { code: 'SELECTION_NOT_AN_OPTION' }
  if (new Set(selection).size < selection.length) return { code: 'SELECTION_TWICE' }
  if (selection.length > max) return { code: 'SELECTION_TOO_MANY', max }
  return selection.every((index, at) => selection.slice(0, at).every(before => before < index)) ? undefined : { code: 'SELECTION_NOT_RISING' }
}

export function votesOf(options: readonly string[], valid: readonly (readonly number[])[]): Pick<VotesTally, 'votes' | 'leaders'> {
  const votes = options.map((_, index) => valid.filter(chosen => chosen.includes(index)).length)
  return { votes, leaders: leadersOf(votes) }
}
