import { indexOfStage, type ProcessTemplate, type Stage } from '@/domain/consultation/process/template'
import { addDays, dayOf, type Day, type Instant } from '@/domain/shared/instant'
import { isOverdue, type HistoryEntry, type HistoryKind, type Issue } from './issue'

/** A stage on the way of one issue. */
export interface StageWalk {
  readonly stage: Stage
  /** `passedBy`: the issue ended, or went on, without it. */
  readonly when: 'past' | 'now' | 'ahead' | 'passedBy'
  readonly since?: Instant
  readonly until?: Instant
  readonly endedBy?: HistoryKind
  /** Of the stage that it stands in, and of those ahead as their days add up if each takes its full time. */
  readonly dueDay?: Day
  readonly overdue: boolean
}

const ENDS: readonly HistoryKind[] = ['advanced', 'escalated', 'solved', 'rejected', 'withdrawn', 'carryOutStarted']

/** The way of an issue: what lies behind, where it is and by when, what is still ahead. Whether it is late is a question of `now` alone. */
export function timelineOf(issue: Issue, template: ProcessTemplate, now: Instant): readonly StageWalk[] {
  const today = dayOf(now)
  const at = issue.now === undefined ? -1 : indexOfStage(template, issue.now.stageId)
  let expected = issue.now?.dueDay ?? today
  return template.stages.map((stage, index) => {
    if (index === at) return standing(issue, stage, today)
    const walked = walkOf(issue.history, stage.id)
    if (walked !== undefined || issue.doneStages.includes(stage.id)) return { stage, when: 'past', overdue: false, ...walked }
    if (at === -1 || index < at) return { stage, when: 'passedBy', overdue: false }
    expected = addDays(expected < today ? today : expected, stage.dueDays)
    return { stage, when: 'ahead', dueDay: expected, overdue: false }
  })
}

function standing({ now }: Issue, stage: Stage, today: Day): StageWalk {
  return { stage, when: 'now', overdue: isOverdue(now, today), ...(now === undefined ? {} : { since: now.since }), ...(now?.dueDay === undefined ? {} : { dueDay: now.dueDay }) }
}

function walkOf(history: readonly HistoryEntry[], stageId: string): Pick<StageWalk, 'since' | 'until' | 'endedBy'> | undefined {
  const newestFirst = [...history].reverse()
  const entry = newestFirst.find((step) => (step.kind === 'accepted' && step.stageId === stageId) || step.toStageId === stageId)
  const end = newestFirst.find((step) => step.stageId === stageId && ENDS.includes(step.kind))
  if (entry === undefined && end === undefined) return undefined
  return { ...(entry === undefined ? {} : { since: entry.at }), ...(end === undefined ? {} : { until: end.at, endedBy: end.kind }) }
}
