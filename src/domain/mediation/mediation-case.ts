import type { Role } from '@/domain/community/roles'
import type { FileId, HouseholdId, MediationId, PersonId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'
import type { CaseTemplate } from './case-template'

/** What neighbours quarrel about; a heading without details. */
export const DISPUTE_KINDS = ['neighbour', 'land', 'family', 'money', 'work', 'damage', 'other'] as const
export type DisputeKind = (typeof DISPUTE_KINDS)[number]

/** 申请的一方, 另一方. */
export const SIDES = ['applicant', 'other'] as const
export type Side = (typeof SIDES)[number]
export const otherSide = (side: Side): Side => (side === 'applicant' ? 'other' : 'applicant')

/** A person of the roll; name and door (`3组12号`) as they stood when the person was named, so that a list of cases needs no roll. */
export interface NamedPerson {
  readonly householdId: HouseholdId
  readonly personId: PersonId
  readonly name: string
  readonly door: string
}

/** `outside`: somebody who is not on the roll; consents on paper only. */
export type Who =
  | { readonly kind: 'unknown' }
  | ({ readonly kind: 'person' } & NamedPerson)
  | { readonly kind: 'outside' }

/** A yes to being mediated (art. 17). On paper it was signed on a day and the mediator recorded it with a scan. */
export type Consent =
  | { readonly how: 'phone'; readonly at: Instant }
  | { readonly how: 'paper'; readonly at: Instant; readonly signedOn: Day; readonly recordedBy: PersonId; readonly scans: readonly FileId[] }

export interface Party {
  /** How whoever applied called this side (`东头老吴家`); nobody searches the roll for a quarrel. Absent for an applicant who came himself. */
  readonly words?: string
  readonly who: Who
  readonly consent?: Consent
  /** Asks that others may be present. Only if both ask is the session open (art. 23). */
  readonly wantsOpen: boolean
}

export interface ActingMediator {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly name: string
  readonly since: Instant
}

/** Oral agreements hold from when they are reached (art. 30), written ones once everybody has signed and the stamp is on them (art. 29). */
export type Agreement =
  | { readonly form: 'oral'; readonly terms: string; readonly reachedOn: Day }
  | { readonly form: 'written'; readonly terms: string; readonly signedOn: Readonly<Record<Signature, Day>>; readonly scans: readonly FileId[] }

export const SIGNATURES = ['applicant', 'other', 'mediator', 'stamp'] as const
export type Signature = (typeof SIGNATURES)[number]

/** 回访: whether what was agreed is kept. */
export const KEPT = ['kept', 'partly', 'notKept'] as const
export type Kept = (typeof KEPT)[number]
export interface Visit {
  readonly on: Day
  readonly kept: Kept
}

export interface CourtConfirmation {
  readonly on: Day
  readonly result: 'confirmed' | 'rejected'
  readonly scans: readonly FileId[]
}

/** `refused`: one side does not want to (any more). `failed`: no agreement came about. `unsuitable`: nothing that can be mediated. `notKept`: agreed, but not kept. */
export type EndReason = { readonly kind: 'refused'; readonly side: Side } | { readonly kind: 'failed' | 'unsuitable' | 'notKept' }

interface AfterAgreement {
  readonly agreement: Agreement
  readonly visits: readonly Visit[]
  readonly court?: CourtConfirmation
}

export type CasePhase =
  /** Applied for; waits until both sides have said yes. */
  | { readonly kind: 'consenting' }
  | { readonly kind: 'running'; readonly since: Instant }
  | ({ readonly kind: 'agreed' } & AfterAgreement)
  /** Agreed, and a visit found it kept. */
  | ({ readonly kind: 'settled'; readonly at: Instant } & AfterAgreement)
  | { readonly kind: 'ended'; readonly at: Instant; readonly reason: EndReason; readonly after?: AfterAgreement }

export type PhaseKind = CasePhase['kind']
export const PHASE_KINDS = ['consenting', 'running', 'agreed', 'settled', 'ended'] as const satisfies readonly PhaseKind[]

export type CaseEvent =
  | { readonly kind: 'applied'; readonly helped: boolean }
  | { readonly kind: 'taken' }
  | { readonly kind: 'steppedBack' }
  | { readonly kind: 'askedAnother'; readonly side: Side }
  | { readonly kind: 'named'; readonly side: Side; readonly outside: boolean }
  | { readonly kind: 'consented'; readonly side: Side; readonly how: Consent['how'] }
  | { readonly kind: 'sessionChosen'; readonly side: Side; readonly open: boolean }
  | { readonly kind: 'step'; readonly stepId: string; readonly name: string; readonly on: Day; readonly text: string }
  | { readonly kind: 'agreed'; readonly form: Agreement['form'] }
  | { readonly kind: 'visited'; readonly on: Day; readonly kept: Kept; readonly text: string }
  | { readonly kind: 'courtConfirmed'; readonly on: Day; readonly result: CourtConfirmation['result'] }
  /** `told`: the refusal was said to the mediator, who entered it. */
  | { readonly kind: 'refused'; readonly side: Side; readonly told: boolean }
  | { readonly kind: 'ended'; readonly reason: 'failed' | 'unsuitable' | 'notKept'; readonly text: string }

/** One line of the record (art. 27) that both sides and the mediator read. */
export type CaseEntry = CaseEvent & { readonly at: Instant; readonly by: PersonId }

/** Written by a mediator for the mediators of the case only. */
export interface MediatorNote {
  readonly at: Instant
  readonly by: PersonId
  readonly text: string
}

/**
 * 人民调解. Private to its two sides and its mediator (art. 15, 23), free of charge (art. 4), and only while both want it (art. 17).
 * No score, no coins, no list of names.
 */
export interface MediationCase {
  readonly id: MediationId
  /** Counts the changes from 1; whoever decides on a case says which one he saw. */
  readonly no: number
  readonly kind: DisputeKind
  /** The applicant's own words. The other side does not read them; the mediator does. */
  readonly about: string
  readonly appliedAt: Instant
  readonly parties: Readonly<Record<Side, Party>>
  readonly mediator?: ActingMediator
  /** Whom a side asked to leave; they do not come back to this case. */
  readonly released: readonly PersonId[]
  /** The steps it goes by, as they stood when a mediator first took it. */
  readonly template?: CaseTemplate
  readonly phase: CasePhase
  readonly record: readonly CaseEntry[]
  readonly notes: readonly MediatorNote[]
}

/** Who acts, as the pipeline proves it. */
export interface CaseActor {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly roles: readonly Role[]
}

export const ABOUT_LENGTH_MAX = 500
export const PARTY_WORDS_LENGTH_MAX = 40
export const STEP_TEXT_LENGTH_MAX = 500
export const NOTE_LENGTH_MAX = 500
export const TERMS_LENGTH_MAX = 1000
export const SCANS_MAX = 6
export const RECORD_ENTRIES_MAX = 200
export const NOTES_MAX = 100
/** Cases of one applicant that may be open at a time. */
export const OPEN_CASES_MAX = 3
