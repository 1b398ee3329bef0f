import type { ItemOutcome } from '@/domain/consultation/meeting-plan'
import { ISSUE_STATE_WORDS, MEETING_KIND_WORDS, OUTCOME_WORDS, STAGE_WORDS, TOPIC_STATE_WORDS } from '@/domain/evidence/evidence-lexicon'
import type { MatterFact, MeetingFact, UndertakingFact } from '@/domain/evidence/quarter-figures'
import { acceptedCount, overdueDays, stageOf } from '@/domain/followup/undertaking-progress'
import { asId, type UnitId } from '@/domain/shared/ids'
import { dayOf, daysBetween, type Day, type Instant } from '@/domain/shared/instant'
import type { MeetingDocument } from '@server/application/consultation/documents'
import type { IssueDocument } from '@server/application/consultation/issue-documents'
import type { TopicDocument } from '@server/application/consultation/topic-documents'
import type { NoticeDocument } from '@server/application/disclosure/documents'
import type { UndertakingDocument } from '@server/application/followup/documents'
import type { DecisionRow, MatterRow, MeetingRow, UndertakingRow } from './quarter-rows'

/** A fact that is counted, with the line of the list that shows it. */
export interface Counted<Fact, Row> {
  readonly fact: Fact
  readonly row: Row
}

/** What came of an agenda item of a meeting that is closed, by the issue or topic that it was about. */
export interface ItemOutcomes {
  readonly closedAt: Instant
  readonly outcomes: ReadonlyMap<string, ItemOutcome>
  /** Of these, the ones that were handed over to a vote. */
  readonly voted: ReadonlySet<string>
}
export type MeetingOutcomes = ReadonlyMap<string, ItemOutcomes>

/** A meeting's results by subject; undefined while it is not closed. */
export function outcomesOf({ state, closedAt, agenda }: MeetingDocument): ItemOutcomes | undefined {
  if (closedAt === undefined || (state !== 'closed' && state !== 'published')) return undefined
  const about = agenda.flatMap((item) => [item.issueId, item.topicId].flatMap((id) => (id === undefined ? [] : [{ id, item }])))
  return {
    closedAt,
    outcomes: new Map(about.flatMap(({ id, item }) => (item.outcome === undefined ? [] : [[id, item.outcome] as const]))),
    voted: new Set(about.filter(({ item }) => item.pollId !== undefined).map(({ id }) => id))
  }
}

const daysOf = (raisedAt: Instant, handledAt: Instant | undefined): { readonly days?: number } => (handledAt === undefined ? {} : { days: daysBetween(dayOf(raisedAt), dayOf(handledAt)) })
const rowOf = (fact: MatterFact, title: string, stateName: string): Counted<MatterFact, MatterRow> => {
  const { unitId, accepted, consulted, agreed, voted, carriedOut, raisedAt, handledAt } = fact
  return { fact, row: { unitId, accepted, consulted, agreed, voted, carriedOut, raisedOn: dayOf(raisedAt), title, stateName, ...daysOf(raisedAt, handledAt) } }
}

/** Undefined for what stands in nobody's list: held words, 红白事报备, what was taken back at once. */
export function issueFact(issue: IssueDocument, meetings: MeetingOutcomes): Counted<MatterFact, MatterRow> | undefined {
  if (!issue.listed) return undefined
  const held = issue.meetingIds.flatMap((id) => meetings.get(id) ?? [])
  const { kind } = issue.state
  const fact: MatterFact = {
    id: issue._id,
    kind: 'issue',
    unitId: asId<UnitId>(issue.unitId),
    raisedAt: issue.reportedAt,
    accepted: issue.acceptedAt !== undefined,
    ...(issue.handledAt !== undefined && (kind === 'solved' || kind === 'rejected') ? { handledAt: issue.handledAt } : {}),
    consulted: held.length > 0,
    agreed: held.some(({ outcomes }) => outcomes.get(issue._id) === 'consensus'),
    voted: issue.pollId !== undefined,
    carriedOut: issue.history.some((step) => step.kind === 'carriedOut')
  }
  return rowOf(fact, issue.headline, ISSUE_STATE_WORDS[kind])
}

/** A topic about an issue is that issue's own way and not counted again. `carriedOut`: what its meeting undertook is done. */
export function topicFact(topic: TopicDocument, meetings: MeetingOutcomes, carriedOut: ReadonlySet<string>): Counted<MatterFact, MatterRow> | undefined {
  const { state } = topic
  if (topic.listedAt === undefined || topic.issueId !== undefined) return undefined
  const meetingId = state.kind === 'accepted' ? state.meetingId : undefined
  const held = meetingId === undefined ? undefined : meetings.get(meetingId)
  const agreed = held?.outcomes.get(topic._id) === 'consensus'
  const handledAt = state.kind === 'declined' ? state.at : held?.closedAt
  const fact: MatterFact = {
    id: topic._id,
    kind: 'topic',
    // A topic is the whole community's, which is stored as a unit under its own id.
    unitId: asId<UnitId>(topic.communityId),
    raisedAt: topic.proposedAt,
    accepted: state.kind === 'accepted',
    ...(handledAt === undefined ? {} : { handledAt }),
    consulted: held !== undefined,
    agreed,
    voted: held?.voted.has(topic._id) === true,
    carriedOut: agreed && meetingId !== undefined && carriedOut.has(meetingId)
  }
  return rowOf(fact, topic.title, TOPIC_STATE_WORDS[state.kind])
}

/** `attendance`: who signed in, by party; guests come from the record. */
export function meetingFact(meeting: MeetingDocument, signedIn: Readonly<Record<string, number>>): Counted<MeetingFact, MeetingRow> {
  // Two lines of one kind are two groups of guests.
  const attendance = (meeting.outside ?? []).reduce<Readonly<Record<string, number>>>((sums, { kind, count }) => ({ ...sums, [kind]: (sums[kind] ?? 0) + count }), signedIn)
  const having = (outcome: ItemOutcome): number => meeting.agenda.filter((item) => item.outcome === outcome).length
  const counts = { consensus: having('consensus'), unresolved: having('unresolved') }
  return {
    fact: { id: meeting._id, attendance, ...counts },
    row: { heldOn: dayOf(meeting.startsAt), title: meeting.title, kindName: MEETING_KIND_WORDS[meeting.kind], items: meeting.agenda.length, attendance, ...counts }
  }
}

export function decisionRow({ notice }: NoticeDocument): DecisionRow {
  const { result, content, meetingName, publishedAt } = notice
  const turnout = result.splits === 'shown' ? result.outcome.heads.counts : result.heads
  const { eligible, present } = turnout
  const row = { publishedOn: dayOf(publishedAt), title: content.topic, meetingName, eligible, present, outcomeName: OUTCOME_WORDS[result.outcome.kind] }
  if (result.splits === 'withheld') return row
  if (result.outcome.options !== undefined) return { ...row, byOptions: true }
  const { yes, no, abstain, invalid } = result.outcome.heads.counts
  return { ...row, split: { yes, no, abstain, invalid } }
}

export function undertakingFact({ _id, undertaking }: UndertakingDocument, today: Day): Counted<UndertakingFact, UndertakingRow> {
  const [stage, late] = [stageOf(undertaking), overdueDays(undertaking, today)]
  const { title, dueDay, milestones, openedAt } = undertaking
  return {
    fact: { id: _id, done: stage === 'done', overdue: late > 0 },
    row: { openedOn: dayOf(openedAt), title, dueDay, milestones: milestones.length, accepted: acceptedCount(undertaking), stageName: STAGE_WORDS[stage], overdueDays: late }
  }
}
