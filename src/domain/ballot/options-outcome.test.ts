import { announcedPoll, COUNTED_AT, HEADS, openedPoll, valueOf } from '@/testing/poll-builder'
import { countPoll } from './count-poll'
import { tallyMarks } from './methods/tally-marks'
import type { OptionsMethod } from './options-outcome'
import type { CountSet } from './outcome'
import { decide } from './outcome'
import { manifestOf } from './open-poll'
import type { PresetId, VotingModeId } from './preset-types'
import { currentPreset, findMode } from './presets'
import type { SlipMark } from './selection'
import { countSetOf } from './tally'

const OPTIONS = ['新修卫生室', '办老年食堂', '修水口桥']
const SINGLE: OptionsMethod = { kind: 'single', options: OPTIONS }
const MULTIPLE: OptionsMethod = { kind: 'multiple', options: OPTIONS, atMost: 2 }

/** So many ballots of each kind. */
const ballots = (...piles: readonly (readonly [number, SlipMark])[]): readonly SlipMark[] => piles.flatMap(([count, mark]) => Array.from({ length: count }, () => mark))

interface Rule {
  readonly id?: PresetId
  readonly modeId?: VotingModeId
  readonly method?: OptionsMethod
  readonly eligible?: number
  readonly present?: number
}

function decided(marks: readonly SlipMark[], { id = 'villagersAssembly', modeId, method = SINGLE, eligible = 47, present = 39 }: Rule = {}, change: Partial<CountSet> = {}) {
  const preset = currentPreset(id)
  const mode = preset && (modeId ? findMode(preset, modeId) : preset.modes[0])
  if (!preset || !mode) throw new Error(id)
  const tally = tallyMarks(method, marks)
  if (tally.kind === 'yesNo') throw new Error('options give options')
  const heads = { ...countSetOf(tally, { eligible, present, participating: marks.length }), ...change }
  return decide(preset, mode, { heads }, { method, tally })
}

test('an option passes when its votes meet the rule, and says by how many', () => {
  const outcome = valueOf(decided(ballots([21, [0]], [14, [1]], [2, []], [1, 'invalid'])))
  expect(outcome).toMatchObject({
    kind: 'passed', method: SINGLE, options: { passed: [0], tally: { votes: [21, 14, 0], leaders: [0] } },
    heads: { pass: { count: 21, base: 39, needed: 20, met: true }, blank: 2, notVoted: 1, counts: { yes: 0, no: 0, abstain: 0, invalid: 1, participating: 38 } }
  })
})

test('most votes without the majority decide nothing', () => {
  expect(valueOf(decided(ballots([19, [0]], [18, [1]])))).toMatchObject({ kind: 'failed', options: { passed: [], tally: { leaders: [0] } }, heads: { pass: { count: 19, met: false } } })
})

test('a tie decides nothing and is told', () => {
  expect(valueOf(decided(ballots([14, [0]], [14, [2]])))).toMatchObject({ kind: 'failed', options: { passed: [], tally: { leaders: [0, 2] } } })
})

test('where half is enough, two halves of a choice of one are a tie', () => {
  const half = decided(ballots([10, [0]], [10, [1]]), { id: 'partyMembers', modeId: 'partyOfDue', eligible: 20, present: 20 })
  expect(valueOf(half)).toMatchObject({ kind: 'failed', options: { passed: [] }, heads: { pass: { count: 10, needed: 10 } } })
})

test('in a choice of several each is measured for itself', () => {
  expect(valueOf(decided(ballots([22, [0, 2]], [8, [1]]), { method: MULTIPLE }))).toMatchObject({ kind: 'passed', options: { passed: [0, 2] } })
})

test('too few people leave the votes as they are and nothing decided', () => {
  const outcome = valueOf(decided(ballots([20, [0]]), { present: 20 }))
  expect(outcome).toMatchObject({ kind: 'quorumNotMet', options: { tally: { votes: [20, 0, 0] } } })
  expect(outcome.options).not.toHaveProperty('passed')
})

test.each<OptionsMethod>([SINGLE, { kind: 'score', options: OPTIONS, top: 5 }, { kind: 'rank', options: OPTIONS }])('a view is reported and never passes: %j', method => {
  const mark: SlipMark = method.kind === 'single' ? [1] : [0, 1, 2]
  const outcome = valueOf(decided(ballots([12, mark]), { id: 'opinionPoll', method }))
  expect(outcome).toMatchObject({ kind: 'reportOnly', standing: 'indicative', options: { tally: { kind: method.kind, ballots: 12 } } })
  expect(outcome.options).not.toHaveProperty('passed')
})

test.each<[string, Partial<CountSet>, string]>([
  ['with 赞成', { yes: 1 }, 'YES_NO_NOT_EXPECTED'],
  ['with 反对', { no: 1 }, 'YES_NO_NOT_EXPECTED'],
  ['with 弃权', { abstain: 1 }, 'YES_NO_NOT_EXPECTED'],
  ['with another number of invalid ballots', { invalid: 2 }, 'OPTIONS_DIFFER'],
  ['with fewer ballots than votes', { participating: 10 }, 'CHOICES_EXCEED_PARTICIPATING'],
  ['with fewer ballots than were counted', { participating: 25 }, 'OPTIONS_DIFFER']
])('counts that cannot be true together are refused: options %s', (_why, change, code) => {
  expect(decided(ballots([21, [0]], [3, []], [1, 'invalid'], [2, []]), {}, change)).toMatchObject({ ok: false, error: { code } })
})

test('marks are never measured by a majority: that is a bug', () => {
  expect(() => decided(ballots([21, [5, 0, 0]]), { method: { kind: 'score', options: OPTIONS, top: 5 } })).toThrow('only votes')
})

test('heads and area never meet options: that is a bug', () => {
  expect(() => decided(ballots([3, [0]]), { id: 'ownersOrdinary' })).toThrow()
})

const single = { method: SINGLE }

test('the manifest names the options of the question, and no others', () => {
  expect(manifestOf(announcedPoll(single))).toMatchObject({ method: SINGLE, options: [] })
  expect(manifestOf(announcedPoll())).toMatchObject({ method: { kind: 'yesNo' }, options: ['yes', 'no', 'abstain'] })
})

test('a poll is counted by the method that was announced', () => {
  const marks = ballots([21, [0]], [14, [1]])
  const tally = tallyMarks(SINGLE, marks)
  const counts = { heads: countSetOf(tally, { eligible: 47, present: 39, participating: 35 }) }
  const request = { poll: openedPoll(single), counts, ballots: { phone: 35, paper: 0, hands: 0 }, handsReconciled: false, now: COUNTED_AT }
  expect(valueOf(countPoll({ ...request, tally })).outcome).toMatchObject({ kind: 'passed', options: { passed: [0] } })
  expect(() => countPoll(request)).toThrow('by the method')
  expect(() => countPoll({ ...request, tally: tallyMarks(MULTIPLE, marks) })).toThrow('by the method')
})

test('a tally beside yes and no changes nothing', () => {
  const request = { poll: openedPoll(), counts: { heads: HEADS }, ballots: { phone: 37, paper: 0, hands: 0 }, handsReconciled: false, now: COUNTED_AT }
  expect(countPoll({ ...request, tally: tallyMarks({ kind: 'yesNo' }, []) })).toEqual(countPoll(request))
})

test('the heads of ballots that know no unit', () => {
  const of = { eligible: 47, present: 39, participating: 5 }
  expect(countSetOf(tallyMarks({ kind: 'yesNo' }, ['yes', 'no', 'yes', 'abstain', 'invalid']), of)).toEqual({ ...of, yes: 2, no: 1, abstain: 1, invalid: 1 })
  expect(countSetOf(tallyMarks(SINGLE, [[0], 'invalid', []]), of)).toEqual({ ...of, yes: 0, no: 0, abstain: 0, invalid: 1 })
})
