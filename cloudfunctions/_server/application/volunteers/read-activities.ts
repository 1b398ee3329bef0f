import type { ActivityDetail, MarkView } from '@/contract/volunteers-views'
import { maskName } from '@/domain/community/masked-name'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import { isOrganiser, SECOND_PERSONS } from '@/domain/volunteers/activity'
import type { Mark } from '@/domain/volunteers/attendance'
import { placed, placeOf, waiting } from '@/domain/volunteers/roster'
import { schemeInForce } from '@server/application/scheme/scheme-in-force'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { activityActor, activityCard, could, rosterOf } from './activity-document'
import {
  activitiesComing,
  activitiesOfLeader,
  activitiesPast,
  attendanceId,
  organisationsOfLeader,
  VOLUNTEER_ACTIVITIES,
  VOLUNTEER_ATTENDANCE,
  VOLUNTEER_ROSTERS,
  type ActivityDocument,
  type AttendanceDocument,
  type RosterDocument
} from './documents'

const PAGE = 20
const COMMITTEE = ['committeeMember', 'partySecretary']

export const isCommittee = (context: QueryContext): boolean => memberOf(context).member.roles.some((role) => COMMITTEE.includes(role))
/** The desk is for who runs the activity and for who may look at its hours. */
export const seesDesk = (context: QueryContext, { activity }: ActivityDocument): boolean =>
  isOrganiser(activity, activityActor(context)) || memberOf(context).member.roles.some((role) => SECOND_PERSONS.includes(role))

export const activities: QueryHandler<'volunteers/activities'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { which, cursor }) {
    const { reader, communityId } = context
    const { personId } = memberOf(context).member
    const committee = isCommittee(context)
    const page = { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }
    const [model, values] = which === 'past' ? [activitiesPast, [communityId, which]] : which === 'planned' && !committee ? [activitiesOfLeader, [communityId, personId, which]] : [activitiesComing, [communityId, which]]
    const [found, led] = await Promise.all([reader.list<ActivityDocument>(model, values, page), committee ? undefined : reader.list(organisationsOfLeader, [communityId, personId], { limit: 1 })])
    return ok({
      items: found.items.map((document) => activityCard(document, context)),
      mayPlan: committee || (led?.items.length ?? 0) > 0,
      ...(found.nextCursor === undefined ? {} : { nextCursor: found.nextCursor })
    })
  }
}

export const markView = ({ at, way, needsLeader }: Mark): MarkView => ({ at, way, needsLeader: needsLeader === true })

export const activity: QueryHandler<'volunteers/activity'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { activityId }) {
    const { reader, communityId } = context
    const { personId } = memberOf(context).member
    const [document, rosterDocument, attendance, scheme] = await Promise.all([
      reader.get<ActivityDocument>(VOLUNTEER_ACTIVITIES, activityId),
      reader.get<RosterDocument>(VOLUNTEER_ROSTERS, activityId),
      reader.get<AttendanceDocument>(VOLUNTEER_ATTENDANCE, attendanceId(activityId, personId)),
      schemeInForce({ peek: (collection, id) => reader.get(collection, id) }, communityId)
    ])
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    const organises = isOrganiser(document.activity, activityActor(context))
    if (document.list === 'planned' && !organises) return err({ code: 'NOT_FOUND' })
    const item = scheme?.items.find(({ code }) => code === document.activity.item)
    const roster = rosterOf(rosterDocument, document.activity)
    const { what, safety, risky, insurance, leader, organisationId, state } = document.activity
    return ok({
      ...activityCard(document, context),
      what, safety, risky, organisationId, item: document.activity.item,
      ...(insurance === undefined ? {} : { insurance }),
      leaderName: organises ? leader.name : maskName(leader.name),
      ...(item === undefined ? {} : { coins: { points: item.points, perHour: item.unit === 'hour', itemName: item.name } }),
      signedUp: placed(roster).length,
      waitingCount: waiting(roster).length,
      ...(state.kind === 'cancelled' ? { cancelled: state.words } : {}),
      mine: { place: placeOf(roster, personId), ...mineOf(attendance) },
      seenNo: document.seenNo,
      may: mayOf(context, document, placeOf(roster, personId).kind)
    })
  }
}

function mineOf(attendance: AttendanceDocument | undefined): Omit<ActivityDetail['mine'], 'place'> {
  if (attendance === undefined) return {}
  const { marks, served } = attendance
  return {
    ...(marks.in === undefined ? {} : { in: markView(marks.in) }),
    ...(marks.out === undefined ? {} : { out: markView(marks.out) }),
    ...(marks.struck === undefined ? {} : { struck: marks.struck }),
    ...(served === undefined ? {} : { halfHours: served.halfHours })
  }
}

function mayOf(context: QueryContext, document: ActivityDocument, place: 'none' | 'placed' | 'waiting'): ActivityDetail['may'] {
  const may = (deed: Parameters<typeof could>[2]): boolean => could(context, document.activity, deed)
  return {
    edit: may('edit'),
    open: may('open'),
    cancel: may('cancel'),
    signUp: place === 'none' && may('signUp'),
    withdraw: place !== 'none' && may('withdraw'),
    sign: place === 'placed' && may('sign'),
    desk: document.list !== 'planned' && seesDesk(context, document),
    showCode: may('showCode')
  }
}
