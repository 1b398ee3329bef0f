import type { IssueKind, ProcessTemplate } from '@/domain/consultation/process/template'
import type { Day, Instant } from '@/domain/shared/instant'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const TEMPLATES = 'processTemplates'
export const TEMPLATE_EDITIONS = 'processTemplateEditions'
export const PROCESS_SETTINGS = 'processSettings'

export interface TemplateAdoption {
  readonly resolution: string
  readonly day: Day
}

/** An own template of a community: its draft, and which edition is in force. */
export interface TemplateDocument extends StoredDocument {
  readonly name: string
  readonly practice: ProcessTemplate['practice']
  readonly forKinds: readonly IssueKind[]
  /** The shipped edition it was copied from: what is fixed there is fixed here. */
  readonly base: { readonly id: string; readonly version: number }
  /** The edition in force; 0 while none was adopted. */
  readonly version: number
  readonly stages: number
  readonly versions: readonly { readonly version: number; readonly adoption: TemplateAdoption }[]
  readonly draft?: ProcessTemplate
  /** Counts the changes of the draft. */
  readonly edit: number
  readonly madeAt: Instant
  readonly retiredAt?: Instant
}

/** `_id` = template and version; written once, never changed. */
export interface TemplateEditionDocument extends StoredDocument {
  readonly template: ProcessTemplate
  readonly adoption: TemplateAdoption
}
export const editionIdOf = (templateId: string, version: number): string => `${templateId}:${version}`

/** Which template issues of a kind start with, where the community chose one. */
export interface ProcessSettingsDocument extends StoredDocument {
  readonly usual: Readonly<Partial<Record<IssueKind, string>>>
}
export const processSettingsIdOf = (communityId: string): string => `${communityId}:process`

export const templatesByTime: ReadModel = { name: 'templatesByTime', collection: TEMPLATES, equals: ['communityId'], orderBy: 'madeAt' }

export const TEMPLATE_READ_MODELS: readonly ReadModel[] = [templatesByTime]
