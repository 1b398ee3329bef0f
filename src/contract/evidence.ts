import * as v from 'valibot'
import { BODY_KINDS, POSITIONS, type BodyKind, type BodyPhase, type Position } from '@/domain/evidence/body'
import { SEATS_MAX, type CannotDissolveBody, type CannotEditBody, type CannotEndSeat, type CannotSeat, type CannotSetUpBody, type CannotStartTerm } from '@/domain/evidence/body-rules'
import type { QuarterFigures, UnitFigures } from '@/domain/evidence/quarter-figures'
import type { Day, Instant } from '@/domain/shared/instant'
import { parseQuarter, type Quarter } from '@/domain/shared/quarter'
import { dayField, id, nothing, optionalText, text } from './fields'
import { command, query } from './spec'

/** One body in the list; the counts stand in its own document. */
export interface BodyCard {
  readonly bodyId: string
  readonly kind: BodyKind
  readonly name: string
  /** The name is the one proposed by the product, not written here. */
  readonly nameIsProposed: boolean
  readonly phase: BodyPhase
  readonly termFrom: Day
  readonly termTo: Day
  /** People in office today. */
  readonly inOffice: number
  readonly head?: string
}

/** Somebody in office: an office is public, so the name is whole. */
export interface SeatView {
  readonly no: number
  readonly name: string
  /** From outside the roll, as words. */
  readonly outside: boolean
  readonly position: Position
  readonly title: string
  readonly from: Day
  readonly to?: Day
}

export interface PastTermView {
  readonly name: string
  readonly from: Day
  readonly to: Day
  readonly seats: readonly SeatView[]
}

export interface SessionView {
  readonly meetingId: string
  readonly title: string
  readonly heldAt: Instant
}

export interface BodyDetail extends BodyCard {
  /** Grows with every change; a command says which one it saw. */
  readonly seenNo: number
  readonly purpose?: string
  readonly dissolved?: { readonly on: Day; readonly reason: string }
  /** Today's, head first. */
  readonly seats: readonly SeatView[]
  /** Of this term, ended or not yet begun. */
  readonly otherSeats: readonly SeatView[]
  /** Newest first. */
  readonly pastTerms: readonly PastTermView[]
  readonly sessionsHeld: number
  /** The latest ones, newest first. */
  readonly sessions: readonly SessionView[]
  readonly mayEdit: boolean
}

/** A quarter's figures; `unitName` as the village calls the unit. */
export interface QuarterView extends Omit<QuarterFigures, 'byUnit'> {
  readonly quarter: Quarter
  readonly communityName: string
  readonly madeAt: Instant
  readonly byUnit: readonly (UnitFigures & { readonly unitName: string })[]
  /** Decision notices published in the quarter. */
  readonly decisions: number
  /** SHA-256 (base64url) over every fact that was counted: the same facts have the same digest. */
  readonly digest: string
}

export const EXPORT_FORMS = ['xlsx', 'pdf'] as const
export type ExportForm = (typeof EXPORT_FORMS)[number]

export interface ExportedFile {
  readonly fileName: string
  /** RFC 4648 §4 with padding; `EXPORT_BASE64_MAX` characters at most. */
  readonly base64: string
  readonly digest: string
}

/** A reply of a cloud function may be larger; a phone on a village's network should not have to fetch more. */
export const EXPORT_BASE64_MAX = 1024 * 1024
export const BODY_NAME_MAX = 20
export const TITLE_MAX = 12
const PURPOSE_MAX = 100
const OUTSIDER_MAX = 30
const REASON_MAX = 100

type NotFound = { readonly code: 'NOT_FOUND' }
/** Somebody else changed the body after the caller had looked at it. */
type BodyChanged = { readonly code: 'BODY_CHANGED_MEANWHILE' }
export type QuarterAhead = { readonly code: 'QUARTER_AHEAD' }

const term = { termFrom: dayField(), termTo: dayField() }
const seen = { bodyId: id(), seenNo: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }
const seatNo = () => v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(SEATS_MAX))
const quarterField = () => v.pipe(v.string(), v.check((quarter) => parseQuarter(quarter) !== undefined, 'quarter'), v.transform((quarter) => quarter as Quarter))
type Changed = { readonly seenNo: number }

export const evidenceActions = {
  'evidence/listBodies': query<{ readonly items: readonly BodyCard[]; readonly mayEdit: boolean }>()(nothing()),
  'evidence/readBody': query<BodyDetail, NotFound>()(v.strictObject({ bodyId: id() })),
  'evidence/setUpBody': command<{ readonly bodyId: string }, CannotSetUpBody>()(
    v.strictObject({ kind: v.picklist(BODY_KINDS), name: text(BODY_NAME_MAX), purpose: optionalText(PURPOSE_MAX), ...term })
  ),
  'evidence/editBody': command<Changed, CannotEditBody | BodyChanged | NotFound>()(
    v.strictObject({ ...seen, name: text(BODY_NAME_MAX), purpose: optionalText(PURPOSE_MAX), ...term })
  ),
  /** Either a person of the roll or, for a guest, words; never both. */
  'evidence/seatMember': command<Changed, CannotSeat | BodyChanged | NotFound>()(
    v.strictObject({
      ...seen,
      who: v.union([v.strictObject({ householdId: id(), personId: id() }), v.strictObject({ outside: text(OUTSIDER_MAX) })]),
      position: v.picklist(POSITIONS),
      title: text(TITLE_MAX),
      from: dayField()
    })
  ),
  'evidence/endSeat': command<Changed, CannotEndSeat | BodyChanged | NotFound>()(v.strictObject({ ...seen, no: seatNo(), to: dayField() })),
  /** `stay`: seats whose holders go on; without it nobody does. */
  'evidence/startTerm': command<Changed, CannotStartTerm | BodyChanged | NotFound>()(
    v.strictObject({ ...seen, ...term, stay: v.optional(v.pipe(v.array(seatNo()), v.minLength(1), v.maxLength(SEATS_MAX))) })
  ),
  'evidence/dissolveBody': command<Changed, CannotDissolveBody | BodyChanged | NotFound>()(v.strictObject({ ...seen, reason: text(REASON_MAX) })),
  'evidence/readQuarter': query<QuarterView, QuarterAhead>()(v.strictObject({ quarter: quarterField() })),
  /** The same figures with the lists behind them, as a workbook or as pages. */
  'evidence/exportQuarter': query<ExportedFile, QuarterAhead>()(v.strictObject({ quarter: quarterField(), form: v.picklist(EXPORT_FORMS) }))
}
