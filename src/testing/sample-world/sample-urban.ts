import type { Community } from '@/domain/community/community'
import { asId, type CommunityId } from '@/domain/shared/ids'
import { addDays, type Day } from '@/domain/shared/instant'
import { buildWorld, groupIdOf, type WorldPlan } from './build-world'
import { giveOffices, type OfficeOrder } from './give-offices'
import { householdsOf, personOf, withPartyMembers, type SampleWorld } from './sample-world'

export const URBAN: Community = { id: asId<CommunityId>('tongyin'), kind: 'urban', name: '桐荫社区' }

/** Ten buildings of 148 flats: two stairs, three flats on a floor. */
const GROUPS = Array.from({ length: 10 }, (_, index) => ({ key: `${index + 1}`, name: `${index + 1}组`, households: 148 }))
const FLATS_ON_FLOOR = 3
const FLATS_ON_STAIR = 74

const PLAN: WorldPlan = {
  community: URBAN,
  groups: GROUPS,
  grids: 10,
  residents: 3900,
  adults: 3160,
  cast: [
    { name: '周岚', woman: true, group: '1', householdNo: '1单元101', place: 0, householdRep: true, offices: ['committeeMember'], partyMember: true },
    { name: '沈立', woman: false, group: '2', householdNo: '2单元302', place: 0, householdRep: true, offices: [], partyMember: false }
  ],
  householdNo: index => {
    const flat = index % FLATS_ON_STAIR
    return `${Math.floor(index / FLATS_ON_STAIR) + 1}单元${Math.floor(flat / FLATS_ON_FLOOR) + 1}0${(flat % FLATS_ON_FLOOR) + 1}`
  },
  // 78.50 m², 92.30 m² and 118.60 m² in turn.
  area: index => [7850, 9230, 11_860][index % 3] ?? 7850
}

const OFFICES: readonly OfficeOrder[] = [
  { role: 'committeeMember', count: 7 },
  { role: 'supervisor', count: 3 },
  ...GROUPS.map(({ key }): OfficeOrder => ({ role: 'residentRep', count: 6, women: 3, groupId: groupIdOf(URBAN, key) })),
  ...GROUPS.map(({ key }): OfficeOrder => ({ role: 'groupLeader', count: 1, groupId: groupIdOf(URBAN, key) }))
]

/** 桐荫社区 (fictional): 1,480 households, 3,900 residents, 60 representatives (one for some 25 households), committee of 7. */
export function sampleUrban(day: Day): SampleWorld {
  const draft = buildWorld(PLAN, day)
  const persons = withPartyMembers(giveOffices(draft, OFFICES).map(personOf), 96, day)
  return {
    community: URBAN,
    units: draft.units,
    households: householdsOf(draft),
    persons,
    personas: persons.flatMap(({ id, name }) =>
      name === '周岚' ? [{ key: 'zhou-lan', personId: id, name, about: '居委会主任', elderMode: false }]
        : name === '沈立' ? [{ key: 'shen-li', personId: id, name, about: '2组居民，业主', elderMode: false }] : []),
    scheme: { adoptedOn: addDays(day, -120), resolution: '桐荫社区居民代表会议决议第1号', version: 1 }
  }
}
