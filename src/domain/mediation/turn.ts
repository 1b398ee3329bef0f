import type { Day } from '@/domain/shared/instant'
import { nextVisitOn } from './after-agreement'
import { SIDES, type MediationCase, type Side } from './mediation-case'
import { isClosed, missingConsents, type Standing } from './standing'

/** What an open case waits for. */
export type Turn =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'mediator' }
  | { readonly kind: 'naming'; readonly side: Side }
  | { readonly kind: 'consent'; readonly sides: readonly Side[] }
  | { readonly kind: 'mediating' }
  | { readonly kind: 'visit'; readonly on: Day }

export function turnOf(matter: MediationCase): Turn {
  if (isClosed(matter)) return { kind: 'nothing' }
  if (matter.mediator === undefined) return { kind: 'mediator' }
  const visitOn = nextVisitOn(matter)
  if (visitOn !== undefined) return { kind: 'visit', on: visitOn }
  const unnamed = SIDES.find((side) => matter.parties[side].who.kind === 'unknown')
  if (unnamed !== undefined) return { kind: 'naming', side: unnamed }
  const sides = missingConsents(matter)
  return sides.length > 0 ? { kind: 'consent', sides } : { kind: 'mediating' }
}

/** Whether the case waits for somebody of this standing. A visit waits from its day on. */
export function waitsFor(matter: MediationCase, standing: Standing, today: Day): boolean {
  const turn = turnOf(matter)
  switch (standing) {
    case 'applicant':
    case 'other':
      return !isClosed(matter) && matter.parties[standing].consent === undefined
    case 'mediator':
      return turn.kind === 'naming' || turn.kind === 'mediating' || (turn.kind === 'visit' && turn.on <= today) || (turn.kind === 'consent' && outsideAmong(matter, turn.sides))
    case 'waiting':
      return turn.kind === 'mediator'
    case 'outsider':
      return false
  }
}

/** Who is not on the roll has no phone here: his yes comes on paper, through the mediator. */
const outsideAmong = ({ parties }: MediationCase, sides: readonly Side[]): boolean => sides.some((side) => parties[side].who.kind === 'outside')
