import { decide } from '@/domain/ballot/outcome'
import type { Counts } from '@/domain/ballot/outcome'
import type { PresetId } from '@/domain/ballot/preset-types'
import { currentPreset } from '@/domain/ballot/presets'
import { valueOf } from '@/testing/poll-builder'
import { publicOutcome, splitsShown } from './public-outcome'

function outcomeOf(id: PresetId, counts: Counts) {
  const preset = currentPreset(id)
  if (!preset) throw new Error(`No ${id}`)
  return valueOf(decide(preset, preset.modes[0], counts))
}
const heads = (voted: number) => ({ eligible: 14, present: voted + 1, participating: voted, yes: voted, no: 0, abstain: 0, invalid: 0 })

test('a split is shown from ten votes on', () => {
  expect([9, 10, 11].map(votes => splitsShown(votes, 10))).toEqual([false, true, true])
  const outcome = outcomeOf('villagersGroupMeeting', { heads: heads(10) })
  expect(publicOutcome(outcome, 10)).toEqual({ splits: 'shown', outcome })
})

test('below ten votes no choice is left in the data, whether it passed still is', () => {
  const shown = publicOutcome(outcomeOf('villagersGroupMeeting', { heads: heads(9) }), 10)
  expect(shown).toEqual({
    splits: 'withheld', floor: 10,
    outcome: { kind: 'passed', presetId: 'villagersGroupMeeting', presetVersion: 1, modeId: 'persons', unit: 'person', standing: 'formal' },
    heads: { eligible: 14, present: 10, participating: 9, notVoted: 1, quorum: { counted: 'present', fraction: { numerator: 2, denominator: 3, strict: false }, count: 10, base: 14, needed: 10, met: true } }
  })
  expect(JSON.stringify(shown)).not.toMatch(/"(yes|no|abstain|invalid|pass)"/)
})

test('which option passed stays, and no vote of it', () => {
  const preset = currentPreset('villagersGroupMeeting')
  if (!preset) throw new Error('no preset')
  const method = { kind: 'single', options: ['修路', '修桥'] } as const
  const tally = { kind: 'single', votes: [9, 0], leaders: [0], ballots: 9, blank: 0, invalid: 0 } as const
  const outcome = valueOf(decide(preset, preset.modes[0], { heads: { ...heads(9), yes: 0 } }, { method, tally }))
  const shown = publicOutcome(outcome, 10)
  expect(shown).toMatchObject({ splits: 'withheld', passed: [0], outcome: { kind: 'passed', method } })
  expect(JSON.stringify(shown)).not.toMatch(/"(tally|votes|leaders|pass)"/)
})

test('owners lose the split of the area too', () => {
  const shown = publicOutcome(outcomeOf('ownersOrdinary', { heads: heads(9), area: heads(9) }), 10)
  expect(JSON.stringify(shown)).not.toMatch(/"(yes|no|abstain|invalid|pass)"/)
  expect(shown).toMatchObject({ splits: 'withheld', heads: { eligible: 14 }, area: { eligible: 14, quorum: { counted: 'participating' } } })
})

test('an opinion poll of few has a turnout without quorum', () => {
  expect(publicOutcome(outcomeOf('opinionPoll', { heads: heads(3) }), 10)).toMatchObject({ splits: 'withheld', heads: { eligible: 14, present: 4, participating: 3, notVoted: 1 } })
})
