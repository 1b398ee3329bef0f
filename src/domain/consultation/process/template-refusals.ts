import type { CommunityKind } from '@/domain/community/community'
import type { Day } from '@/domain/shared/instant'

/** Why an edition of a template cannot be put in force, most fundamental first. */
export type CannotAdoptTemplate =
  | { readonly code: 'TEMPLATE_WRONG_COMMUNITY_KIND'; readonly kind: CommunityKind }
  | { readonly code: 'TEMPLATE_FOR_NOTHING' }
  /** Big matters go by a practice that is made for them. */
  | { readonly code: 'TEMPLATE_NOT_FOR_KIND' }
  | { readonly code: 'STAGES_COUNT'; readonly max: number }
  | { readonly code: 'STAGE_TWICE'; readonly stageId: string }
  | { readonly code: 'STAGE_WITHOUT_ROLE'; readonly stageId: string }
  | { readonly code: 'UNKNOWN_ROLE'; readonly stageId: string; readonly role: string }
  | { readonly code: 'DUE_DAYS_OUT_OF_RANGE'; readonly stageId: string; readonly min: number; readonly max: number }
  | { readonly code: 'FIXED_STAGE_MISSING'; readonly stageId: string; readonly name: string }
  | { readonly code: 'FIXED_STAGE_OUT_OF_ORDER'; readonly stageId: string; readonly name: string }
  | { readonly code: 'FIXED_STAGE_NOT_HERE'; readonly stageId: string; readonly name: string }
  /** It can be left in a way that its practice does not know. */
  | { readonly code: 'FIXED_OUTCOME_NOT_HERE'; readonly stageId: string; readonly name: string }
  | { readonly code: 'FIXED_PLAN_MISSING'; readonly stageId: string; readonly name: string }
  | { readonly code: 'FIXED_PRESETS'; readonly stageId: string; readonly name: string }
  | { readonly code: 'FIXED_NEED_MISSING'; readonly stageId: string; readonly artefact: string }
  | { readonly code: 'NOTICE_BELOW_LEGAL_MINIMUM'; readonly stageId: string; readonly days: number; readonly source: string }
  | { readonly code: 'OUTCOME_TWICE'; readonly stageId: string }
  | { readonly code: 'OUTCOME_LEADS_NOWHERE'; readonly stageId: string }
  | { readonly code: 'PRESETS_MISSING'; readonly stageId: string }
  | { readonly code: 'STAGE_UNREACHABLE'; readonly stageId: string; readonly name: string }
  | { readonly code: 'NO_WAY_TO_END'; readonly stageId: string; readonly name: string }
  /** An earlier stage has already gone on with a plan. */
  | { readonly code: 'PLAN_TWICE'; readonly stageId: string; readonly name: string }

export type CannotAdopt =
  | { readonly code: 'NO_DRAFT' }
  | { readonly code: 'TEMPLATE_RETIRED' }
  /** Somebody changed the draft since the caller read it. */
  | { readonly code: 'DRAFT_CHANGED' }
  | { readonly code: 'ADOPTED_IN_FUTURE'; readonly today: Day }
  | CannotAdoptTemplate

export type CannotEditTemplate = { readonly code: 'NO_DRAFT' } | { readonly code: 'TEMPLATE_RETIRED' } | { readonly code: 'DRAFT_CHANGED' }
export type CannotCopyTemplate = { readonly code: 'TEMPLATE_NOT_EDITABLE' } | { readonly code: 'DRAFT_EXISTS' } | { readonly code: 'TEMPLATE_RETIRED' }
export type CannotRetireTemplate = { readonly code: 'TEMPLATE_RETIRED' } | { readonly code: 'TEMPLATE_IN_USE_FOR'; readonly kinds: readonly string[] }
export type CannotChooseTemplate = { readonly code: 'TEMPLATE_NOT_IN_FORCE' } | { readonly code: 'TEMPLATE_NOT_FOR_KIND' }
