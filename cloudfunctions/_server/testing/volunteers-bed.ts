import type { InputOf } from '@/contract/actions'
import { at } from './fixed-platform'
import { testBed, type TestBed, type TestBedOptions } from './test-bed'
import { village, type Neighbour, type Village } from './village'

export interface VolunteersBed {
  readonly bed: TestBed
  readonly home: Village
  /** On the committee. */
  readonly chair: Neighbour
  /** Leads the volunteer team. */
  readonly leader: Neighbour
  /** Group leader: looks at hours as the second person. */
  readonly second: Neighbour
  readonly organisationId: string
  /** An activity of tomorrow, 08:00 to 11:00, open for signing up unless told otherwise. */
  activity(plan?: Partial<InputOf<'volunteers/planActivity'>>, options?: { readonly planned?: true }): Promise<string>
  /** What the square code says now. */
  token(activityId: string): Promise<string>
}

export const TOMORROW = { startsAt: at('2026-11-25 08:00'), endsAt: at('2026-11-25 11:00') } as const

/** A village with a volunteer team. */
export async function volunteersBed(options: TestBedOptions = {}): Promise<VolunteersBed> {
  const bed = testBed(options)
  const home = await village(bed)
  const chair = await home.neighbour({ name: '汪建国', offices: ['committeeMember'] })
  const leader = await home.neighbour({ name: '程大山' })
  const second = await home.neighbour({ name: '吴秀英', offices: ['groupLeader'] })
  const { organisationId } = await chair.value('volunteers/addOrganisation', {
    kind: 'volunteerTeam', name: '云溪青年志愿队', offers: '20名队员，周末出工', contact: '便民服务中心2号窗口', leader: { householdId: leader.householdId, personId: leader.personId }
  })
  const activity: VolunteersBed['activity'] = async (plan = {}, { planned } = {}) => {
    const { activityId } = await leader.value('volunteers/planActivity', {
      organisationId, title: '清理古桥河道', what: '捡拾河滩垃圾', place: '古桥头', ...TOMORROW, places: 3, safety: '穿防滑鞋', risky: false, item: 'PUB01', ...plan
    })
    if (planned === undefined) await leader.value('volunteers/openActivity', { activityId })
    return activityId
  }
  const token: VolunteersBed['token'] = async (activityId) => (await leader.value('volunteers/code', { activityId })).token
  return { bed, home, chair, leader, second, organisationId, activity, token }
}
