import type { Instant } from '@/domain/shared/instant'
import { isClosed, isSide, missingConsents, standingOf } from './standing'
import type { CaseActor, CaseEvent, MediationCase, Side } from './mediation-case'

/** For who has no part in a case it does not exist. */
export type NotInCase = { readonly code: 'NOT_FOUND' }
export type CaseClosed = { readonly code: 'CASE_CLOSED' }
/** Somebody changed the case after the caller looked. */
export type CaseMovedOn = { readonly code: 'CASE_MOVED_ON' }
export type RecordFull = { readonly code: 'RECORD_FULL' }
export type ConsentMissing = { readonly code: 'CONSENT_MISSING'; readonly sides: readonly Side[] }

/** What every change by the mediator of an open case asks first. */
export function reasonNotMediator(matter: MediationCase, actor: CaseActor): NotInCase | CaseClosed | undefined {
  if (standingOf(matter, actor) !== 'mediator') return { code: 'NOT_FOUND' }
  return isClosed(matter) ? { code: 'CASE_CLOSED' } : undefined
}

/** What every change by a side of an open case asks first. */
export function reasonNotSide(matter: MediationCase, actor: CaseActor): NotInCase | CaseClosed | undefined {
  if (!isSide(standingOf(matter, actor))) return { code: 'NOT_FOUND' }
  return isClosed(matter) ? { code: 'CASE_CLOSED' } : undefined
}

export const reasonMovedOn = ({ no }: MediationCase, seenNo: number): CaseMovedOn | undefined => (no === seenNo ? undefined : { code: 'CASE_MOVED_ON' })

export function reasonConsentMissing(matter: MediationCase): ConsentMissing | undefined {
  const sides = missingConsents(matter)
  return sides.length === 0 ? undefined : { code: 'CONSENT_MISSING', sides }
}

/** The case with one more change in its record. */
export function changed(matter: MediationCase, patch: Partial<MediationCase>, event: CaseEvent, { personId }: Pick<CaseActor, 'personId'>, at: Instant): MediationCase {
  return { ...matter, ...patch, no: matter.no + 1, record: [...matter.record, { ...event, at, by: personId }] }
}
