import type { DeskRow } from '@/contract/volunteers-views'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { Instant } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { timeOf } from '@/domain/volunteers/attendance'
import { placeOf, type Roster, type SignUp } from '@/domain/volunteers/roster'
import type { QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { PAGE_SIZE_MAX } from '@server/ports/document-store'
import { activityCard, could, rosterOf } from './activity-document'
import { attendanceOfActivity, VOLUNTEER_ACTIVITIES, VOLUNTEER_ROSTERS, type ActivityDocument, type AttendanceDocument, type RosterDocument } from './documents'
import { markView, seesDesk } from './read-activities'

async function attendanceIn({ reader, communityId }: QueryContext, activityId: string): Promise<ReadonlyMap<string, AttendanceDocument>> {
  const found = new Map<string, AttendanceDocument>()
  for (let cursor: string | undefined = undefined, first = true; first || cursor !== undefined; first = false) {
    const page: { readonly items: readonly AttendanceDocument[]; readonly nextCursor?: string } = await reader.list<AttendanceDocument>(attendanceOfActivity, [communityId, activityId], { limit: PAGE_SIZE_MAX, ...(cursor === undefined ? {} : { cursor }) })
    for (const each of page.items) found.set(each.personId, each)
    cursor = page.nextCursor
  }
  return found
}

/** 报名和签到: who is to come, who came and went, and the hours that follow. */
export const desk: QueryHandler<'volunteers/desk'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { activityId }) {
    const { reader } = context
    const document = await reader.get<ActivityDocument>(VOLUNTEER_ACTIVITIES, activityId)
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    if (!seesDesk(context, document)) return err({ code: 'NOT_ORGANISER' })
    const [rosterDocument, attendance] = [await reader.get<RosterDocument>(VOLUNTEER_ROSTERS, activityId), await attendanceIn(context, activityId)]
    const { activity } = document
    const { state } = activity
    const seenUntil = state.kind === 'confirmed' ? state.at : state.kind === 'settled' ? state.confirmed.at : context.now
    const roster = rosterOf(rosterDocument, activity)
    const rows = roster.signUps.map((each) => rowOf({ roster, each, attendance: attendance.get(each.personId), activity, seenUntil }))
    const may = (deed: Parameters<typeof could>[2]): boolean => could(context, activity, deed)
    return ok({
      ...activityCard(document, context),
      rows,
      halfHoursInAll: rows.reduce((sum, { halfHours }) => sum + halfHours, 0),
      ...(state.kind === 'confirmed' ? { confirmedBy: state.by.name } : {}),
      ...(state.kind === 'settled' ? { confirmedBy: state.confirmed.by.name, settledBy: state.by.name } : {}),
      unsettled: [...attendance.values()].filter(({ settled }) => !settled).length,
      may: { enter: may('enter'), strike: may('strike'), confirm: may('confirm'), settle: may('settle'), showCode: may('showCode') }
    })
  }
}

interface Row {
  readonly roster: Roster
  readonly each: SignUp
  readonly attendance: AttendanceDocument | undefined
  readonly activity: { readonly startsAt: Instant; readonly endsAt: Instant }
  readonly seenUntil: Instant
}

function rowOf({ roster, each, attendance, activity, seenUntil }: Row): DeskRow {
  const { personId, householdId, name, householdNo, walkIn } = each
  const { marks = {}, served } = attendance ?? {}
  const time = timeOf(marks, activity, seenUntil)
  return {
    personId, householdId, name, householdNo, place: placeOf(roster, personId), walkIn: walkIn === true,
    ...(marks.in === undefined ? {} : { in: markView(marks.in) }),
    ...(marks.out === undefined ? {} : { out: markView(marks.out) }),
    ...(marks.struck === undefined ? {} : { struck: marks.struck }),
    halfHours: served?.halfHours ?? time.halfHours,
    ...(time.reason === undefined ? {} : { reason: time.reason }),
    ...(served === undefined ? {} : { claimed: served.claimId !== undefined }),
    ...(served?.noClaim === undefined ? {} : { noClaim: served.noClaim })
  }
}
