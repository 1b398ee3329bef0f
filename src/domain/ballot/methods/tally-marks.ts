import type { BallotMethod, Selection, SlipMark } from '@/domain/ballot/selection'
import type { MethodRules, SelectionInvalid } from './method-rules'
import type { MultipleTally } from './multiple'
import { multiple } from './multiple'
import type { RankTally } from './rank'
import { rank } from './rank'
import type { ScoreTally } from './score'
import { score } from './score'
import type { SingleTally } from './single'
import { single } from './single'
import type { YesNoTally } from './yes-no'
import { yesNo } from './yes-no'

/** What the ballots of one method come to. */
export type MethodTally = YesNoTally | OptionsTally
/** Of a method in numbers; every list is in the order of the options. */
export type OptionsTally = SingleTally | MultipleTally | ScoreTally | RankTally

export function rulesOf(method: BallotMethod): MethodRules<MethodTally> {
  switch (method.kind) {
    case 'yesNo':
      return yesNo
    case 'single':
      return single(method)
    case 'multiple':
      return multiple(method)
    case 'score':
      return score(method)
    case 'rank':
      return rank(method)
  }
}

/** Why a ballot of this method cannot say this. A blank ballot, the empty list, can always be cast. */
export const reasonSelectionInvalid = (method: BallotMethod, selection: Selection): SelectionInvalid | undefined => rulesOf(method).reasonInvalid(selection)

/** Counts ballots of any origin; what cannot be counted is `invalid`, what says nothing `blank`. */
export const tallyMarks = (method: BallotMethod, marks: readonly SlipMark[]): MethodTally => rulesOf(method).tally(marks)
