import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { reasonCannotCreateMeeting } from '@/domain/consultation/meeting'
import { asId, type MeetingId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { POLLS } from '@server/application/ballot/documents'
import type { CommandHandler } from '@server/pipeline/handlers'
import { MEETINGS, NO_POLL, type MeetingDocument } from './documents'

const SECRET_BYTES = 24

/** Calls people together; a formal vote of the community may be held there. */
export const createMeeting: CommandHandler<'consultation/createMeeting'> = {
  permission: PERMISSION_RULES.committee,
  async run({ tx, communityId, now, chance }, { pollId, ...meeting }) {
    if (pollId !== undefined && (await tx.peek(POLLS, pollId)) === undefined) return err({ code: 'NOT_FOUND' })
    const reason = reasonCannotCreateMeeting(meeting, now)
    if (reason !== undefined) return err(reason)
    const meetingId = asId<MeetingId>(`meeting:${chance.id()}`)
    await tx.insert<MeetingDocument>(MEETINGS, {
      ...meeting,
      _id: meetingId,
      meetingId,
      communityId,
      schemaVersion: 1,
      pollId: pollId ?? NO_POLL,
      signInSecret: chance.secret(SECRET_BYTES)
    })
    return ok({ meetingId })
  }
}
