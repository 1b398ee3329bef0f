import type { Fraction, Header, Manifest, Rule } from './format'
import type { Count } from './voting'

/** An empty base reaches nothing; integers only (docs/board-format.md §8). */
export function reaches(count: number, base: number, { numerator, denominator, strict }: Fraction): boolean {
  if (base <= 0) return false
  return strict ? count * denominator > base * numerator : count * denominator >= base * numerator
}

/** The least count that reaches the fraction of `base`, and never less than one. */
export function least(base: number, { numerator, denominator, strict }: Fraction): number {
  const whole = Math.floor((base * numerator) / denominator)
  const exact = whole * denominator === base * numerator
  return Math.max(1, strict || !exact ? whole + 1 : whole)
}

const arithmetic = (count: number, base: number, fraction: Fraction) => ({ fraction, count, base, needed: least(base, fraction), met: reaches(count, base, fraction) })

export interface Counts {
  readonly eligible: number
  readonly present: number
  readonly participating: number
  readonly yes: number
  readonly no: number
  readonly abstain: number
  readonly invalid: number
}

/** The counts that the header's numbers and the ballots make. */
export function countsOf({ units, taken, cast }: Pick<Header, 'units' | 'taken' | 'cast'>, count: Count): Counts {
  const { yes, no, abstain } = count.kind === 'yesNo' ? count : { yes: 0, no: 0, abstain: 0 }
  const participating = cast.phone + cast.paper
  return {
    eligible: units,
    // A lost phone that turned up again can make more ballots than units: whoever cast one was there.
    present: Math.max(taken.phone + taken.paper + taken.attendedOnly, participating),
    participating,
    yes, no, abstain,
    invalid: count.invalid
  }
}

/** The outcome as it must stand in the header, but for `standing`, which says how the law sees the form of the vote. */
export function outcomeOf(manifest: Manifest, counts: Counts, count: Count): Readonly<Record<string, unknown>> {
  const { presetId, presetVersion, modeId, unit, method, rule } = manifest
  const { kind, passed, heads } = decided(rule, counts, count)
  const options = count.kind === 'yesNo' ? {} : { method, options: { tally: count, ...(passed === undefined ? {} : { passed }) } }
  return { kind, presetId, presetVersion, modeId, unit, ...options, heads }
}

interface Decision {
  readonly kind: 'passed' | 'failed' | 'quorumNotMet' | 'reportOnly' | 'undecidable'
  readonly passed?: readonly number[]
  readonly heads: Readonly<Record<string, unknown>>
}

function decided({ quorum, pass }: Rule, counts: Counts, count: Count): Decision {
  const said = count.ballots - count.blank
  const reported = { counts, notVoted: counts.present - counts.participating, blank: counts.participating - said }
  if (pass === 'none') return { kind: 'reportOnly', heads: reported }
  const gathered = quorum === 'none' ? undefined : { counted: quorum.counted, ...arithmetic(counts[quorum.counted], counts.eligible, quorum.fraction) }
  const heads = gathered === undefined ? reported : { ...reported, quorum: gathered }
  if (gathered?.met === false) return { kind: 'quorumNotMet', heads }
  const votes = count.kind === 'yesNo' ? [count.yes] : count.votes
  // Marks and ranks are no votes: no majority can be said of them.
  if (votes === undefined) return { kind: 'undecidable', heads }
  const base = counts[pass.base]
  const reached = votes.flatMap((each, option) => (reaches(each, base, pass.fraction) ? [option] : []))
  const passed = count.kind === 'single' && reached.length > 1 ? [] : reached
  const measured = { ...heads, pass: { baseKind: pass.base, ...arithmetic(Math.max(0, ...votes), base, pass.fraction) } }
  return { kind: passed.length > 0 ? 'passed' : 'failed', ...(count.kind === 'yesNo' ? {} : { passed }), heads: measured }
}
