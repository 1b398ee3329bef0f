import type { Instant } from '@/domain/shared/instant'
import { err, ok, type Result } from '@/domain/shared/result'
import { changed, reasonMovedOn, reasonNotMediator, type CaseClosed, type CaseMovedOn, type NotInCase } from './guard'
import { otherSide, type CaseActor, type MediationCase, type Side, type Who } from './mediation-case'

/** Who a side turned out to be. */
export interface Naming {
  readonly side: Side
  readonly who: Exclude<Who, { readonly kind: 'unknown' }>
  readonly seenNo: number
}

export type CannotNameParty =
  | NotInCase
  | CaseClosed
  | CaseMovedOn
  | { readonly code: 'SIDE_HAS_CONSENTED' }
  | { readonly code: 'BOTH_SIDES_OUTSIDE' }
  | { readonly code: 'SAME_PERSON' }
  | { readonly code: 'MEDIATOR_IS_PARTY' }
  | { readonly code: 'MEDIATOR_OF_HOUSEHOLD' }

/**
 * Why a mediator cannot say who a side is. Only the mediator does: a resident who could pick would search the roll. Once somebody
 * said yes he stays; a mediator who finds himself or his own household named hands the case back first (art. 15).
 */
export function reasonCannotNameParty(matter: MediationCase, actor: CaseActor, { side, who, seenNo }: Naming): CannotNameParty | undefined {
  const reason = reasonNotMediator(matter, actor) ?? reasonMovedOn(matter, seenNo)
  if (reason !== undefined) return reason
  if (matter.parties[side].consent !== undefined) return { code: 'SIDE_HAS_CONSENTED' }
  const opposite = matter.parties[otherSide(side)].who
  if (who.kind === 'outside') return opposite.kind === 'outside' ? { code: 'BOTH_SIDES_OUTSIDE' } : undefined
  if (opposite.kind === 'person' && opposite.personId === who.personId) return { code: 'SAME_PERSON' }
  if (who.personId === actor.personId) return { code: 'MEDIATOR_IS_PARTY' }
  if (who.householdId === actor.householdId) return { code: 'MEDIATOR_OF_HOUSEHOLD' }
  return undefined
}

export function nameParty(matter: MediationCase, actor: CaseActor, naming: Naming, at: Instant): Result<MediationCase, CannotNameParty> {
  const reason = reasonCannotNameParty(matter, actor, naming)
  if (reason !== undefined) return err(reason)
  const { side, who } = naming
  const parties = { ...matter.parties, [side]: { ...matter.parties[side], who } }
  return ok(changed(matter, { parties }, { kind: 'named', side, outside: who.kind === 'outside' }, actor, at))
}
