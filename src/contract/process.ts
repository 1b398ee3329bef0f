import * as v from 'valibot'
import { PRESETS } from '@/domain/ballot/presets'
import { ARTEFACT_KINDS } from '@/domain/consultation/process/artefact'
import type { ProvisionalNote } from '@/domain/consultation/process/provisional-note'
import {
  HANDLER_ROLES,
  ISSUE_KINDS,
  OUTCOMES,
  RIGHTS,
  STAGES_MAX,
  STAGE_ROLES_MAX,
  type GableStep,
  type IssueKind,
  type Practice,
  type ProcessTemplate
} from '@/domain/consultation/process/template'
import type {
  CannotAdopt,
  CannotAdoptTemplate,
  CannotChooseTemplate,
  CannotCopyTemplate,
  CannotEditTemplate,
  CannotRetireTemplate
} from '@/domain/consultation/process/template-refusals'
import type { Day } from '@/domain/shared/instant'
import { dayField, id, nothing, text } from './fields'
import { command, query } from './spec'

export interface TemplateCard {
  readonly templateId: string
  readonly name: string
  readonly practice: Practice
  /** `shipped`: comes with the product. `own`: of this community. `readOnly`: steps kept elsewhere (mediation). */
  readonly origin: 'shipped' | 'own' | 'readOnly'
  /** The edition in force; absent for an own one that was never adopted. */
  readonly version?: number
  readonly stages: number
  readonly forKinds: readonly IssueKind[]
  /** Kinds of issue that start with it here. */
  readonly usualFor: readonly IssueKind[]
  readonly provisional?: ProvisionalNote
  readonly adoption?: Adoption
  readonly hasDraft: boolean
  readonly retired: boolean
}

/** 决议: when and by which resolution the community took it on. */
export interface Adoption {
  readonly resolution: string
  readonly day: Day
}

export interface TemplateDetail extends TemplateCard {
  /** The edition in force, or the one that was asked for. */
  readonly template?: ProcessTemplate
  /** Earlier editions; issues that started with them keep them. */
  readonly versions: readonly { readonly version: number; readonly adoption: Adoption }[]
  readonly draft?: { readonly template: ProcessTemplate; readonly edit: number; readonly cannotAdopt?: CannotAdoptTemplate }
}

const NAME_MAX = 20
const RIGHT_MAX = 60
const OUTCOME_NEEDS_MAX = 8
const days = () => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(365))
const needField = () => v.strictObject({ kind: v.picklist(ARTEFACT_KINDS), days: v.optional(days()) })
const outcomeField = () =>
  v.strictObject({
    kind: v.picklist(OUTCOMES),
    needs: v.pipe(v.array(needField()), v.maxLength(OUTCOME_NEEDS_MAX)),
    carryOut: v.optional(v.picklist(['required', 'optional'])),
    presets: v.optional(v.pipe(v.array(v.picklist(PRESETS.map(({ id: presetId }) => presetId))), v.maxLength(PRESETS.length))),
    to: v.optional(id())
  })
const stageField = () =>
  v.strictObject({
    id: id(),
    name: text(NAME_MAX),
    gable: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(6), v.transform((step) => step as GableStep)),
    roles: v.pipe(v.array(v.picklist(HANDLER_ROLES)), v.maxLength(STAGE_ROLES_MAX)),
    dueDays: days(),
    outcomes: v.pipe(v.array(outcomeField()), v.maxLength(OUTCOMES.length)),
    gives: v.pipe(v.array(v.strictObject({ right: v.picklist(RIGHTS), to: text(RIGHT_MAX), by: text(RIGHT_MAX) })), v.maxLength(RIGHTS.length * 2)),
    covers: v.optional(v.pipe(v.array(id()), v.maxLength(STAGES_MAX))),
    body: v.optional(text(NAME_MAX))
  })
/** What a community may change; what is fixed by the practice or the law is taken from the edition it was copied from. */
const templateFields = {
  name: text(NAME_MAX),
  forKinds: v.pipe(v.array(v.picklist(ISSUE_KINDS)), v.maxLength(ISSUE_KINDS.length)),
  stages: v.pipe(v.array(stageField()), v.maxLength(STAGES_MAX))
}
const template = () => v.strictObject(templateFields)
export type TemplateInput = v.InferOutput<ReturnType<typeof template>>

type NotFound = { readonly code: 'NOT_FOUND' }
type Edit = { readonly templateId: string; readonly edit: number }
const edit = () => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000))

export const processActions = {
  'consultation/listTemplates': query<{ readonly items: readonly TemplateCard[] }>()(nothing()),
  'consultation/readTemplate': query<TemplateDetail, NotFound>()(v.strictObject({ templateId: id(), version: v.optional(edit()) })),
  /** A shipped one becomes a draft of an own one; an own one gets a draft of its next edition. */
  'consultation/copyTemplate': command<Edit, CannotCopyTemplate | NotFound>()(v.strictObject({ templateId: id() })),
  'consultation/editTemplate': command<Edit & { readonly cannotAdopt?: CannotAdoptTemplate }, CannotEditTemplate | NotFound>()(
    v.strictObject({ templateId: id(), edit: edit(), template: template() })
  ),
  'consultation/adoptTemplate': command<{ readonly templateId: string; readonly version: number }, CannotAdopt | NotFound>()(
    v.strictObject({ templateId: id(), edit: edit(), resolution: text(60), day: dayField() })
  ),
  /** Issues that started with it go on with it; no new one starts. */
  'consultation/retireTemplate': command<{ readonly retired: true }, CannotRetireTemplate | NotFound>()(v.strictObject({ templateId: id() })),
  /** From now on, issues of this kind start with it. */
  'consultation/chooseTemplate': command<{ readonly chosen: true }, CannotChooseTemplate | NotFound>()(
    v.strictObject({ kind: v.picklist(ISSUE_KINDS), templateId: id() })
  )
}
