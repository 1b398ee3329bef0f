import { addDays, type Day } from '@/domain/shared/instant'
import { err, ok, type Result } from '@/domain/shared/result'
import type { OfficeRole } from '@/domain/community/roles'
import { inOffice, isInOffice, type Body, type BodyKind, type Position, type Seat, type Sitter, type Term } from './body'
import { bodyPresetOf } from './body-catalog'

/** As long as a committee's own term (L1 art. 12, L2 art. 12). */
export const TERM_YEARS_MAX = 5
/** Seats of one term, former ones included. */
export const SEATS_MAX = 60

export type UnfitTerm = { readonly code: 'TERM_ENDS_BEFORE_START' } | { readonly code: 'TERM_TOO_LONG'; readonly yearsMax: number }
export type BodyDissolved = { readonly code: 'BODY_DISSOLVED' }
export type CannotSetUpBody = { readonly code: 'BODY_EXISTS' } | UnfitTerm
export type CannotEditBody = BodyDissolved | UnfitTerm | { readonly code: 'SEAT_OUTSIDE_TERM' } | { readonly code: 'NOTHING_CHANGED' }
export type CannotSeat =
  | BodyDissolved
  | { readonly code: 'PERSON_MOVED_AWAY' }
  | { readonly code: 'MINOR' }
  | { readonly code: 'SUPERVISOR_MAY_NOT_LEAD' }
  | { readonly code: 'SEAT_OUTSIDE_TERM' }
  | { readonly code: 'SEATED_ALREADY' }
  | { readonly code: 'HEAD_SEATED' }
  | { readonly code: 'SEATS_FULL'; readonly max: number }
export type CannotEndSeat = BodyDissolved | { readonly code: 'SEAT_NOT_FOUND' } | { readonly code: 'SEAT_ENDED' } | { readonly code: 'SEAT_OUTSIDE_TERM' }
export type CannotStartTerm = BodyDissolved | UnfitTerm | { readonly code: 'TERM_OVERLAPS'; readonly after: Day }
export type CannotDissolveBody = BodyDissolved

/** Why a span of days is no term. */
export function reasonUnfitTerm({ from, to }: Term): UnfitTerm | undefined {
  if (to < from) return { code: 'TERM_ENDS_BEFORE_START' }
  return to < sameDayYearsLater(from, TERM_YEARS_MAX) ? undefined : { code: 'TERM_TOO_LONG', yearsMax: TERM_YEARS_MAX }
}

/** Five years from 1 March end on the last of February; from 29 February on the 28th. */
const sameDayYearsLater = (day: Day, years: number): Day => `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}` as Day

/** Why a body cannot be set up; `standing` are those of the community that are not dissolved. */
export function reasonCannotSetUpBody(kind: BodyKind, term: Term, standing: readonly BodyKind[]): CannotSetUpBody | undefined {
  if (!bodyPresetOf(kind).several && standing.includes(kind)) return { code: 'BODY_EXISTS' }
  return reasonUnfitTerm(term)
}

export interface BodyEdit {
  readonly name: string
  readonly purpose?: string
  readonly term: Term
}

/** Renames a body, says anew what it is for, or moves the ends of its term. */
export function editBody(body: Body, { name, purpose, term }: BodyEdit): Result<Body, CannotEditBody> {
  if (body.dissolved !== undefined) return err({ code: 'BODY_DISSOLVED' })
  const unfit = reasonUnfitTerm(term)
  if (unfit !== undefined) return err(unfit)
  if (body.seats.some(seat => !fits(seat, term))) return err({ code: 'SEAT_OUTSIDE_TERM' })
  if (name === body.name && purpose === body.purpose && term.from === body.term.from && term.to === body.term.to) return err({ code: 'NOTHING_CHANGED' })
  const { purpose: _former, ...rest } = body
  return ok({ ...rest, name, term, ...(purpose === undefined ? {} : { purpose }) })
}

/** What the roll says of a person on the day of seating. */
export interface Candidate {
  readonly adult: boolean
  readonly movedAway: boolean
  readonly offices: readonly OfficeRole[]
}

export interface NewSeat {
  readonly who: Sitter
  /** Absent for somebody from outside, of whom the roll says nothing. */
  readonly candidate?: Candidate
  readonly position: Position
  readonly title: string
  readonly from: Day
}

/** Who supervises a consultation does not run it (house rule, after L1 art. 37); as an ordinary member he is welcome. */
const LEADS: readonly Position[] = ['head', 'deputy', 'secretary']

/** Why somebody cannot take a seat, most fundamental first. */
export function reasonCannotSeat(body: Body, { who, candidate, position, from }: NewSeat): CannotSeat | undefined {
  if (body.dissolved !== undefined) return { code: 'BODY_DISSOLVED' }
  if (candidate?.movedAway === true) return { code: 'PERSON_MOVED_AWAY' }
  if (candidate?.adult === false) return { code: 'MINOR' }
  if (candidate?.offices.includes('supervisor') === true && LEADS.includes(position)) return { code: 'SUPERVISOR_MAY_NOT_LEAD' }
  if (!fits({ from }, body.term)) return { code: 'SEAT_OUTSIDE_TERM' }
  // Who sits later in the term would sit twice from then on.
  const open = body.seats.filter(seat => isInOffice(seat, from) || seat.from > from)
  if (open.some(seat => samePerson(seat.who, who))) return { code: 'SEATED_ALREADY' }
  if (position === 'head' && open.some(seat => seat.position === 'head')) return { code: 'HEAD_SEATED' }
  return body.seats.length < SEATS_MAX ? undefined : { code: 'SEATS_FULL', max: SEATS_MAX }
}

/** Gives somebody a seat. */
export function seat(body: Body, fresh: NewSeat): Result<Body, CannotSeat> {
  const reason = reasonCannotSeat(body, fresh)
  if (reason !== undefined) return err(reason)
  const { who, position, title, from } = fresh
  const no = 1 + body.seats.reduce((highest, each) => Math.max(highest, each.no), 0)
  return ok({ ...body, seats: [...body.seats, { no, who, position, title, from }] })
}

/** Ends a seat; `to` is the last day in office. The seat stays in the record. */
export function endSeat(body: Body, no: number, to: Day): Result<Body, CannotEndSeat> {
  if (body.dissolved !== undefined) return err({ code: 'BODY_DISSOLVED' })
  const ending = body.seats.find(each => each.no === no)
  if (ending === undefined) return err({ code: 'SEAT_NOT_FOUND' })
  if (ending.to !== undefined) return err({ code: 'SEAT_ENDED' })
  if (!fits({ from: ending.from, to }, body.term)) return err({ code: 'SEAT_OUTSIDE_TERM' })
  return ok({ ...body, seats: body.seats.map(each => (each.no === no ? { ...each, to } : each)) })
}

/** 换届: the term before is kept as it was, and ends on the eve. `stay` are seats whose holders go on in the new term. */
export function startTerm(body: Body, term: Term, stay: readonly number[]): Result<Body, CannotStartTerm> {
  if (body.dissolved !== undefined) return err({ code: 'BODY_DISSOLVED' })
  const unfit = reasonUnfitTerm(term)
  if (unfit !== undefined) return err(unfit)
  const after = body.seats.reduce((latest, each) => (each.from > latest ? each.from : latest), body.term.from)
  if (term.from <= after) return err({ code: 'TERM_OVERLAPS', after })
  const eve = addDays(term.from, -1)
  const ended = { from: body.term.from, to: body.term.to < eve ? body.term.to : eve }
  const past = { name: body.name, term: ended, seats: body.seats.map(each => ({ ...each, to: each.to === undefined || each.to > ended.to ? ended.to : each.to })) }
  const seats = inOffice(body, eve).filter(each => stay.includes(each.no)).map(({ who, position, title }, index) => ({ no: index + 1, who, position, title, from: term.from }))
  return ok({ ...body, term, seats, pastTerms: [...body.pastTerms, past] })
}

/** Ends the body itself; a new one of its kind may be set up after. */
export function dissolveBody(body: Body, on: Day, reason: string): Result<Body, CannotDissolveBody> {
  return body.dissolved === undefined ? ok({ ...body, dissolved: { on, reason } }) : err({ code: 'BODY_DISSOLVED' })
}

/** A seat begins and ends within the term. */
const fits = ({ from, to }: Pick<Seat, 'from' | 'to'>, term: Term): boolean => from >= term.from && from <= term.to && (to === undefined || (to >= from && to <= term.to))

/** People of the roll are the same by id; words of guests are compared as they stand. */
function samePerson(left: Sitter, right: Sitter): boolean {
  if (left.kind === 'person') return right.kind === 'person' && left.personId === right.personId
  return right.kind === 'outside' && left.words === right.words
}
