import type { PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { addDays, dayOf, endOfDay } from '@/domain/shared/instant'
import type { DecisionNotice } from './decision-notice'
import { shownSince } from './decision-notice'

/** House rule after Shandong's ordinance on village disclosure (art. 8, 11): five days to object, five to answer. */
export const OBJECTION_DAYS = 5
export const OBJECTION_ANSWER_DAYS = 5
export const OBJECTION_TEXT_MAX = 500

/** 异议 to a published decision. */
export interface Objection {
  readonly text: string
  readonly by: PersonId
  readonly filedAt: Instant
  readonly answer?: ObjectionAnswer
}
export interface ObjectionAnswer {
  readonly text: string
  readonly by: PersonId
  readonly at: Instant
}

export interface CannotObject {
  readonly code: 'TAKEN_DOWN' | 'OBJECTION_PERIOD_OVER' | 'OBJECTION_OPEN' | 'TEXT_EMPTY' | 'TEXT_TOO_LONG'
}

/** What can be objected to: as long as it hangs, from the day of its present wording. */
export type Objectionable = Pick<DecisionNotice, 'publishedAt' | 'revisions' | 'takenDown'>

/** The end of the last day on which the notice can be objected to (4月12日公开 → 4月17日 24:00). */
export const objectionsEndAt = (notice: Objectionable): Instant => endOfDay(addDays(shownSince(notice), OBJECTION_DAYS))

/** Why this objection is not taken. `own`: what the same person has objected to this notice before. */
export function reasonCannotObject(notice: Objectionable, text: string, own: readonly Objection[], now: Instant): CannotObject | undefined {
  if (notice.takenDown) return { code: 'TAKEN_DOWN' }
  if (now >= objectionsEndAt(notice)) return { code: 'OBJECTION_PERIOD_OVER' }
  if (own.some(objection => !objection.answer)) return { code: 'OBJECTION_OPEN' }
  const code = textCode(text)
  return code && { code }
}

export interface CannotAnswerObjection {
  readonly code: 'ALREADY_ANSWERED' | 'OWN_OBJECTION' | 'TEXT_EMPTY' | 'TEXT_TOO_LONG'
}

/** Why this answer is not taken. A late answer is better than none, so lateness is shown and not refused. */
export function reasonCannotAnswerObjection(objection: Objection, answer: Pick<ObjectionAnswer, 'by' | 'text'>): CannotAnswerObjection | undefined {
  if (objection.answer) return { code: 'ALREADY_ANSWERED' }
  if (objection.by === answer.by) return { code: 'OWN_OBJECTION' }
  const code = textCode(answer.text)
  return code && { code }
}

/** By when an objection must be answered: the end of the fifth day after it was filed. */
export const objectionAnswerDueAt = (objection: Pick<Objection, 'filedAt'>): Instant => endOfDay(addDays(dayOf(objection.filedAt), OBJECTION_ANSWER_DAYS))

export const isObjectionOverdue = (objection: Objection, now: Instant): boolean => !objection.answer && now >= objectionAnswerDueAt(objection)

function textCode(text: string): 'TEXT_EMPTY' | 'TEXT_TOO_LONG' | undefined {
  const { length } = text.trim()
  if (length === 0) return 'TEXT_EMPTY'
  return length > OBJECTION_TEXT_MAX ? 'TEXT_TOO_LONG' : undefined
}
