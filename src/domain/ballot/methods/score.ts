import type { BallotMethod, Selection } from '@/domain/ballot/selection'
import type { Ballots, MethodRules, SelectionInvalid } from './method-rules'
import { leadersOf, sortMarks } from './method-rules'

/** What one option got. */
export interface ScoreRow {
  readonly sum: number
  /** The mark of the middle ballot when the marks stand in order; of two middle ones the lower (Balinski and Laraki, PNAS 104, 2007). */
  readonly median: number
  /** Ballots that gave 0, 1, … `top`. */
  readonly counts: readonly number[]
}
export interface ScoreTally extends Ballots {
  readonly kind: 'score'
  readonly rows: readonly ScoreRow[]
  /** Highest sum; several are a tie. */
  readonly leaders: readonly number[]
}

/** 0 to `top` for every option; the sum orders them. Or a blank ballot. */
export const score = ({ options, top }: Extract<BallotMethod, { kind: 'score' }>): MethodRules<ScoreTally> => {
  const reasonInvalid = (selection: Selection): SelectionInvalid | undefined => {
    if (typeof selection === 'string') return { code: 'SELECTION_OTHER_METHOD' }
    if (selection.length === 0) return undefined
    if (selection.length !== options.length) return { code: 'SELECTION_INCOMPLETE', needed: options.length }
    return selection.every(mark => Number.isInteger(mark) && mark >= 0 && mark <= top) ? undefined : { code: 'SELECTION_MARK_OUT_OF_RANGE', top }
  }
  return {
    reasonInvalid,
    tally(marks) {
      const { valid, ...ballots } = sortMarks(marks, reasonInvalid)
      const rows = options.map((_, option) => rowOf(top, valid.flatMap(given => given.slice(option, option + 1))))
      return { kind: 'score', ...ballots, rows, leaders: leadersOf(rows.map(row => row.sum)) }
    }
  }
}

function rowOf(top: number, given: readonly number[]): ScoreRow {
  const rising = [...given].sort((a, b) => a - b)
  return {
    sum: rising.reduce((total, mark) => total + mark, 0),
    median: rising[Math.floor((rising.length - 1) / 2)] ?? 0,
    counts: Array.from({ length: top + 1 }, (_, mark) => rising.filter(each => each === mark).length)
  }
}
