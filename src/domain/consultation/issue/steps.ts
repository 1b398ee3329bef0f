import type { FileRef } from '@/domain/files/file'
import type { HandlerRole, Stage } from '@/domain/consultation/process/template'
import { doneBy } from '@/domain/consultation/process/stage-order'
import { addDays, dayOf, type Instant } from '@/domain/shared/instant'
import type { MemberId } from '@/domain/shared/ids'
import type { HeldBecause, HistoryEntry, HistoryKind, Issue, StageNow } from './issue'

/** Who makes a step, and when. */
export interface StepBy {
  readonly office: HandlerRole | 'reporter' | 'system'
  readonly memberId?: MemberId
  readonly at: Instant
}

export interface StepFacts {
  readonly text?: string
  readonly legalGround?: string
  readonly files?: readonly FileRef[]
  readonly held?: HeldBecause
  readonly artefactNo?: number
  readonly toStageId?: string
}

/** The issue with one more step in its history. */
export function withStep(issue: Issue, kind: HistoryKind, { office, memberId, at }: StepBy, facts: StepFacts = {}): Issue {
  const { text, files, ...rest } = facts
  const entry: HistoryEntry = {
    no: issue.history.length + 1,
    kind,
    at,
    office,
    ...(issue.now === undefined ? {} : { stageId: issue.now.stageId }),
    ...(memberId === undefined ? {} : { by: memberId }),
    ...(text === undefined || text === '' ? {} : { text }),
    ...(files === undefined || files.length === 0 ? {} : { files }),
    ...rest
  }
  return { ...issue, history: [...issue.history, entry] }
}

/** Standing in a stage from now on, with the last day of its time. */
export const entered = ({ id, name, gable, roles, dueDays }: Stage, at: Instant): StageNow => ({
  stageId: id, name, gable, roles, since: at, dueDay: addDays(dayOf(at), dueDays)
})

/** The stage is done; once done it stands in the list once. */
export const withDone = (issue: Issue, stage: Stage): Issue => ({
  ...issue,
  doneStages: [...issue.doneStages, ...doneBy(stage).filter((id) => !issue.doneStages.includes(id))]
})

/** The issue without a stage: it is over. */
export function withoutStage({ now: _now, ...issue }: Issue): Issue {
  return issue
}
