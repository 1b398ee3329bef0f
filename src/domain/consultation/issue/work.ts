import type { Issue } from './issue'
import { HISTORY_MAX, isOver, isUnseen, LETTERS_MAX, lettersOf, NOTES_LETTERS_MAX, NOTES_UNTIL } from './issue'
import type { CannotNote, CannotWork, NotResponsible } from './refusals'
import { reasonNotResponsible, type Worker } from './responsible'

export interface Working {
  readonly issue: Issue
  /** The stage that the caller saw. */
  readonly stageId: string
  readonly worker: Worker
}

/** Why nothing can be done in this stage by this person: common to progress, artefacts and the end of a stage. */
export function reasonCannotWork({ issue, stageId, worker }: Working): CannotWork | undefined {
  const { state, now } = issue
  if (isOver(issue)) return { code: 'ISSUE_OVER' }
  if (isUnseen(issue)) return { code: 'ISSUE_NOT_RELEASED' }
  if (state.kind === 'reported' || now === undefined) return { code: 'NOT_ACCEPTED_YET' }
  if (state.kind === 'voting') return { code: 'ISSUE_AT_VOTE' }
  if (state.kind === 'carryingOut') return { code: 'ISSUE_BEING_CARRIED_OUT' }
  if (now.stageId !== stageId) return { code: 'STAGE_MOVED_ON', stageId: now.stageId }
  return reasonNotYours(issue, worker)
}

/** The same for a line on how far it is: an issue is no diary. Ending a stage is always possible. */
export const reasonCannotNote = (working: Working): CannotNote | undefined => reasonCannotWork(working) ?? reasonFull(working.issue, NOTES_UNTIL, NOTES_LETTERS_MAX)
/** The same for evidence. */
export const reasonCannotLeave = (working: Working): CannotNote | undefined => reasonCannotWork(working) ?? reasonFull(working.issue, HISTORY_MAX, LETTERS_MAX)

const reasonFull = (issue: Issue, steps: number, letters: number): CannotNote | undefined =>
  issue.history.length >= steps || lettersOf(issue) >= letters ? { code: 'HISTORY_FULL' } : undefined

/** Why the stage that an issue stands in asks somebody else. */
export const reasonNotYours = ({ unitId, now }: Pick<Issue, 'unitId' | 'now'>, worker: Worker): NotResponsible | undefined =>
  reasonNotResponsible(worker, unitId, now?.roles ?? [])
