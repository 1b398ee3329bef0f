import type { Attendee, MeetingCard } from '@/contract/consultation'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { ATTENDANCE_ITEM } from '@/domain/ledger/point-item-catalog'
import { err, ok } from '@/domain/shared/result'
import { householdCounts, type HouseholdDocument } from '@server/application/community/documents'
import { coinsFor } from '@server/application/ledger/credit'
import { listAll } from '@server/application/shared/list-all'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { attendanceDeed } from './attend'
import { ATTENDANCE, attendanceByMeeting, attendanceIdOf, MEETINGS, meetingsByStart, NO_POLL, type AttendanceDocument, type MeetingDocument } from './documents'
import { presentAt } from './sign-in-code'

const PAGE = 20

export const listMeetings: QueryHandler<'consultation/listMeetings'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { cursor }) {
    const page = await context.reader.list<MeetingDocument>(meetingsByStart, [context.communityId], { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    const items = await Promise.all(page.items.map(async (meeting) => cardOf(meeting, await ownAttendance(context, meeting))))
    return ok({ items, ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
}

/** Everybody sees how many came; who came is for those who keep the record and those who check it. */
export const readMeeting: QueryHandler<'consultation/readMeeting'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { meetingId }) {
    const meeting = await context.reader.get<MeetingDocument>(MEETINGS, meetingId)
    if (meeting === undefined) return err({ code: 'NOT_FOUND' })
    const [attendance, present, attendees] = await Promise.all([ownAttendance(context, meeting), presentAt(context, meetingId), attendeesOf(context, meeting)])
    const coinsForAttending = attendance?.coins ?? (await coinsOfAttending(context, meeting))
    return ok({ ...cardOf(meeting, attendance), present, coinsForAttending, ...(attendees === undefined ? {} : { attendees }) })
  }
}

const ownAttendance = (context: QueryContext, meeting: MeetingDocument): Promise<AttendanceDocument | undefined> =>
  context.reader.get<AttendanceDocument>(ATTENDANCE, attendanceIdOf(meeting._id, memberOf(context).member.personId))

const cardOf = ({ _id: meetingId, title, place, startsAt, endsAt, pollId }: MeetingDocument, attendance: AttendanceDocument | undefined): MeetingCard => ({
  meetingId,
  title,
  place,
  startsAt,
  endsAt,
  ...(pollId === NO_POLL ? {} : { pollId }),
  signedIn: attendance !== undefined
})

function coinsOfAttending(context: QueryContext, meeting: MeetingDocument): Promise<number> {
  const { member } = memberOf(context)
  // Before the day of the meeting the rule would say "in the future": what counts is the day itself.
  const at = context.now > meeting.startsAt ? context.now : meeting.startsAt
  return coinsFor({ ...context, now: at }, { item: ATTENDANCE_ITEM, deed: attendanceDeed(meeting, member, at) })
}

async function attendeesOf(context: QueryContext, meeting: MeetingDocument): Promise<readonly Attendee[] | undefined> {
  const { identityId, member } = memberOf(context)
  if (!PERMISSION_RULES.committeeOrSupervisor.allows({ identityId, member })) return undefined
  const { reader, communityId } = context
  const attendance = await listAll<AttendanceDocument>(reader, attendanceByMeeting, [communityId, meeting._id])
  // A few pages of the whole register cost less than a read for each household of a full hall.
  const households = attendance.length === 0 ? [] : await listAll<HouseholdDocument>(reader, householdCounts, [communityId])
  const byId = new Map<string, HouseholdDocument>(households.map((household) => [household._id, household]))
  return attendance.map(({ personId, householdId, by, at }) => {
    const household = byId.get(householdId)
    return { personId, name: household?.people.find((person) => person.id === personId)?.name ?? '', householdLabel: household?.no ?? '', by, at }
  })
}
