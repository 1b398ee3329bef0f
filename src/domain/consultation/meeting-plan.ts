import { LAW, type LawReference } from '@/domain/ballot/law-articles'
import type { HouseholdId, IssueId, PersonId, PollId, TopicId, UnitId } from '@/domain/shared/ids'
import { addDays, dayOf, type Day, type Instant } from '@/domain/shared/instant'
import { reasonCannotCreateMeeting, type CannotCreateMeeting } from './meeting'

/** 普通碰头会, 协商会, 理事会会议, 村(居)民代表会议, 村(居)民会议. */
export const MEETING_KINDS = ['gathering', 'consultation', 'council', 'repsAssembly', 'assembly'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

/** Whole days that must lie between the call and the meeting. */
export interface NoticeRule {
  readonly days: number
  readonly basis: LawReference | 'house' | 'none'
}
/** L1 art. 25 and L2 art. 26: ten days, in special cases at short notice (the reason is shown). Three days are a house rule for talks. */
export const NOTICE_RULES: Readonly<Record<MeetingKind, NoticeRule>> = {
  gathering: { days: 0, basis: 'none' },
  council: { days: 1, basis: 'house' },
  consultation: { days: 3, basis: 'house' },
  repsAssembly: { days: 3, basis: 'house' },
  assembly: { days: 10, basis: LAW.villagersAssemblyConvened }
}
export const NOTICE_DAYS_MAX = 15

export const AGENDA_MAX = 12
export const PARTIES_MAX = 12
export const PARTY_PEOPLE_MAX = 30
export const MATERIALS_MAX = 9
export const AMENDMENTS_MAX = 20

/** 议程 item. What came of it is written when the meeting is closed. */
export interface AgendaItem {
  /** From 1, in the order of the agenda. */
  readonly no: number
  readonly title: string
  readonly issueId?: IssueId
  readonly topicId?: TopicId
  readonly outcome?: ItemOutcome
  /** 共识: what all could agree on. */
  readonly statement?: string
  /** 未决: what stayed open. */
  readonly unresolved?: readonly string[]
  /** The formal vote to which the item was referred. */
  readonly pollId?: PollId
}
export const ITEM_OUTCOMES = ['consensus', 'unresolved', 'postponed'] as const
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number]

/** 利益相关方 who are invited, by kind. Persons of the roll by id; who stands on no roll in words. */
export type Party =
  | { readonly kind: 'unitResidents'; readonly unitId: UnitId }
  | { readonly kind: 'representatives' }
  | { readonly kind: 'elders' }
  | { readonly kind: 'supervisors' }
  | { readonly kind: 'experts'; readonly words: string }
  | { readonly kind: 'organisations'; readonly words: string }
  | { readonly kind: 'guests'; readonly words: string }
  | { readonly kind: 'people'; readonly people: readonly { readonly householdId: HouseholdId; readonly personId: PersonId }[] }
export const PARTY_KINDS = ['unitResidents', 'representatives', 'elders', 'supervisors', 'experts', 'organisations', 'guests', 'people'] as const
export type PartyKind = (typeof PARTY_KINDS)[number]
/** Kinds that stand on no roll: how many came is written down when the meeting is closed. */
export const OUTSIDE_PARTY_KINDS = ['experts', 'organisations', 'guests'] as const
export type OutsidePartyKind = (typeof OUTSIDE_PARTY_KINDS)[number]

/** What a call says and an amendment may change. */
export interface MeetingPlan {
  readonly title: string
  readonly place: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly kind: MeetingKind
  /** The council that sits (理事会, 协商委员会), for kind `council` and `consultation`. */
  readonly bodyId?: string
  readonly agenda: readonly AgendaItem[]
  readonly parties: readonly Party[]
  /** Why the notice was shorter than the rule; shown to everybody. */
  readonly shortNoticeReason?: string
}

export type CannotCallMeeting =
  | CannotCreateMeeting
  | { readonly code: 'AGENDA_MISSING' }
  | { readonly code: 'AGENDA_ITEM_TWICE' }
  | { readonly code: 'MEETING_NOTICE_TOO_SHORT'; readonly days: number; readonly soonest: Day }

/** The first day on which a meeting called now can be held. The day of the call itself does not count (Civil Code art. 201). */
export const soonestDay = (days: number, calledAt: Instant): Day => addDays(dayOf(calledAt), days)

/** Why a meeting cannot be called like this. `noticeDays`: the rule's, or the community's own for talks. */
export function reasonCannotCall(plan: MeetingPlan, noticeDays: number, now: Instant): CannotCallMeeting | undefined {
  const reason = reasonCannotCreateMeeting(plan, now)
  if (reason !== undefined) return reason
  if (plan.agenda.length === 0 && plan.kind !== 'gathering') return { code: 'AGENDA_MISSING' }
  if (new Set(plan.agenda.map(({ title }) => title)).size < plan.agenda.length) return { code: 'AGENDA_ITEM_TWICE' }
  const soonest = soonestDay(noticeDays, now)
  if (plan.shortNoticeReason === undefined && dayOf(plan.startsAt) < soonest) return { code: 'MEETING_NOTICE_TOO_SHORT', days: noticeDays, soonest }
  return undefined
}

/** The days of notice of a kind; a community may set its own for talks. */
export const noticeDaysOf = (kind: MeetingKind, ownForTalks?: number): number => (kind === 'consultation' && ownForTalks !== undefined ? ownForTalks : NOTICE_RULES[kind].days)

/** An amendment may come at short notice when time and agenda stay: only what people came for needs notice again. */
export function reasonCannotAmend(before: MeetingPlan, after: MeetingPlan, noticeDays: number, now: Instant): CannotCallMeeting | undefined {
  return reasonCannotCall(after, needsNoticeAgain(before, after) ? noticeDays : 0, now)
}

function needsNoticeAgain(before: MeetingPlan, after: MeetingPlan): boolean {
  if (after.startsAt < before.startsAt || after.kind !== before.kind) return true
  const known = new Set(before.agenda.map(({ title }) => title))
  return after.agenda.some(({ title }) => !known.has(title))
}

/**
 * The agenda under the numbers that people's opinions name: an item that stays (same title) keeps its number, a new one gets the
 * next that was never given.
 */
export function numberedAgenda(before: readonly AgendaItem[], items: readonly Omit<AgendaItem, 'no'>[], given: number): readonly AgendaItem[] {
  const known = new Map(before.map((item) => [item.title, item.no]))
  let last = given
  return items.map((item) => ({ ...item, no: known.get(item.title) ?? (last += 1) }))
}

/** One earlier wording of the call, with who changed it and why. */
export interface Amendment {
  readonly at: Instant
  readonly by: PersonId
  readonly reason: string
  readonly before: MeetingPlan
}

