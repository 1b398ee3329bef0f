import type { CountSet, Outcome } from '@/domain/ballot/outcome'
import type { CountBase, PassRule, QuorumRule } from '@/domain/ballot/preset-types'
import { findMode, findPreset } from '@/domain/ballot/presets'
import { meets, needed } from '@/domain/shared/fraction'
import { assert } from '@/domain/shared/result'

/**
 * The margin of a result: the fewest units that, had each voted another way, stayed away, or come, would turn what was decided.
 * Undefined where nothing is decided (意向征询), and for votes weighed by area, which are never secret.
 */
export function marginOf(outcome: Outcome): number | undefined {
  if (outcome.kind === 'reportOnly' || outcome.area) return undefined
  const preset = findPreset(outcome.presetId, outcome.presetVersion)
  const mode = preset && findMode(preset, outcome.modeId)
  assert(mode && mode.pass !== 'none', 'what was decided was decided by a rule')
  const rules: Rules = { quorum: mode.quorum, pass: mode.pass }
  const { counts } = outcome.heads
  return Math.min(...standingsOf(outcome).map(({ votes, passed }) => (passed ? unitsToFail(counts, votes, rules) : unitsToPass(counts, votes, rules))))
}

interface Rules {
  readonly quorum: QuorumRule | 'none'
  readonly pass: PassRule
}
interface Standing {
  readonly votes: number
  readonly passed: boolean
}

/** What is measured: 赞成, or every option for itself. Of two that reached the number in a choice of one, either falls with one ballot. */
function standingsOf(outcome: Outcome): readonly Standing[] {
  const { options, heads } = outcome
  if (!options) return [{ votes: heads.counts.yes, passed: outcome.kind === 'passed' }]
  const { tally, passed = [] } = options
  assert(tally.kind === 'single' || tally.kind === 'multiple', 'only votes are measured by a majority')
  return tally.votes.map((votes, option) => ({ votes, passed: passed.includes(option) }))
}

const neededOf = (base: number, { fraction }: PassRule | QuorumRule): number => Math.max(1, needed(base, fraction))

/** A yes less is worth more than a unit less, so the cheapest way is over yes votes alone, or over the number of those who came. */
function unitsToFail(counts: CountSet, votes: number, { quorum, pass }: Rules): number {
  const byVotes = votes - neededOf(counts[pass.base], pass) + 1
  return quorum === 'none' ? byVotes : Math.min(byVotes, counts[quorum.counted] - neededOf(counts.eligible, quorum) + 1)
}

/** Units by what they do: stayed away, came without voting, voted otherwise, voted for it. */
interface Crowd {
  away: number
  silent: number
  others: number
  votes: number
}

const baseOf = ({ away, silent, others, votes }: Crowd, base: CountBase): number => {
  const participating = others + votes
  if (base === 'participating') return participating
  return base === 'present' ? participating + silent : participating + silent + away
}

/**
 * Who is short of people needs more of them, and each that comes votes for it. Then another vote turned is worth most, then one who was
 * there and did not vote, then one who stayed away: that one enlarges the base as well. Somebody who would leave the base is always worth less.
 */
function unitsToPass(counts: CountSet, votes: number, { quorum, pass }: Rules): number {
  const crowd: Crowd = { away: counts.eligible - counts.present, silent: counts.present - counts.participating, others: counts.participating - votes, votes }
  const short = quorum === 'none' ? 0 : Math.max(0, neededOf(counts.eligible, quorum) - counts[quorum.counted])
  const joining: readonly Source[] = quorum !== 'none' && quorum.counted === 'participating' ? ['silent', 'away'] : ['away']
  let turned = 0
  for (; turned < short; turned += 1) turnOne(crowd, joining)
  for (; !meets(crowd.votes, baseOf(crowd, pass.base), pass.fraction); turned += 1) turnOne(crowd, ['others', 'silent', 'away'])
  // Votes enough and people enough: two options share the number, and one ballot less decides between them.
  return Math.max(1, turned)
}

type Source = 'away' | 'silent' | 'others'

function turnOne(crowd: Crowd, sources: readonly Source[]): void {
  const source = sources.find(each => crowd[each] > 0)
  assert(source, 'a roll that votes for it as one has people enough and votes enough')
  crowd[source] -= 1
  crowd.votes += 1
}
