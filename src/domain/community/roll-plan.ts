import type { PersonId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { assert } from '@/domain/shared/result'
import type { Community } from './community'
import type { Household } from './household'
import { householdIdOf, personIdOf } from './household'
import type { Person } from './person'
import { isAdultOn } from './person'
import type { RollHeader } from './roll-columns'
import type { HouseholdRows } from './roll-household'
import { householdLabel, type RollColumn } from './roll-lexicon'
import type { RollRow } from './roll-row'
import type { OfficeRole } from './roles'

/** Households and persons of one community; empty before the first import. */
export interface Roll {
  readonly households: readonly Household[]
  readonly persons: readonly Person[]
}

/** The roll that a sheet describes, with the ids of whoever was there before. */
export interface RollPlan extends Roll {
  readonly adults: number
  /** Labels of households that name no 户代表 and so have no vote in household mode. */
  readonly withoutRep: readonly string[]
  readonly ignoredHeaders: readonly string[]
}

export interface RollPlanInput {
  readonly community: Community
  readonly today: Day
  readonly present: Roll
  readonly header: RollHeader
  /** Without faults: exactly one head, at most one 户代表, no name twice. */
  readonly groups: readonly HouseholdRows[]
}

export function planRoll(input: RollPlanInput): RollPlan {
  const households = new Map(input.present.households.map(household => [household.id, household]))
  const persons = byHousehold(input.present.persons)
  const planned = input.groups.map(rows => {
    const [first] = rows
    const id = householdIdOf(input.community.id, first.groupKey, first.householdNo)
    return planHousehold(input, rows, { household: households.get(id), persons: persons.get(id) ?? [] })
  })
  const everybody = planned.flatMap(plan => plan.persons)
  return {
    households: planned.map(plan => plan.household),
    persons: everybody,
    adults: everybody.filter(person => isAdultOn(person, input.today)).length,
    withoutRep: planned.flatMap(plan => (plan.household.repPersonId === undefined ? [plan.household.no] : [])),
    ignoredHeaders: input.header.ignored
  }
}

function byHousehold(persons: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const groups = new Map<string, Person[]>()
  for (const person of persons) {
    const group = groups.get(person.householdId)
    if (group === undefined) groups.set(person.householdId, [person])
    else group.push(person)
  }
  return groups
}

interface Before {
  readonly household: Household | undefined
  readonly persons: readonly Person[]
}

function planHousehold(input: RollPlanInput, rows: HouseholdRows, before: Before) {
  const [first] = rows
  const id = householdIdOf(input.community.id, first.groupKey, first.householdNo)
  let last = before.persons.reduce((max, person) => Math.max(max, indexOf(person.id)), 0)
  const members = rows.map(row => {
    const known = before.persons.find(person => person.name === row.name)
    return { row, person: planPerson(input, row, known ?? newcomer(input.community, row, personIdOf(id, (last += 1)), id)) }
  })
  const head = members.find(({ row }) => row.head)
  assert(head !== undefined, 'a household without fault has a head')
  const rep = has(input.header, 'householdRep')
    ? members.find(({ row }) => row.householdRep)
    : members.find(({ person }) => person.id === before.household?.repPersonId)
  const gridId = rows.find(row => row.gridId !== undefined)?.gridId
  const area = rows.find(row => row.area !== undefined)?.area
  const household: Household = {
    id,
    communityId: input.community.id,
    no: householdLabel(first.groupName, first.householdNo),
    groupId: first.groupId,
    headPersonId: head.person.id,
    ...(gridId === undefined ? {} : { gridId }),
    ...(area === undefined ? {} : { area }),
    ...(rep === undefined ? {} : { repPersonId: rep.person.id })
  }
  return { household, persons: members.map(({ person }) => person) }
}

const newcomer = (community: Community, row: RollRow, id: PersonId, householdId: Person['householdId']): Person => ({
  id, communityId: community.id, householdId, name: row.name, offices: []
})

const has = (header: RollHeader, column: RollColumn): boolean => header.at[column] !== undefined

/** The person as the sheet says; what the sheet has no column for stays as it was. */
function planPerson({ community, header }: RollPlanInput, row: RollRow, before: Person): Person {
  const offices = has(header, 'villagerRep') ? officesOf(community, row, before.offices) : before.offices
  const partyMember = has(header, 'partyMember') ? row.partyMember : before.partyMember === true
  const woman = has(header, 'sex') ? row.woman : before.woman === true
  return {
    id: before.id,
    communityId: before.communityId,
    householdId: before.householdId,
    name: before.name,
    offices,
    ...(row.adultOn === undefined ? {} : { adultOn: row.adultOn }),
    ...(partyMember ? { partyMember } : {}),
    // Kept for the representatives' assembly only (L1 art. 29).
    ...(woman && offices.some(office => IN_ASSEMBLY.includes(office)) ? { woman } : {})
  }
}

const IN_ASSEMBLY: readonly OfficeRole[] = ['villagerRep', 'residentRep', 'committeeMember']

function officesOf(community: Community, row: RollRow, before: readonly OfficeRole[]): readonly OfficeRole[] {
  const rep: OfficeRole = community.kind === 'village' ? 'villagerRep' : 'residentRep'
  if (row.villagerRep === before.includes(rep)) return before
  return row.villagerRep ? [...before, rep] : before.filter(office => office !== rep)
}

/** Ids end in `.index`. */
const indexOf = (id: PersonId): number => Number(id.slice(id.lastIndexOf('.') + 1))
