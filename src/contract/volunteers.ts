import * as v from 'valibot'
import { ACTIVITY_TITLE_MAX, ACTIVITY_WORDS_MAX, CANCEL_WORDS_MAX, PLACE_MAX, PLACES_MAX, SAFETY_MAX, type CannotActOnActivity, type CannotPlan } from '@/domain/volunteers/activity'
import { DIRECTIONS, type CannotEnter, type CannotMark } from '@/domain/volunteers/attendance'
import type { ActivityOverlaps } from '@/domain/volunteers/day-book'
import { CONTACT_MAX, OFFERS_MAX, ORGANISATION_KINDS, ORGANISATION_NAME_MAX, type CannotKeepOrganisation } from '@/domain/volunteers/organisation'
import { CERTIFICATE_NO } from '@/domain/volunteers/paper-lexicon'
import type { CannotSignUp, CannotWithdraw, RosterPlace } from '@/domain/volunteers/roster'
import type { CannotTakeToken } from '@/domain/volunteers/sign-code'
import type { TooManyAttempts } from '@/domain/community/invitation'
import { cursor, dayField, id, instantField, nothing, optionalText, text } from './fields'
import { command, query } from './spec'
import type { Activities, ActivityCode, ActivityDesk, ActivityDetail, CheckedCertificate, HoursExport, MadeCertificate, MyHours, Organisations, Signed } from './volunteers-views'

type NotFound = { readonly code: 'NOT_FOUND' }
type ChangedMeanwhile = { readonly code: 'ACTIVITY_CHANGED_MEANWHILE' }
type Acting = CannotActOnActivity | NotFound
export type NotAlone = { readonly code: 'NAMED_TWICE' }
export type NoHours = { readonly code: 'NO_HOURS_YET' } | { readonly code: 'CERTIFICATE_DAYS_WRONG' }

/** People written into the attendance by one command. */
export const ENTRIES_MAX = 8
/** People whose hours one command settles; the phone asks again until none is left. */
export const SETTLED_AT_ONCE = 4

const whole = (min: number, max: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(min), v.maxValue(max))
const year = () => whole(2000, 2199)
const activityId = () => id()
const person = () => ({ householdId: id(), personId: id() })
const seenNo = () => whole(1, 1_000_000)
const item = () => v.pipe(v.string(), v.regex(/^[A-Z]{2,5}[0-9]{2,3}$/))
const organisation = {
  kind: v.picklist(ORGANISATION_KINDS), name: text(ORGANISATION_NAME_MAX), offers: text(OFFERS_MAX), contact: text(CONTACT_MAX), leader: v.optional(v.strictObject(person()))
}
const plan = {
  title: text(ACTIVITY_TITLE_MAX), what: text(ACTIVITY_WORDS_MAX), place: text(PLACE_MAX), startsAt: instantField(), endsAt: instantField(), places: whole(1, PLACES_MAX),
  safety: text(SAFETY_MAX), risky: v.boolean(), insurance: optionalText(SAFETY_MAX), item: item()
}
/** What a camera read, or the six digits as typed. */
const signCode = () => v.pipe(v.string(), v.trim(), v.minLength(6), v.maxLength(160))

/** 五社联动 and volunteering, behind the function `volunteers`. */
export const volunteersActions = {
  'volunteers/organisations': query<Organisations>()(nothing()),
  'volunteers/addOrganisation': command<{ readonly organisationId: string }, CannotKeepOrganisation>()(v.strictObject(organisation)),
  'volunteers/editOrganisation': command<{ readonly seenNo: number }, CannotKeepOrganisation | NotFound | ChangedMeanwhile>()(
    v.strictObject({ organisationId: id(), seenNo: seenNo(), ended: v.boolean(), ...organisation })
  ),
  /** `coming`: open, running or waiting for hours, soonest first. `past`: settled or cancelled, latest first. `planned`: for who plans. */
  'volunteers/activities': query<Activities>()(v.strictObject({ which: v.picklist(['coming', 'past', 'planned']), cursor: cursor() })),
  'volunteers/activity': query<ActivityDetail, NotFound>()(v.strictObject({ activityId: activityId() })),
  /** By the leader of the organisation, or the committee. */
  'volunteers/planActivity': command<{ readonly activityId: string }, CannotPlan | Acting | CannotKeepOrganisation>()(v.strictObject({ organisationId: id(), leader: v.optional(v.strictObject(person())), ...plan })),
  'volunteers/editActivity': command<{ readonly seenNo: number }, CannotPlan | Acting | ChangedMeanwhile>()(v.strictObject({ activityId: activityId(), seenNo: seenNo(), ...plan })),
  /** 发布报名: from now on times and places stand. */
  'volunteers/openActivity': command<{ readonly opened: true }, CannotPlan | Acting>()(v.strictObject({ activityId: activityId() })),
  'volunteers/cancelActivity': command<{ readonly cancelled: true }, Acting>()(v.strictObject({ activityId: activityId(), words: text(CANCEL_WORDS_MAX) })),
  'volunteers/signUp': command<{ readonly place: RosterPlace }, Acting | CannotSignUp | ActivityOverlaps>()(v.strictObject({ activityId: activityId() })),
  'volunteers/withdraw': command<{ readonly withdrawn: true }, Acting | CannotWithdraw>()(v.strictObject({ activityId: activityId() })),
  /** The code for the wall: changes every half minute. */
  'volunteers/code': query<ActivityCode, Acting>()(v.strictObject({ activityId: activityId() })),
  /** 签到、签退, also of what was scanned without a connection. */
  'volunteers/sign': command<Signed, Acting | CannotWithdraw | CannotTakeToken | CannotMark | TooManyAttempts>()(
    v.strictObject({ activityId: activityId(), direction: v.picklist(DIRECTIONS), code: signCode() })
  ),
  'volunteers/desk': query<ActivityDesk, Acting>()(v.strictObject({ activityId: activityId() })),
  /** For those without a phone, and for who forgot to sign out: the times as the leader saw them. Replaces what was there. */
  'volunteers/enterAttendance': command<{ readonly entered: number }, Acting | CannotEnter | ActivityOverlaps | NotAlone>()(
    v.strictObject({
      activityId: activityId(),
      people: v.pipe(v.array(v.strictObject({ ...person(), inAt: instantField(), outAt: v.optional(instantField()) })), v.minLength(1), v.maxLength(ENTRIES_MAX))
    })
  ),
  /** Was not there, whatever a phone said. */
  'volunteers/strike': command<{ readonly struck: true }, Acting | CannotWithdraw>()(v.strictObject({ activityId: activityId(), personId: id(), words: text(CANCEL_WORDS_MAX) })),
  /** 核对时长: by the leader; nothing is marked any more. */
  'volunteers/confirmHours': command<{ readonly confirmed: true }, Acting>()(v.strictObject({ activityId: activityId() })),
  /** 复核: by a second person; the hours are recorded and become claims like every other. */
  'volunteers/settleHours': command<{ readonly settled: number; readonly left: number }, Acting>()(v.strictObject({ activityId: activityId() })),
  'volunteers/myHours': query<MyHours>()(v.strictObject({ year: year() })),
  /** 志愿服务记录证明, free of charge (志愿服务条例 art. 19). */
  'volunteers/issueCertificate': command<MadeCertificate, NoHours>()(v.strictObject({ from: dayField(), to: dayField() })),
  'volunteers/checkCertificate': query<CheckedCertificate, NotFound>()(v.strictObject({ no: v.pipe(v.string(), v.regex(CERTIFICATE_NO)) })),
  'volunteers/exportHours': query<HoursExport>()(v.strictObject({ year: year() }))
}
