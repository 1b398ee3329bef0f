import type { PresetId } from '@/domain/ballot/preset-types'
import { currentPreset, PRESETS } from '@/domain/ballot/presets'
import type { BallotMethod } from '@/domain/ballot/selection'
import { YES_NO } from '@/domain/ballot/selection'
import type { MethodUnfit } from './method-unfit'
import { reasonMethodUnfit } from './method-unfit'

const TWO = ['新修卫生室', '办老年食堂']
const THREE = [...TWO, '修水口桥']

function reason(presetId: PresetId, method: BallotMethod): MethodUnfit | undefined {
  const preset = currentPreset(presetId)
  if (!preset) throw new Error(presetId)
  return reasonMethodUnfit(preset, preset.modes[0], method)
}

const many = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `第${index}项`)

test.each<[string, PresetId, BallotMethod, MethodUnfit]>([
  ['options where heads and area are counted', 'ownersOrdinary', { kind: 'single', options: [] }, { code: 'DUAL_NEEDS_YES_NO' }],
  ['marks where a majority decides', 'villagersAssembly', { kind: 'score', options: [], top: 5 }, { code: 'METHOD_NOT_FOR_RULE' }],
  ['an order where a majority decides', 'villagersAssembly', { kind: 'rank', options: THREE }, { code: 'METHOD_NOT_FOR_RULE' }],
  ['one option', 'villagersAssembly', { kind: 'single', options: ['新修卫生室'] }, { code: 'OPTIONS_TOO_FEW', min: 2 }],
  ['thirteen options', 'villagersAssembly', { kind: 'single', options: many(13) }, { code: 'OPTIONS_TOO_MANY', max: 12 }],
  ['an empty option', 'villagersAssembly', { kind: 'single', options: [...TWO, ' '] }, { code: 'OPTION_LENGTH', option: 2, max: 24 }],
  ['an option longer than a slip is wide', 'villagersAssembly', { kind: 'single', options: ['修'.repeat(25), ...TWO] }, { code: 'OPTION_LENGTH', option: 0, max: 24 }],
  ['options that read the same', 'villagersAssembly', { kind: 'single', options: ['修 A 桥', '办老年食堂', '修Ａ桥'] }, { code: 'OPTIONS_ALIKE', options: [0, 2] }],
  ['a choice of all', 'villagersAssembly', { kind: 'multiple', options: THREE, atMost: 3 }, { code: 'CHOOSE_TOO_MANY', max: 2 }],
  ['a choice of one that says several', 'villagersAssembly', { kind: 'multiple', options: THREE, atMost: 1 }, { code: 'CHOOSE_TOO_MANY', max: 2 }],
  ['a choice of one and a half', 'villagersAssembly', { kind: 'multiple', options: many(4), atMost: 2.5 }, { code: 'CHOOSE_TOO_MANY', max: 3 }],
  ['marks up to nought', 'opinionPoll', { kind: 'score', options: TWO, top: 0 }, { code: 'TOP_OUT_OF_RANGE', max: 10 }],
  ['marks up to eleven', 'opinionPoll', { kind: 'score', options: TWO, top: 11 }, { code: 'TOP_OUT_OF_RANGE', max: 10 }]
])('a question cannot be asked with %s', (_why, presetId, method, expected) => {
  expect(reason(presetId, method)).toEqual(expected)
})

test.each<[string, PresetId, BallotMethod]>([
  ['one of several under a majority', 'villagersAssembly', { kind: 'single', options: TWO }],
  ['several of several under a majority', 'villagersAssembly', { kind: 'multiple', options: THREE, atMost: 2 }],
  ['twelve options of twenty-four characters', 'villagersAssembly', { kind: 'single', options: many(12).map(option => option.padEnd(24, '长')) }],
  ['marks for a view', 'opinionPoll', { kind: 'score', options: TWO, top: 10 }],
  ['an order for a view', 'opinionPoll', { kind: 'rank', options: THREE }]
])('a question can be asked with %s', (_what, presetId, method) => {
  expect(reason(presetId, method)).toBeUndefined()
})

test('yes and no can be asked under every rule', () => {
  for (const preset of PRESETS) for (const mode of preset.modes) expect(reasonMethodUnfit(preset, mode, YES_NO)).toBeUndefined()
})
