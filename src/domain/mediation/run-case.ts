import { dayOf, type Day, type Instant } from '@/domain/shared/instant'
import { assert, err, ok, type Result } from '@/domain/shared/result'
import type { CaseTemplate } from './case-template'
import { changed, reasonConsentMissing, reasonMovedOn, reasonNotMediator, type CaseClosed, type CaseMovedOn, type ConsentMissing, type NotInCase, type RecordFull } from './guard'
import { NOTES_MAX, RECORD_ENTRIES_MAX, type CaseActor, type MediationCase } from './mediation-case'

/** What was done in a step, for both sides to read. */
export interface StepRecord {
  readonly stepId: string
  readonly on: Day
  readonly text: string
  readonly seenNo: number
}

export type CannotRecordStep =
  | NotInCase
  | CaseClosed
  | { readonly code: 'ALREADY_AGREED' }
  | ConsentMissing
  | CaseMovedOn
  | { readonly code: 'UNKNOWN_STEP' }
  | { readonly code: 'STEP_OUT_OF_ORDER'; readonly stepName: string }
  | { readonly code: 'DAY_IN_FUTURE' }
  | RecordFull

/** Why a step cannot be entered: nothing is mediated before both said yes (art. 17), and required steps come in their order. */
export function reasonCannotRecordStep(matter: MediationCase, actor: CaseActor, { stepId, on, seenNo }: StepRecord, today: Day): CannotRecordStep | undefined {
  const reason = reasonNotMediator(matter, actor)
  if (reason !== undefined) return reason
  if (matter.phase.kind === 'agreed') return { code: 'ALREADY_AGREED' }
  const missing = reasonConsentMissing(matter) ?? reasonMovedOn(matter, seenNo)
  if (missing !== undefined) return missing
  const steps = stepsOf(matter)
  const index = steps.findIndex((step) => step.id === stepId)
  if (index < 0) return { code: 'UNKNOWN_STEP' }
  const skipped = steps.slice(0, index).find((step) => step.required && !recorded(matter).has(step.id))
  if (skipped !== undefined) return { code: 'STEP_OUT_OF_ORDER', stepName: skipped.name }
  if (on > today) return { code: 'DAY_IN_FUTURE' }
  if (matter.record.length >= RECORD_ENTRIES_MAX) return { code: 'RECORD_FULL' }
  return undefined
}

/** The steps of the way that a case goes by since a mediator first took it. */
export function stepsOf({ template }: MediationCase): CaseTemplate['steps'] {
  assert(template !== undefined, 'a case that has had a mediator goes by a way')
  return template.steps
}

/** Ids of the steps that were entered at least once. */
export const recorded = ({ record }: MediationCase): ReadonlySet<string> => new Set(record.flatMap((entry) => (entry.kind === 'step' ? [entry.stepId] : [])))

export function recordStep(matter: MediationCase, actor: CaseActor, step: StepRecord, at: Instant): Result<MediationCase, CannotRecordStep> {
  const reason = reasonCannotRecordStep(matter, actor, step, dayOf(at))
  if (reason !== undefined) return err(reason)
  const { stepId, on, text } = step
  const named = stepsOf(matter).find((each) => each.id === stepId)
  assert(named !== undefined, 'a recorded step is of the way')
  const { name } = named
  return ok(changed(matter, {}, { kind: 'step', stepId, name, on, text }, actor, at))
}

export type CannotNote = NotInCase | CaseClosed | { readonly code: 'NOTES_FULL' }

/** Why a mediator cannot write a note. Notes are for mediators of the case; the sides never read them. */
export function reasonCannotNote(matter: MediationCase, actor: CaseActor): CannotNote | undefined {
  const reason = reasonNotMediator(matter, actor)
  if (reason !== undefined) return reason
  return matter.notes.length >= NOTES_MAX ? { code: 'NOTES_FULL' } : undefined
}

/** A note is no change of the case: it says nothing to the sides and makes nobody look again. */
export function note(matter: MediationCase, actor: CaseActor, text: string, at: Instant): Result<MediationCase, CannotNote> {
  const reason = reasonCannotNote(matter, actor)
  if (reason !== undefined) return err(reason)
  return ok({ ...matter, notes: [...matter.notes, { at, by: actor.personId, text }] })
}
