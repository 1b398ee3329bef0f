import type { MediationId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { err, ok, type Result } from '@/domain/shared/result'
import { OPEN_CASES_MAX, type CaseActor, type DisputeKind, type MediationCase, type Party } from './mediation-case'

/** What an application says. With `helpedApplicant` somebody applies for a neighbour, whom he calls in words. */
export interface Application {
  readonly kind: DisputeKind
  readonly about: string
  readonly otherWords: string
  readonly wantsOpen: boolean
  readonly helpedApplicant?: string
}

export interface Applicant extends CaseActor {
  readonly name: string
  readonly door: string
  readonly adult: boolean
  /** Open cases for which this person applied. */
  readonly openCases: number
}

export type CannotApply =
  | { readonly code: 'NOT_A_HELPER' }
  | { readonly code: 'APPLICANT_MINOR' }
  | { readonly code: 'TOO_MANY_OPEN_CASES'; readonly max: number }

/** Why somebody cannot apply. A grid worker or a mediator may help; the neighbour then says yes himself, by phone or on paper. */
export function reasonCannotApply(applicant: Pick<Applicant, 'roles' | 'adult' | 'openCases'>, application: Pick<Application, 'helpedApplicant'>): CannotApply | undefined {
  if (application.helpedApplicant !== undefined) {
    return applicant.roles.some((role) => role === 'gridWorker' || role === 'elderMediator') ? undefined : { code: 'NOT_A_HELPER' }
  }
  // An agreement binds (art. 31), so whoever makes one has full capacity (Civil Code art. 18, 143).
  if (!applicant.adult) return { code: 'APPLICANT_MINOR' }
  if (applicant.openCases >= OPEN_CASES_MAX) return { code: 'TOO_MANY_OPEN_CASES', max: OPEN_CASES_MAX }
  return undefined
}

/** 申请调解. Applying for oneself is a yes; applying for a neighbour is none. */
export function applyForMediation(id: MediationId, applicant: Applicant, application: Application, at: Instant): Result<MediationCase, CannotApply> {
  const reason = reasonCannotApply(applicant, application)
  if (reason !== undefined) return err(reason)
  const { kind, about, otherWords } = application
  return ok({
    id,
    no: 1,
    kind,
    about,
    appliedAt: at,
    parties: { applicant: applicantSide(applicant, application, at), other: { words: otherWords, who: { kind: 'unknown' }, wantsOpen: false } },
    released: [],
    phase: { kind: 'consenting' },
    record: [{ kind: 'applied', helped: application.helpedApplicant !== undefined, at, by: applicant.personId }],
    notes: []
  })
}

function applicantSide({ householdId, personId, name, door }: Applicant, { helpedApplicant, wantsOpen }: Application, at: Instant): Party {
  if (helpedApplicant !== undefined) return { words: helpedApplicant, who: { kind: 'unknown' }, wantsOpen: false }
  return { who: { kind: 'person', householdId, personId, name, door }, wantsOpen, consent: { how: 'phone', at } }
}
