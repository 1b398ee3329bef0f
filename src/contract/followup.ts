import * as v from 'valibot'
import type { CannotAttach } from '@/domain/files/upload-rules'
import type { CannotJudgeMilestone, CannotMoveDue, CannotReportMilestone } from '@/domain/followup/milestone-moves'
import { GRADES, RATED_KINDS, RATING_REASON_MAX, type CannotRate } from '@/domain/followup/rating'
import { MESSAGE_KINDS } from '@/domain/messages/message'
import { SUBJECT_KINDS } from '@/domain/followup/subject'
import { INBOX_RHYTHMS } from '@/domain/followup/inbox'
import { JUDGE_REASON_MAX, REPORT_WORDS_MAX, UNDERTAKING_FILTERS, type CannotOpenUndertaking } from '@/domain/followup/undertaking'
import { VISIT_OUTCOMES, VISIT_WORDS_MAX, type CannotRecordVisit, type CannotSayHelped } from '@/domain/followup/visit'
import { carryOutFields } from './carry-out'
import { cursor, dayField, id, text } from './fields'
import { FILES_MAX, fileIds } from './files'
import type { Inbox, RatingPanel, UndertakingDetail, UndertakingList, VisitList } from './followup-views'
import { command, query } from './spec'

/** Subjects that one call may mark as read: a page of the inbox. */
export const SEE_MAX = 20

type NotFound = { readonly code: 'NOT_FOUND' }
/** Somebody else has acted since this page was loaded. */
type ChangedMeanwhile = { readonly code: 'CHANGED_MEANWHILE' }

const changeNo = () => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000))
const milestoneNo = () => v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100))
const subject = () => v.strictObject({ kind: v.picklist(SUBJECT_KINDS), id: id() })
const rated = () => v.strictObject({ kind: v.picklist(RATED_KINDS), id: id() })

export const followupActions = {
  /** For a published notice or published minutes; an issue's opens with the issue's own settlement. */
  'followup/openUndertaking': command<{ readonly undertakingId: string }, CannotOpenUndertaking | NotFound | { readonly code: 'SOURCE_NOT_PUBLISHED' | 'NOTHING_DECIDED' | 'CARRIED_OUT_WITH_ISSUE' }>()(
    v.strictObject({ source: v.strictObject({ kind: v.picklist(['meeting', 'notice']), id: id() }), ...carryOutFields })
  ),
  'followup/reportMilestone': command<{ readonly version: number }, CannotReportMilestone | CannotAttach | NotFound>()(
    v.strictObject({ undertakingId: id(), milestone: milestoneNo(), words: text(REPORT_WORDS_MAX), photoIds: fileIds(FILES_MAX) })
  ),
  'followup/judgeMilestone': command<{ readonly version: number; readonly done: boolean }, CannotJudgeMilestone | ChangedMeanwhile | NotFound>()(
    v.variant('verdict', [
      v.strictObject({ undertakingId: id(), version: changeNo(), milestone: milestoneNo(), verdict: v.literal('accept') }),
      v.strictObject({ undertakingId: id(), version: changeNo(), milestone: milestoneNo(), verdict: v.literal('return'), reason: text(JUDGE_REASON_MAX) })
    ])
  ),
  'followup/moveDue': command<{ readonly version: number }, CannotMoveDue | ChangedMeanwhile | NotFound>()(
    v.strictObject({ undertakingId: id(), version: changeNo(), milestone: milestoneNo(), dueDay: dayField(), reason: text(JUDGE_REASON_MAX) })
  ),
  'followup/readUndertaking': query<UndertakingDetail, NotFound>()(v.strictObject({ undertakingId: id() })),
  'followup/listUndertakings': query<UndertakingList>()(v.strictObject({ filter: v.picklist(UNDERTAKING_FILTERS), cursor: cursor() })),
  'followup/rate': command<{ readonly visitDueDay?: string }, CannotRate | NotFound>()(
    v.strictObject({ subject: rated(), grade: v.picklist(GRADES), reason: v.optional(text(RATING_REASON_MAX)) })
  ),
  'followup/readRating': query<RatingPanel, NotFound>()(v.strictObject({ subject: rated() })),
  'followup/listVisits': query<VisitList>()(v.strictObject({ state: v.picklist(['open', 'done']), cursor: cursor() })),
  'followup/recordVisit': command<{ readonly recorded: true }, CannotRecordVisit | NotFound>()(
    v.strictObject({ visitId: id(), words: text(VISIT_WORDS_MAX), outcome: v.picklist(VISIT_OUTCOMES) })
  ),
  /** The rater's own word on the re-visit. */
  'followup/sayVisitHelped': command<{ readonly said: true }, CannotSayHelped | NotFound>()(v.strictObject({ visitId: id(), helped: v.boolean() })),
  'followup/inbox': query<Inbox>()(v.strictObject({ page: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(9)) })),
  /** Marks as read what the page showed; a change that came meanwhile stays unread. `all`: asked again until nothing is `left`. */
  'followup/see': command<{ readonly left: number }>()(
    v.variant('what', [
      v.strictObject({ what: v.literal('these'), subjects: v.pipe(v.array(v.strictObject({ kind: v.picklist(SUBJECT_KINDS), id: id(), no: changeNo() })), v.minLength(1), v.maxLength(SEE_MAX)) }),
      v.strictObject({ what: v.literal('all') })
    ])
  ),
  'followup/follow': command<{ readonly following: true }, NotFound>()(v.strictObject({ subject: subject() })),
  'followup/unfollow': command<{ readonly following: false }>()(v.strictObject({ subject: subject() })),
  'followup/setRhythm': command<{ readonly set: true }>()(v.strictObject({ rhythm: v.picklist(INBOX_RHYTHMS) })),
  /** One message of each of these kinds may come; `left` counts those of a change. */
  'followup/grantMessages': command<{ readonly left: number }, { readonly code: 'MESSAGES_NOT_AVAILABLE' }>()(
    v.strictObject({ kinds: v.pipe(v.array(v.picklist(MESSAGE_KINDS)), v.minLength(1), v.maxLength(MESSAGE_KINDS.length)) })
  )
}
