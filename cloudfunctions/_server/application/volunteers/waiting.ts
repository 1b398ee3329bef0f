import type { WaitingMatter } from '@/domain/community/waiting'
import { phaseOf, reasonCannotActOnActivity, SECOND_PERSONS } from '@/domain/volunteers/activity'
import type { WaitingSource } from '@server/application/community/waiting-matters'
import { memberOf } from '@server/pipeline/context'
import { activitiesAwaitingSecond, activitiesOfLeader, type ActivityDocument } from './documents'

/** Activities looked at for one first page. */
const LOOKED_AT = 10

/** Hours that the caller has to confirm as the leader, or to look at as the second person. */
export const hoursWaitingFor: WaitingSource = async (context, limit) => {
  const { reader, communityId, now } = context
  const { personId, householdId, roles } = memberOf(context).member
  const actor = { personId, householdId, roles }
  const isSecond = roles.some((role) => SECOND_PERSONS.includes(role))
  const [led, awaiting] = await Promise.all([
    reader.list<ActivityDocument>(activitiesOfLeader, [communityId, personId, 'coming'], { limit: LOOKED_AT }),
    isSecond ? reader.list<ActivityDocument>(activitiesAwaitingSecond, [communityId, true], { limit: LOOKED_AT }) : undefined
  ])
  const own = led.items.filter(({ activity }) => phaseOf(activity, now) === 'ended')
  const others = (awaiting?.items ?? []).filter(({ activity }) => reasonCannotActOnActivity('settle', activity, actor, now) === undefined)
  return [...own, ...others].slice(0, limit).map(({ _id, activity }): WaitingMatter => ({ kind: 'hoursToConfirm', id: _id, title: activity.title }))
}
