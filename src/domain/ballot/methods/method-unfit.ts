import type { Preset, VotingMode } from '@/domain/ballot/preset-types'
import type { BallotMethod } from '@/domain/ballot/selection'
import { OPTION_LENGTH_MAX, OPTIONS_MAX, OPTIONS_MIN, SCORE_MAX } from '@/domain/ballot/selection'

/** Why a question cannot be asked like this. In order: the rule, the options, their number on the ballot. */
export type MethodUnfit =
  /** Heads and area are counted for 赞成 and 反对 only. */
  | { readonly code: 'DUAL_NEEDS_YES_NO' }
  /** A law's majority is said in votes; marks and ranks only ask for a view. */
  | { readonly code: 'METHOD_NOT_FOR_RULE' }
  | { readonly code: 'OPTIONS_TOO_FEW'; readonly min: number }
  | { readonly code: 'OPTIONS_TOO_MANY'; readonly max: number }
  /** `option` is counted from 0. */
  | { readonly code: 'OPTION_LENGTH'; readonly option: number; readonly max: number }
  | { readonly code: 'OPTIONS_ALIKE'; readonly options: readonly [number, number] }
  /** At most one less than there are options: choosing all of them says nothing. */
  | { readonly code: 'CHOOSE_TOO_MANY'; readonly max: number }
  | { readonly code: 'TOP_OUT_OF_RANGE'; readonly max: number }

/** Choosing one is `single`. */
export const CHOOSE_MIN = 2

/** Whether marks and ranks can be asked for: where the mode only reports. */
export const asksOnly = (mode: VotingMode): boolean => mode.pass === 'none'

/** Why the method cannot stand under this rule, or is not a ballot at all. */
export function reasonMethodUnfit(preset: Preset, mode: VotingMode, method: BallotMethod): MethodUnfit | undefined {
  if (method.kind === 'yesNo') return undefined
  if (preset.dual) return { code: 'DUAL_NEEDS_YES_NO' }
  if ((method.kind === 'score' || method.kind === 'rank') && !asksOnly(mode)) return { code: 'METHOD_NOT_FOR_RULE' }
  return reasonOptionsUnfit(method.options) ?? reasonNumberUnfit(method)
}

function reasonOptionsUnfit(options: readonly string[]): MethodUnfit | undefined {
  if (options.length < OPTIONS_MIN) return { code: 'OPTIONS_TOO_FEW', min: OPTIONS_MIN }
  if (options.length > OPTIONS_MAX) return { code: 'OPTIONS_TOO_MANY', max: OPTIONS_MAX }
  const broken = options.findIndex(option => lengthOf(option) < 1 || lengthOf(option) > OPTION_LENGTH_MAX)
  if (broken >= 0) return { code: 'OPTION_LENGTH', option: broken, max: OPTION_LENGTH_MAX }
  const plain = options.map(plainOf)
  const [alike] = plain.flatMap((option, index) => (plain.indexOf(option) < index ? [[plain.indexOf(option), index] as const] : []))
  return alike && { code: 'OPTIONS_ALIKE', options: alike }
}

function reasonNumberUnfit(method: Exclude<BallotMethod, { kind: 'yesNo' }>): MethodUnfit | undefined {
  const inRange = (value: number, min: number, max: number): boolean => Number.isInteger(value) && value >= min && value <= max
  const all = method.options.length
  if (method.kind === 'multiple' && !inRange(method.atMost, CHOOSE_MIN, all - 1)) return { code: 'CHOOSE_TOO_MANY', max: all - 1 }
  if (method.kind === 'score' && !inRange(method.top, 1, SCORE_MAX)) return { code: 'TOP_OUT_OF_RANGE', max: SCORE_MAX }
  return undefined
}

/** Characters as a reader counts them. */
const lengthOf = (text: string): number => [...text.trim()].length

/** Two options are alike when a reader on a step cannot tell them apart: blanks and width do not count. */
const plainOf = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
