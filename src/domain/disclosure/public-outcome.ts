import type { CountSet, Outcome, QuorumArithmetic } from '@/domain/ballot/outcome'

/** Turnout without any choice in it. */
export interface Turnout {
  readonly eligible: number
  readonly present: number
  readonly participating: number
  readonly notVoted: number
  readonly quorum?: QuorumArithmetic
}

/** An outcome as everybody may read it. What is withheld is not in the data at all. */
export type PublicOutcome =
  | { readonly splits: 'shown'; readonly outcome: Outcome }
  | {
      readonly splits: 'withheld'
      readonly floor: number
      readonly outcome: Pick<Outcome, 'kind' | 'presetId' | 'presetVersion' | 'modeId' | 'unit' | 'standing' | 'method'>
      /** Of a question with options: which of them passed, without a vote. */
      readonly passed?: readonly number[]
      readonly heads: Turnout
      readonly area?: Turnout
    }

/** With fewer votes than the floor of the manifest a split would tell who chose what. */
export const splitsShown = (participating: number, floor: number): boolean => participating >= floor

/** Takes the split out of an outcome of too few votes; whether it passed, and which option, stays public. */
export function publicOutcome(outcome: Outcome, floor: number): PublicOutcome {
  if (splitsShown(outcome.heads.counts.participating, floor)) return { splits: 'shown', outcome }
  const { kind, presetId, presetVersion, modeId, unit, standing, method, options, heads, area } = outcome
  return {
    splits: 'withheld',
    floor,
    outcome: { kind, presetId, presetVersion, modeId, unit, standing, ...(method && { method }) },
    ...(options?.passed && { passed: options.passed }),
    heads: turnoutOf(heads),
    ...(area && { area: turnoutOf(area) })
  }
}

function turnoutOf(of: { readonly counts: CountSet; readonly notVoted: number; readonly quorum?: QuorumArithmetic }): Turnout {
  const { eligible, present, participating } = of.counts
  return { eligible, present, participating, notVoted: of.notVoted, ...(of.quorum && { quorum: of.quorum }) }
}
