import { reasonCompositionUnlawful } from './composition'
import { LAW, LAW_NAMES } from './law-articles'
import type { Preset, PresetId } from './preset-types'
import { currentPreset, findMode, findPreset, PRESETS } from './presets'

function preset(id: PresetId): Preset {
  const found = currentPreset(id)
  if (!found) throw new Error(`No ${id}`)
  return found
}

test('each preset is found by id and version, another version is not', () => {
  for (const each of PRESETS) expect(findPreset(each.id, each.version)).toBe(each)
  expect(findPreset('villagersAssembly', 2)).toBeUndefined()
  expect(findPreset('electionVillage', 1)).toBeUndefined()
})

test('id and version together are unique', () => {
  const keys = PRESETS.map(each => `${each.id}@${each.version}`)
  expect(new Set(keys).size).toBe(keys.length)
})

test('a new poll takes the highest edition, wherever it stands', () => {
  const first = preset('opinionPoll')
  const second = { ...first, version: 2 }
  expect(currentPreset('opinionPoll', [first, second])).toBe(second)
  expect(currentPreset('opinionPoll', [second, first])).toBe(second)
  expect(currentPreset('opinionPoll', [preset('ownersMajor')])).toBeUndefined()
})

test('modes are found within their preset only', () => {
  expect(findMode(preset('villagersAssembly'), 'households')?.unit).toBe('household')
  expect(findMode(preset('villagersAssembly'), 'owners')).toBeUndefined()
})

test('presets are plain data', () => {
  expect(JSON.parse(JSON.stringify(PRESETS))).toEqual(PRESETS)
})

test('the important meetings of the committee need a study by the party organisation first', () => {
  expect(PRESETS.filter(each => each.partyStudyRequired).map(each => each.id)).toEqual(['villagersAssembly', 'villagerRepsAssembly', 'residentsAssembly', 'residentRepsAssembly'])
})

test('only owners are dual, named and indicative; only the opinion poll is not formal', () => {
  expect(PRESETS.filter(each => each.dual).map(each => each.id)).toEqual(['ownersOrdinary', 'ownersMajor'])
  expect(PRESETS.filter(each => each.dual && (each.secretDefault || !each.indicativeOnly))).toEqual([])
  expect(PRESETS.filter(each => !each.formal).map(each => each.id)).toEqual(['opinionPoll'])
})

test('whoever decides names the article it rests on', () => {
  expect(PRESETS.filter(each => each.formal && each.legalReferences.length === 0)).toEqual([])
  for (const reference of Object.values(LAW)) expect(LAW_NAMES[reference.law]).toBeTruthy()
})

test('where reporting is all, no mode has a threshold, and everywhere else each has one', () => {
  for (const each of PRESETS) for (const mode of each.modes) expect(mode.pass === 'none').toBe(!each.formal)
})

describe('an assembly of representatives must be composed lawfully', () => {
  const village = preset('villagerRepsAssembly').composition ?? { committeeBelongs: true }
  const urban = preset('residentRepsAssembly').composition ?? { committeeBelongs: true }
  const collective = preset('collectiveReps').composition ?? { committeeBelongs: true }

  test.each([
    ['42 of 47 with 16 women is lawful', village, [47, 42, 16], undefined],
    ['15 women of 47 are too few', village, [47, 42, 15], { code: 'TOO_FEW_WOMEN_REPRESENTATIVES', have: 15, needed: 16 }],
    ['37 representatives of 47 are too few', village, [47, 37, 37], { code: 'TOO_FEW_REPRESENTATIVES', have: 37, needed: 38 }],
    ['nobody is no assembly', village, [0, 0, 0], { code: 'TOO_FEW_REPRESENTATIVES', have: 0, needed: 0 }],
    ['a community has no share of women in law', urban, [67, 60, 0], undefined],
    ['20 representatives of the collective are too few', collective, [20, 20, 0], { code: 'TOO_FEW_REPRESENTATIVES', have: 20, needed: 21 }],
    ['21 representatives of the collective are enough', collective, [21, 21, 0], undefined]
  ] as const)('%s', (_why, rule, [members, representatives, womenRepresentatives], reason) => {
    expect(reasonCompositionUnlawful(rule, { members, representatives, womenRepresentatives })).toEqual(reason)
  })
})
