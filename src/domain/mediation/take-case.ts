import type { Instant } from '@/domain/shared/instant'
import { assert, err, ok, type Result } from '@/domain/shared/result'
import type { CaseTemplate } from './case-template'
import { changed, reasonNotMediator, reasonNotSide, type CaseClosed, type NotInCase, type RecordFull } from './guard'
import { RECORD_ENTRIES_MAX, SIDES, type CaseActor, type MediationCase } from './mediation-case'
import { isClosed, isSide, sideOf, standingOf } from './standing'

export type CannotTake =
  | NotInCase
  | { readonly code: 'OWN_CASE' }
  | CaseClosed
  | { readonly code: 'CASE_TAKEN' }
  | { readonly code: 'OWN_HOUSEHOLD' }
  | { readonly code: 'ASKED_TO_LEAVE' }
  | { readonly code: 'KIN_OF_PARTY' }

/**
 * Why a mediator cannot take a case. Who is a side, lives with one, or says himself that he is near kin or has an interest, cannot
 * be impartial (art. 15); whom a side asked to leave does not come back (art. 23). Kinship is declared, never stored.
 */
export function reasonCannotTake(matter: MediationCase, actor: CaseActor, declaration: { readonly nearKin: boolean }): CannotTake | undefined {
  if (!actor.roles.includes('elderMediator')) return { code: 'NOT_FOUND' }
  if (isSide(standingOf(matter, actor))) return { code: 'OWN_CASE' }
  if (isClosed(matter)) return { code: 'CASE_CLOSED' }
  if (matter.mediator !== undefined) return { code: 'CASE_TAKEN' }
  if (livesWithSide(matter, actor)) return { code: 'OWN_HOUSEHOLD' }
  if (matter.released.includes(actor.personId)) return { code: 'ASKED_TO_LEAVE' }
  if (declaration.nearKin) return { code: 'KIN_OF_PARTY' }
  return undefined
}

export const livesWithSide = ({ parties }: MediationCase, { householdId }: Pick<CaseActor, 'householdId'>): boolean =>
  SIDES.some((side) => {
    const { who } = parties[side]
    return who.kind === 'person' && who.householdId === householdId
  })

/** 受理: the case goes by the way of mediating that is in force now, unless it began with another. */
export function takeCase(matter: MediationCase, actor: CaseActor & { readonly name: string }, declaration: { readonly nearKin: boolean }, template: CaseTemplate, at: Instant): Result<MediationCase, CannotTake> {
  const reason = reasonCannotTake(matter, actor, declaration)
  if (reason !== undefined) return err(reason)
  const { personId, householdId, name } = actor
  return ok(changed(matter, { mediator: { personId, householdId, name, since: at }, template: matter.template ?? template }, { kind: 'taken' }, actor, at))
}

export type CannotStepBack = NotInCase | CaseClosed

/** 回避: why a mediator cannot hand a case back. He can whenever it is open. */
export const reasonCannotStepBack = reasonNotMediator

export function stepBack(matter: MediationCase, actor: CaseActor, at: Instant): Result<MediationCase, CannotStepBack> {
  const reason = reasonCannotStepBack(matter, actor)
  if (reason !== undefined) return err(reason)
  return ok(changed(withoutMediator(matter), {}, { kind: 'steppedBack' }, actor, at))
}

export type CannotAskAnother = NotInCase | CaseClosed | { readonly code: 'NO_MEDIATOR_YET' } | RecordFull

/** 换调解员 (art. 23: the sides choose or accept the mediator). Needs no reason and nobody's leave. */
export function reasonCannotAskAnother(matter: MediationCase, actor: CaseActor): CannotAskAnother | undefined {
  const reason = reasonNotSide(matter, actor)
  if (reason !== undefined) return reason
  if (matter.mediator === undefined) return { code: 'NO_MEDIATOR_YET' }
  if (matter.record.length >= RECORD_ENTRIES_MAX) return { code: 'RECORD_FULL' }
  return undefined
}

export function askAnother(matter: MediationCase, actor: CaseActor, at: Instant): Result<MediationCase, CannotAskAnother> {
  const reason = reasonCannotAskAnother(matter, actor)
  if (reason !== undefined) return err(reason)
  const side = sideOf(matter, actor.personId)
  assert(side !== undefined && matter.mediator !== undefined, 'a side asks for another than the mediator there is')
  const released = [...matter.released, matter.mediator.personId]
  return ok(changed({ ...withoutMediator(matter), released }, {}, { kind: 'askedAnother', side }, actor, at))
}

function withoutMediator({ mediator: _left, ...matter }: MediationCase): MediationCase {
  return matter
}
