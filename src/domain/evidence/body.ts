import type { HouseholdId, PersonId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'

/**
 * 协商委员会 (Anhui, 2016), the four councils of 一约四会, and teams of 五老. Shexian's own four are not known to us, so
 * every kind may bear another name and `other` takes whatever a village has besides.
 */
export const BODY_KINDS = [
  'consultationCommittee',
  'deliberationCouncil',
  'moralCouncil',
  'redWhiteCouncil',
  'antiVicesCouncil',
  'elderMediators',
  'other'
] as const
export type BodyKind = (typeof BODY_KINDS)[number]

/** What somebody does in a body; how the office is called (会长, 主任, 组长) is the seat's `title`. */
export const POSITIONS = ['head', 'deputy', 'secretary', 'member'] as const
export type Position = (typeof POSITIONS)[number]

/** Both days belong to the term. */
export interface Term {
  readonly from: Day
  readonly to: Day
}

/** A person of the roll, by the name that was seated, or somebody from outside (a judge, a teacher of the town) as words only. */
export type Sitter =
  | { readonly kind: 'person'; readonly personId: PersonId; readonly householdId: HouseholdId; readonly name: string }
  | { readonly kind: 'outside'; readonly words: string }

export interface Seat {
  /** Counts from 1 within the term and is never given twice. */
  readonly no: number
  readonly who: Sitter
  readonly position: Position
  readonly title: string
  readonly from: Day
  /** The last day in office; without it the seat lasts as long as the term. */
  readonly to?: Day
}

/** A term that is over, as it was. */
export interface PastTerm {
  readonly name: string
  readonly term: Term
  readonly seats: readonly Seat[]
}

/** 议事组织. Nothing of it is ever deleted: seats end, terms follow one another, a body is dissolved. */
export interface Body {
  readonly kind: BodyKind
  readonly name: string
  /** What it is there for, in the village's own words. */
  readonly purpose?: string
  readonly term: Term
  readonly seats: readonly Seat[]
  /** Oldest first. */
  readonly pastTerms: readonly PastTerm[]
  readonly dissolved?: { readonly on: Day; readonly reason: string }
}

/** Computed whenever somebody looks, so that no timer must have fired. */
export type BodyPhase = 'ahead' | 'running' | 'termOver' | 'dissolved'

export function bodyPhase(body: Pick<Body, 'term' | 'dissolved'>, today: Day): BodyPhase {
  if (body.dissolved !== undefined) return 'dissolved'
  if (today < body.term.from) return 'ahead'
  return today <= body.term.to ? 'running' : 'termOver'
}

/** Whether a seat is held on a day. After the term its holders carry on until the next term begins. */
export const isInOffice = (seat: Pick<Seat, 'from' | 'to'>, day: Day): boolean => seat.from <= day && (seat.to === undefined || day <= seat.to)

/** Who holds office on a day: head first, then in the order of seating. A dissolved body has nobody. */
export function inOffice(body: Pick<Body, 'seats' | 'dissolved'>, day: Day): readonly Seat[] {
  if (body.dissolved !== undefined && body.dissolved.on <= day) return []
  const rank = (seat: Seat): number => POSITIONS.indexOf(seat.position)
  return body.seats.filter(seat => isInOffice(seat, day)).sort((left, right) => rank(left) - rank(right) || left.no - right.no)
}
