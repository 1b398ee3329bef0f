import type { PersonId } from '@/domain/shared/ids'
import { SIDES, type CaseActor, type MediationCase, type Side } from './mediation-case'

/**
 * What somebody is to a case. `waiting`: a mediator who could take it, because nobody has it. An `outsider` — a neighbour, another
 * mediator, the committee, the supervisors — finds that it does not exist.
 */
export type Standing = Side | 'mediator' | 'waiting' | 'outsider'

/** A side is a side first, whatever offices the person has: nobody mediates a case of one's own. */
export function standingOf(matter: MediationCase, actor: CaseActor): Standing {
  const side = sideOf(matter, actor.personId)
  if (side !== undefined) return side
  if (!actor.roles.includes('elderMediator')) return 'outsider'
  if (matter.mediator === undefined) return 'waiting'
  return matter.mediator.personId === actor.personId ? 'mediator' : 'outsider'
}

export const sideOf = ({ parties }: MediationCase, personId: PersonId): Side | undefined =>
  SIDES.find((side) => {
    const { who } = parties[side]
    return who.kind === 'person' && who.personId === personId
  })

export const isSide = (standing: Standing): standing is Side => standing === 'applicant' || standing === 'other'

/** Nothing can change any more; only a court's confirmation of an agreement may still be entered. */
export const isClosed = ({ phase }: MediationCase): boolean => phase.kind === 'settled' || phase.kind === 'ended'

/** A session that others may attend: only if both sides ask for it (art. 23). */
export const isOpenSession = ({ parties }: MediationCase): boolean => SIDES.every((side) => parties[side].wantsOpen)

export const missingConsents = ({ parties }: MediationCase): readonly Side[] => SIDES.filter((side) => parties[side].consent === undefined)
