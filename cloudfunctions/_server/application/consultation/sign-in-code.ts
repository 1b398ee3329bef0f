import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { reasonCannotSignIn, signInDigits, signInWindow, windowEndsAt } from '@/domain/consultation/meeting'
import { reasonCannotActOnMeeting } from '@/domain/consultation/meeting-life'
import { err, ok } from '@/domain/shared/result'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { attendanceByMeeting, type MeetingDocument } from './documents'
import { readMeetingDocument } from './meeting-document'

/** The digits of one window; made anew from the meeting's secret, so that no code is ever stored. */
const codeOf = ({ digest }: Pick<QueryContext, 'digest'>, meeting: MeetingDocument, window: number): string =>
  signInDigits(digest.hmacSha256(meeting.signInSecret, `${meeting._id}:${window}`))

/** The codes that are good now: that of this window and, so that nobody is caught by the change, the one before. */
export function acceptedCodes(context: Pick<QueryContext, 'digest' | 'now'>, meeting: MeetingDocument): readonly string[] {
  const window = signInWindow(context.now)
  return [codeOf(context, meeting, window), codeOf(context, meeting, window - 1)]
}

/** How many people signed in. */
export async function presentAt({ reader, communityId }: Pick<QueryContext, 'reader' | 'communityId'>, meetingId: string): Promise<number> {
  const counts = await reader.countBy(attendanceByMeeting, [communityId, meetingId])
  return Object.values(counts).reduce((sum, each) => sum + each, 0)
}

/** For the screen on the wall of the meeting room. */
export const signInCode: QueryHandler<'consultation/signInCode'> = {
  permission: PERMISSION_RULES.officeHolder,
  async run(context, { meetingId }) {
    const { now } = context
    const meeting = await readMeetingDocument(context, meetingId)
    if (meeting === undefined) return err({ code: 'NOT_FOUND' })
    const over = reasonCannotActOnMeeting('signIn', meeting, memberOf(context).member.roles, now)
    if (over !== undefined) return err(over)
    const reason = reasonCannotSignIn(meeting, 'code', now)
    if (reason !== undefined) return err(reason)
    return ok({ code: codeOf(context, meeting, signInWindow(now)), validUntil: windowEndsAt(now), present: await presentAt(context, meetingId) })
  }
}
