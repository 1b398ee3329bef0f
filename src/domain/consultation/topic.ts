import type { Role } from '@/domain/community/roles'
import type { CommunityId, IssueId, MeetingId, PersonId, TopicId } from '@/domain/shared/ids'
import { addDays, dayOf, endOfDay, type Day, type Instant } from '@/domain/shared/instant'
import { unreachable } from '@/domain/shared/result'
import type { CosignGoal, CosignRule, WayCounts, WayProgress } from './cosign'

/** Where a 议题 comes from: residents who sign, an issue, the committee, the party branch, the supervisors, a task from above. */
export const TOPIC_SOURCES = ['residents', 'issue', 'committee', 'branch', 'supervisor', 'above'] as const
export type TopicSource = (typeof TOPIC_SOURCES)[number]

export const TOPIC_TITLE_MAX = 40
export const TOPIC_TEXT_MAX = 500
export const TOPIC_ANSWER_MAX = 300

/** Why words are not shown yet: the check wants a person to look, or gave no answer, or calls them risky. */
export type HeldBecause = 'review' | 'risky' | 'unavailable'

export type TopicState =
  | { readonly kind: 'held'; readonly because: HeldBecause }
  | { readonly kind: 'refused'; readonly reason: string; readonly by: PersonId; readonly at: Instant }
  | { readonly kind: 'collecting'; readonly since: Instant }
  | { readonly kind: 'withdrawn'; readonly at: Instant }
  /** Waits for an answer. `way` is absent for a topic that needs no signatures. */
  | { readonly kind: 'reached'; readonly at: Instant; readonly way?: WayProgress }
  | { readonly kind: 'accepted'; readonly at: Instant; readonly by: PersonId; readonly words: string; readonly day: Day; readonly meetingId?: MeetingId; readonly reached: Reached }
  | { readonly kind: 'declined'; readonly at: Instant; readonly by: PersonId; readonly reason: string; readonly reached: Reached }
export type TopicStateKind = TopicState['kind']

/** When, and by which numbers, an answer became due. */
export interface Reached {
  readonly at: Instant
  readonly way?: WayProgress
}

/** 议题: something that people, or those who serve them, want talked over. */
export interface Topic {
  readonly id: TopicId
  readonly communityId: CommunityId
  readonly source: TopicSource
  readonly goal: CosignGoal
  readonly title: string
  readonly text: string
  readonly issueId?: IssueId
  readonly proposer: PersonId
  readonly proposedAt: Instant
  /** Frozen when proposed. */
  readonly bases: WayCounts
  readonly state: TopicState
}

/** What a reader is shown; `lapsed`, `overdue` and `meetingOverdue` follow from the calendar and no timer. */
export type TopicPhase = TopicStateKind | 'lapsed' | 'overdue' | 'meetingOverdue'

/** The last day on which signatures are taken. */
export const collectUntil = (topic: Pick<Topic, 'proposedAt'>, since: Instant, rule: CosignRule): Day => addDays(dayOf(since > topic.proposedAt ? since : topic.proposedAt), rule.collectDays)
/** The last day for the answer. */
export const answerDueDay = ({ at }: Reached, rule: CosignRule): Day => addDays(dayOf(at), rule.answerDays)
/** The last day for the meeting that a legal threshold makes them hold. */
export const callDueDay = ({ at }: Reached, { callDays }: CosignRule): Day | undefined => (callDays === undefined ? undefined : addDays(dayOf(at), callDays))

export function topicPhase(topic: Pick<Topic, 'state' | 'proposedAt'>, rule: CosignRule, now: Instant): TopicPhase {
  const { state } = topic
  switch (state.kind) {
    case 'collecting':
      return now >= endOfDay(collectUntil(topic, state.since, rule)) ? 'lapsed' : 'collecting'
    case 'reached':
      return now >= endOfDay(answerDueDay(state, rule)) ? 'overdue' : 'reached'
    case 'accepted':
      return state.meetingId === undefined && now >= endOfDay(state.day) ? 'meetingOverdue' : 'accepted'
    case 'held':
    case 'refused':
    case 'withdrawn':
    case 'declined':
      return state.kind
    default:
      return unreachable(state)
  }
}

const PROPOSES: Readonly<Record<TopicSource, readonly Role[]>> = {
  residents: ['resident'],
  issue: ['gridWorker', 'groupLeader', 'elderMediator', 'partySecretary', 'committeeMember'],
  committee: ['committeeMember'],
  branch: ['partySecretary'],
  supervisor: ['supervisor'],
  above: ['committeeMember', 'partySecretary']
}

export type CannotPropose =
  | { readonly code: 'SOURCE_NOT_YOURS'; readonly source: TopicSource }
  | { readonly code: 'SIGNER_NOT_ON_ROLL' }
  | { readonly code: 'TOPIC_NEEDS_ISSUE' }
  | { readonly code: 'OWN_TOPIC_OPEN'; readonly topicId: string }
  | { readonly code: 'NOBODY_COUNTED' }

/** Who may bring a topic from this source. */
export const maySpeakFor = (source: TopicSource, roles: readonly Role[]): boolean => PROPOSES[source].some((role) => roles.includes(role))

export type CannotCosign =
  | { readonly code: 'TOPIC_NOT_COLLECTING'; readonly state: TopicPhase }
  | { readonly code: 'SIGNER_NOT_ON_ROLL' }

/** Why a signature is not taken. It still counts as support while the answer is awaited; `onRoll` by the frozen roll. */
export function reasonCannotCosign(phase: TopicPhase, source: TopicSource, onRoll: boolean): CannotCosign | undefined {
  const open = phase === 'collecting' || phase === 'reached' || phase === 'overdue'
  if (!open || source !== 'residents') return { code: 'TOPIC_NOT_COLLECTING', state: phase }
  return onRoll ? undefined : { code: 'SIGNER_NOT_ON_ROLL' }
}

export type CannotTakeBack = { readonly code: 'TOPIC_NOT_COLLECTING'; readonly state: TopicPhase } | { readonly code: 'TOPIC_REACHED' }

/** A signature may be taken back until the threshold is reached: what follows then rests on the number. */
export function reasonCannotTakeBack(phase: TopicPhase): CannotTakeBack | undefined {
  if (phase === 'collecting') return undefined
  return phase === 'reached' || phase === 'overdue' ? { code: 'TOPIC_REACHED' } : { code: 'TOPIC_NOT_COLLECTING', state: phase }
}

export type CannotWithdrawTopic =
  | { readonly code: 'NOT_THE_PROPOSER' }
  | { readonly code: 'TOPIC_REACHED' }
  | { readonly code: 'TOPIC_ANSWERED' }

/** Why the proposer cannot let it fall: once enough have signed it is not his alone. */
export function reasonCannotWithdrawTopic(topic: Pick<Topic, 'state' | 'source' | 'proposer'>, by: PersonId): CannotWithdrawTopic | undefined {
  if (topic.proposer !== by) return { code: 'NOT_THE_PROPOSER' }
  const { kind } = topic.state
  if (kind === 'held' || kind === 'collecting') return undefined
  if (kind === 'reached') return topic.source === 'residents' ? { code: 'TOPIC_REACHED' } : undefined
  return { code: 'TOPIC_ANSWERED' }
}

export type CannotReviewTopic = { readonly code: 'TOPIC_NOT_HELD' } | { readonly code: 'OWN_WORDS' } | { readonly code: 'WORDS_RISKY' } | { readonly code: 'REVIEW_REASON_MISSING' }

/** Why held words are not let through or refused by this person. What the check calls risky no person lets through. */
export function reasonCannotReviewTopic(topic: Pick<Topic, 'state' | 'proposer'>, by: PersonId, decision: { readonly show: boolean; readonly reason?: string }): CannotReviewTopic | undefined {
  if (topic.state.kind !== 'held') return { code: 'TOPIC_NOT_HELD' }
  if (topic.proposer === by) return { code: 'OWN_WORDS' }
  if (decision.show) return topic.state.because === 'risky' ? { code: 'WORDS_RISKY' } : undefined
  return decision.reason === undefined ? { code: 'REVIEW_REASON_MISSING' } : undefined
}

/** The answer to a topic: a day or a called meeting, or no with a reason. */
export type TopicAnswer =
  | { readonly kind: 'accept'; readonly words: string; readonly day: Day; readonly meeting?: { readonly kind: string } }
  | { readonly kind: 'decline'; readonly reason: string }

export type CannotAnswerTopic =
  | { readonly code: 'TOPIC_NOT_REACHED'; readonly state: TopicPhase }
  | { readonly code: 'LAW_REQUIRES_CALL' }
  | { readonly code: 'MEETING_LACKS_TOPIC' }
  | { readonly code: 'MEETING_IS_NO_ASSEMBLY' }
  | { readonly code: 'DAY_IN_THE_PAST' }
  | { readonly code: 'CALL_TOO_LATE'; readonly until: Day }

/** Why an answer is not taken. A late answer is better than none: lateness is shown, and only the day of the meeting is held to. */
export function reasonCannotAnswerTopic(topic: Pick<Topic, 'state' | 'proposedAt' | 'goal'>, rule: CosignRule, answer: TopicAnswer, now: Instant): CannotAnswerTopic | undefined {
  const { state } = topic
  if (state.kind !== 'reached') return { code: 'TOPIC_NOT_REACHED', state: topicPhase(topic, rule, now) }
  if (answer.kind === 'decline') return isLegalCall(topic, rule) ? { code: 'LAW_REQUIRES_CALL' } : undefined
  if (isLegalCall(topic, rule) && answer.meeting !== undefined && answer.meeting.kind !== topic.goal) return { code: 'MEETING_IS_NO_ASSEMBLY' }
  if (answer.day < dayOf(now)) return { code: 'DAY_IN_THE_PAST' }
  const until = lastDayForMeeting(topic, rule, now)
  return until !== undefined && answer.day > until ? { code: 'CALL_TOO_LATE', until } : undefined
}

/** Whether the law makes them call the meeting: a legal goal that signatures reached. */
export const isLegalCall = ({ state }: Pick<Topic, 'state'>, { basis }: CosignRule): boolean =>
  basis !== 'house' && (state.kind === 'reached' ? state.way : state.kind === 'accepted' || state.kind === 'declined' ? state.reached.way : undefined) !== undefined

/** Whether a meeting keeps what an accepted topic was promised. What the law makes them call is no talk, and is not put off past its last day. */
export function keepsPromise(topic: Pick<Topic, 'state' | 'goal'>, rule: CosignRule, meeting: { readonly kind: string; readonly day: Day }): boolean {
  const { state } = topic
  if (state.kind !== 'accepted' || !isLegalCall(topic, rule)) return true
  const due = callDueDay(state.reached, rule)
  return meeting.kind === topic.goal && (due === undefined || meeting.day <= due || meeting.day <= state.day)
}

/** Answered in the last moment or late, an assembly still needs its notice; so the day moves with the answer, never before it. */
function lastDayForMeeting(topic: Pick<Topic, 'state'>, rule: CosignRule, now: Instant): Day | undefined {
  if (topic.state.kind !== 'reached' || !isLegalCall(topic, rule)) return undefined
  const due = callDueDay(topic.state, rule)
  const soonest = addDays(dayOf(now), ASSEMBLY_NOTICE_ROOM_DAYS)
  return due === undefined || due >= soonest ? due : soonest
}
/** Ten days' notice and the day itself. */
const ASSEMBLY_NOTICE_ROOM_DAYS = 11
