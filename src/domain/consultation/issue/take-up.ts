import { stageAfter, type ProcessTemplate } from '@/domain/consultation/process/template'
import { isUnseen, type Issue } from './issue'
import type { CannotTakeUpResult } from './refusals'
import type { Worker } from './responsible'
import { currentStage } from './settle'
import { reasonNotYours } from './work'

export interface TakingUp {
  readonly issue: Issue
  readonly template: ProcessTemplate
  readonly worker: Worker
  /** Undefined while the result is not published (a vote that was declared void is over, too, and passed nothing). */
  readonly result: { readonly passed: boolean } | undefined
  /** The vote that the caller saw. */
  readonly pollId: string
  readonly hasPlan: boolean
}

/** What was passed with no stage to follow is carried out: it needs a person in charge and days. */
export const planNeeded = (template: ProcessTemplate, issue: Issue): boolean => stageAfter(template, currentStage({ issue, template }).id) === undefined

/** Why the result of a vote cannot be taken up now, by this person. */
export function reasonCannotTakeUp({ issue, template, worker, result, pollId, hasPlan }: TakingUp): CannotTakeUpResult | undefined {
  if (isUnseen(issue)) return { code: 'ISSUE_NOT_RELEASED' }
  if (issue.state.kind !== 'voting' || issue.state.pollId !== pollId) return { code: 'ISSUE_NOT_AT_VOTE' }
  const reason = reasonNotYours(issue, worker)
  if (reason !== undefined) return reason
  if (result === undefined) return { code: 'VOTE_NOT_PUBLISHED' }
  const wanted = result.passed && planNeeded(template, issue)
  if (wanted && !hasPlan) return { code: 'CARRY_OUT_MISSING' }
  return hasPlan && !wanted ? { code: 'CARRY_OUT_NOT_HERE' } : undefined
}
