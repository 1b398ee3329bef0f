import { addDays, dayOf, daysBetween, type Day } from '@/domain/shared/instant'
import { assert } from '@/domain/shared/result'
import type { Milestone, MilestoneReport, Undertaking } from './undertaking'

/** Days in which the supervisors look at what was reported [house rule]. */
export const JUDGE_DAYS = 7

/** Where an undertaking stands: a report is awaited (the first one, or one after a return), a judgement is awaited, or all is done. */
export const UNDERTAKING_STAGES = ['toReport', 'toJudge', 'done'] as const
export type UndertakingStage = (typeof UNDERTAKING_STAGES)[number]

type Steps = Pick<Undertaking, 'milestones'>

export const lastReport = ({ reports }: Pick<Milestone, 'reports'>): MilestoneReport | undefined => reports[reports.length - 1]
export const isAccepted = (milestone: Pick<Milestone, 'reports'>): boolean => lastReport(milestone)?.judgement?.accepted === true

/** The step that is being worked on: the first that is not accepted. Undefined once all are. */
export const currentMilestone = ({ milestones }: Steps): Milestone | undefined => milestones.find((each) => !isAccepted(each))

export function stageOf(undertaking: Steps): UndertakingStage {
  const current = currentMilestone(undertaking)
  if (current === undefined) return 'done'
  return awaitsJudgement(current) ? 'toJudge' : 'toReport'
}

function awaitsJudgement(milestone: Milestone): boolean {
  const report = lastReport(milestone)
  return report !== undefined && report.judgement === undefined
}

/**
 * The day by whose end the next move is due. A step reported in time waits for the supervisors without being late at once;
 * one reported late stays late until it is accepted. Of a finished one: the day of its last step.
 */
export function deadlineOf(undertaking: Steps): Day {
  const current = currentMilestone(undertaking)
  const last = undertaking.milestones[undertaking.milestones.length - 1]
  assert(last !== undefined, 'an undertaking has a milestone')
  if (current === undefined) return last.dueDay
  const report = lastReport(current)
  if (report === undefined || report.judgement !== undefined) return current.dueDay
  const reportedOn = dayOf(report.at)
  if (reportedOn > current.dueDay) return current.dueDay
  const judgeBy = addDays(reportedOn, JUDGE_DAYS)
  return judgeBy > current.dueDay ? judgeBy : current.dueDay
}

/** Whole days past the deadline; 0 while in time and once done. Nothing is stored: the calendar alone makes it late. */
export function overdueDays(undertaking: Steps, today: Day): number {
  if (stageOf(undertaking) === 'done') return 0
  return Math.max(0, daysBetween(deadlineOf(undertaking), today))
}

/** One step of the plan: accepted, the one that is worked on, or one that comes later. */
export type MilestoneState = 'later' | 'toReport' | 'toJudge' | 'accepted'
export function milestoneState(undertaking: Steps, milestone: Milestone): MilestoneState {
  if (isAccepted(milestone)) return 'accepted'
  if (currentMilestone(undertaking)?.no !== milestone.no) return 'later'
  return awaitsJudgement(milestone) ? 'toJudge' : 'toReport'
}

export const acceptedCount = ({ milestones }: Steps): number => milestones.filter(isAccepted).length
