import fc from 'fast-check'
import type { OptionsTally } from '@/domain/ballot/methods/tally-marks'
import type { AskedOptions } from '@/domain/ballot/options-outcome'
import type { Outcome } from '@/domain/ballot/outcome'
import { decide } from '@/domain/ballot/outcome'
import type { Preset, VotingMode } from '@/domain/ballot/preset-types'
import { PRESETS } from '@/domain/ballot/presets'
import { valueOf } from '@/testing/poll-builder'
import { marginOf } from './margin'

/** Every rule that decides; those of owners with their heads alone, for they count who takes part. */
const RULES = PRESETS.map(headsOnly).flatMap(preset => preset.modes.filter(mode => mode.pass !== 'none').map((mode): Rule => ({ preset, mode })))

function headsOnly(preset: Preset): Preset {
  const { dual: _dual, ...rest } = preset
  return rest
}
interface Rule {
  readonly preset: Preset
  readonly mode: VotingMode
}

/** What a unit may do, with everything that the count can tell apart. `choices`: sets of options; yes and no are the sets {0} and {}. */
type Deed = 'away' | 'silent' | readonly number[]

/** How often each deed was done. */
type Crowd = readonly number[]

/** All crowds of `units` units over `deeds` deeds. */
function crowdsOf(units: number, deeds: number): Crowd[] {
  if (deeds === 1) return [[units]]
  return Array.from({ length: units + 1 }, (_, first) => crowdsOf(units - first, deeds - 1).map(rest => [first, ...rest])).flat()
}

/** Units that do something else in the one crowd than in the other. */
const distance = (one: Crowd, other: Crowd): number => one.reduce((sum, each, deed) => sum + Math.max(0, each - (other[deed] ?? 0)), 0)

const YES_NO: readonly Deed[] = ['away', 'silent', [0], []]
const SINGLE: readonly Deed[] = ['away', 'silent', [], [0], [1]]
const MULTIPLE: readonly Deed[] = ['away', 'silent', [], [0], [1], [0, 1]]

function outcomeOf({ preset, mode }: Rule, deeds: readonly Deed[], crowd: Crowd): Outcome {
  const count = (does: (deed: Deed) => boolean): number => deeds.reduce((sum, deed, index) => (does(deed) ? sum + (crowd[index] ?? 0) : sum), 0)
  const eligible = count(() => true)
  const present = eligible - count(deed => deed === 'away')
  const participating = present - count(deed => deed === 'silent')
  const votesFor = (option: number): number => count(deed => typeof deed !== 'string' && deed.includes(option))
  const heads = { eligible, present, participating, yes: 0, no: 0, abstain: 0, invalid: 0 }
  if (deeds === YES_NO) return valueOf(decide(preset, mode, { heads: { ...heads, yes: votesFor(0), no: participating - votesFor(0) } }))
  const votes = [votesFor(0), votesFor(1)]
  const ballots = { ballots: participating, blank: count(deed => typeof deed !== 'string' && deed.length === 0), invalid: 0, votes, leaders: [] }
  return valueOf(decide(preset, mode, { heads }, askedOf(deeds, ballots)))
}

const OPTIONS = ['桥头', '祠堂边'] as const
function askedOf(deeds: readonly Deed[], ballots: Omit<Extract<OptionsTally, { kind: 'single' }>, 'kind'>): AskedOptions {
  return deeds === SINGLE
    ? { method: { kind: 'single', options: OPTIONS }, tally: { kind: 'single', ...ballots } }
    : { method: { kind: 'multiple', options: OPTIONS, atMost: 2 }, tally: { kind: 'multiple', ...ballots } }
}

/** What was decided, as a text: nothing, or which options. */
const decisionOf = ({ kind, options }: Outcome): string => (options ? (options.passed ?? []).join() : String(kind === 'passed'))

const MOST = 99

/** The naive way: look at every other crowd there is. */
function naiveMargin(rule: Rule, deeds: readonly Deed[], crowd: Crowd): number | undefined {
  const decided = decisionOf(outcomeOf(rule, deeds, crowd))
  const units = crowd.reduce((sum, each) => sum + each, 0)
  const fewest = crowdsOf(units, deeds.length).reduce(
    (least, other) => (distance(crowd, other) < least && decisionOf(outcomeOf(rule, deeds, other)) !== decided ? distance(crowd, other) : least),
    MOST
  )
  return fewest === MOST ? undefined : fewest
}

test.each([
  ['yes and no', YES_NO, 7],
  ['one of two options', SINGLE, 5],
  ['up to two options', MULTIPLE, 4]
] as const)('the margin of %s is the fewest units of all that could turn it, for every rule', (_what, deeds, unitsMax) => {
  const anyCrowd = fc.integer({ min: 1, max: unitsMax }).chain(units => fc.constantFrom(...crowdsOf(units, deeds.length)))
  fc.assert(
    fc.property(fc.constantFrom(...RULES), anyCrowd, (rule, crowd) => {
      expect(marginOf(outcomeOf(rule, deeds, crowd))).toBe(naiveMargin(rule, deeds, crowd))
    }),
    { seed: 4, numRuns: 500 }
  )
})
