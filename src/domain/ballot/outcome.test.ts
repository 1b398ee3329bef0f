import fc from 'fast-check'
import type { Counts, CountSet, InvalidCounts } from './outcome'
import { COUNT_MAX, decide } from './outcome'
import type { PresetId, VotingModeId } from './preset-types'
import { currentPreset, findMode, PRESETS } from './presets'

function ruleOf(id: PresetId, modeId?: VotingModeId) {
  const preset = currentPreset(id)
  const mode = preset && (modeId ? findMode(preset, modeId) : preset.modes[0])
  if (!preset || !mode) throw new Error(`No ${id}/${modeId ?? 'first'}`)
  return { preset, mode }
}

const set = (eligible: number, present: number, yes: number, more: Partial<CountSet> = {}): CountSet => ({
  eligible, present, participating: present, yes, no: 0, abstain: 0, invalid: 0, ...more
})

function kindOf(id: PresetId, modeId: VotingModeId | undefined, counts: Counts) {
  const { preset, mode } = ruleOf(id, modeId)
  const decided = decide(preset, mode, counts)
  return decided.ok ? decided.value.kind : decided.error.code
}

/** Every formal rule at 60 units: how many must come (or vote), and how many yes are enough when everybody came. */
const BOUNDARIES: readonly [PresetId, VotingModeId, number, number][] = [
  ['villagersAssembly', 'persons', 31, 31],
  ['villagersAssembly', 'households', 40, 31],
  ['villagerRepsAssembly', 'representatives', 40, 31],
  ['villagersGroupMeeting', 'persons', 40, 31],
  ['villagersGroupMeeting', 'households', 40, 31],
  ['residentsAssembly', 'persons', 31, 31],
  ['residentsAssembly', 'households', 31, 31],
  ['residentRepsAssembly', 'representatives', 40, 31],
  ['ownersOrdinary', 'owners', 40, 31],
  ['ownersMajor', 'owners', 40, 45],
  ['collectiveMembers', 'members', 40, 40],
  ['collectiveReps', 'representatives', 0, 40],
  ['landContractPlan', 'members', 0, 40],
  ['landContractPlan', 'representatives', 0, 40],
  ['partyMembers', 'partyOfDue', 40, 30],
  ['partyMembers', 'partyOfPresent', 40, 31],
  ['collectiveNonMember', 'members', 40, 45]
]
const dualOf = (id: PresetId, heads: CountSet): Counts => (id.startsWith('owners') ? { heads, area: heads } : { heads })

describe('every rule at its boundary', () => {
  test('no formal mode is missing from the table', () => {
    const listed = BOUNDARIES.map(([id, mode]) => `${id}/${mode}`).sort()
    const all = PRESETS.filter(preset => preset.formal).flatMap(preset => preset.modes.map(mode => `${preset.id}/${mode.id}`)).sort()
    expect(listed).toEqual(all)
  })

  test.each(BOUNDARIES.filter(([, , come]) => come > 0))('%s by %s needs %i of 60 to come, one less is too few', (id, mode, come) => {
    expect(kindOf(id, mode, dualOf(id, set(60, come - 1, 0)))).toBe('quorumNotMet')
    expect(kindOf(id, mode, dualOf(id, set(60, come, 0)))).toBe('failed')
    expect(kindOf(id, mode, dualOf(id, set(60, come + 1, 0)))).toBe('failed')
  })

  test.each(BOUNDARIES)('%s by %s (quorum %i) passes with %i yes of 60, one less fails', (id, mode, _come, yes) => {
    expect(kindOf(id, mode, dualOf(id, set(60, 60, yes - 1)))).toBe('failed')
    expect(kindOf(id, mode, dualOf(id, set(60, 60, yes)))).toBe('passed')
    expect(kindOf(id, mode, dualOf(id, set(60, 60, yes + 1)))).toBe('passed')
  })

  test.each(PRESETS.flatMap(preset => preset.modes.map(mode => [preset.id, mode.id] as const)))('%s by %s never passes on an empty roll', (id, mode) => {
    expect(kindOf(id, mode, dualOf(id, set(0, 0, 0)))).not.toBe('passed')
  })
})

describe('whom the base counts', () => {
  test.each([
    ['4 yes of 8 present fail', set(8, 8, 4, { no: 4 }), 'failed'],
    ['5 yes of 8 present pass', set(8, 8, 5, { no: 3 }), 'passed'],
    ['4 yes, 3 no, 2 abstained of 9 present fail: abstaining stays in the base', set(9, 9, 4, { no: 3, abstain: 2 }), 'failed'],
    ['4 yes of 9 present with 2 who did not vote fail: not voting stays in the base', set(9, 9, 4, { participating: 7, no: 3 }), 'failed'],
    ['4 yes of 9 present with 2 invalid fail: invalid stays in the base', set(9, 9, 4, { no: 3, invalid: 2 }), 'failed'],
    ['4 yes of 9 present with 2 blank fail: blank stays in the base', set(9, 9, 4, { no: 3 }), 'failed']
  ])('%s', (_why, heads, kind) => {
    expect(kindOf('villagersAssembly', 'persons', { heads })).toBe(kind)
  })

  test('of 301 households 201 are a quorum and 200 are not', () => {
    expect(kindOf('villagersAssembly', 'households', { heads: set(301, 200, 200) })).toBe('quorumNotMet')
    expect(kindOf('villagersAssembly', 'households', { heads: set(301, 201, 101) })).toBe('passed')
  })

  test('a group of 30 adults needs 20, the villagers assembly with 30 adults needs 16', () => {
    expect(kindOf('villagersGroupMeeting', 'persons', { heads: set(30, 19, 19) })).toBe('quorumNotMet')
    expect(kindOf('villagersGroupMeeting', 'persons', { heads: set(30, 20, 19) })).toBe('passed')
    expect(kindOf('villagersAssembly', 'persons', { heads: set(30, 15, 15) })).toBe('quorumNotMet')
    expect(kindOf('villagersAssembly', 'persons', { heads: set(30, 16, 15) })).toBe('passed')
  })

  test('the collective counts its yes against all members, not against those who came', () => {
    expect(kindOf('collectiveMembers', 'members', { heads: set(60, 40, 39) })).toBe('failed')
    expect(kindOf('collectiveMembers', 'members', { heads: set(60, 40, 40) })).toBe('passed')
  })
})

describe('owners are counted twice', () => {
  const area = (eligible: number, participating: number, yes: number) => set(eligible, participating, yes)

  test('70 % of heads with 60 % of the area are no quorum, nor the reverse', () => {
    expect(kindOf('ownersOrdinary', 'owners', { heads: set(100, 70, 70), area: area(1_000_000, 600_000, 600_000) })).toBe('quorumNotMet')
    expect(kindOf('ownersOrdinary', 'owners', { heads: set(100, 60, 60), area: area(1_000_000, 700_000, 700_000) })).toBe('quorumNotMet')
  })

  test('heads and area must each agree', () => {
    expect(kindOf('ownersOrdinary', 'owners', { heads: set(100, 80, 60), area: area(1_000_000, 800_000, 400_000) })).toBe('failed')
    expect(kindOf('ownersOrdinary', 'owners', { heads: set(100, 80, 40), area: area(1_000_000, 800_000, 600_000) })).toBe('failed')
    expect(kindOf('ownersOrdinary', 'owners', { heads: set(100, 80, 41), area: area(1_000_000, 800_000, 400_001) })).toBe('passed')
  })

  test('three quarters are of those who voted, not of all', () => {
    expect(kindOf('ownersMajor', 'owners', { heads: set(100, 68, 51), area: area(1_000_000, 680_000, 510_000) })).toBe('passed')
    expect(kindOf('ownersMajor', 'owners', { heads: set(100, 68, 51), area: area(1_000_000, 680_000, 509_999) })).toBe('failed')
  })

  test('owners present without voting are in neither quorum nor base', () => {
    const heads = set(100, 90, 40, { participating: 66 })
    expect(kindOf('ownersOrdinary', 'owners', { heads, area: heads })).toBe('quorumNotMet')
    const enough = set(100, 90, 34, { participating: 67 })
    expect(kindOf('ownersOrdinary', 'owners', { heads: enough, area: enough })).toBe('passed')
  })
})

describe('what an outcome tells', () => {
  test('a decision carries every number of its sentence', () => {
    const { preset, mode } = ruleOf('villagerRepsAssembly')
    const heads = set(47, 39, 28, { participating: 38, no: 6, abstain: 2, invalid: 1 })
    expect(decide(preset, mode, { heads })).toMatchObject({
      ok: true,
      value: {
        kind: 'passed',
        presetId: 'villagerRepsAssembly',
        presetVersion: 1,
        modeId: 'representatives',
        unit: 'representative',
        standing: 'formal',
        heads: {
          counts: heads,
          notVoted: 1,
          blank: 1,
          quorum: { counted: 'present', count: 39, base: 47, needed: 32, met: true },
          pass: { baseKind: 'present', count: 28, base: 39, needed: 20, met: true }
        }
      }
    })
  })

  test('too few people leave no arithmetic of passing', () => {
    const { preset, mode } = ruleOf('villagerRepsAssembly')
    const decided = decide(preset, mode, { heads: set(47, 31, 31) })
    expect(decided).toMatchObject({ ok: true, value: { kind: 'quorumNotMet', heads: { quorum: { count: 31, needed: 32, met: false } } } })
    expect(decided.ok && 'pass' in decided.value.heads).toBe(false)
  })

  test('an opinion poll reports and is never formal', () => {
    const { preset, mode } = ruleOf('opinionPoll', 'households')
    const heads = set(312, 120, 90, { no: 30 })
    expect(decide(preset, mode, { heads })).toEqual({
      ok: true,
      value: {
        kind: 'reportOnly', presetId: 'opinionPoll', presetVersion: 1, modeId: 'households', unit: 'household', standing: 'indicative',
        heads: { counts: heads, notVoted: 0, blank: 0 }
      }
    })
  })

  test('owners passing is still indicative', () => {
    const { preset, mode } = ruleOf('ownersMajor')
    expect(decide(preset, mode, dualOf('ownersMajor', set(60, 60, 60)))).toMatchObject({ ok: true, value: { kind: 'passed', standing: 'indicative' } })
  })

  test('an empty roll still needs one', () => {
    const { preset, mode } = ruleOf('collectiveMembers')
    expect(decide(preset, mode, { heads: set(0, 0, 0) })).toMatchObject({ ok: true, value: { kind: 'quorumNotMet', heads: { quorum: { needed: 1, met: false } } } })
  })
})

describe('counts that cannot be true together are refused, most fundamental first', () => {
  const refused: readonly [string, PresetId, Counts, InvalidCounts][] = [
    ['owners without area', 'ownersOrdinary', { heads: set(3, 3, 3) }, { code: 'AREA_MISSING' }],
    ['area where heads decide', 'villagersAssembly', { heads: set(3, 3, 3), area: set(3, 3, 3) }, { code: 'AREA_NOT_EXPECTED' }],
    ['a fraction of a head', 'villagersAssembly', { heads: set(3, 2.5, 2) }, { code: 'NOT_AN_INTEGER', dimension: 'heads', field: 'present' }],
    ['no number', 'villagersAssembly', { heads: set(NaN, 3, 3) }, { code: 'NOT_AN_INTEGER', dimension: 'heads', field: 'eligible' }],
    ['a negative', 'villagersAssembly', { heads: set(3, 3, -1) }, { code: 'NEGATIVE', dimension: 'heads', field: 'yes' }],
    ['more than can be', 'villagersAssembly', { heads: set(COUNT_MAX + 1, 3, 3) }, { code: 'TOO_LARGE', dimension: 'heads', field: 'eligible' }],
    ['more choices than ballots', 'villagersAssembly', { heads: set(3, 3, 3, { no: 1 }) }, { code: 'CHOICES_EXCEED_PARTICIPATING', dimension: 'heads' }],
    ['more ballots than people present', 'villagersAssembly', { heads: set(3, 2, 2, { participating: 3 }) }, { code: 'PARTICIPATING_EXCEEDS_PRESENT', dimension: 'heads' }],
    ['more people than the roll', 'villagersAssembly', { heads: set(3, 4, 2) }, { code: 'PRESENT_EXCEEDS_ELIGIBLE', dimension: 'heads' }],
    ['wrong area', 'ownersOrdinary', { heads: set(3, 3, 3), area: set(300, 301, 2) }, { code: 'PRESENT_EXCEEDS_ELIGIBLE', dimension: 'area' }]
  ]
  test.each(refused)('%s', (_why, id, counts, error) => {
    const { preset, mode } = ruleOf(id)
    expect(decide(preset, mode, counts)).toEqual({ ok: false, error })
  })

  test('a mode of another preset is a bug', () => {
    const { preset } = ruleOf('villagersAssembly')
    expect(() => decide(preset, ruleOf('ownersMajor').mode, { heads: set(3, 3, 3) })).toThrow('Assertion failed')
  })
})

test('the needed number is the smallest that is enough, for every rule and up to the largest count', () => {
  const rules = PRESETS.filter(preset => !preset.dual).flatMap(preset => preset.modes.map(mode => ({ preset, mode })))
  const base = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: COUNT_MAX }))
  fc.assert(fc.property(base, fc.constantFrom(...rules), (eligible, { preset, mode }) => {
    const decided = decide(preset, mode, { heads: set(eligible, eligible, 0) })
    if (!decided.ok || !('pass' in decided.value.heads)) return
    const { needed } = decided.value.heads.pass
    expect(decide(preset, mode, { heads: set(eligible, eligible, needed) })).toMatchObject({ value: { kind: 'passed' } })
    expect(decide(preset, mode, { heads: set(eligible, eligible, needed - 1) })).toMatchObject({ value: { kind: 'failed' } })
  }), { seed: 301, numRuns: 500 })
})
