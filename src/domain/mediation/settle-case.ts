import { dayOf, type Day, type Instant } from '@/domain/shared/instant'
import { err, ok, type Result } from '@/domain/shared/result'
import { changed, reasonConsentMissing, reasonMovedOn, reasonNotMediator, type CaseClosed, type CaseMovedOn, type ConsentMissing, type NotInCase } from './guard'
import { SIDES, SIGNATURES, type Agreement, type CaseActor, type MediationCase } from './mediation-case'
import { recorded, stepsOf } from './run-case'

/** The days that an agreement names: when it was said, or when each signed and the stamp came on it. */
export const daysOf = (agreement: Agreement): readonly Day[] => (agreement.form === 'oral' ? [agreement.reachedOn] : SIGNATURES.map((signature) => agreement.signedOn[signature]))

/** The day from which an agreement holds: the last signature or the stamp (art. 29), or the word given (art. 30). */
export const effectiveDayOf = (agreement: Agreement): Day => daysOf(agreement).reduce((latest, day) => (day > latest ? day : latest))

export type CannotRecordAgreement =
  | NotInCase
  | CaseClosed
  | { readonly code: 'ALREADY_AGREED' }
  | ConsentMissing
  | CaseMovedOn
  | { readonly code: 'STEPS_MISSING'; readonly stepName: string }
  | { readonly code: 'DAY_IN_FUTURE' }
  | { readonly code: 'DAY_BEFORE_CONSENT' }

/** The day of the second yes; before it nothing was mediated (art. 17), so nothing was agreed either. */
const consentDay = ({ parties }: MediationCase): Day | undefined => {
  const days = SIDES.flatMap((side) => parties[side].consent ?? []).map((consent) => (consent.how === 'paper' ? consent.signedOn : dayOf(consent.at)))
  return days.sort()[days.length - 1]
}

/** Why an agreement cannot be entered. A written one only once all four are on it: until then either side may still say no. */
export function reasonCannotRecordAgreement(matter: MediationCase, actor: CaseActor, agreement: Agreement, seenNo: number, today: Day): CannotRecordAgreement | undefined {
  const reason = reasonNotMediator(matter, actor)
  if (reason !== undefined) return reason
  if (matter.phase.kind === 'agreed') return { code: 'ALREADY_AGREED' }
  const missing = reasonConsentMissing(matter) ?? reasonMovedOn(matter, seenNo)
  if (missing !== undefined) return missing
  const step = stepsOf(matter).find((each) => each.required && !recorded(matter).has(each.id))
  if (step !== undefined) return { code: 'STEPS_MISSING', stepName: step.name }
  if (daysOf(agreement).some((day) => day > today)) return { code: 'DAY_IN_FUTURE' }
  const first = consentDay(matter)
  return first !== undefined && daysOf(agreement).some((day) => day < first) ? { code: 'DAY_BEFORE_CONSENT' } : undefined
}

export function recordAgreement(matter: MediationCase, actor: CaseActor, agreement: Agreement, seenNo: number, at: Instant): Result<MediationCase, CannotRecordAgreement> {
  const reason = reasonCannotRecordAgreement(matter, actor, agreement, seenNo, dayOf(at))
  if (reason !== undefined) return err(reason)
  return ok(changed(matter, { phase: { kind: 'agreed', agreement, visits: [] } }, { kind: 'agreed', form: agreement.form }, actor, at))
}

/** Why the mediator ends a case. */
export interface Ending {
  readonly reason: 'failed' | 'unsuitable' | 'notKept'
  readonly text: string
  readonly seenNo: number
}

export type CannotEnd = NotInCase | CaseClosed | { readonly code: 'ALREADY_AGREED' } | { readonly code: 'NOT_AGREED_YET' } | CaseMovedOn

/** Why the mediator cannot end a case: what was agreed does not fail, and only what was agreed can be broken. */
export function reasonCannotEnd(matter: MediationCase, actor: CaseActor, { reason, seenNo }: Pick<Ending, 'reason' | 'seenNo'>): CannotEnd | undefined {
  const refusal = reasonNotMediator(matter, actor)
  if (refusal !== undefined) return refusal
  if (matter.phase.kind === 'agreed' && reason !== 'notKept') return { code: 'ALREADY_AGREED' }
  if (matter.phase.kind !== 'agreed' && reason === 'notKept') return { code: 'NOT_AGREED_YET' }
  return reasonMovedOn(matter, seenNo)
}

/** 终止: both sides are then told of the other ways (art. 26). */
export function endCase(matter: MediationCase, actor: CaseActor, ending: Ending, at: Instant): Result<MediationCase, CannotEnd> {
  const refusal = reasonCannotEnd(matter, actor, ending)
  if (refusal !== undefined) return err(refusal)
  const { reason, text } = ending
  const { phase } = matter
  const after = phase.kind === 'agreed' ? { after: { agreement: phase.agreement, visits: phase.visits, ...(phase.court === undefined ? {} : { court: phase.court }) } } : {}
  return ok(changed(matter, { phase: { kind: 'ended', at, reason: { kind: reason }, ...after } }, { kind: 'ended', reason, text }, actor, at))
}
