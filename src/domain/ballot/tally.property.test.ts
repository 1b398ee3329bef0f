import fc from 'fast-check'
import { asId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { rollRow } from '@/testing/poll-builder'
import type { RollUnitId } from './electoral-roll'
import { decide } from './outcome'
import { findMode, PRESETS } from './presets'
import type { Vote } from './tally'
import { ballotsOf, CHOICES, countsOf, tally } from './tally'

const RUN = { seed: 20_260_411, numRuns: 300 }
const unitOf = (index: number) => asId<RollUnitId>(`u${index}`)

/** A roll of `size`, some of it signed in, some of it voted; everybody at most once. */
const meeting = fc.integer({ min: 1, max: 40 }).chain(size =>
  fc.record({
    areas: fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: size, maxLength: size }),
    attendance: fc.uniqueArray(fc.integer({ min: 0, max: size + 5 }), { maxLength: size }),
    votes: fc.uniqueArray(
      fc.record({ index: fc.integer({ min: 0, max: size - 1 }), choice: fc.constantFrom(...CHOICES), channel: fc.constantFrom('phone' as const, 'paper' as const) }),
      { selector: vote => vote.index, maxLength: size }
    )
  })
)
type Meeting = typeof meeting extends fc.Arbitrary<infer M> ? M : never

const collect = ({ areas, attendance, votes }: Meeting, unit: 'household' | 'owner' = 'household') => ({
  roll: { version: 1, unit, day: '2026-04-11' as Day, rows: areas.map((area, index) => rollRow(`u${index}`, unit === 'owner' ? { area } : {})) },
  attendance: attendance.map(unitOf),
  votes: votes.map(({ index, choice, channel }): Vote => ({ unitId: unitOf(index), choice, channel }))
})

/** Counting as on a blackboard: one stroke after the other. */
function strokes(votes: readonly Vote[]): Record<string, number> {
  const board: Record<string, number> = { yes: 0, no: 0, abstain: 0, invalid: 0 }
  for (const vote of votes) for (const choice of Object.keys(board)) if (vote.choice === choice) board[choice] = (board[choice] ?? 0) + 1
  return board
}

test('a tally equals the strokes on the blackboard and does not depend on the order', () => {
  fc.assert(fc.property(meeting, fc.infiniteStream(fc.nat()), (sample, chance) => {
    const { votes } = collect(sample)
    const shuffled = votes.map(vote => ({ vote, key: chance.next().value })).sort((a, b) => a.key - b.key).map(({ vote }) => vote)
    expect(tally(votes).heads).toEqual(strokes(votes))
    expect(tally(shuffled)).toEqual(tally(votes))
  }), RUN)
})

test('choices make up the ballots, and ballots the channels', () => {
  fc.assert(fc.property(meeting, sample => {
    const collected = collect(sample)
    const { heads } = countsOf(collected)
    const { phone, paper, hands } = ballotsOf(collected)
    expect(heads.yes + heads.no + heads.abstain + heads.invalid).toBe(collected.votes.length)
    expect(phone + paper + hands).toBe(heads.participating)
  }), RUN)
})

test('who voted was present, who was present is on the roll', () => {
  fc.assert(fc.property(meeting, sample => {
    const collected = collect(sample)
    const { heads } = countsOf(collected)
    expect(heads.participating).toBeLessThanOrEqual(heads.present)
    expect(heads.present).toBeLessThanOrEqual(heads.eligible)
    const attended = new Set(collected.attendance.filter(id => collected.roll.rows.some(row => row.unitId === id)))
    for (const vote of collected.votes) attended.add(vote.unitId)
    expect(heads.present).toBe(attended.size)
  }), RUN)
})

test('every preset can decide on whatever was collected', () => {
  const rules = PRESETS.flatMap(preset => preset.modes.map(mode => ({ preset, mode })))
  fc.assert(fc.property(meeting, fc.constantFrom(...rules), (sample, { preset, mode }) => {
    const counts = countsOf(collect(sample, preset.dual ? 'owner' : 'household'))
    const decided = decide(preset, findMode(preset, mode.id) ?? mode, counts)
    expect(decided.ok).toBe(true)
    if (decided.ok && decided.value.kind === 'passed') expect(counts.heads.yes).toBeGreaterThan(0)
  }), RUN)
})

test('one more yes in the place of a no never turns a pass into a failure', () => {
  const rules = PRESETS.filter(preset => !preset.dual).flatMap(preset => preset.modes.map(mode => ({ preset, mode })))
  fc.assert(fc.property(meeting, fc.constantFrom(...rules), (sample, { preset, mode }) => {
    const { heads } = countsOf(collect(sample))
    fc.pre(heads.no > 0)
    const before = decide(preset, mode, { heads })
    const after = decide(preset, mode, { heads: { ...heads, yes: heads.yes + 1, no: heads.no - 1 } })
    if (before.ok && before.value.kind === 'passed') expect(after.ok && after.value.kind).toBe('passed')
  }), RUN)
})

test('areas of the choices make up the area that voted, taken from the roll', () => {
  fc.assert(fc.property(meeting, sample => {
    const collected = collect(sample, 'owner')
    const { area } = countsOf({ ...collected, votes: collected.votes.map(vote => ({ ...vote, area: 999_999 })) })
    expect(area && area.yes + area.no + area.abstain + area.invalid).toBe(area?.participating)
    expect(area?.participating).toBe(sample.votes.reduce((sum, vote) => sum + (sample.areas[vote.index] ?? 0), 0))
    expect(area?.eligible).toBe(sample.areas.reduce((sum, each) => sum + each, 0))
  }), RUN)
})
