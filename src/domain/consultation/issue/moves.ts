import type { FileRef } from '@/domain/files/file'
import { stageAfter, type ProcessTemplate, type Stage } from '@/domain/consultation/process/template'
import type { ArtefactContent } from '@/domain/consultation/process/artefact'
import { addDays, dayOf, type Instant } from '@/domain/shared/instant'
import { assert } from '@/domain/shared/result'
import type { HeldBecause, Issue, IssueState, StageNow } from './issue'
import { currentStage, targetOf, type Settlement } from './settle'
import { entered, withDone, withoutStage, withStep, type StepBy, type StepFacts } from './steps'

/** After the vote closes, its result has to be counted, confirmed and published before it can be taken up. */
export const TAKE_UP_DAYS = 7

export interface Words {
  readonly text?: string
  readonly held?: HeldBecause
  readonly files?: readonly FileRef[]
}
const factsOf = ({ text, held, files }: Words): StepFacts => ({
  ...(text === undefined ? {} : { text }), ...(held === undefined ? {} : { held }), ...(files === undefined ? {} : { files })
})

/** The first stage takes it on. */
export function accepted(issue: Issue, template: ProcessTemplate, by: StepBy): Issue {
  const first = template.stages[0]
  assert(first !== undefined, 'a template has stages')
  const chosen: Issue = { ...issue, templateId: template.id, templateVersion: template.version, now: entered(first, by.at) }
  return { ...withStep(chosen, 'accepted', by), state: { kind: 'handling', stageId: first.id }, acceptedAt: by.at }
}

export const noted = (issue: Issue, by: StepBy, words: Words): Issue => withStep(issue, 'progress', by, factsOf(words))

/** An artefact is kept with its stage for good; the latest of a kind counts. */
export function withArtefact(issue: Issue, by: StepBy, content: ArtefactContent, files: readonly FileRef[], held?: HeldBecause): Issue {
  assert(issue.now !== undefined && by.memberId !== undefined, 'an artefact is left by somebody in a stage')
  const no = Math.max(0, ...issue.artefacts.map((each) => each.no)) + 1
  const artefact = { no, stageId: issue.now.stageId, content, files, by: by.memberId, at: by.at }
  return withStep({ ...issue, artefacts: [...issue.artefacts, artefact] }, 'artefact', by, { artefactNo: no, ...(held === undefined ? {} : { held }) })
}

/** What a settlement brings with it that the rules did not have to know. */
export interface SettledWith extends Words {
  readonly pollId?: string
  readonly pollClosesAt?: Instant
  readonly undertakingId?: string
}

/** Ends the stage. Call after `reasonCannotSettle` found nothing. */
export function settled(issue: Issue, template: ProcessTemplate, settlement: Settlement, by: StepBy, brought: SettledWith): Issue {
  const stage = currentStage({ issue, template })
  const target = targetOf(template, stage, settlement)
  const words = factsOf(brought)
  switch (settlement.outcome) {
    case 'solve':
      return brought.undertakingId === undefined ? solved(withDone(issue, stage), by, words) : carryingOut(withDone(issue, stage), by, brought.undertakingId, undefined, words)
    case 'reject':
      return over(withStep(issue, 'rejected', by, { ...words, text: settlement.reason ?? '', legalGround: settlement.legalGround ?? '' }), { kind: 'rejected' }, by.at)
    case 'refer':
      return referred(issue, by, brought)
    case 'advance':
    case 'escalate': {
      assert(target !== undefined && target !== 'end', 'going on leads to a stage')
      const reason = settlement.outcome === 'escalate' ? { ...words, text: settlement.reason ?? '' } : words
      if (brought.undertakingId !== undefined) return carryingOut(withDone(issue, stage), by, brought.undertakingId, target, reason)
      return moved(withDone(issue, stage), settlement.outcome === 'advance' ? 'advanced' : 'escalated', target, by, reason)
    }
  }
}

const over = (issue: Issue, state: IssueState, at: Instant): Issue => ({ ...withoutStage(issue), state, handledAt: at })

const solved = (issue: Issue, by: StepBy, words: StepFacts): Issue => over(withStep(issue, 'solved', by, words), { kind: 'solved' }, by.at)

function referred(issue: Issue, by: StepBy, { pollId, pollClosesAt, ...words }: SettledWith): Issue {
  const { now } = issue
  assert(now !== undefined && pollId !== undefined && pollClosesAt !== undefined, 'a referral has a vote')
  const stepped = withStep(issue, 'referred', by, factsOf(words))
  return { ...stepped, state: { kind: 'voting', stageId: now.stageId, pollId }, pollId, now: { ...now, dueDay: addDays(dayOf(pollClosesAt), TAKE_UP_DAYS) } }
}

function moved(issue: Issue, kind: 'advanced' | 'escalated', target: Stage, by: StepBy, facts: StepFacts): Issue {
  const stepped = withStep(issue, kind, by, { ...facts, toStageId: target.id })
  return { ...stepped, state: { kind: 'handling', stageId: target.id }, now: entered(target, by.at) }
}

function carryingOut(issue: Issue, by: StepBy, undertakingId: string, next: Stage | undefined, facts: StepFacts): Issue {
  const { now } = issue
  assert(now !== undefined, 'a plan ends a stage')
  const stepped = withStep(issue, 'carryOutStarted', by, { ...facts, ...(next === undefined ? {} : { toStageId: next.id }) })
  const state: IssueState = { kind: 'carryingOut', stageId: now.stageId, undertakingId, ...(next === undefined ? {} : { nextStageId: next.id }) }
  return { ...stepped, state, undertakingId, now: untilDone(now) }
}

/** Others decide how long it takes now: those who carry out. */
function untilDone({ dueDay: _dueDay, ...now }: StageNow): StageNow {
  return now
}

/** Takes up a published result. Failed: back to the stage, with that in its history. Passed: the next stage, or carrying out. */
export function resultTakenUp(issue: Issue, template: ProcessTemplate, result: { readonly pollId: string; readonly passed: boolean }, by: StepBy, undertakingId?: string): Issue {
  const stage = currentStage({ issue, template })
  const { now } = issue
  assert(now !== undefined, 'a vote is held in a stage')
  const content: ArtefactContent = { kind: 'voteResult', ...result }
  const stated = withArtefact(issue, by, content, [])
  const told = withStep(stated, result.passed ? 'votePassed' : 'voteFailed', by)
  if (!result.passed) return { ...told, state: { kind: 'handling', stageId: stage.id }, now: entered(stage, by.at) }
  const next = stageAfter(template, stage.id)
  if (undertakingId !== undefined) return carryingOut(withDone(told, stage), by, undertakingId, next, {})
  assert(next !== undefined, 'what was passed is carried out or goes on')
  return moved(withDone(told, stage), 'advanced', next, by, {})
}

/** The last milestone was accepted: the stage that was to follow, or the end. */
export function carriedOut(issue: Issue, template: ProcessTemplate, at: Instant): Issue {
  const { state } = issue
  assert(state.kind === 'carryingOut', 'only what is being carried out can be carried out')
  const by: StepBy = { office: 'system', at }
  const told = withStep(issue, 'carriedOut', by)
  const next = template.stages.find(({ id }) => id === state.nextStageId)
  return next === undefined ? over(told, { kind: 'solved' }, at) : moved(told, 'advanced', next, by, {})
}

/** Its reporter takes it back. */
export const withdrawn = (issue: Issue, by: StepBy, words: Words): Issue => ({ ...withoutStage(withStep(issue, 'withdrawn', by, factsOf(words))), state: { kind: 'withdrawn' } })
