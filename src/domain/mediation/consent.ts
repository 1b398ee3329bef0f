import type { FileId } from '@/domain/shared/ids'
import { dayOf, type Day, type Instant } from '@/domain/shared/instant'
import { assert, err, ok, type Result } from '@/domain/shared/result'
import { changed, reasonNotMediator, reasonNotSide, type CaseClosed, type NotInCase, type RecordFull } from './guard'
import { RECORD_ENTRIES_MAX, type CaseActor, type CasePhase, type Consent, type MediationCase, type Party, type Side } from './mediation-case'
import { missingConsents, sideOf } from './standing'

const SIDE = 'whoever may speak for a side is one'

/** A yes on paper, entered by the mediator. */
export interface PaperConsent {
  readonly side: Side
  readonly signedOn: Day
  readonly scans: readonly FileId[]
  readonly wantsOpen: boolean
}

type SaidAlready = { readonly code: 'ALREADY_CONSENTED' }
export type CannotConsent = NotInCase | CaseClosed | SaidAlready
export type CannotRecordConsent = CannotConsent | { readonly code: 'PARTY_UNNAMED' } | { readonly code: 'DAY_IN_FUTURE' }

/** Why a person cannot say yes on the own phone. Each side says it for itself only (art. 17). */
export function reasonCannotConsent(matter: MediationCase, actor: CaseActor): CannotConsent | undefined {
  const side = sideOf(matter, actor.personId)
  const reason = reasonNotSide(matter, actor)
  if (reason !== undefined) return reason
  assert(side !== undefined, SIDE)
  return matter.parties[side].consent === undefined ? undefined : { code: 'ALREADY_CONSENTED' }
}

/** Why the mediator cannot enter a yes that was signed on paper. */
export function reasonCannotRecordConsent(matter: MediationCase, actor: CaseActor, { side, signedOn }: Pick<PaperConsent, 'side' | 'signedOn'>, today: Day): CannotRecordConsent | undefined {
  const reason = reasonNotMediator(matter, actor)
  if (reason !== undefined) return reason
  if (matter.parties[side].consent !== undefined) return { code: 'ALREADY_CONSENTED' }
  if (matter.parties[side].who.kind === 'unknown') return { code: 'PARTY_UNNAMED' }
  if (signedOn > today) return { code: 'DAY_IN_FUTURE' }
  return undefined
}

export function consent(matter: MediationCase, actor: CaseActor, wantsOpen: boolean, at: Instant): Result<MediationCase, CannotConsent> {
  const reason = reasonCannotConsent(matter, actor)
  const side = sideOf(matter, actor.personId)
  if (reason !== undefined) return err(reason)
  assert(side !== undefined, SIDE)
  return ok(withConsent(matter, actor, side, { how: 'phone', at }, wantsOpen, at))
}

export function recordConsent(matter: MediationCase, actor: CaseActor, paper: PaperConsent, at: Instant): Result<MediationCase, CannotRecordConsent> {
  const reason = reasonCannotRecordConsent(matter, actor, paper, dayOf(at))
  if (reason !== undefined) return err(reason)
  const { side, signedOn, scans, wantsOpen } = paper
  return ok(withConsent(matter, actor, side, { how: 'paper', at, signedOn, scans, recordedBy: actor.personId }, wantsOpen, at))
}

/** With the second yes the mediation runs, whichever of the two it is. */
function withConsent(matter: MediationCase, actor: CaseActor, side: Side, given: Consent, wantsOpen: boolean, at: Instant): MediationCase {
  const party: Party = { ...matter.parties[side], consent: given, wantsOpen }
  const next = changed(matter, { parties: { ...matter.parties, [side]: party } }, { kind: 'consented', side, how: given.how }, actor, at)
  const phase: CasePhase = missingConsents(next).length === 0 ? { kind: 'running', since: at } : next.phase
  return { ...next, phase }
}

export type CannotRefuse = NotInCase | CaseClosed | { readonly code: 'AGREEMENT_BINDS' }

/**
 * Why mediation cannot be refused. Either side may at any time, without a reason, whatever happened meanwhile (art. 17, 23); only
 * an agreement that holds binds both (art. 31).
 */
export function reasonCannotRefuse(matter: MediationCase, actor: CaseActor): CannotRefuse | undefined {
  const reason = reasonNotSide(matter, actor)
  if (reason !== undefined) return reason
  return matter.phase.kind === 'agreed' ? { code: 'AGREEMENT_BINDS' } : undefined
}

/** Why the mediator cannot enter a no that a side told him. */
export function reasonCannotRecordRefusal(matter: MediationCase, actor: CaseActor): CannotRefuse | undefined {
  const reason = reasonNotMediator(matter, actor)
  if (reason !== undefined) return reason
  return matter.phase.kind === 'agreed' ? { code: 'AGREEMENT_BINDS' } : undefined
}

export function refuse(matter: MediationCase, actor: CaseActor, at: Instant): Result<MediationCase, CannotRefuse> {
  const reason = reasonCannotRefuse(matter, actor)
  const side = sideOf(matter, actor.personId)
  if (reason !== undefined) return err(reason)
  assert(side !== undefined, SIDE)
  return ok(refusedBy(matter, actor, side, false, at))
}

export function recordRefusal(matter: MediationCase, actor: CaseActor, side: Side, at: Instant): Result<MediationCase, CannotRefuse> {
  const reason = reasonCannotRecordRefusal(matter, actor)
  if (reason !== undefined) return err(reason)
  return ok(refusedBy(matter, actor, side, true, at))
}

const refusedBy = (matter: MediationCase, actor: CaseActor, side: Side, told: boolean, at: Instant): MediationCase =>
  changed(matter, { phase: { kind: 'ended', at, reason: { kind: 'refused', side } } }, { kind: 'refused', side, told }, actor, at)

export type CannotChooseSession = NotInCase | CaseClosed | { readonly code: 'ALREADY_AGREED' } | { readonly code: 'NOTHING_CHANGED' } | RecordFull

/** Why a side cannot say anew whether others may be present (art. 23). */
export function reasonCannotChooseSession(matter: MediationCase, actor: CaseActor, open: boolean): CannotChooseSession | undefined {
  const side = sideOf(matter, actor.personId)
  const reason = reasonNotSide(matter, actor)
  if (reason !== undefined) return reason
  assert(side !== undefined, SIDE)
  if (matter.phase.kind === 'agreed') return { code: 'ALREADY_AGREED' }
  if (matter.parties[side].wantsOpen === open) return { code: 'NOTHING_CHANGED' }
  if (matter.record.length >= RECORD_ENTRIES_MAX) return { code: 'RECORD_FULL' }
  return undefined
}

export function chooseSession(matter: MediationCase, actor: CaseActor, open: boolean, at: Instant): Result<MediationCase, CannotChooseSession> {
  const reason = reasonCannotChooseSession(matter, actor, open)
  const side = sideOf(matter, actor.personId)
  if (reason !== undefined) return err(reason)
  assert(side !== undefined, SIDE)
  const parties = { ...matter.parties, [side]: { ...matter.parties[side], wantsOpen: open } }
  return ok(changed(matter, { parties }, { kind: 'sessionChosen', side, open }, actor, at))
}
