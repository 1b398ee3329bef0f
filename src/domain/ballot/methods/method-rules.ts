import type { Selection, SlipMark } from '@/domain/ballot/selection'

/** Why a selection is not one that this ballot can say. */
export type SelectionInvalid =
  /** A word where numbers are asked for, or the other way round. */
  | { readonly code: 'SELECTION_OTHER_METHOD' }
  /** A number that is no option of this ballot. */
  | { readonly code: 'SELECTION_NOT_AN_OPTION' }
  | { readonly code: 'SELECTION_TOO_MANY'; readonly max: number }
  /** The same option twice. */
  | { readonly code: 'SELECTION_TWICE' }
  /** Several options, not written rising: one set of options has one text. */
  | { readonly code: 'SELECTION_NOT_RISING' }
  /** A mark or a place is missing, or there is one too many. */
  | { readonly code: 'SELECTION_INCOMPLETE'; readonly needed: number }
  | { readonly code: 'SELECTION_MARK_OUT_OF_RANGE'; readonly top: number }

/** What every method tells: `ballots` = those that say something + `blank` + `invalid`. */
export interface Ballots {
  readonly ballots: number
  /** 空白票: nothing filled in. */
  readonly blank: number
  /** 无效票: nobody can count it. */
  readonly invalid: number
}

/** A way to fill in and to count a ballot. The order of the marks never matters, and a tie is never broken. */
export interface MethodRules<Tally extends Ballots> {
  readonly reasonInvalid: (selection: Selection) => SelectionInvalid | undefined
  /** A selection that is not one of this ballot's counts as `invalid`. */
  readonly tally: (marks: readonly SlipMark[]) => Tally
}

/** Marks parted into what can be counted and what cannot. */
export interface Sorted extends Ballots {
  readonly valid: readonly (readonly number[])[]
}

/** For methods in numbers. An empty list is a blank ballot. */
export function sortMarks(marks: readonly SlipMark[], reasonInvalid: MethodRules<Ballots>['reasonInvalid']): Sorted {
  const valid: (readonly number[])[] = []
  let blank = 0
  for (const mark of marks) {
    if (isBlank(mark)) blank += 1
    else if (typeof mark !== 'string' && reasonInvalid(mark) === undefined) valid.push(mark)
  }
  return { ballots: marks.length, blank, invalid: marks.length - blank - valid.length, valid }
}

export const isBlank = (mark: SlipMark): boolean => mark === 'blank' || (typeof mark !== 'string' && mark.length === 0)

/** Option numbers, counted from 0. */
export const indexesOf = (options: readonly string[]): readonly number[] => options.map((_, index) => index)

/** The options with the most, rising; several are a tie, none when nobody has any. */
export function leadersOf(points: readonly number[]): readonly number[] {
  const most = Math.max(0, ...points)
  return most === 0 ? [] : points.flatMap((each, index) => (each === most ? [index] : []))
}

export const isOption = (options: readonly string[], index: number): boolean => Number.isInteger(index) && index >= 0 && index < options.length
