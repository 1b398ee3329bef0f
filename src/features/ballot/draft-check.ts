import { earliestOpening } from '@/domain/ballot/earliest-opening'
import { QUESTION_LENGTH_MAX, QUESTION_LENGTH_MIN } from '@/domain/ballot/poll'
import { ROLL_CHALLENGE_DAYS } from '@/domain/ballot/poll-phase'
import type { Preset, VotingMode } from '@/domain/ballot/preset-types'
import type { BallotMode } from '@/domain/ballot/manifest'
import type { Channel } from '@/domain/ballot/tally'
import { addDays, dayOf, daysBetween, endOfDay, parseDay, type Day, type Instant } from '@/domain/shared/instant'
import type { DESCRIPTION_MAX } from '@/contract/ballot'
import { draftText } from '@/text/draft'
import { methodError, type MethodFields } from './method-fields'

export const DRAFT_DESCRIPTION_MAX = 600 satisfies typeof DESCRIPTION_MAX
export const DRAFT_REASON_MAX = 100

export interface DraftFields {
  readonly question: string
  readonly description: string
  readonly ballotMode: BallotMode
  readonly channels: readonly Channel[]
  /** How the question is asked. */
  readonly method: MethodFields
  /** The one group that votes; undefined for the whole community. */
  readonly groupId: string | undefined
  readonly opensAt: Instant | undefined
  readonly closesAt: Instant | undefined
  readonly adHocReason: string
  readonly partyStudyDay: string
  readonly partyStudyMinutes: string
}
export type DraftField = keyof DraftFields
export type DraftErrors = Readonly<Partial<Record<DraftField, string>>>

/** Where on the form the server's refusal belongs; what is not named stands at the foot. */
export const FIELD_OF_REFUSAL: Readonly<Record<string, DraftField>> = {
  BOX_NOT_SET_UP: 'ballotMode',
  ROLL_TOO_LARGE_FOR_SECRET: 'ballotMode',
  WEIGHTED_MUST_BE_NAMED: 'ballotMode',
  CHANNELS_EMPTY: 'channels',
  CHANNEL_NOT_IN_MODE: 'channels',
  HANDS_NEED_YES_NO: 'method',
  DUAL_NEEDS_YES_NO: 'method',
  METHOD_NOT_FOR_RULE: 'method',
  OPTIONS_TOO_FEW: 'method',
  OPTIONS_TOO_MANY: 'method',
  OPTION_LENGTH: 'method',
  OPTIONS_ALIKE: 'method',
  CHOOSE_TOO_MANY: 'method',
  TOP_OUT_OF_RANGE: 'method',
  QUESTION_LENGTH: 'question',
  DESCRIPTION_TOO_LONG: 'description',
  REASON_TOO_LONG: 'adHocReason',
  PARTY_STUDY_MISSING: 'partyStudyMinutes',
  PARTY_STUDY_IN_FUTURE: 'partyStudyDay',
  OPENS_BEFORE_NOTICE: 'opensAt',
  NOTICE_TOO_SHORT: 'opensAt',
  OPENS_DURING_CHALLENGES: 'opensAt',
  CLOSES_BEFORE_OPENS: 'closesAt'
}

/** The arithmetic of notice and challenge days in sentences. */
export function noticeLines(preset: Preset, now: Instant): readonly string[] {
  if (!preset.formal) return []
  const today = dayOf(now)
  return [
    draftText.noticeDays(today, preset.noticeDays, addDays(today, preset.noticeDays)),
    draftText.challengeDays(endOfDay(addDays(today, ROLL_CHALLENGE_DAYS)))
  ]
}

/** What is wrong with each field, as far as a phone can tell; the server looks again. */
export function draftErrors(fields: DraftFields, preset: Preset, mode: VotingMode, now: Instant): DraftErrors {
  const method = methodError(fields.method, { preset, mode, ballotMode: fields.ballotMode })
  return { ...wordErrors(fields), ...(method === undefined ? {} : { method }), ...timeErrors(fields, preset, now), ...studyErrors(fields, preset, dayOf(now)) }
}

function wordErrors({ question, description, channels }: DraftFields): DraftErrors {
  const length = lengthOf(question)
  const described = lengthOf(description)
  return {
    ...(length < QUESTION_LENGTH_MIN || length > QUESTION_LENGTH_MAX ? { question: draftText.questionLength(QUESTION_LENGTH_MIN, QUESTION_LENGTH_MAX) } : {}),
    ...(described === 0 ? { description: draftText.descriptionMissing } : {}),
    ...(described > DRAFT_DESCRIPTION_MAX ? { description: draftText.descriptionLength(DRAFT_DESCRIPTION_MAX) } : {}),
    ...(channels.length === 0 ? { channels: draftText.channelMissing } : {})
  }
}

function timeErrors({ opensAt, closesAt, adHocReason, groupId }: DraftFields, preset: Preset, now: Instant): DraftErrors {
  const adHoc = preset.adHocAllowed && adHocReason.trim() !== ''
  return {
    ...(preset.id === 'villagersGroupMeeting' && groupId === undefined ? { groupId: draftText.groupMissing } : {}),
    ...(lengthOf(adHocReason) > DRAFT_REASON_MAX ? { adHocReason: draftText.reasonLength(DRAFT_REASON_MAX) } : {}),
    ...openingError(opensAt, preset, now, adHoc),
    ...(closesAt === undefined ? { closesAt: draftText.timeMissing } : {}),
    ...(opensAt !== undefined && closesAt !== undefined && closesAt <= opensAt ? { closesAt: draftText.closesBeforeOpens } : {})
  }
}

function openingError(opensAt: Instant | undefined, preset: Preset, now: Instant, adHoc: boolean): DraftErrors {
  if (opensAt === undefined) return { opensAt: draftText.timeMissing }
  const days = daysBetween(dayOf(now), dayOf(opensAt))
  if (days < preset.noticeDays && !adHoc) return { opensAt: draftText.noticeTooShort(preset.noticeDays, Math.max(0, days), preset.adHocAllowed) }
  const earliest = earliestOpening(preset, now, adHoc)
  return opensAt < earliest ? { opensAt: draftText.earliest(earliest) } : {}
}

function studyErrors({ partyStudyDay, partyStudyMinutes }: DraftFields, preset: Preset, today: Day): DraftErrors {
  if (!preset.partyStudyRequired) return {}
  const day = parseDay(partyStudyDay)
  return {
    ...(day === undefined ? { partyStudyDay: draftText.studyDayMissing } : {}),
    ...(day !== undefined && day > today ? { partyStudyDay: draftText.studyDayAhead } : {}),
    ...(partyStudyMinutes.trim() === '' ? { partyStudyMinutes: draftText.studyMinutesMissing } : {})
  }
}

/** Characters as a reader counts them. */
const lengthOf = (text: string): number => [...text.trim()].length
