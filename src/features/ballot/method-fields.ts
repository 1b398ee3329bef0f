import type { BallotMode } from '@/domain/ballot/manifest'
import { CHOOSE_MIN, reasonMethodUnfit } from '@/domain/ballot/methods/method-unfit'
import type { Preset, VotingMode } from '@/domain/ballot/preset-types'
import { OPTIONS_MAX, OPTIONS_MIN, type BallotMethod } from '@/domain/ballot/selection'
import { refusalText } from '@/text/error-text'

/** How a question is asked, while it is written. What one kind does not need stays for another. */
export interface MethodFields {
  readonly kind: BallotMethod['kind']
  readonly options: readonly string[]
  readonly atMost: number
  readonly top: number
}

export const EMPTY_METHOD: MethodFields = { kind: 'yesNo', options: ['', ''], atMost: CHOOSE_MIN, top: 5 }

/** What can be marked up to. */
export const TOPS: readonly number[] = [3, 5, 10]

/** The way that a draft is kept with. */
export function methodOf({ kind, options, atMost, top }: MethodFields): BallotMethod {
  const named = options.map(option => option.trim())
  switch (kind) {
    case 'yesNo':
      return { kind }
    case 'single':
    case 'rank':
      return { kind, options: named }
    case 'multiple':
      return { kind, options: named, atMost }
    case 'score':
      return { kind, options: named, top }
  }
}

export function methodFieldsOf(method: BallotMethod): MethodFields {
  if (method.kind === 'yesNo') return EMPTY_METHOD
  const options = [...method.options, ...EMPTY_METHOD.options].slice(0, Math.max(OPTIONS_MIN, method.options.length))
  return {
    kind: method.kind,
    options,
    atMost: method.kind === 'multiple' ? method.atMost : EMPTY_METHOD.atMost,
    top: method.kind === 'score' ? method.top : EMPTY_METHOD.top
  }
}

export const withOption = (fields: MethodFields, at: number, text: string): MethodFields => ({ ...fields, options: fields.options.map((option, index) => (index === at ? text : option)) })

export const withMoreOptions = (fields: MethodFields): MethodFields => (fields.options.length < OPTIONS_MAX ? { ...fields, options: [...fields.options, ''] } : fields)

export const withoutOption = (fields: MethodFields, at: number): MethodFields =>
  fields.options.length > OPTIONS_MIN ? { ...fields, options: fields.options.filter((_, index) => index !== at) } : fields

/** The option changes places with the one above it. */
export function withOptionUp(fields: MethodFields, at: number): MethodFields {
  const { options } = fields
  return at <= 0 ? fields : { ...fields, options: [...options.slice(0, at - 1), ...options.slice(at, at + 1), ...options.slice(at - 1, at), ...options.slice(at + 1)] }
}

/** Under what a question is asked. */
export interface AskedUnder {
  readonly preset: Preset
  readonly mode: VotingMode
  readonly ballotMode: BallotMode
}

/** What is wrong with the question, in a sentence. */
export function methodError(fields: MethodFields, { preset, mode, ballotMode }: AskedUnder): string | undefined {
  const method = methodOf(fields)
  if (ballotMode === 'showOfHands' && method.kind !== 'yesNo') return refusalText({ code: 'HANDS_NEED_YES_NO' })
  const unfit = reasonMethodUnfit(preset, mode, method)
  return unfit && refusalText(unfit)
}

/** Why this kind cannot be asked here whatever the options are. */
export const kindOff = (kind: BallotMethod['kind'], under: AskedUnder): string | undefined => methodError({ ...FIT, kind }, under)

/** Options that fit every kind, so that only the kind itself can be wrong. */
const FIT: MethodFields = { ...EMPTY_METHOD, options: ['1', '2', '3'] }
