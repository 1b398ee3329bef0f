import type { Person } from '@/domain/community/person'
import type { OfficeRole } from '@/domain/community/roles'
import { asId, type CommunityId, type HouseholdId, type PersonId, type UnitId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { basesOf, COSIGN_GOALS, COSIGN_RULES, cosignRule, countsByWay, NO_COUNTS, progressOf, reachedWay, signerRolls, standingOf, type CosignGoal, type WayCounts } from './cosign'

const counts = (change: Partial<WayCounts>): WayCounts => ({ ...NO_COUNTS, ...change })
const reached = (kind: 'village' | 'urban', goal: CosignGoal, bases: Partial<WayCounts>, signed: Partial<WayCounts>) =>
  reachedWay(progressOf(cosignRule(kind, goal), counts(bases), counts(signed)))?.way

test.each<[string, 'village' | 'urban', CosignGoal, Partial<WayCounts>, Partial<WayCounts>, string | undefined]>([
  ['a tenth of the villagers calls the assembly (L1 art. 25)', 'village', 'assembly', { adults: 305, representatives: 30 }, { adults: 31 }, 'adults'],
  ['one fewer than a tenth does not', 'village', 'assembly', { adults: 305, representatives: 30 }, { adults: 30 }, undefined],
  ['a third of the representatives calls it too', 'village', 'assembly', { adults: 305, representatives: 30 }, { adults: 10, representatives: 10 }, 'representatives'],
  ['one fewer than a third does not', 'village', 'assembly', { adults: 305, representatives: 31 }, { adults: 10, representatives: 10 }, undefined],
  ['a fifth of the representatives calls theirs (L1 art. 29)', 'village', 'repsAssembly', { adults: 305, representatives: 31 }, { representatives: 7 }, 'representatives'],
  ['many villagers do not call the assembly of representatives', 'village', 'repsAssembly', { adults: 305, representatives: 31 }, { adults: 300, representatives: 6 }, undefined],
  ['in a city a tenth of the household representatives calls the assembly (L2 art. 26)', 'urban', 'assembly', { adults: 900, householdReps: 300, representatives: 40 }, { adults: 30, householdReps: 30 }, 'householdReps'],
  ['in a village they do not', 'village', 'assembly', { adults: 900, householdReps: 300, representatives: 40 }, { adults: 30, householdReps: 30 }, undefined],
  ['ten people get an answer in a large village', 'village', 'answer', { adults: 2000 }, { adults: 10 }, 'adults'],
  ['in a small one a tenth is enough', 'village', 'answer', { adults: 41 }, { adults: 5 }, 'adults'],
  ['and one fewer is not', 'village', 'answer', { adults: 41 }, { adults: 4 }, undefined]
])('%s', (_rule, kind, goal, bases, signed, way) => expect(reached(kind, goal, bases, signed)).toBe(way))

test('where nobody is counted in a way, it cannot be reached', () => {
  expect(progressOf(cosignRule('village', 'repsAssembly'), counts({ adults: 300 }), counts({ adults: 300 }))).toEqual([])
})

test.each(['village', 'urban'] as const)('every goal has a rule in a %s, with its article where a law gives it', (kind) => {
  expect(COSIGN_RULES[kind].map(({ goal }) => goal)).toEqual([...COSIGN_GOALS])
  for (const { goal, basis, callDays } of COSIGN_RULES[kind]) {
    expect(basis === 'house').toBe(goal === 'answer')
    expect(callDays === undefined).toBe(goal === 'answer')
  }
})

const GROUP = [asId<UnitId>('v:g:1'), asId<UnitId>('v:g:2')] as const
const person = (id: string, change: Partial<Person> & { readonly offices?: readonly OfficeRole[] } = {}): Person => ({
  id: asId<PersonId>(id), communityId: asId<CommunityId>('v'), householdId: asId<HouseholdId>('h'), name: '程大山', offices: [], ...change
})

test('the frozen roll has everybody of 18 who has not moved away, as what he may sign', () => {
  const rolls = signerRolls(
    [
      { groupId: GROUP[0], repPersonId: asId<PersonId>('a'), people: [person('a', { offices: ['villagerRep'] }), person('b', { adultOn: '2026-11-25' as Day }), person('c', { adultOn: '2026-11-24' as Day })] },
      { groupId: GROUP[1], people: [person('d', { movedAway: true }), person('e', { offices: ['residentRep'] })] },
      { groupId: GROUP[0], repPersonId: asId<PersonId>('f'), people: [person('f')] }
    ],
    '2026-11-24' as Day
  )
  expect(rolls).toEqual([
    { groupId: GROUP[0], signers: [{ personId: 'a', standing: 'arh' }, { personId: 'c', standing: 'a' }, { personId: 'f', standing: 'ah' }] },
    { groupId: GROUP[1], signers: [{ personId: 'e', standing: 'ar' }] }
  ])
  expect(basesOf(rolls)).toEqual({ adults: 4, representatives: 2, householdReps: 2 })
})

test('one signature counts once in every way that it stands in', () => {
  expect([standingOf(false, false), standingOf(true, false), standingOf(false, true), standingOf(true, true)]).toEqual(['a', 'ar', 'ah', 'arh'])
  expect(countsByWay({ a: 5, ar: 3, ah: 2, arh: 1 })).toEqual({ adults: 11, representatives: 4, householdReps: 3 })
})
