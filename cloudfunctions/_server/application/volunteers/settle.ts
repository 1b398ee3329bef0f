import { SETTLED_AT_ONCE } from '@/contract/volunteers'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { dayOf } from '@/domain/shared/instant'
import { assert, err, ok } from '@/domain/shared/result'
import type { HoursWitness } from '@/domain/volunteers/activity'
import { timeOf } from '@/domain/volunteers/attendance'
import { countedHalfHours, engaged } from '@/domain/volunteers/day-book'
import { findPerson } from '@server/application/community/find-person'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { activityFor, changedActivity } from './activity-document'
import { askForCoins } from './ask-for-coins'
import { attendanceId, attendanceUnsettled, VOLUNTEER_ACTIVITIES, VOLUNTEER_ATTENDANCE, type ActivityDocument, type AttendanceDocument, type Served } from './documents'
import { dayBookOf, engagementOf, putDay } from './sign-up'

/** The caller by name: hours are vouched for by somebody who can be asked. */
async function witness(context: CommandContext): Promise<HoursWitness> {
  const { member, memberId } = memberOf(context)
  const found = await findPerson({ get: (collection, id) => context.tx.peek(collection, id) }, member.householdId, member.personId)
  return { memberId, personId: member.personId, householdId: member.householdId, name: found?.person.name ?? '' }
}

export const confirmHours: CommandHandler<'volunteers/confirmHours'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { activityId }) {
    const found = await activityFor(context, activityId, { deed: 'confirm' })
    if (!found.ok) return found
    const state = { kind: 'confirmed', at: context.now, by: await witness(context) } as const
    await context.tx.put<ActivityDocument>(VOLUNTEER_ACTIVITIES, changedActivity(found.value, { ...found.value.activity, state }))
    return ok({ confirmed: true })
  }
}

/** A few people at a time, for each writes a record, a day and a claim; the activity is settled by the call that finds nobody left. */
export const settleHours: CommandHandler<'volunteers/settleHours'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { activityId }) {
    const { tx, reader, communityId, now } = context
    const found = await activityFor(context, activityId, { deed: 'settle' })
    if (!found.ok) return found
    const second = await witness(context)
    if ((await tx.peek(VOLUNTEER_ATTENDANCE, attendanceId(activityId, second.personId))) !== undefined) return err({ code: 'OWN_HOURS' })
    const waiting = await reader.list<AttendanceDocument>(attendanceUnsettled, [communityId, activityId, false], { limit: 2 * SETTLED_AT_ONCE })
    if (waiting.items.length > 0) {
      const batch = waiting.items.slice(0, SETTLED_AT_ONCE)
      for (const { _id } of batch) await settleOne(context, found.value, _id, second)
      return ok({ settled: batch.length, left: Math.max(1, waiting.items.length - batch.length) })
    }
    const { activity } = found.value
    assert(activity.state.kind === 'confirmed', 'only confirmed hours are settled')
    const { at, by } = activity.state
    await tx.put<ActivityDocument>(VOLUNTEER_ACTIVITIES, changedActivity(found.value, { ...activity, state: { kind: 'settled', at: now, by: second, confirmed: { at, by } } }))
    return ok({ settled: 0, left: 0 })
  }
}

async function settleOne(context: CommandContext, document: ActivityDocument, id: string, second: HoursWitness): Promise<void> {
  const { tx } = context
  const attendance = await tx.get<AttendanceDocument>(VOLUNTEER_ATTENDANCE, id)
  if (attendance === undefined || attendance.settled) return
  const { activity } = document
  assert(activity.state.kind === 'confirmed', 'only confirmed hours are settled')
  const { at, by } = activity.state
  const book = await dayBookOf(context, attendance.personId, document)
  const halfHours = countedHalfHours(book, activity.id, timeOf(attendance.marks, activity, at).halfHours)
  const asked = await askForCoins(context, { activity, attendance, halfHours, confirmer: by, confirmedAt: at, second })
  const served: Served = {
    title: activity.title, organisationName: activity.organisationName, place: activity.place, what: activity.what, startsAt: activity.startsAt, endsAt: activity.endsAt,
    halfHours, leaderName: activity.leader.name, recorderName: by.name, ...asked
  }
  const servedOn = dayOf(activity.startsAt)
  await putDay(context, attendance.personId, document, engaged(book, { ...engagementOf(document), halfHours }))
  await tx.put<AttendanceDocument>(VOLUNTEER_ATTENDANCE, { ...attendance, settled: true, served, ...(halfHours === 0 ? {} : { servedOn, year: Number(servedOn.slice(0, 4)) }) })
}
