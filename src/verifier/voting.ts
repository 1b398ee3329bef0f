import type { Mark, Method, Selection } from './format'

/** Whether a phone can have said this in this method (docs/board-format.md §6). The empty list is a blank ballot. */
export function isPossible(method: Method, selection: Selection): boolean {
  if (typeof selection === 'string') return method.kind === 'yesNo'
  if (selection.length === 0) return true
  switch (method.kind) {
    case 'yesNo':
      return false
    case 'single':
      return selection.length === 1 && allBelow(selection, method.options.length)
    case 'multiple':
      return selection.length <= method.atMost && rises(selection) && allBelow(selection, method.options.length)
    case 'score':
      return selection.length === method.options.length && allBelow(selection, method.top + 1)
    case 'rank':
      return selection.length === method.options.length && allBelow(selection, method.options.length) && new Set(selection).size === selection.length
  }
}

/** Whether a slip can be written down like this: `blank` has one word only. */
export const isPossibleOnPaper = (method: Method, mark: Mark): boolean =>
  mark === 'blank' || mark === 'invalid' || (mark.length > 0 && isPossible(method, mark))

const allBelow = (numbers: readonly number[], end: number): boolean => numbers.every(number => number < end)
const rises = (numbers: readonly number[]): boolean => numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0))

interface Sums {
  readonly ballots: number
  readonly blank: number
  readonly invalid: number
}
/** What the ballots come to; `kind` and fields as the board's outcome has them under `options.tally`. */
export type Count = Sums & (YesNo | Options)

interface YesNo {
  readonly kind: 'yesNo'
  readonly yes: number
  readonly no: number
  readonly abstain: number
}
interface Options {
  readonly kind: Exclude<Method['kind'], 'yesNo'>
  readonly leaders: readonly number[]
  /** `single` and `multiple` have votes, `rank` points, `score` rows. */
  readonly votes?: readonly number[]
  readonly points?: readonly number[]
  readonly rows?: readonly { readonly sum: number }[]
}

/** Counts marks of any origin. Those that are impossible count as `invalid`. */
export function countMarks(method: Method, marks: readonly Mark[]): Count {
  const said = marks.filter(mark => !isBlank(mark) && mark !== 'invalid' && isPossibleOnPaper(method, mark)) as readonly Selection[]
  const blank = marks.filter(isBlank).length
  const sums: Sums = { ballots: marks.length, blank, invalid: marks.length - blank - said.length }
  if (method.kind === 'yesNo') {
    const of = (option: Selection): number => said.filter(each => each === option).length
    return { kind: 'yesNo', ...sums, yes: of('yes'), no: of('no'), abstain: of('abstain') }
  }
  const lists = said.filter((each): each is readonly number[] => typeof each !== 'string')
  const size = method.options.length
  if (method.kind === 'score') return { kind: 'score', ...sums, ...scores(size, method.top, lists) }
  if (method.kind === 'rank') return { kind: 'rank', ...sums, ...ranks(size, lists) }
  const votes = zeros(size)
  for (const option of lists.flat()) votes[option] = (votes[option] ?? 0) + 1
  return { kind: method.kind, ...sums, votes, leaders: highest(votes) }
}

const isBlank = (mark: Mark): boolean => mark === 'blank' || (typeof mark !== 'string' && mark.length === 0)
const zeros = (size: number): number[] => new Array<number>(size).fill(0)

/** The options with most, rising; none where nobody has any. */
function highest(points: readonly number[]): readonly number[] {
  const most = points.reduce((top, each) => Math.max(top, each), 0)
  return points.flatMap((each, option) => (most > 0 && each === most ? [option] : []))
}

/** Marks per option: how often each was given, their sum, and the lower of the two middle ones. */
function scores(size: number, top: number, lists: readonly (readonly number[])[]) {
  const rows = zeros(size).map((_, option) => {
    const counts = zeros(top + 1)
    for (const list of lists) counts[list[option] ?? 0] = (counts[list[option] ?? 0] ?? 0) + 1
    let below = 0
    const median = counts.findIndex(each => (below += each) >= (lists.length + 1) >> 1)
    return { sum: counts.reduce((sum, each, mark) => sum + each * mark, 0), median: Math.max(0, lists.length === 0 ? 0 : median), counts }
  })
  return { rows, leaders: highest(rows.map(({ sum }) => sum)) }
}

/** Black's method: who beats every other one; failing that, most points (places below). */
function ranks(size: number, lists: readonly (readonly number[])[]) {
  const before = zeros(size).map(() => zeros(size))
  for (const list of lists) {
    list.forEach((better, place) => {
      const row = before[better] ?? []
      for (const worse of list.slice(place + 1)) row[worse] = (row[worse] ?? 0) + 1
    })
  }
  const points = before.map(row => row.reduce((sum, each) => sum + each, 0))
  const winner = before.findIndex((row, option) => row.every((each, other) => other === option || each * 2 > lists.length))
  if (winner >= 0) return { before, points, by: 'everyPair', leaders: [winner] }
  const leaders = highest(points)
  return { before, points, by: leaders.length > 0 ? 'points' : 'none', leaders }
}
