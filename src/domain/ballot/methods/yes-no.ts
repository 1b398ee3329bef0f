import { isBallotOption } from '@/domain/ballot/selection'
import type { Ballots, MethodRules } from './method-rules'
import { isBlank } from './method-rules'

export interface YesNoTally extends Ballots {
  readonly kind: 'yesNo'
  readonly yes: number
  readonly no: number
  readonly abstain: number
}

/** 赞成, 反对 or 弃权, in a word; an empty list is a blank ballot. */
export const yesNo: MethodRules<YesNoTally> = {
  reasonInvalid: selection => (isBallotOption(selection) || selection.length === 0 ? undefined : { code: 'SELECTION_OTHER_METHOD' }),
  tally(marks) {
    const [yes, no, abstain] = (['yes', 'no', 'abstain'] as const).map(option => marks.filter(mark => mark === option).length) as [number, number, number]
    const blank = marks.filter(isBlank).length
    return { kind: 'yesNo', ballots: marks.length, blank, invalid: marks.length - blank - yes - no - abstain, yes, no, abstain }
  }
}
