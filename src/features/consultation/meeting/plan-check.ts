import { reasonCannotCall } from '@/domain/consultation/meeting-plan'
import type { Instant } from '@/domain/shared/instant'
import { refusalText } from '@/text/error-text'
import { meetingText } from '@/text/meeting'
import { asPlan, type PlanFields } from './plan-fields'

export type PlanField = 'title' | 'place' | 'startsAt' | 'endsAt'
export type PlanErrors = Readonly<Partial<Record<PlanField, string>>>

/** The contract's limit for name and place, in characters. */
const LINE_MAX = 40

/** What is wrong in the lines and times of a call, by field; the agenda has its own sentence at the button. */
export function planErrors(fields: PlanFields, noticeDays: number, now: Instant): PlanErrors {
  const { title, place, startsAt, endsAt } = fields
  return {
    ...lineError('title', title),
    ...lineError('place', place),
    ...(startsAt === undefined ? { startsAt: meetingText.timeMissing } : {}),
    ...(endsAt === undefined ? { endsAt: meetingText.timeMissing } : {}),
    ...(startsAt === undefined || endsAt === undefined ? {} : timeError({ ...fields, startsAt, endsAt }, noticeDays, now))
  }
}

function timeError(fields: PlanFields & { readonly startsAt: Instant; readonly endsAt: Instant }, noticeDays: number, now: Instant): PlanErrors {
  const cannot = reasonCannotCall(asPlan(fields), noticeDays, now)
  if (cannot === undefined || cannot.code === 'AGENDA_MISSING' || cannot.code === 'AGENDA_ITEM_TWICE') return {}
  return { [cannot.code === 'MEETING_NOTICE_TOO_SHORT' ? 'startsAt' : 'endsAt']: refusalText(cannot) }
}

function lineError(field: 'title' | 'place', text: string): PlanErrors {
  const { length } = text.trim()
  if (length === 0) return { [field]: meetingText.missing }
  return length > LINE_MAX ? { [field]: meetingText.tooLong(LINE_MAX) } : {}
}
