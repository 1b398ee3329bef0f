import type { LawReference } from '@/domain/ballot/law-articles'
import type { CaseTemplate, TemplateDraft } from '@/domain/mediation/case-template'
import type { OtherWay } from '@/domain/mediation/law-articles'
import type { Agreement, CaseEvent, CourtConfirmation, DisputeKind, EndReason, Kept, PhaseKind, Side, Signature } from '@/domain/mediation/mediation-case'
import type { Standing } from '@/domain/mediation/standing'
import type { MediationStatistics } from '@/domain/mediation/statistics'
import type { Turn } from '@/domain/mediation/turn'
import type { Day, Instant } from '@/domain/shared/instant'
import type { FileView } from './files'

/** What the reader of a case is to it; nobody else reads one. */
export type ReaderStanding = Exclude<Standing, 'waiting' | 'outsider'>

/** One line of a list that only a side or the mediator sees. */
export interface CaseCard {
  readonly mediationId: string
  readonly kind: DisputeKind
  readonly standing: ReaderStanding
  readonly phase: PhaseKind
  readonly turn: Turn
  /** Waits for the reader. */
  readonly mine: boolean
  /** How the other side (for a mediator: both) is called: the name once known, otherwise in words. */
  readonly sides: Readonly<Record<Side, string>>
  readonly changedAt: Instant
}

/** A case without a mediator, as another mediator sees it: no word of what it is about, masked names only. */
export interface WaitingCase {
  readonly standing: 'waiting'
  readonly mediationId: string
  readonly kind: DisputeKind
  readonly phase: PhaseKind
  /** Masked, or how the applicant called them. */
  readonly sides: Readonly<Record<Side, string>>
  readonly appliedAt: Instant
  /** A side asked for another mediator, or the one before handed it back. */
  readonly again: boolean
  /** Why the caller cannot take it, as far as the system knows. */
  readonly cannotTake?: 'OWN_HOUSEHOLD' | 'ASKED_TO_LEAVE'
}

export interface MediationDesk {
  /** Of the caller's open cases at most 20 that were changed last. */
  readonly open: readonly CaseCard[]
  readonly moreOpen: boolean
  /** At most 20, longest waiting first; own quarrels are not among them. */
  readonly waiting: readonly WaitingCase[]
  readonly moreWaiting: boolean
  readonly inForce: Pick<CaseTemplate, 'name' | 'certainty'>
}

export interface MediationYear extends MediationStatistics {
  readonly year: number
}

export interface PersonToName {
  readonly householdId: string
  readonly personId: string
  readonly name: string
  readonly householdLabel: string
}

export interface SideView {
  /** Full name once known; otherwise how the applicant called this side. */
  readonly name: string
  readonly householdLabel?: string
  readonly known: 'person' | 'outside' | 'unknown'
  readonly wantsOpen: boolean
  readonly consent?: { readonly how: 'phone' | 'paper'; readonly at: Instant; readonly signedOn?: Day; readonly scans: readonly FileView[] }
}

export interface AgreementView {
  readonly form: Agreement['form']
  readonly terms: string
  readonly effectiveOn: Day
  readonly signedOn?: Readonly<Record<Signature, Day>>
  readonly scans: readonly FileView[]
  readonly visits: readonly { readonly on: Day; readonly kept: Kept }[]
  readonly nextVisitOn?: Day
  /** Both sides may go to court together until this day (art. 33). */
  readonly court?: { readonly lastDay: Day; readonly daysLeft: number }
  readonly confirmation?: { readonly on: Day; readonly result: CourtConfirmation['result']; readonly scans: readonly FileView[] }
}

export type EntryView = CaseEvent & { readonly at: Instant }

/** What the reader may do now; the rules decide again when he does it. */
export interface CaseMay {
  readonly consent: boolean
  readonly refuse: boolean
  readonly chooseSession: boolean
  readonly askAnother: boolean
  readonly stepBack: boolean
  readonly name: readonly Side[]
  readonly recordConsent: readonly Side[]
  readonly recordRefusal: boolean
  readonly step: boolean
  readonly note: boolean
  readonly agree: boolean
  readonly end: readonly ('failed' | 'unsuitable' | 'notKept')[]
  readonly visit: boolean
  readonly court: boolean
}

/** A case for one of its sides or its mediator, whole, in one reply. */
export interface CaseDetail extends CaseCard {
  readonly no: number
  readonly appliedAt: Instant
  readonly appliedOn: Day
  readonly today: Day
  /** The applicant's words: for the applicant and the mediator only. */
  readonly about?: string
  readonly parties: Readonly<Record<Side, SideView>>
  readonly mediatorName?: string
  readonly template?: CaseTemplate
  readonly session: 'closed' | 'open'
  readonly record: readonly EntryView[]
  /** Only for the mediator. */
  readonly notes?: readonly { readonly at: Instant; readonly own: boolean; readonly text: string }[]
  readonly agreement?: AgreementView
  readonly ended?: { readonly at: Instant; readonly reason: EndReason; readonly ways: readonly OtherWay[] }
  readonly laws: readonly LawReference[]
  readonly may: CaseMay
}

export interface TemplateView {
  readonly templateId: string
  readonly name: string
  readonly source: string
  readonly certainty: CaseTemplate['certainty']
  readonly own: boolean
  /** The version in use or last adopted; 0 while it is a draft only. */
  readonly version: number
  readonly inForce: boolean
  readonly steps: CaseTemplate['steps']
  readonly visitAfterDays: number
  readonly draft?: TemplateDraft
}

export interface TemplateList {
  readonly items: readonly TemplateView[]
}
