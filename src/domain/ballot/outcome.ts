import type { Fraction } from '@/domain/shared/fraction'
import { meets, needed } from '@/domain/shared/fraction'
import { assert, err, ok } from '@/domain/shared/result'
import type { Result } from '@/domain/shared/result'
import type { AskedOptions, OptionsCountInvalid, OptionsMethod, OptionsOutcome } from './options-outcome'
import { filledIn, mostVotes, passedOptions, reasonOptionsInvalid } from './options-outcome'
import type { CountBase, ElectorateUnit, PassRule, Preset, PresetId, QuorumRule, VotingMode, VotingModeId } from './preset-types'

/**
 * One count of a ballot, in heads or in area (hundredths of a square metre).
 * `participating` took a ballot or raised a hand; it may exceed the four choices by blank ballots.
 * Where options are asked for, `yes`, `no` and `abstain` are 0 and the votes stand in the tally of the options.
 */
export interface CountSet {
  /** 应到 */
  readonly eligible: number
  /** 实到: attended or voted. */
  readonly present: number
  /** 参与表决 */
  readonly participating: number
  readonly yes: number
  readonly no: number
  readonly abstain: number
  readonly invalid: number
}

export interface Counts {
  readonly heads: CountSet
  /** Required by, and only by, presets that are `dual`. */
  readonly area?: CountSet
}

/** Any count above this is a mistake; below it every product of the arithmetic is an exact integer. */
export const COUNT_MAX = 1_000_000_000_000

export type Dimension = 'heads' | 'area'
export type InvalidCounts =
  | { readonly code: 'NOT_AN_INTEGER' | 'NEGATIVE' | 'TOO_LARGE'; readonly dimension: Dimension; readonly field: keyof CountSet }
  | { readonly code: 'CHOICES_EXCEED_PARTICIPATING' | 'PARTICIPATING_EXCEEDS_PRESENT' | 'PRESENT_EXCEEDS_ELIGIBLE'; readonly dimension: Dimension }
  | { readonly code: 'AREA_MISSING' | 'AREA_NOT_EXPECTED' }
  | OptionsCountInvalid

/** `count` of `base` reached (`met`) the `needed` number or not. */
export interface QuorumArithmetic {
  readonly counted: QuorumRule['counted']
  readonly fraction: Fraction
  readonly count: number
  readonly base: number
  readonly needed: number
  readonly met: boolean
}

export interface PassArithmetic {
  readonly baseKind: CountBase
  readonly fraction: Fraction
  /** 赞成; of several options the votes of the one that has most. */
  readonly count: number
  readonly base: number
  readonly needed: number
  readonly met: boolean
}

interface Reported {
  readonly counts: CountSet
  /** Present without voting: stays in a base of 到会人员. */
  readonly notVoted: number
  /** Took part without saying anything that counts or is invalid. */
  readonly blank: number
}
interface Gathered extends Reported {
  /** Absent where the source states no number of attendants. */
  readonly quorum?: QuorumArithmetic
}
interface Decided extends Gathered {
  readonly pass: PassArithmetic
}

interface About {
  readonly presetId: PresetId
  readonly presetVersion: number
  readonly modeId: VotingModeId
  readonly unit: ElectorateUnit
  /** `indicative`: whatever the kind, this is no formal decision and must be labelled so. */
  readonly standing: 'formal' | 'indicative'
  /** The question with its options, where it was not 赞成 or 反对; then `options` says what they came to. */
  readonly method?: OptionsMethod
  readonly options?: OptionsOutcome
}
interface Dual<T> {
  readonly heads: T
  readonly area?: T
}

/** What a ballot comes to, with every number that its sentence needs. */
export type Outcome = Passed | Failed | QuorumNotMet | ReportOnly
export interface Passed extends About, Dual<Decided> {
  readonly kind: 'passed'
}
export interface Failed extends About, Dual<Decided> {
  readonly kind: 'failed'
}
/** Too few came: the votes stand, but nothing was decided. */
export interface QuorumNotMet extends About, Dual<Gathered> {
  readonly kind: 'quorumNotMet'
}
export interface ReportOnly extends About, Dual<Reported> {
  readonly kind: 'reportOnly'
}

/**
 * Applies one mode of a preset to the counts. An empty roll never passes. Refuses counts that cannot be true together.
 * `asked`: where the ballot names options; each of them is measured for itself, and one that reaches the number is enough.
 */
export function decide(preset: Preset, mode: VotingMode, counts: Counts, asked?: AskedOptions): Result<Outcome, InvalidCounts> {
  assert(preset.modes.some(each => each.id === mode.id), `mode ${mode.id} belongs to preset ${preset.id}`)
  const invalid = reasonCountsInvalid(preset, counts, asked)
  return invalid ? err(invalid) : ok(outcomeOf(preset, mode, counts, asked))
}

function outcomeOf(preset: Preset, mode: VotingMode, counts: Counts, asked: AskedOptions | undefined): Outcome {
  const about: About = {
    presetId: preset.id,
    presetVersion: preset.version,
    modeId: mode.id,
    unit: mode.unit,
    standing: preset.formal && !preset.indicativeOnly ? 'formal' : 'indicative',
    ...(asked && { method: asked.method, options: { tally: asked.tally } })
  }
  const { quorum, pass } = mode
  if (pass === 'none') return { kind: 'reportOnly', ...about, ...each(counts, set => reported(set, asked)) }

  const gathered = each(counts, set => gather(set, quorum, asked))
  const met = (dimension: Gathered | undefined): boolean => dimension?.quorum?.met ?? true
  if (!met(gathered.heads) || !met(gathered.area)) return { kind: 'quorumNotMet', ...about, ...gathered }

  const decided = each(counts, set => ({ ...gather(set, quorum, asked), pass: passArithmetic(set, pass, asked) }))
  if (asked) return optionsDecided(about, decided, asked, pass)
  const passed = decided.heads.pass.met && (decided.area?.pass.met ?? true)
  return { kind: passed ? 'passed' : 'failed', ...about, ...decided }
}

function optionsDecided(about: About, decided: Dual<Decided>, asked: AskedOptions, pass: PassRule): Outcome {
  const passed = passedOptions(asked, decided.heads.counts, pass)
  return { kind: passed.length > 0 ? 'passed' : 'failed', ...about, options: { tally: asked.tally, passed }, ...decided }
}

const each = <T>(counts: Counts, of: (set: CountSet) => T): Dual<T> => ({
  heads: of(counts.heads),
  ...(counts.area && { area: of(counts.area) })
})

const reported = (counts: CountSet, asked: AskedOptions | undefined): Reported => ({
  counts,
  notVoted: counts.present - counts.participating,
  blank: counts.participating - choicesOf(counts, asked)
})

function gather(counts: CountSet, quorum: QuorumRule | 'none', asked: AskedOptions | undefined): Gathered {
  if (quorum === 'none') return reported(counts, asked)
  const { counted, fraction } = quorum
  return { ...reported(counts, asked), quorum: { counted, ...arithmetic(counts[counted], counts.eligible, fraction) } }
}

const passArithmetic = (counts: CountSet, { base, fraction }: PassRule, asked: AskedOptions | undefined): PassArithmetic => ({
  baseKind: base,
  ...arithmetic(asked ? mostVotes(asked) : counts.yes, counts[base], fraction)
})

/** Nobody is never enough, so an empty base still needs one. */
const arithmetic = (count: number, base: number, fraction: Fraction) => ({
  fraction,
  count,
  base,
  needed: Math.max(1, needed(base, fraction)),
  met: meets(count, base, fraction)
})

const choicesOf = (counts: CountSet, asked: AskedOptions | undefined): number =>
  counts.yes + counts.no + counts.abstain + counts.invalid + (asked ? filledIn(asked) : 0)

const FIELDS = ['eligible', 'present', 'participating', 'yes', 'no', 'abstain', 'invalid'] as const satisfies readonly (keyof CountSet)[]

function reasonCountsInvalid(preset: Preset, counts: Counts, asked: AskedOptions | undefined): InvalidCounts | undefined {
  assert(!preset.dual || !asked, 'heads and area are counted for yes and no')
  if (preset.dual && !counts.area) return { code: 'AREA_MISSING' }
  if (!preset.dual && counts.area) return { code: 'AREA_NOT_EXPECTED' }
  return (
    reasonSetInvalid('heads', counts.heads, asked) ??
    (counts.area && reasonSetInvalid('area', counts.area, undefined)) ??
    (asked && reasonOptionsInvalid(counts.heads, asked))
  )
}

function reasonSetInvalid(dimension: Dimension, counts: CountSet, asked: AskedOptions | undefined): InvalidCounts | undefined {
  for (const field of FIELDS) {
    if (!Number.isInteger(counts[field])) return { code: 'NOT_AN_INTEGER', dimension, field }
    if (counts[field] < 0) return { code: 'NEGATIVE', dimension, field }
    if (counts[field] > COUNT_MAX) return { code: 'TOO_LARGE', dimension, field }
  }
  if (choicesOf(counts, asked) > counts.participating) return { code: 'CHOICES_EXCEED_PARTICIPATING', dimension }
  if (counts.participating > counts.present) return { code: 'PARTICIPATING_EXCEEDS_PRESENT', dimension }
  if (counts.present > counts.eligible) return { code: 'PRESENT_EXCEEDS_ELIGIBLE', dimension }
  return undefined
}
