import type { NoticeContent } from '@/domain/disclosure/decision-notice'
import { parseDay } from '@/domain/shared/instant'
import { noticeText } from '@/text/notices'

/** As typed: the due day is a text that may be empty. */
export type ContentFields = Readonly<Record<keyof NoticeContent, string>>
export type ContentErrors = Readonly<Partial<Record<keyof NoticeContent, string>>>

/** The contract's limits, in characters. */
export const CONTENT_MAX: Readonly<Record<Exclude<keyof NoticeContent, 'dueDay'>, number>> = {
  topic: 40, proposer: 60, place: 60, chair: 60, decision: 400, personInCharge: 60, plan: 400
}
const WORDS = Object.keys(CONTENT_MAX) as readonly (keyof typeof CONTENT_MAX)[]

export const EMPTY_CONTENT: ContentFields = { topic: '', proposer: '', place: '', chair: '', decision: '', personInCharge: '', plan: '', dueDay: '' }

export const fieldsOf = (content: NoticeContent): ContentFields => ({ ...content, dueDay: content.dueDay ?? '' })

export function contentErrors(fields: ContentFields): ContentErrors {
  const errors: Partial<Record<keyof NoticeContent, string>> = {}
  for (const field of WORDS) {
    const { length } = fields[field].trim()
    if (length === 0) errors[field] = noticeText.missing
    if (length > CONTENT_MAX[field]) errors[field] = noticeText.tooLong(CONTENT_MAX[field])
  }
  if (fields.dueDay !== '' && parseDay(fields.dueDay) === undefined) errors.dueDay = noticeText.missing
  return errors
}

/** What is sent: trimmed, without an empty due day. */
export function contentOf(fields: ContentFields): NoticeContent {
  const { topic, proposer, place, chair, decision, personInCharge, plan } = fields
  const dueDay = parseDay(fields.dueDay)
  return {
    topic: topic.trim(), proposer: proposer.trim(), place: place.trim(), chair: chair.trim(), decision: decision.trim(),
    personInCharge: personInCharge.trim(), plan: plan.trim(), ...(dueDay === undefined ? {} : { dueDay })
  }
}
