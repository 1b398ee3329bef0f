import type { Community } from '@/domain/community/community'
import type { OfficeRole } from '@/domain/community/roles'
import { asId, type CommunityId, type PersonId } from '@/domain/shared/ids'
import { addDays, type Day } from '@/domain/shared/instant'
import { buildWorld, groupIdOf, type CastMember, type WorldPlan } from './build-world'
import { giveOffices, type OfficeOrder } from './give-offices'
import { householdsOf, personOf, withPartyMembers, type Persona, type SampleWorld } from './sample-world'

export const VILLAGE: Community = { id: asId<CommunityId>('yunxi'), kind: 'village', name: '云溪村' }

interface Part extends CastMember {
  readonly persona?: { readonly key: string; readonly about: string; readonly elderMode?: true }
}

const part = (
  where: readonly [group: string, no: string, place: number],
  name: string,
  rest: Partial<Omit<Part, 'name' | 'group' | 'householdNo' | 'place'>>
): Part => ({
  name, group: where[0], householdNo: where[1], place: where[2],
  woman: false, householdRep: false, offices: [], partyMember: false, ...rest
})

const CAST: readonly Part[] = [
  part(['3', '12', 0], '程大山', { householdRep: true, persona: { key: 'cheng-dashan', about: '3组村民，户代表' } }),
  part(['3', '12', 2], '程晓雨', { woman: true, persona: { key: 'cheng-xiaoyu', about: '程大山的女儿，不是户代表' } }),
  part(['2', '7', 0], '吴秀英', { woman: true, householdRep: true, persona: { key: 'wu-xiuying', about: '2组村民，72岁，用大字版', elderMode: true } }),
  part(['1', '5', 0], '汪建国', { householdRep: true, offices: ['committeeMember'], partyMember: true, persona: { key: 'wang-jianguo', about: '村委会主任，主持会议' } }),
  part(['4', '18', 0], '胡文静', { woman: true, householdRep: true, offices: ['committeeMember', 'teller'], persona: { key: 'hu-wenjing', about: '村委会委员，计票人' } }),
  part(['5', '9', 0], '方志远', { householdRep: true, offices: ['villagerRep', 'teller'], persona: { key: 'fang-zhiyuan', about: '村民代表，监票人' } }),
  part(['6', '3', 0], '江明', { householdRep: true, offices: ['supervisor'], partyMember: true, persona: { key: 'jiang-ming', about: '村务监督委员会主任' } }),
  part(['1', '21', 0], '李红梅', { woman: true, householdRep: true, offices: ['partySecretary'], partyMember: true, persona: { key: 'li-hongmei', about: '村党支部书记' } }),
  part(['5', '30', 0], '黄桂香', { woman: true }),
  part(['5', '30', 1], '黄志强', { householdRep: true, persona: { key: 'huang-zhiqiang', about: '黄阿婆的儿子，在外务工，户代表' } }),
  part(['3', '14', 0], '章小惠', { woman: true, householdRep: true, offices: ['gridWorker'], persona: { key: 'zhang-xiaohui', about: '3组的网格员' } }),
  part(['6', '11', 0], '胡守义', { householdRep: true, offices: ['elderMediator'], persona: { key: 'hu-shouyi', about: '退休教师，五老调解员' } })
]

const HOUSEHOLDS_OF_GROUPS = [58, 49, 54, 61, 43, 47]
const REPS_OF_GROUPS = [8, 7, 7, 8, 6, 6]
const WOMEN_OF_GROUPS = [3, 3, 3, 3, 2, 2]

const PLAN: WorldPlan = {
  community: VILLAGE,
  groups: HOUSEHOLDS_OF_GROUPS.map((households, index) => ({ key: `${index + 1}`, name: `${index + 1}组`, households })),
  grids: 9,
  residents: 1046,
  adults: 812,
  cast: CAST,
  householdNo: index => `${index + 1}`
}

const inEachGroup = (role: OfficeRole, counts: readonly number[], women?: readonly number[]): readonly OfficeOrder[] =>
  counts.map((count, index) => ({
    role, count, groupId: groupIdOf(VILLAGE, `${index + 1}`), ...(women === undefined ? {} : { women: women[index] ?? 0 })
  }))

const OFFICES: readonly OfficeOrder[] = [
  { role: 'committeeMember', count: 5 },
  { role: 'supervisor', count: 3 },
  ...inEachGroup('villagerRep', REPS_OF_GROUPS, WOMEN_OF_GROUPS),
  ...inEachGroup('groupLeader', [1, 1, 1, 1, 1, 1]),
  { role: 'gridWorker', count: 9 },
  { role: 'elderMediator', count: 11 },
  { role: 'pointReviewer', count: 2 },
  { role: 'shopKeeper', count: 1 },
  { role: 'priceSetter', count: 1 },
  { role: 'volunteer', count: 12, shared: true }
]

/** Whoever was given the office: nobody of the story has it by name. */
const OFFICE_PERSONAS: readonly { readonly role: OfficeRole; readonly key: string; readonly about: string }[] = [
  { role: 'shopKeeper', key: 'shop-keeper', about: '绿币超市的店员' }
]

/** 云溪村 (fictional), the same for the same day: 6 groups, 312 households, 1,046 residents, 812 of them adults on `day`. */
export function sampleVillage(day: Day): SampleWorld {
  const draft = buildWorld(PLAN, day)
  const persons = withPartyMembers(giveOffices(draft, OFFICES).map(personOf), 38, day)
  const byName = new Map(persons.map(person => [person.name, person.id]))
  return {
    community: VILLAGE,
    units: draft.units,
    households: householdsOf(draft),
    persons,
    personas: [
      ...CAST.flatMap(({ name, persona }) => (persona === undefined ? [] : personaOf(name, persona, byName.get(name)))),
      ...OFFICE_PERSONAS.flatMap(({ role, ...persona }) => persons.filter(({ offices }) => offices.includes(role)).slice(0, 1).flatMap(({ name, id }) => personaOf(name, persona, id)))
    ],
    scheme: { adoptedOn: addDays(day, -240), resolution: '云溪村村民代表会议决议第1号', version: 1 }
  }
}

const personaOf = (name: string, { key, about, elderMode = false }: { key: string; about: string; elderMode?: boolean }, personId: PersonId | undefined): readonly Persona[] =>
  personId === undefined ? [] : [{ key, about, elderMode, name, personId }]
