import type { Household } from '@/domain/community/household'
import type { Person } from '@/domain/community/person'
import type { CommunityId, HouseholdId, PersonId, UnitId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { rollRow, valueOf } from '@/testing/poll-builder'
import { reasonCompositionUnlawful } from './composition'
import type { RollSource } from './electoral-roll'
import { buildRoll, chunkRoll, compositionOf, rollText } from './electoral-roll'
import { currentPreset } from './presets'
import { amendRoll } from './roll-amendment'
import type { RollUnitId } from './electoral-roll'

const DAY = '2026-04-11' as Day
const COMMUNITY = asId<CommunityId>('yunxi')
const id = asId<PersonId>
const unit = asId<RollUnitId>

function household(no: string, group: string, repPersonId?: string): Household {
  return { id: asId<HouseholdId>(no), communityId: COMMUNITY, no, groupId: asId<UnitId>(group), headPersonId: id(`${no}.1`), ...(repPersonId && { repPersonId: id(repPersonId) }) }
}
const person = (personId: string, more: Partial<Person> = {}): Person => ({
  id: id(personId), communityId: COMMUNITY, householdId: asId<HouseholdId>(personId.split('.')[0] ?? ''), name: '汪某', offices: [], ...more
})

const REGISTER = {
  households: [household('b1', 'g2', 'b1.1'), household('a2', 'g1', 'a2.2'), household('a1', 'g1'), household('c1', 'g2', 'c1.1')],
  people: [
    person('b1.1', { partyMember: true, offices: ['villagerRep'], woman: true }),
    person('b1.2', { adultOn: '2026-04-11' as Day }),
    person('a2.1', { offices: ['committeeMember'] }),
    person('a2.2', { adultOn: '2026-04-12' as Day }),
    person('a1.1', { offices: ['residentRep', 'committeeMember'] }),
    person('a1.2', { movedAway: true, partyMember: true }),
    person('c1.1', { movedAway: true })
  ]
}
const unitsOf = (source: RollSource) => valueOf(buildRoll(source, DAY)).rows.map(row => row.unitId)

test('whoever is 18 on the day of the meeting has a vote, the eve is too early, and who moved away has none', () => {
  expect(unitsOf({ unit: 'person', register: REGISTER })).toEqual(['a1.1', 'a2.1', 'b1.1', 'b1.2'])
})

test('a household counts once with its representative, or without one if it named none who can vote', () => {
  expect(valueOf(buildRoll({ unit: 'household', register: REGISTER }, DAY)).rows).toEqual([
    { unitId: 'a1', groupId: 'g1', householdNo: 'a1' },
    { unitId: 'a2', groupId: 'g1', householdNo: 'a2' },
    { unitId: 'b1', groupId: 'g2', householdNo: 'b1', personId: 'b1.1' }
  ])
})

test('the assembly of representatives is the representatives and the committee', () => {
  expect(unitsOf({ unit: 'representative', register: REGISTER })).toEqual(['a1.1', 'a2.1', 'b1.1'])
})

test('the assembly is measured by its roll', () => {
  const roll = valueOf(buildRoll({ unit: 'representative', register: REGISTER }, DAY))
  const composition = compositionOf(roll, REGISTER)
  expect(composition).toEqual({ members: 3, representatives: 2, womenRepresentatives: 1 })
  expect(reasonCompositionUnlawful(currentPreset('villagerRepsAssembly')?.composition ?? { committeeBelongs: true }, composition)).toEqual({ code: 'TOO_FEW_REPRESENTATIVES', have: 2, needed: 3 })
})

test('party members who live here', () => {
  expect(unitsOf({ unit: 'partyMember', register: REGISTER })).toEqual(['b1.1'])
})

test('the collective keeps a list of its own, of people the register knows', () => {
  expect(unitsOf({ unit: 'member', register: REGISTER, listed: [id('b1.2'), id('a1.1'), id('c1.1')] })).toEqual(['a1.1', 'b1.2'])
  expect(unitsOf({ unit: 'representative', register: REGISTER, listed: [id('b1.2')] })).toEqual(['b1.2'])
  expect(buildRoll({ unit: 'member', register: REGISTER, listed: [id('z9.1')] }, DAY)).toEqual({ ok: false, error: { code: 'NOT_IN_REGISTER', personId: 'z9.1' } })
})

test('all properties of one owner are one head with the area of all', () => {
  const property = (ownerId: string, householdNo: string, area: number, owner?: string) => ({ ownerId, householdNo, groupId: asId<UnitId>('g1'), area, ...(owner && { personId: id(owner) }) })
  expect(valueOf(buildRoll({ unit: 'owner', properties: [property('o1', '1-101', 9_050, 'p1'), property('developer', '1-102', 8_000), property('o1', '1-103', 10_000, 'p1')] }, DAY)).rows).toEqual([
    { unitId: 'developer', groupId: 'g1', householdNo: '1-102', area: 8_000 },
    { unitId: 'o1', groupId: 'g1', householdNo: '1-101', area: 19_050, personId: 'p1' }
  ])
  for (const area of [0, -1, 1.5, NaN]) {
    expect(buildRoll({ unit: 'owner', properties: [property('o1', '1-101', area)] }, DAY)).toEqual({ ok: false, error: { code: 'AREA_INVALID', householdNo: '1-101' } })
  }
})

test('nobody on the roll is no roll', () => {
  expect(buildRoll({ unit: 'person', register: { households: [], people: [] } }, DAY)).toEqual({ ok: false, error: { code: 'ROLL_EMPTY' } })
})

test('a person without household is a bug of the register', () => {
  expect(() => buildRoll({ unit: 'person', register: { households: [], people: [person('a1.1')] } }, DAY)).toThrow('Assertion failed')
})

test('a row carries who votes for which unit and nothing else of anybody', () => {
  const fields = new Set(valueOf(buildRoll({ unit: 'person', register: REGISTER }, DAY)).rows.flatMap(row => Object.keys(row)))
  expect([...fields].sort()).toEqual(['groupId', 'householdNo', 'personId', 'unitId'])
  expect(rollText(valueOf(buildRoll({ unit: 'person', register: REGISTER }, DAY)))).not.toContain('汪')
})

test('the text of a roll does not depend on the order of the register', () => {
  const reversed = { households: [...REGISTER.households].reverse(), people: [...REGISTER.people].reverse() }
  for (const each of ['person', 'household'] as const) {
    expect(rollText(valueOf(buildRoll({ unit: each, register: reversed }, DAY)))).toBe(rollText(valueOf(buildRoll({ unit: each, register: REGISTER }, DAY))))
  }
  expect(rollText({ version: 1, unit: 'household', day: DAY, rows: [rollRow('h1')] })).toBe(
    '{"day":"2026-04-11","rows":[{"groupId":"group-1","householdNo":"h1","personId":"h1-person","unitId":"h1"}],"unit":"household","version":1}'
  )
})

test('chunks keep the groups apart, hold few enough rows and lose none', () => {
  const roll = valueOf(buildRoll({ unit: 'person', register: REGISTER }, DAY))
  const shape = chunkRoll({ ...roll, rows: [...roll.rows, { ...rollRow('z'), groupId: asId<UnitId>('g2') }] }, 2).map(({ groupId, part, rows }) => [groupId, part, rows.length])
  expect(shape).toEqual([['g1', 0, 2], ['g2', 0, 2], ['g2', 1, 1]])
  expect(chunkRoll(roll).flatMap(chunk => chunk.rows)).toEqual(roll.rows)
})

test('the roll of 20,000 people in 30 groups is few enough documents for one transaction', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => ({ ...rollRow(`p${index}`), groupId: asId<UnitId>(`g${index % 30}`) }))
  expect(chunkRoll({ version: 1, unit: 'person', day: DAY, rows }).length).toBeLessThanOrEqual(80)
})

describe('an amended roll', () => {
  const roll = { version: 1, unit: 'household' as const, day: DAY, rows: [rollRow('h1'), rollRow('h2')] }

  test('is the next version with rows taken off, added and replaced', () => {
    const amended = amendRoll(roll, { remove: [unit('h1')], put: [rollRow('h3'), rollRow('h2', { personId: id('other') }), rollRow('h0')] })
    expect(amended).toEqual({ ok: true, value: { ...roll, version: 2, rows: [rollRow('h0'), rollRow('h2', { personId: id('other') }), rollRow('h3')] } })
    expect(roll.rows).toHaveLength(2)
  })

  test.each([
    ['without any change', { remove: [], put: [] }, { code: 'NOTHING_TO_AMEND' }],
    ['by taking off who is not on it', { remove: [unit('h9')], put: [rollRow('h1'), rollRow('h1')] }, { code: 'ROW_NOT_ON_ROLL', unitId: 'h9' }],
    ['by putting one unit on it twice', { remove: [], put: [rollRow('h1'), rollRow('h1', { householdNo: 'x' })] }, { code: 'UNIT_TWICE', unitId: 'h1' }],
    ['into nothing', { remove: [unit('h1'), unit('h2')], put: [] }, { code: 'ROLL_EMPTY' }]
  ])('is not made %s', (_why, change, error) => {
    expect(amendRoll(roll, change)).toEqual({ ok: false, error })
  })
})
