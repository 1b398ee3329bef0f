import type { BallotMethod, Selection } from '@/domain/ballot/selection'
import type { Ballots, MethodRules, SelectionInvalid } from './method-rules'
import { indexesOf, isOption, leadersOf, sortMarks } from './method-rules'

/**
 * Black's method (Duncan Black, The Theory of Committees and Elections, 1958): the option that more ballots put before than behind
 * every other one (Condorcet 1785); where none does so, the one with the most points, where the last place is worth nothing and every
 * place above it one more (Borda 1781). Both tables can be counted by hand, and whoever moves an option up never hurts it.
 */
export interface RankTally extends Ballots {
  readonly kind: 'rank'
  /** `before[a][b]`: ballots that put option a before option b. */
  readonly before: readonly (readonly number[])[]
  /** Options below it, added up over all ballots. */
  readonly points: readonly number[]
  /** What settled it: one option beats every other, or points; `none` without a ballot. */
  readonly by: 'everyPair' | 'points' | 'none'
  /** The winner; several are a tie in points. */
  readonly leaders: readonly number[]
}

/** All options from the best to the last, or a blank ballot. */
export const rank = ({ options }: Extract<BallotMethod, { kind: 'rank' }>): MethodRules<RankTally> => {
  const reasonInvalid = (selection: Selection): SelectionInvalid | undefined => {
    if (typeof selection === 'string') return { code: 'SELECTION_OTHER_METHOD' }
    if (selection.length === 0) return undefined
    if (!selection.every(index => isOption(options, index))) return { code: 'SELECTION_NOT_AN_OPTION' }
    if (new Set(selection).size < selection.length) return { code: 'SELECTION_TWICE' }
    return selection.length === options.length ? undefined : { code: 'SELECTION_INCOMPLETE', needed: options.length }
  }
  return {
    reasonInvalid,
    tally(marks) {
      const { valid, ...ballots } = sortMarks(marks, reasonInvalid)
      return { kind: 'rank', ...ballots, ...orderOf(indexesOf(options), valid) }
    }
  }
}

function orderOf(options: readonly number[], valid: readonly (readonly number[])[]): Omit<RankTally, keyof Ballots | 'kind'> {
  const before = options.map(a => options.map(b => (a === b ? 0 : valid.filter(order => order.indexOf(a) < order.indexOf(b)).length)))
  const points = before.map(row => row.reduce((sum, each) => sum + each, 0))
  const beatsAll = before.flatMap((row, a) => (row.every((ballots, b) => a === b || 2 * ballots > valid.length) ? [a] : []))
  if (beatsAll.length > 0) return { before, points, by: 'everyPair', leaders: beatsAll }
  const leaders = leadersOf(points)
  return { before, points, by: leaders.length > 0 ? 'points' : 'none', leaders }
}
