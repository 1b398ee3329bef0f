import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { AMENDMENTS_MAX, reasonCannotAmend, type MeetingPlan } from '@/domain/consultation/meeting-plan'
import { err, ok } from '@/domain/shared/result'
import { memberOf } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { linkAgenda, unlinkAgenda } from './agenda-links'
import { CONSULTATION_SETTINGS, type ConsultationSettingsDocument, type MeetingDocument } from './documents'
import { meetingFor, putChanged } from './meeting-document'
import { materialsFor, namesExist, noticeDaysFor, planOf } from './plan-input'

/** Changes the call before the meeting begins; what it said before stays readable with the reason. */
export const amendMeeting: CommandHandler<'consultation/amendMeeting'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { meetingId, reason, ...input }) {
    const found = await meetingFor(context, meetingId, 'amend')
    if (!found.ok) return found
    const meeting = found.value
    const plan = planOf(input, meeting)
    const noticeDays = await noticeDaysFor(context, plan)
    const cannot = reasonCannotAmend(planOnly(meeting), plan, noticeDays, context.now)
    if (cannot !== undefined) return err(cannot)
    if (!(await namesExist(context, plan))) return err({ code: 'NOT_FOUND' })
    const materials = await materialsFor(context, meetingId, meeting.materials, input.materialFileIds)
    if (!materials.ok) return err(materials.error)
    const amendment = { at: context.now, by: memberOf(context).member.personId, reason, before: planOnly(meeting) }
    const amendments = [...meeting.amendments, amendment].slice(-AMENDMENTS_MAX)
    const { bodyId: _body, shortNoticeReason: _short, ...rest } = meeting
    const itemsGiven = Math.max(meeting.itemsGiven, ...plan.agenda.map(({ no }) => no))
    const amended: MeetingDocument = { ...rest, ...plan, noticeDays, materials: materials.value, amendments, itemsGiven, headline: plan.title }
    await putChanged(context, amended, 'meetingChanged')
    await unlinkAgenda(context, meeting, meeting.agenda.filter((item) => !plan.agenda.some((other) => other.topicId === item.topicId && other.issueId === item.issueId)))
    await linkAgenda(context, amended)
    return ok({ amendments: amendments.length })
  }
}

function planOnly({ title, place, startsAt, endsAt, kind, agenda, parties, bodyId, shortNoticeReason }: MeetingDocument): MeetingPlan {
  return {
    title, place, startsAt, endsAt, kind, agenda, parties,
    ...(bodyId === undefined ? {} : { bodyId }),
    ...(shortNoticeReason === undefined ? {} : { shortNoticeReason })
  }
}

/** Calls the meeting off. Nobody signs in any more, and its topics wait for another. */
export const cancelMeeting: CommandHandler<'consultation/cancelMeeting'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { meetingId, reason }) {
    const found = await meetingFor(context, meetingId, 'cancel')
    if (!found.ok) return found
    const cancelled = { at: context.now, by: memberOf(context).member.personId, reason }
    await putChanged(context, { ...found.value, state: 'cancelled', cancelled }, 'meetingCancelled')
    await unlinkAgenda(context, found.value, found.value.agenda)
    return ok({ cancelled: true as const })
  }
}

export const setTalkNotice: CommandHandler<'consultation/setTalkNotice'> = {
  permission: PERMISSION_RULES.committee,
  async run({ tx, communityId }, { days }) {
    await tx.put<ConsultationSettingsDocument>(CONSULTATION_SETTINGS, { _id: communityId, communityId, schemaVersion: 1, talkNoticeDays: days })
    return ok({ days })
  }
}
