import { isAdultOn } from '@/domain/community/person'
import type { RatedSubject } from '@/domain/followup/rating'
import { dayOf, type Instant } from '@/domain/shared/instant'
import { POLL_ROLLS, POLLS, type PollDocument } from '@server/application/ballot/documents'
import { rowOfMember } from '@server/application/ballot/frozen-roll'
import { HOUSEHOLDS, type HouseholdDocument, type MemberDocument } from '@server/application/community/documents'
import { ATTENDANCE, attendanceByMeeting, attendanceIdOf, MEETINGS, type AttendanceDocument, type MeetingDocument } from '@server/application/consultation/documents'
import { ISSUES, type IssueDocument } from '@server/application/consultation/issue-documents'
import { NOTICES, type NoticeDocument } from '@server/application/disclosure/documents'
import type { QueryContext, Reader } from '@server/pipeline/context'

/** What a matter says about who is asked. All of it is settled once the matter is ready, so unprotected reads suffice. */
export interface RatedFacts {
  readonly headline: string
  readonly ready: boolean
  /** This member was asked. */
  readonly asked: boolean
}
type Get = Reader['get']
type Rater = Pick<MemberDocument, 'personId' | 'householdId' | 'groupId'>

/** Undefined for what is not there. `get` reads inside a transaction or outside. */
export async function ratedFacts(get: Get, { kind, id }: RatedSubject, rater: Rater | undefined): Promise<RatedFacts | undefined> {
  switch (kind) {
    case 'issue':
      return issueFacts(get, id, rater)
    case 'meeting':
      return meetingFacts(get, id, rater)
    case 'notice':
      return noticeFacts(get, id, rater)
  }
}

/** How many were asked; only a panel needs to know. */
export async function askedCount({ reader, communityId }: QueryContext, { kind, id }: RatedSubject): Promise<number> {
  switch (kind) {
    case 'issue':
      return issueAsked(await reader.get<IssueDocument>(ISSUES, id))
    case 'meeting': {
      const present = await reader.countBy(attendanceByMeeting, [communityId, id])
      return Object.values(present).reduce((sum, each) => sum + each, 0)
    }
    case 'notice': {
      const result = (await reader.get<NoticeDocument>(NOTICES, id))?.notice.result
      if (result === undefined) return 0
      return result.splits === 'shown' ? result.outcome.heads.counts.eligible : result.heads.eligible
    }
  }
}

const issueAsked = (issue: IssueDocument | undefined): number => (issue?.listed === false ? 1 : (issue?.asked ?? 0))

/** 诉求: the adults of the unit on the day when it was handled. A family's own affair is nobody else's to grade, nor to know of. */
async function issueFacts(get: Get, id: string, rater: Rater | undefined): Promise<RatedFacts | undefined> {
  const document = await get<IssueDocument>(ISSUES, id)
  if (document === undefined || (!document.listed && rater?.personId !== document.reporter.personId)) return undefined
  const { unitId, handledAt, asked } = document
  const ready = handledAt !== undefined && asked !== undefined
  return { headline: document.headline, ready, asked: ready && rater !== undefined && (!document.listed || (await isAdultOfUnit(get, document.communityId, unitId, rater, handledAt))) }
}

async function isAdultOfUnit(get: Get, communityId: string, unitId: string, rater: Rater, at: Instant): Promise<boolean> {
  const household = await get<HouseholdDocument>(HOUSEHOLDS, rater.householdId)
  const person = household?.people.find((each) => each.id === rater.personId)
  if (household === undefined || person === undefined || person.movedAway === true || !isAdultOn(person, dayOf(at))) return false
  return unitId === communityId || household.groupId === unitId || household.gridId === unitId
}

/** 会议: who was there, by the attendance list. */
async function meetingFacts(get: Get, id: string, rater: Rater | undefined): Promise<RatedFacts | undefined> {
  const meeting = await get<MeetingDocument>(MEETINGS, id)
  if (meeting === undefined) return undefined
  const ready = meeting.state === 'closed' || meeting.state === 'published'
  const attended = rater !== undefined && ready && (await get<AttendanceDocument>(ATTENDANCE, attendanceIdOf(id, rater.personId))) !== undefined
  return { headline: meeting.title, ready, asked: attended }
}

/** 公告: who had the vote, by the frozen roll; whether he used it does not matter. */
async function noticeFacts(get: Get, id: string, rater: Rater | undefined): Promise<RatedFacts | undefined> {
  const notice = (await get<NoticeDocument>(NOTICES, id))?.notice
  if (notice === undefined) return undefined
  const ready = notice.takenDown === undefined
  const headline = notice.content.topic
  if (rater === undefined || !ready) return { headline, ready, asked: false }
  const poll = await get<PollDocument>(POLLS, notice.pollId)
  const row = poll === undefined ? undefined : await rowOfMember((part) => get(POLL_ROLLS, part), poll, rater)
  return { headline, ready, asked: row?.personId === rater.personId }
}
