import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { reasonCannotCall } from '@/domain/consultation/meeting-plan'
import { firstChange } from '@/domain/followup/subject'
import { asId, type MeetingId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { POLLS } from '@server/application/ballot/documents'
import { announce } from '@server/application/followup/tell'
import type { CommandHandler } from '@server/pipeline/handlers'
import { linkAgenda } from './agenda-links'
import { MEETINGS, NO_POLL, type MeetingDocument } from './documents'
import { meetingSubject } from './meeting-document'
import { materialsFor, namesExist, noticeDaysFor, planOf } from './plan-input'

const SECRET_BYTES = 24

/** Calls people together; a formal vote of the community may be held there. */
export const createMeeting: CommandHandler<'consultation/createMeeting'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { pollId, ...input }) {
    const { tx, communityId, now, chance } = context
    if (pollId !== undefined && (await tx.peek(POLLS, pollId)) === undefined) return err({ code: 'NOT_FOUND' })
    const plan = planOf(input, { agenda: [], itemsGiven: 0 })
    const noticeDays = await noticeDaysFor(context, plan)
    const reason = reasonCannotCall(plan, noticeDays, now)
    if (reason !== undefined) return err(reason)
    if (!(await namesExist(context, plan))) return err({ code: 'NOT_FOUND' })
    const meetingId = asId<MeetingId>(`meeting:${chance.id()}`)
    const materials = await materialsFor(context, meetingId, [], input.materialFileIds)
    if (!materials.ok) return err(materials.error)
    const meeting: MeetingDocument = {
      ...plan,
      _id: meetingId,
      meetingId,
      communityId,
      schemaVersion: 1,
      pollId: pollId ?? NO_POLL,
      signInSecret: chance.secret(SECRET_BYTES),
      state: 'called',
      calledAt: now,
      noticeDays,
      materials: materials.value,
      amendments: [],
      itemsGiven: plan.agenda.length,
      turn: 0,
      scans: [],
      signatures: [],
      revisions: [],
      headline: plan.title,
      change: firstChange('meetingCalled', now)
    }
    await tx.insert<MeetingDocument>(MEETINGS, meeting)
    await announce(context, meetingSubject(meeting), meeting.headline, meeting.change)
    await linkAgenda(context, meeting)
    return ok({ meetingId })
  }
}
