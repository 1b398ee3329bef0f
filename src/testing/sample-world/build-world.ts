import type { Community, Unit } from '@/domain/community/community'
import { householdIdOf, personIdOf, type Household } from '@/domain/community/household'
import type { Person } from '@/domain/community/person'
import { householdLabel } from '@/domain/community/roll-lexicon'
import type { OfficeRole } from '@/domain/community/roles'
import { asId, type HouseholdId, type UnitId } from '@/domain/shared/ids'
import { addDays, type Day } from '@/domain/shared/instant'
import { nameMaker, type NameMaker } from './name-maker'
import { spread } from './spread'

/** Somebody who is named by hand and lives at a fixed place. */
export interface CastMember {
  readonly name: string
  readonly woman: boolean
  readonly group: string
  readonly householdNo: string
  /** Place among the adults of the household: 0 is the head. */
  readonly place: number
  readonly householdRep: boolean
  readonly offices: readonly OfficeRole[]
  readonly partyMember: boolean
}

export interface WorldPlan {
  readonly community: Community
  readonly groups: readonly { readonly key: string; readonly name: string; readonly households: number }[]
  readonly grids: number
  readonly residents: number
  readonly adults: number
  readonly cast: readonly CastMember[]
  /** `index` counts the households of the group from 0. */
  householdNo(index: number): string
  /** In 0.01 m²; only where owners vote. `index` counts all households from 0. */
  area?(index: number): number
}

/** A person with what the roll does not keep; needed while offices are given out. */
export interface Draft {
  readonly person: Person
  readonly woman: boolean
  readonly adult: boolean
  readonly cast: boolean
}

export interface WorldDraft {
  readonly units: readonly Unit[]
  readonly households: readonly { readonly household: Household; readonly people: readonly Draft[] }[]
}

/** Minors of 0 to 17 years: their 18th birthdays lie within so many days. */
const MINOR_DAYS = 6570

/** The community with all its households and people, before offices are given out. Pure and deterministic. */
export function buildWorld(plan: WorldPlan, day: Day): WorldDraft {
  const total = plan.groups.reduce((sum, group) => sum + group.households, 0)
  const names = nameMaker(plan.cast.map(({ name }) => name))
  const places = plan.groups.flatMap(group => Array.from({ length: group.households }, (_, index) => ({ group, no: plan.householdNo(index) })))
  const atLeast = places.map(({ group, no }) => castAt(plan, group.key, no).reduce((most, { place }) => Math.max(most, place + 1), 1))
  const adults = spread({ total: plan.adults, rhythm: [2, 3, 2, 4, 1, 3, 2, 5], least: atLeast, most: 6 })
  const minors = spread({ total: plan.residents - plan.adults, rhythm: [0, 1, 2, 0, 1, 1, 0], least: places.map(() => 0), most: 3 })
  let child = 0
  const households = places.map(({ group, no }, index) => {
    const id = householdIdOf(plan.community.id, group.key, no)
    const surname = castAt(plan, group.key, no)[0]?.name.slice(0, 1) ?? names.surname(index)
    const grown = Array.from({ length: adults[index] ?? 1 }, (_, place) => adultOf(plan, names, { id, group: group.key, no, surname, place }))
    const young = Array.from({ length: minors[index] ?? 0 }, (_, place): Draft => {
      const woman = child % 2 === 0
      const adultOn = addDays(day, 1 + ((child++ * 211) % MINOR_DAYS))
      const person: Person = { ...blank(plan.community, id, grown.length + place), name: names.next(surname, woman), adultOn }
      return { person, woman, adult: false, cast: false }
    })
    const people = [...grown, ...young]
    return { household: householdOf(plan, { group, no, id, people, index, total }), people }
  })
  return { units: unitsOf(plan), households }
}

const castAt = (plan: WorldPlan, group: string, no: string): readonly CastMember[] =>
  plan.cast.filter(member => member.group === group && member.householdNo === no)

const blank = (community: Community, id: HouseholdId, place: number): Person => ({
  id: personIdOf(id, place + 1), communityId: community.id, householdId: id, name: '', offices: []
})

interface Place {
  readonly id: HouseholdId
  readonly group: string
  readonly no: string
  readonly surname: string
  readonly place: number
}

/** Head, spouse of another family, then grown children and their spouses in turn. */
function adultOf(plan: WorldPlan, names: NameMaker, { id, group, no, surname, place }: Place): Draft {
  const known = castAt(plan, group, no).find(member => member.place === place)
  const base = blank(plan.community, id, place)
  if (known !== undefined) {
    const { name, woman, offices, partyMember } = known
    return { person: { ...base, name, offices, ...(partyMember ? { partyMember } : {}) }, woman, adult: true, cast: true }
  }
  const woman = place % 2 === 1
  const family = woman ? names.surname(Number(no.replace(/\D/g, '')) + place * 7) : surname
  return { person: { ...base, name: names.next(family, woman) }, woman, adult: true, cast: false }
}

interface Site {
  readonly group: WorldPlan['groups'][number]
  readonly no: string
  readonly id: HouseholdId
  readonly people: readonly Draft[]
  readonly index: number
  readonly total: number
}

function householdOf(plan: WorldPlan, { group, no, id, people, index, total }: Site): Household {
  const castRep = castAt(plan, group.key, no).find(member => member.householdRep)
  const grown = people.filter(({ adult }) => adult)
  // In every fifth household with two adults the second one speaks for it.
  const rep = castRep?.place ?? (index % 5 === 4 && grown.length > 1 ? 1 : 0)
  return {
    id, communityId: plan.community.id, no: householdLabel(group.name, no),
    groupId: groupIdOf(plan.community, group.key), gridId: gridIdOf(plan.community, Math.floor((index * plan.grids) / total) + 1),
    headPersonId: personIdOf(id, 1), repPersonId: personIdOf(id, rep + 1),
    ...(plan.area === undefined ? {} : { area: plan.area(index) })
  }
}

export const villageIdOf = (community: Community): UnitId => asId<UnitId>(`${community.id}:village`)
export const groupIdOf = (community: Community, key: string): UnitId => asId<UnitId>(`${community.id}:group:${key}`)
export const gridIdOf = (community: Community, no: number): UnitId => asId<UnitId>(`${community.id}:grid:${no}`)

function unitsOf(plan: WorldPlan): readonly Unit[] {
  const { community } = plan
  const parent = villageIdOf(community)
  return [
    { id: parent, communityId: community.id, kind: 'village', name: community.name },
    ...plan.groups.map(({ key, name }): Unit => ({ id: groupIdOf(community, key), communityId: community.id, kind: 'group', name, parent })),
    ...Array.from({ length: plan.grids }, (_, index): Unit => ({
      id: gridIdOf(community, index + 1), communityId: community.id, kind: 'grid', name: `第${index + 1}网格`, parent
    }))
  ]
}
