import type { FileRef } from '@/domain/files/file'
import type { CaseTemplate, OwnTemplate } from '@/domain/mediation/case-template'
import type { MediationCase, PhaseKind } from '@/domain/mediation/mediation-case'
import type { PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const MEDIATIONS = 'mediations'
export const MEDIATION_TEMPLATES = 'mediationTemplates'
export const MEDIATION_WAYS = 'mediationWays'

/** A case with what its lists are asked by. Nothing deletes one; closed ones are listed by year (People's Mediation Law art. 27). */
export interface MediationDocument extends StoredDocument {
  readonly matter: MediationCase
  /** Every scan that the case cites. */
  readonly scans: readonly FileRef[]
  readonly applicantPersonId?: PersonId
  readonly otherPersonId?: PersonId
  readonly mediatorPersonId?: PersonId
  /** Open and without a mediator. */
  readonly waiting: boolean
  readonly open: boolean
  readonly phaseKind: PhaseKind
  readonly appliedYear: number
  /** Only once it is closed. */
  readonly closedYear?: number
  readonly appliedAt: Instant
  readonly changedAt: Instant
}

/** A way of mediating that the community wrote. */
export interface TemplateDocument extends StoredDocument {
  readonly template: OwnTemplate
  readonly changedAt: Instant
}

/** The way in force; `_id` = the community. Without one the first shipped way is in force. */
export interface WayDocument extends StoredDocument {
  readonly inForce: CaseTemplate
}

export const mediationsByApplicant: ReadModel = { name: 'mediationsByApplicant', collection: MEDIATIONS, equals: ['communityId', 'applicantPersonId'], orderBy: 'changedAt', descending: true }
export const mediationsByOther: ReadModel = { name: 'mediationsByOther', collection: MEDIATIONS, equals: ['communityId', 'otherPersonId'], orderBy: 'changedAt', descending: true }
export const openMediationsByApplicant: ReadModel = { name: 'openMediationsByApplicant', collection: MEDIATIONS, equals: ['communityId', 'applicantPersonId', 'open'], orderBy: 'appliedAt' }
export const openMediationsByMediator: ReadModel = { name: 'openMediationsByMediator', collection: MEDIATIONS, equals: ['communityId', 'mediatorPersonId', 'open'], orderBy: 'changedAt', descending: true }
export const mediationsWaiting: ReadModel = { name: 'mediationsWaiting', collection: MEDIATIONS, equals: ['communityId', 'waiting'], orderBy: 'appliedAt' }
export const mediationsClosed: ReadModel = { name: 'mediationsClosed', collection: MEDIATIONS, equals: ['communityId', 'mediatorPersonId', 'closedYear'], orderBy: 'changedAt', descending: true }
export const mediationCounts: ReadModel = { name: 'mediationCounts', collection: MEDIATIONS, equals: ['communityId', 'appliedYear'], orderBy: 'appliedAt', groupBy: 'phaseKind' }
export const mediationTemplates: ReadModel = { name: 'mediationTemplates', collection: MEDIATION_TEMPLATES, equals: ['communityId'], orderBy: 'changedAt' }

export const MEDIATION_READ_MODELS: readonly ReadModel[] = [
  mediationsByApplicant,
  mediationsByOther,
  openMediationsByApplicant,
  openMediationsByMediator,
  mediationsWaiting,
  mediationsClosed,
  mediationCounts,
  mediationTemplates
]
