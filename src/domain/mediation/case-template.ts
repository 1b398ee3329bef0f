import { err, ok, type Result } from '@/domain/shared/result'

/** One step of a way of mediating. */
export interface CaseStep {
  /** Unique within the template; stays with the step through renaming. */
  readonly id: string
  readonly name: string
  /** What is done, in a sentence. */
  readonly what: string
  /** Must be recorded before later steps and before an agreement. */
  readonly required: boolean
}

/** A way of mediating as a case keeps it: the version it was taken with. */
export interface CaseTemplate {
  readonly templateId: string
  readonly version: number
  readonly name: string
  /** Where the steps come from. */
  readonly source: string
  /** `provisional`: the steps are not known from any source and are meant to be replaced. */
  readonly certainty: 'sourced' | 'provisional' | 'own'
  readonly steps: readonly CaseStep[]
  /** Days from an agreement, or from a visit that found it not kept, to the next visit. */
  readonly visitAfterDays: number
}

/** What a community wrote itself: every adopted version stays, the draft is the next one. */
export interface OwnTemplate {
  readonly templateId: string
  readonly name: string
  readonly source: string
  readonly draft?: TemplateDraft
  readonly versions: readonly CaseTemplate[]
}

export interface TemplateDraft {
  readonly steps: readonly CaseStep[]
  readonly visitAfterDays: number
}

export const STEPS_MAX = 12
export const STEP_NAME_LENGTH_MAX = 8
export const STEP_WHAT_LENGTH_MAX = 80
export const TEMPLATE_NAME_LENGTH_MAX = 20
export const VISIT_AFTER_DAYS_MAX = 180

export type CannotDraftTemplate = { readonly code: 'STEP_TWICE'; readonly stepName: string } | { readonly code: 'NO_REQUIRED_STEP' }

/** Why steps do not make a way of mediating. Both sides are heard in every way there is, so one step at least is required. */
export function reasonCannotDraftTemplate({ steps }: TemplateDraft): CannotDraftTemplate | undefined {
  const twice = steps.find((step, index) => steps.findIndex((other) => other.id === step.id || other.name === step.name) !== index)
  if (twice !== undefined) return { code: 'STEP_TWICE', stepName: twice.name }
  if (!steps.some((step) => step.required)) return { code: 'NO_REQUIRED_STEP' }
  return undefined
}

export type CannotAdoptTemplate = { readonly code: 'TEMPLATE_IN_FORCE' } | { readonly code: 'TEMPLATE_WITHOUT_DRAFT' }

/** Turns the draft into the next version. Cases that were taken before keep theirs. */
export function adoptDraft(template: OwnTemplate): Result<{ readonly template: OwnTemplate; readonly adopted: CaseTemplate }, CannotAdoptTemplate> {
  const { draft, templateId, name, source } = template
  if (draft === undefined) return err({ code: 'TEMPLATE_WITHOUT_DRAFT' })
  const adopted: CaseTemplate = { templateId, version: template.versions.length + 1, name, source, certainty: 'own', ...draft }
  return ok({ template: { templateId, name, source, versions: [...template.versions, adopted] }, adopted })
}
