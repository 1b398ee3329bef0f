import type { FileId } from '@/domain/shared/ids'
import { addDays, dayOf, daysBetween, type Day, type Instant } from '@/domain/shared/instant'
import { assert, err, ok, type Result } from '@/domain/shared/result'
import { changed, reasonMovedOn, reasonNotMediator, type CaseClosed, type CaseMovedOn, type NotInCase } from './guard'
import { COURT_CONFIRMATION_DAYS } from './law-articles'
import { RECORD_ENTRIES_MAX, type CaseActor, type CasePhase, type CourtConfirmation, type Kept, type MediationCase } from './mediation-case'
import { effectiveDayOf } from './settle-case'
import { standingOf } from './standing'

type NotAgreed = { readonly code: 'NOT_AGREED_YET' }
type BadDay = { readonly code: 'DAY_IN_FUTURE' } | { readonly code: 'DAY_BEFORE_AGREEMENT' }
type AgreedPhase = Extract<CasePhase, { readonly kind: 'agreed' | 'settled' }>

const agreedPhase = ({ phase }: MediationCase): AgreedPhase | undefined => (phase.kind === 'agreed' || phase.kind === 'settled' ? phase : undefined)

function reasonBadDay(phase: AgreedPhase, on: Day, today: Day): BadDay | undefined {
  if (on > today) return { code: 'DAY_IN_FUTURE' }
  return on < effectiveDayOf(phase.agreement) ? { code: 'DAY_BEFORE_AGREEMENT' } : undefined
}

/** 回访 as the mediator enters it. */
export interface VisitRecord {
  readonly on: Day
  readonly kept: Kept
  readonly text: string
  readonly seenNo: number
}

export type CannotRecordVisit = NotInCase | CaseClosed | NotAgreed | CaseMovedOn | BadDay | { readonly code: 'RECORD_FULL' }

/** Why a visit cannot be entered (art. 31: the committee sees to it that an agreement is kept). */
export function reasonCannotRecordVisit(matter: MediationCase, actor: CaseActor, { on, seenNo }: Pick<VisitRecord, 'on' | 'seenNo'>, today: Day): CannotRecordVisit | undefined {
  const reason = reasonNotMediator(matter, actor)
  if (reason !== undefined) return reason
  const phase = agreedPhase(matter)
  if (phase === undefined) return { code: 'NOT_AGREED_YET' }
  if (matter.record.length >= RECORD_ENTRIES_MAX) return { code: 'RECORD_FULL' }
  return reasonMovedOn(matter, seenNo) ?? reasonBadDay(phase, on, today)
}

/** A visit that finds the agreement kept closes the case; any other leaves it open for the next visit. */
export function recordVisit(matter: MediationCase, actor: CaseActor, visit: VisitRecord, at: Instant): Result<MediationCase, CannotRecordVisit> {
  const reason = reasonCannotRecordVisit(matter, actor, visit, dayOf(at))
  const before = agreedPhase(matter)
  if (reason !== undefined) return err(reason)
  assert(before !== undefined, 'an agreement was reached')
  const { on, kept, text } = visit
  const visited = { ...before, visits: [...before.visits, { on, kept }] }
  const phase: CasePhase = kept === 'kept' ? { ...visited, kind: 'settled', at } : visited
  return ok(changed(matter, { phase }, { kind: 'visited', on, kept, text }, actor, at))
}

export interface CourtRecord {
  readonly on: Day
  readonly result: CourtConfirmation['result']
  readonly scans: readonly FileId[]
  readonly seenNo: number
}

export type CannotRecordCourt = NotInCase | CaseClosed | NotAgreed | { readonly code: 'COURT_RECORDED' } | CaseMovedOn | BadDay

/** Why a court's answer cannot be entered (art. 33). It may come after a visit has closed the case. */
export function reasonCannotRecordCourt(matter: MediationCase, actor: CaseActor, { on, seenNo }: Pick<CourtRecord, 'on' | 'seenNo'>, today: Day): CannotRecordCourt | undefined {
  if (standingOf(matter, actor) !== 'mediator') return { code: 'NOT_FOUND' }
  if (matter.phase.kind === 'ended') return { code: 'CASE_CLOSED' }
  const phase = agreedPhase(matter)
  if (phase === undefined) return { code: 'NOT_AGREED_YET' }
  if (phase.court !== undefined) return { code: 'COURT_RECORDED' }
  return reasonMovedOn(matter, seenNo) ?? reasonBadDay(phase, on, today)
}

export function recordCourt(matter: MediationCase, actor: CaseActor, { on, result, scans, seenNo }: CourtRecord, at: Instant): Result<MediationCase, CannotRecordCourt> {
  const reason = reasonCannotRecordCourt(matter, actor, { on, seenNo }, dayOf(at))
  const before = agreedPhase(matter)
  if (reason !== undefined) return err(reason)
  assert(before !== undefined, 'an agreement was reached')
  return ok(changed(matter, { phase: { ...before, court: { on, result, scans } } }, { kind: 'courtConfirmed', on, result }, actor, at))
}

/** Until when both sides may still go to court together; absent once that day is past or the court has answered. */
export function courtWindow(matter: MediationCase, today: Day): { readonly lastDay: Day; readonly daysLeft: number } | undefined {
  const phase = agreedPhase(matter)
  if (phase === undefined || phase.court !== undefined) return undefined
  const lastDay = addDays(effectiveDayOf(phase.agreement), COURT_CONFIRMATION_DAYS)
  return today > lastDay ? undefined : { lastDay, daysLeft: daysBetween(today, lastDay) }
}

/** The day of the next visit, counted from the agreement or from the last visit; only while one is due. */
export function nextVisitOn(matter: MediationCase): Day | undefined {
  const { phase } = matter
  if (phase.kind !== 'agreed') return undefined
  const last = phase.visits[phase.visits.length - 1]?.on ?? effectiveDayOf(phase.agreement)
  assert(matter.template !== undefined, 'what was agreed went by a way')
  return addDays(last, matter.template.visitAfterDays)
}
