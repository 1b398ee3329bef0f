import { decide } from '@/domain/ballot/outcome'
import type { CountSet, Outcome } from '@/domain/ballot/outcome'
import type { PresetId, VotingModeId } from '@/domain/ballot/preset-types'
import { currentPreset, findMode } from '@/domain/ballot/presets'
import { assert } from '@/domain/shared/result'
import { HEADS, valueOf } from '@/testing/poll-builder'
import { marginOf } from './margin'
import { reviewOf } from './review'

function outcomeOf(presetId: PresetId, modeId: VotingModeId, heads: CountSet, area?: CountSet): Outcome {
  const preset = currentPreset(presetId)
  const mode = preset && findMode(preset, modeId)
  assert(preset && mode, 'the rule exists')
  return valueOf(decide(preset, mode, { heads, ...(area && { area }) }))
}
const lamps = (change: Partial<CountSet> = {}): Outcome => outcomeOf('villagerRepsAssembly', 'representatives', { ...HEADS, ...change })

describe('the margin', () => {
  test.each<[string, Outcome, number | undefined]>([
    // 39 came, 32 were needed; 28 said yes, 20 were needed: 8 who stay away, or 9 who vote otherwise.
    ['is the shorter of the ways over people and over votes', lamps(), 8],
    ['counts votes where they are fewer', lamps({ yes: 21, no: 13 }), 2],
    ['of a rejection is what was missing', lamps({ yes: 17, no: 17 }), 3],
    ['of a meeting too small counts who must come, and how they must vote', lamps({ present: 30, participating: 30, yes: 10, no: 20, abstain: 0, invalid: 0 }), 7],
    ['is nothing for an opinion poll', outcomeOf('opinionPoll', 'persons', HEADS), undefined],
    ['is nothing for votes by area, which are never secret', outcomeOf('ownersOrdinary', 'owners', HEADS, HEADS), undefined]
  ])('%s', (_what, outcome, margin) => {
    expect(marginOf(outcome)).toBe(margin)
  })
})

describe('a result needs a second look', () => {
  const close = lamps({ yes: 21, no: 13 })
  test.each([
    ['when tokens taken anew and disputes together reach the margin', 1, { open: 1, proven: 0 }, true, 1],
    ['when proven disputes alone reach it', 0, { open: 0, proven: 2 }, true, 2],
    ['not below the margin', 1, { open: 0, proven: 0 }, false, 0]
  ])('%s', (_when, replaced, counts, flagged, disputed) => {
    expect(reviewOf(close, replaced, counts)).toEqual({ flagged, replaced, disputed, margin: 2 })
  })

  test('never where nothing was decided', () => {
    expect(reviewOf(outcomeOf('opinionPoll', 'persons', HEADS), 40, { open: 3, proven: 0 })).toEqual({ flagged: false, replaced: 40, disputed: 3 })
  })
})
