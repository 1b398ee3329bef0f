import type { InputOf } from '@/contract/actions'
import type { Instant } from '@/domain/shared/instant'
import type { Actor, Cast } from './cast'
import type { Calendar, SeedClock } from './seed-clock'

type Plan = Omit<InputOf<'volunteers/planActivity'>, 'organisationId' | 'startsAt' | 'endsAt'>

const RIVER: Plan = { title: '清理古桥河道', what: '捡拾河滩垃圾，清走拦水的枯枝', place: '古桥头', places: 12, safety: '穿防滑鞋，不下深水，带手套', risky: true, insurance: '已投保团体意外险', item: 'PUB01' }
const DESK: Plan = { title: '便民服务点值守', what: '帮老人用手机、填表、取药', place: '村便民服务中心', places: 6, safety: '不代收现金，不看别人的证件', risky: false, item: 'PUB01' }
const VISIT: Plan = { title: '陪独居老人说说话', what: '上门聊天、量血压、收拾院子', place: '3组活动室集合', places: 8, safety: '两人一组，进门先打招呼', risky: false, item: 'PUB01' }

const who = ({ person }: Actor) => ({ householdId: person.householdId, personId: person.id })

/** 五社联动: three of the five, an activity whose hours became claims, one that runs today and one that takes names. Returns how many activities there are. */
export async function tellVolunteers(cast: Cast, clock: SeedClock, { at, now }: Calendar): Promise<number> {
  const [chair, leader, clerk] = [cast.persona('wang-jianguo'), cast.persona('fang-zhiyuan'), cast.persona('hu-wenjing')]
  const [girl, teacher] = [cast.persona('cheng-xiaoyu'), cast.persona('hu-shouyi')]
  clock.moveTo(at(-20, 9))
  const { organisationId } = await chair.ask('volunteers/addOrganisation', { kind: 'volunteerTeam', name: '云溪青年志愿队', offers: '20名队员，周末出工', contact: '便民服务中心2号窗口', leader: who(leader) })
  await chair.ask('volunteers/addOrganisation', { kind: 'socialWork', name: '镇社工站', offers: '老人走访、心理疏导，每周三在村', contact: '镇社工站 0563-8601200' })
  await chair.ask('volunteers/addOrganisation', { kind: 'charityResource', name: '云溪茶业有限公司', offers: '给积分超市捐茶苗，供会议室', contact: '公司前台' })
  const open = async (plan: Plan, startsAt: Instant, endsAt: Instant): Promise<string> => {
    const { activityId } = await leader.ask('volunteers/planActivity', { organisationId, ...plan, startsAt, endsAt })
    await leader.ask('volunteers/openActivity', { activityId })
    return activityId
  }
  clock.moveTo(at(-8, 9))
  const river = await open(RIVER, at(-3, 8), at(-3, 11))
  const today = await open(DESK, at(0, 8), at(0, 18))
  const visit = await open(VISIT, at(4, 14), at(4, 17))
  clock.moveTo(at(-6, 20))
  for (const each of [girl, teacher]) await each.ask('volunteers/signUp', { activityId: river })
  await girl.ask('volunteers/signUp', { activityId: today })
  await teacher.ask('volunteers/signUp', { activityId: visit })
  await serve({ clock, leader, activityId: river, volunteers: [girl, teacher], from: at(-3, 7, 55), to: at(-3, 11, 5) })
  clock.moveTo(at(-3, 19))
  await leader.ask('volunteers/confirmHours', { activityId: river })
  for (let left = 1; left > 0;) ({ left } = await clerk.ask('volunteers/settleHours', { activityId: river }))
  clock.moveTo(now)
  return [river, today, visit].length
}

interface Service {
  readonly clock: SeedClock
  readonly leader: Actor
  readonly activityId: string
  readonly volunteers: readonly Actor[]
  readonly from: Instant
  readonly to: Instant
}

/** Everybody scans what stands on the leader's phone, when coming and when going. */
async function serve({ clock, leader, activityId, volunteers, from, to }: Service): Promise<void> {
  for (const [direction, moment] of [['in', from], ['out', to]] as const) {
    clock.moveTo(moment)
    const { token } = await leader.ask('volunteers/code', { activityId })
    for (const each of volunteers) await each.ask('volunteers/sign', { activityId, direction, code: token })
  }
}
