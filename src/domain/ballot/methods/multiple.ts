import type { BallotMethod, Selection } from '@/domain/ballot/selection'
import type { MethodRules } from './method-rules'
import { sortMarks } from './method-rules'
import type { VotesTally } from './single'
import { reasonChoiceInvalid, votesOf } from './single'

export interface MultipleTally extends VotesTally {
  readonly kind: 'multiple'
}

/** At most `atMost` of the options, each with the whole vote; or a blank ballot. */
export const multiple = ({ options, atMost }: Extract<BallotMethod, { kind: 'multiple' }>): MethodRules<MultipleTally> => {
  const reasonInvalid = (selection: Selection) => reasonChoiceInvalid(options, atMost, selection)
  return {
    reasonInvalid,
    tally(marks) {
      const { valid, ...ballots } = sortMarks(marks, reasonInvalid)
      return { kind: 'multiple', ...ballots, ...votesOf(options, valid) }
    }
  }
}
