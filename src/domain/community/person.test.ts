import type { CommunityId, HouseholdId, PersonId, UnitId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import type { Household } from './household'
import { householdIdOf, personIdOf, reasonCannotRepresent } from './household'
import { rolesOf } from './member'
import type { Person } from './person'
import { adulthoodOf, isAdultOn } from './person'

const day = (text: string): Day => text as Day
const community = asId<CommunityId>('yunxi')
const home = householdIdOf(community, '3', '12')
const person: Person = { id: personIdOf(home, 1), communityId: community, householdId: home, name: '程大山', offices: ['villagerRep'] }
const household: Household = {
  id: home, communityId: community, no: '3组12号', groupId: asId<UnitId>('yunxi:group:3'), headPersonId: person.id
}

test.each([
  ['the eve of the 18th birthday is too early', '2026-03-11', false],
  ['the 18th birthday itself counts', '2026-03-12', true],
  ['the day after counts', '2026-03-13', true]
])('%s', (_rule, on, adult) => expect(isAdultOn({ adultOn: day('2026-03-12') }, day(on))).toBe(adult))

test('a person without a stored birthday is an adult', () => expect(isAdultOn({}, day('1970-01-01'))).toBe(true))

test.each([
  ['2008-03-12', '2026-03-12'],
  ['2008-02-29', '2026-02-28'],
  ['2004-02-29', '2022-02-28']
])('who was born on %s comes of age on %s', (born, adult) => expect(adulthoodOf(day(born))).toBe(adult))

test('ids name the place and nothing about the person', () => {
  expect(home).toBe('yunxi:h:3-12')
  expect(person.id).toBe('yunxi:h:3-12.1')
})

test.each<[string, Partial<Person>, boolean, string | undefined]>([
  ['somebody of another household', { householdId: asId<HouseholdId>('yunxi:h:3-13'), movedAway: true }, false, 'NOT_OF_HOUSEHOLD'],
  ['somebody who moved away', { movedAway: true }, false, 'PERSON_MOVED_AWAY'],
  ['a minor', {}, false, 'MINOR'],
  ['an adult of the household', {}, true, undefined]
])('%s as 户代表', (_who, change, adult, code) =>
  expect(reasonCannotRepresent(household, { ...person, ...change }, adult)?.code).toBe(code))

test('a person acts as resident, as 户代表 only if named, and with the offices of the roll', () => {
  expect(rolesOf(person, household)).toEqual(['resident', 'villagerRep'])
  expect(rolesOf(person, { ...household, repPersonId: person.id })).toEqual(['resident', 'householdRep', 'villagerRep'])
  expect(rolesOf(person, { ...household, repPersonId: asId<PersonId>('x') })).toEqual(['resident', 'villagerRep'])
})
