import { OPINIONS_SHOWN, type Attendee, type MeetingCard, type MeetingDetail } from '@/contract/consultation'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { ATTENDANCE_ITEM } from '@/domain/ledger/point-item-catalog'
import { err, ok } from '@/domain/shared/result'
import { householdCounts, type HouseholdDocument } from '@server/application/community/documents'
import { coinsFor } from '@server/application/ledger/credit'
import { followThroughOf } from '@server/application/followup/follow-through'
import { ratingPanelOf } from '@server/application/followup/read-rating'
import { listAll } from '@server/application/shared/list-all'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { attendanceDeed } from './attend'
import { ATTENDANCE, attendanceByMeeting, attendanceIdOf, meetingsByStart, NO_POLL, opinionsByWords, type AttendanceDocument, type MeetingDocument } from './documents'
import { callView } from './meeting-view'
import { completedMeetings, readMeetingDocument } from './meeting-document'
import { ownOpinions, shownOpinions } from './read-opinions'
import { presentAt } from './sign-in-code'
import { ownHand } from './speaking'

const PAGE = 20

export const listMeetings: QueryHandler<'consultation/listMeetings'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { cursor }) {
    const page = await context.reader.list<MeetingDocument>(meetingsByStart, [context.communityId], { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    const items = await Promise.all(completedMeetings(page.items).map(async (meeting) => cardOf(meeting, await ownAttendance(context, meeting))))
    return ok({ items, ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
}

/** Everybody sees how many came; who came is for those who keep the record and those who check it. */
export const readMeeting = (ports: Pick<ServerPorts, 'files'>): QueryHandler<'consultation/readMeeting'> => ({
  permission: PERMISSION_RULES.member,
  async run(context, { meetingId }) {
    const meeting = await readMeetingDocument(context, meetingId)
    if (meeting === undefined) return err({ code: 'NOT_FOUND' })
    const [attendance, present, attendees, call, own, opinions, opinionsWaiting, hand, afterwards] = await Promise.all([
      ownAttendance(context, meeting),
      presentAt(context, meetingId),
      attendeesOf(context, meeting),
      callView(context, ports, meeting),
      ownOpinions(context, meeting),
      shownOpinions(context, meetingId, OPINIONS_SHOWN),
      wordsWaiting(context, meetingId),
      ownHand(context, meeting),
      afterwardsOf(context, meeting)
    ])
    const coinsForAttending = attendance?.coins ?? (await coinsOfAttending(context, meeting))
    return ok({
      ...cardOf(meeting, attendance),
      ...call,
      present,
      coinsForAttending,
      ownOpinions: own,
      opinions: opinions.items,
      moreOpinions: opinions.nextCursor !== undefined,
      hand,
      ...afterwards,
      ...(attendees === undefined ? {} : { attendees }),
      ...(opinionsWaiting === undefined ? {} : { opinionsWaiting })
    })
  }
})

/** How it is graded once it is closed, and what becomes of what was agreed. */
async function afterwardsOf(context: QueryContext, { _id: id, state }: MeetingDocument): Promise<Pick<MeetingDetail, 'rating' | 'followThrough' | 'mayOpenUndertaking'>> {
  const isOver = state === 'closed' || state === 'published'
  const subject = { kind: 'meeting', id } as const
  const [rating, followThrough] = await Promise.all([isOver ? ratingPanelOf(context, subject) : undefined, isOver ? followThroughOf(context, subject) : []])
  const mayOpenUndertaking = state === 'published' && PERMISSION_RULES.committee.allows(memberOf(context))
  return { ...(rating === undefined ? {} : { rating }), followThrough, mayOpenUndertaking }
}

const ownAttendance = (context: QueryContext, meeting: MeetingDocument): Promise<AttendanceDocument | undefined> =>
  context.reader.get<AttendanceDocument>(ATTENDANCE, attendanceIdOf(meeting._id, memberOf(context).member.personId))

const cardOf = ({ _id: meetingId, title, place, startsAt, endsAt, pollId, kind, state, agenda }: MeetingDocument, attendance: AttendanceDocument | undefined): MeetingCard => ({
  meetingId,
  title,
  place,
  startsAt,
  endsAt,
  ...(pollId === NO_POLL ? {} : { pollId }),
  signedIn: attendance !== undefined,
  kind,
  state,
  items: agenda.length
})

const keepsRecord = (context: QueryContext): boolean => PERMISSION_RULES.committeeOrSupervisor.allows(memberOf(context))

async function wordsWaiting(context: QueryContext, meetingId: string): Promise<number | undefined> {
  if (!keepsRecord(context)) return undefined
  return (await context.reader.list(opinionsByWords, [context.communityId, meetingId, 'waiting'], { limit: OPINIONS_SHOWN })).items.length
}

function coinsOfAttending(context: QueryContext, meeting: MeetingDocument): Promise<number> {
  const { member } = memberOf(context)
  // Before the day of the meeting the rule would say "in the future": what counts is the day itself.
  const at = context.now > meeting.startsAt ? context.now : meeting.startsAt
  return coinsFor({ ...context, now: at }, { item: ATTENDANCE_ITEM, deed: attendanceDeed(meeting, member, at) })
}

async function attendeesOf(context: QueryContext, meeting: MeetingDocument): Promise<readonly Attendee[] | undefined> {
  if (!keepsRecord(context)) return undefined
  const { reader, communityId } = context
  const attendance = await listAll<AttendanceDocument>(reader, attendanceByMeeting, [communityId, meeting._id])
  // A few pages of the whole register cost less than a read for each household of a full hall.
  const households = attendance.length === 0 ? [] : await listAll<HouseholdDocument>(reader, householdCounts, [communityId])
  const byId = new Map<string, HouseholdDocument>(households.map((household) => [household._id, household]))
  return attendance.map(({ personId, householdId, by, at }) => {
    const household = byId.get(householdId)
    return { personId, householdId, name: household?.people.find((person) => person.id === personId)?.name ?? '', householdLabel: household?.no ?? '', by, at }
  })
}
