import { currentPreset } from '@/domain/ballot/presets'
import type { BallotMethod } from '@/domain/ballot/selection'
import { errorText } from '@/text/error-text'
import { EMPTY_METHOD, kindOff, methodFieldsOf, methodOf, withMoreOptions, withOption, withOptionUp, withoutOption, type MethodFields } from './method-fields'

const ROADS: MethodFields = { ...EMPTY_METHOD, kind: 'rank', options: ['修路', '修桥', '修渠'] }

test.each<BallotMethod>([
  { kind: 'yesNo' },
  { kind: 'single', options: ['修路', '修桥'] },
  { kind: 'multiple', options: ['修路', '修桥', '修渠'], atMost: 2 },
  { kind: 'score', options: ['修路', '修桥'], top: 3 },
  { kind: 'rank', options: ['修路', '修桥', '修渠'] }
])('what was kept stands in the form again: %j', method => {
  expect(methodOf(methodFieldsOf(method))).toEqual(method)
})

test('a form has room for two options at least', () => {
  expect(methodFieldsOf({ kind: 'single', options: ['修路'] }).options).toEqual(['修路', ''])
})

test('an option is written, moved up and taken away; the first stays first', () => {
  expect(withOption(ROADS, 1, '修塘').options).toEqual(['修路', '修塘', '修渠'])
  expect(withOptionUp(ROADS, 2).options).toEqual(['修路', '修渠', '修桥'])
  expect(withOptionUp(ROADS, 0).options).toEqual(ROADS.options)
  expect(withoutOption(ROADS, 0).options).toEqual(['修桥', '修渠'])
})

test('two options stay, and twelve are all', () => {
  expect(withoutOption({ ...ROADS, options: ['修路', '修桥'] }, 0).options).toEqual(['修路', '修桥'])
  expect(withMoreOptions(ROADS).options).toHaveLength(4)
  expect(withMoreOptions({ ...ROADS, options: Array.from({ length: 12 }, () => '') }).options).toHaveLength(12)
})

test('a kind that the meeting or the hands cannot do says why', () => {
  const [assembly, view] = [currentPreset('villagersAssembly'), currentPreset('opinionPoll')]
  if (!assembly || !view) throw new Error('presets')
  expect(kindOff('rank', { preset: assembly, mode: assembly.modes[0], ballotMode: 'secret' })).toBe(errorText.METHOD_NOT_FOR_RULE)
  expect(kindOff('rank', { preset: view, mode: view.modes[0], ballotMode: 'named' })).toBeUndefined()
  expect(kindOff('single', { preset: view, mode: view.modes[0], ballotMode: 'showOfHands' })).toBe(errorText.HANDS_NEED_YES_NO)
})
