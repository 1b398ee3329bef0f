import { householdIdOf } from '@/domain/community/household'
import { rolesOf } from '@/domain/community/member'
import { isAdultOn, type Person } from '@/domain/community/person'
import { planRollImport } from '@/domain/community/roll-import'
import { ROLE_CONFLICTS, type OfficeRole } from '@/domain/community/roles'
import { AT_LEAST_TWO_THIRDS, meets, needed } from '@/domain/shared/fraction'
import type { Day } from '@/domain/shared/instant'
import { sampleUrban } from './sample-urban'
import { sampleVillage } from './sample-village'
import type { SampleWorld } from './sample-world'

const DAY = '2026-11-24' as Day
const village = sampleVillage(DAY)
const urban = sampleUrban(DAY)
const worlds: readonly (readonly [string, SampleWorld])[] = [['云溪村', village], ['桐荫社区', urban]]
const holders = (world: SampleWorld, office: OfficeRole): readonly Person[] => world.persons.filter(({ offices }) => offices.includes(office))
const count = (world: SampleWorld, office: OfficeRole): number => holders(world, office).length

test('云溪村 has 6 groups of the stated households, 9 grids, 1,046 residents and 812 adults', () => {
  const groups = village.units.filter(({ kind }) => kind === 'group')
  expect(groups.map(({ id }) => village.households.filter(({ groupId }) => groupId === id).length)).toEqual([58, 49, 54, 61, 43, 47])
  expect(village.units.filter(({ kind }) => kind === 'grid')).toHaveLength(9)
  expect([village.households.length, village.persons.length]).toEqual([312, 1046])
  expect(village.persons.filter(person => isAdultOn(person, DAY))).toHaveLength(812)
})

test('its assembly has 42 representatives, 16 of them women, and 5 committee members: lawful, and 32 make the quorum', () => {
  const reps = holders(village, 'villagerRep')
  const members = village.persons.filter(({ offices }) => offices.includes('villagerRep') || offices.includes('committeeMember'))
  expect([reps.length, reps.filter(({ woman }) => woman).length, count(village, 'committeeMember'), members.length]).toEqual([42, 16, 5, 47])
  expect(meets(reps.length, members.length, { numerator: 4, denominator: 5, strict: false })).toBe(true)
  expect([16, 15].map(women => meets(women, 47, { numerator: 1, denominator: 3, strict: false }))).toEqual([true, false])
  expect([needed(47, AT_LEAST_TWO_THIRDS), needed(312, AT_LEAST_TWO_THIRDS)]).toEqual([32, 208])
})

test('every group has its representatives and its leader', () => {
  const groupOf = new Map(village.households.map(({ id, groupId }) => [id, groupId]))
  const byGroup = (office: OfficeRole) => village.units.filter(({ kind }) => kind === 'group')
    .map(({ id }) => holders(village, office).filter(({ householdId }) => groupOf.get(householdId) === id).length)
  expect(byGroup('villagerRep')).toEqual([8, 7, 7, 8, 6, 6])
  expect(byGroup('groupLeader')).toEqual([1, 1, 1, 1, 1, 1])
})

test.each<[OfficeRole, number]>([
  ['supervisor', 3], ['elderMediator', 11], ['gridWorker', 9], ['partySecretary', 1], ['teller', 2], ['pointReviewer', 2],
  ['shopKeeper', 1], ['priceSetter', 1], ['volunteer', 12], ['systemAdmin', 0], ['residentRep', 0]
])('云溪村 has so many %s: %i', (office, number) => expect(count(village, office)).toBe(number))

test('云溪村 has 38 party members', () => expect(village.persons.filter(({ partyMember }) => partyMember)).toHaveLength(38))

test('桐荫社区 has 1,480 flats with an area, 3,900 residents, 60 representatives and a committee of 7', () => {
  expect([urban.households.length, urban.persons.length, count(urban, 'residentRep'), count(urban, 'committeeMember')]).toEqual([1480, 3900, 60, 7])
  expect(urban.households.every(({ area = 0 }) => Number.isSafeInteger(area) && area > 5000)).toBe(true)
  expect(urban.households[0]?.no).toBe('1组1单元101')
})

describe.each(worlds)('%s', (_name, world) => {
  test('is the same for the same day, and its ids for every day', () => {
    const build = world === village ? sampleVillage : sampleUrban
    expect(build(DAY)).toEqual(world)
    expect(build('2027-03-01' as Day).persons.map(({ id, name }) => [id, name])).toEqual(world.persons.map(({ id, name }) => [id, name]))
  })

  test('has no id and no household twice, and no name twice in a household', () => {
    const once = (keys: readonly string[]) => expect(new Set(keys).size).toBe(keys.length)
    once(world.persons.map(({ id }) => id))
    once(world.households.map(({ id }) => id))
    once(world.households.map(({ no }) => no))
    once(world.persons.map(({ householdId, name }) => `${householdId} ${name}`))
  })

  test('has an adult head and an adult 户代表 in every household, in a known group and grid', () => {
    const people = new Map(world.persons.map(person => [person.id, person]))
    const units = new Set(world.units.map(({ id }) => id))
    for (const { id, headPersonId, repPersonId, groupId, gridId } of world.households) {
      for (const personId of [headPersonId, repPersonId]) {
        const person = personId && people.get(personId)
        expect(person && [person.householdId, isAdultOn(person, DAY)]).toEqual([id, true])
      }
      expect([units.has(groupId), gridId !== undefined && units.has(gridId)]).toEqual([true, true])
    }
  })

  test('has no minor in an office and no two offices that do not go together', () => {
    for (const person of world.persons.filter(({ offices, partyMember }) => offices.length > 0 || partyMember)) {
      expect(isAdultOn(person, DAY)).toBe(true)
      for (const { roles: [a, b] } of ROLE_CONFLICTS) expect(person.offices.includes(a) && person.offices.includes(b)).toBe(false)
    }
  })

  test('has every persona among its people', () => {
    for (const { personId, name } of world.personas) expect(world.persons.find(({ id }) => id === personId)?.name).toBe(name)
  })
})

test('the personas of 云溪村 act with the roles their line says', () => {
  const acting = village.personas.map(({ key, personId }) => {
    const person = village.persons.find(({ id }) => id === personId)
    const household = village.households.find(({ id }) => id === person?.householdId)
    return [key, household?.no, person && household ? rolesOf(person, household).slice(1) : []]
  })
  expect(acting).toEqual([
    ['cheng-dashan', '3组12号', ['householdRep']],
    ['cheng-xiaoyu', '3组12号', []],
    ['wu-xiuying', '2组7号', ['householdRep']],
    ['wang-jianguo', '1组5号', ['householdRep', 'committeeMember']],
    ['hu-wenjing', '4组18号', ['householdRep', 'committeeMember', 'teller']],
    ['fang-zhiyuan', '5组9号', ['householdRep', 'villagerRep', 'teller']],
    ['jiang-ming', '6组3号', ['householdRep', 'supervisor']],
    ['li-hongmei', '1组21号', ['householdRep', 'partySecretary']],
    ['huang-zhiqiang', '5组30号', ['householdRep']],
    ['zhang-xiaohui', '3组14号', ['householdRep', 'gridWorker']],
    ['hu-shouyi', '6组11号', ['householdRep', 'elderMediator']],
    ['shop-keeper', '1组36号', ['householdRep', 'shopKeeper']]
  ])
  expect(village.personas.filter(({ elderMode }) => elderMode).map(({ name }) => name)).toEqual(['吴秀英'])
})

test('a sheet written from 云溪村 is read back as the same village', () => {
  const header = ['组', '网格', '户号', '姓名', '出生日期', '是否成年', '与户主关系', '户代表', '村民代表', '党员', '性别']
  const unitName = new Map(village.units.map(({ id, name }) => [id, name]))
  const yes = (is: boolean | undefined) => (is === true ? '是' : '')
  const rows = village.households.flatMap(household => village.persons
    .filter(({ householdId }) => householdId === household.id)
    .map(person => [
      unitName.get(household.groupId) ?? '', household.gridId === undefined ? '' : unitName.get(household.gridId) ?? '',
      household.no, person.name, person.adultOn === undefined ? '' : `${Number(person.adultOn.slice(0, 4)) - 18}${person.adultOn.slice(4)}`,
      person.adultOn === undefined ? '是' : '', person.id === household.headPersonId ? '户主' : '',
      yes(person.id === household.repPersonId), yes(person.offices.includes('villagerRep')), yes(person.partyMember), person.woman ? '女' : ''
    ]))
  const sheet = { community: village.community, units: village.units, rows: [header, ...rows], today: DAY }
  const first = planRollImport({ ...sheet, present: { households: [], persons: [] } })
  const again = planRollImport({ ...sheet, present: village })
  expect(first).toMatchObject({ ok: true, value: { adults: 812, withoutRep: [] } })
  expect(first.ok && first.value.households).toEqual(village.households)
  expect(again.ok && again.value.persons).toEqual(village.persons)
})

test('households are found by the number on their door', () =>
  expect(village.households.some(({ id }) => id === householdIdOf(village.community.id, '3', '12'))).toBe(true))
