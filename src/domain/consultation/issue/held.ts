import { isUnseen, type HistoryEntry, type Issue } from './issue'
import type { CannotDecideHeld } from './refusals'
import { isCommittee, type Worker } from './responsible'
import { entered, withoutStage, withStep, type StepBy } from './steps'
import type { HandlerRole, Stage } from '@/domain/consultation/process/template'

export interface DecidingHeld {
  readonly issue: Issue
  readonly worker: Worker
  /** A step whose words are held; the report itself without. */
  readonly stepNo?: number
  readonly show: boolean
  readonly reason: string
}

const heldStep = (issue: Issue, stepNo: number): HistoryEntry | undefined => issue.history.find(({ no, held }) => no === stepNo && held !== undefined)

/** Whose words they are: nobody lets his own pass. */
const authorOf = ({ reporter }: Issue, step: HistoryEntry | undefined) => (step === undefined ? (reporter.assistedBy ?? reporter.memberId) : step.by)

const COMMITTEE: readonly HandlerRole[] = ['committeeMember', 'partySecretary']

/** Why somebody cannot decide about words that a check held back. */
export function reasonCannotDecideHeld({ issue, worker, stepNo, show, reason }: DecidingHeld): CannotDecideHeld | undefined {
  const step = stepNo === undefined ? undefined : heldStep(issue, stepNo)
  if (stepNo === undefined ? issue.state.kind !== 'held' : step === undefined) return { code: 'NOTHING_HELD' }
  if (!isCommittee(worker)) return { code: 'NOT_THIS_STAGES_ROLE', roles: COMMITTEE }
  if (authorOf(issue, step) === worker.memberId) return { code: 'OWN_WORDS' }
  return !show && reason.trim() === '' ? { code: 'REVIEW_REASON_MISSING' } : undefined
}

/** Everybody may read it from now on; the time of the first stage begins now. */
export function released(issue: Issue, first: Stage, by: StepBy): Issue {
  return { ...withStep({ ...issue, now: entered(first, by.at) }, 'released', by), state: { kind: 'reported' } }
}

/** Nobody but its author and the committee will read it, with the reason. */
export const declined = (issue: Issue, reason: string, by: StepBy): Issue => ({ ...withoutStage(withStep(issue, 'declined', by, { text: reason })), state: { kind: 'declined' } })

/** The words of one step: shown from now on, or taken out of it for good. */
export function stepDecided(issue: Issue, stepNo: number, show: boolean): Issue {
  const history = issue.history.map((entry) => (entry.no === stepNo ? decided(entry, show) : entry))
  const dropped = issue.history.find(({ no }) => no === stepNo)?.artefactNo
  const artefacts = show ? issue.artefacts : issue.artefacts.filter(({ no }) => no !== dropped)
  return { ...issue, history, artefacts }
}

function decided({ held: _held, ...shown }: HistoryEntry, show: boolean): HistoryEntry {
  const { text: _text, legalGround: _ground, files: _files, artefactNo: _artefact, ...bare } = shown
  return show ? shown : bare
}

/** Whether words of an issue wait for a person. */
export const hasHeldWords = (issue: Issue): boolean => issue.state.kind === 'held' || (!isUnseen(issue) && issue.history.some(({ held }) => held !== undefined))
